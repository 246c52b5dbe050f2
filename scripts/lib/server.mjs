// How the server is run: as `npm run serve` says, so that every way to start it is the same.
import { readFileSync } from 'node:fs';
import { inRoot } from './project.mjs';

/** The program of the server, from a built tree. */
export const serverProgram = 'dist/src/main.js';

/**
 * The flags for Node in the `serve` script: a smaller heap, so that Node collects what is no longer used before
 * it asks the machine for more (about 60 MB is in use with 100,000 ideas).
 */
export function serverFlags() {
  const { scripts } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  return String(scripts.serve).match(/--\S+/g) ?? [];
}
