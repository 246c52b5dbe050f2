// Where things are, and the few words that every script uses.
import { fileURLToPath } from 'node:url';
import { dirname, resolve } from 'node:path';

/** The root of the project, wherever the script was called from. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {...string} parts */
export const inRoot = (...parts) => resolve(root, ...parts);

/** @param {string} line */
export const say = (line) => process.stdout.write(`${line}\n`);

/** Something a person can fix: shown as one line, without a stack. */
export class Stop extends Error {}

/**
 * Runs a script's main function; a Stop ends it with one line.
 * @param {string} name
 * @param {() => Promise<void>} main
 */
export async function run(name, main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`${name}: ${error.message}\n`);
    process.exitCode = 1;
  }
}

/** Node's version is checked before anything else, in words that also an old Node can say. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Stop(
      `Kiem needs Node 20.19 or later; this is ${process.versions.node}. See https://nodejs.org/`,
    );
  }
}

/** @param {number} since */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
