// Programs that keep running: started together, watched, and stopped together.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { inRoot } from './project.mjs';

/** How long a program gets to finish what runs before it is ended the hard way. */
const patience = 15_000;

/**
 * @typedef {object} Child
 * @property {string} name
 * @property {string} log the file with all that it said
 * @property {Promise<number>} ended its exit code (128 and more after a signal)
 * @property {() => boolean} running
 * @property {() => string[]} lastLines
 * @property {() => Promise<void>} stop asks it to stop, and waits until it has
 */

/**
 * @param {string} name
 * @param {string[]} args for Node
 * @param {NodeJS.ProcessEnv} env
 * @returns {Child}
 */
export function startChild(name, args, env) {
  mkdirSync(inRoot('.cache', 'start'), { recursive: true });
  const log = join('.cache', 'start', `${name}.log`);
  const file = createWriteStream(inRoot(log));
  // A process group of its own: Ctrl-C reaches us alone, and we stop the children in order.
  const child = spawn(process.execPath, args, {
    cwd: inRoot('.'),
    env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let tail = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (/** @type {string} */ text) => {
      file.write(text);
      tail = (tail + text).slice(-20_000);
    });
  }
  let over = false;
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      tail += `${error.message}\n`;
      over = true;
      resolve(1);
    });
    child.once('close', (code, signal) => {
      over = true;
      file.end();
      resolve(code ?? (signal ? 128 : 1));
    });
  });
  return {
    name,
    log,
    ended,
    running: () => !over,
    lastLines: () => tail.split('\n').filter((line) => line.trim() !== ''),
    stop: async () => {
      if (over) return;
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(force);
    },
  };
}

/**
 * Is something listening there?
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function isBusy(port) {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/**
 * Asks an address until it answers without a failure of its own, or until the child has ended.
 * @param {string} address
 * @param {Child} child
 */
export async function answers(address, child) {
  while (child.running()) {
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(2_000) });
      await response.arrayBuffer();
      if (response.status < 500) return true;
    } catch {
      // not yet
    }
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return false;
}
