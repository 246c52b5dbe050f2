// Running another program and waiting for it.
import { spawn } from 'node:child_process';
import { inRoot, root, say } from './project.mjs';

/**
 * Runs a program in the project's root. With `quiet`, its output is kept and only shown when it fails; every ten
 * seconds a line says that it is still busy.
 * @param {string} program
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv, busy?: string }} [options]
 * @returns {Promise<number>} the exit code
 */
export function command(program, args, { quiet = false, env = process.env, busy } = {}) {
  return new Promise((done, fail) => {
    // npm is a script (npm.cmd) on Windows, and needs a shell there.
    const shell = process.platform === 'win32' && program === 'npm';
    const child = spawn(program, args, { cwd: root, env, shell, stdio: quiet ? 'pipe' : 'inherit' });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout?.on('data', (/** @type {Buffer} */ chunk) => output.push(chunk));
    child.stderr?.on('data', (/** @type {Buffer} */ chunk) => output.push(chunk));
    const begin = performance.now();
    const tick = setInterval(() => {
      if (busy) say(`  … ${busy} (${Math.round((performance.now() - begin) / 1000)} s)`);
    }, 10_000);
    child.once('error', (error) => {
      clearInterval(tick);
      fail(error);
    });
    child.once('close', (code) => {
      clearInterval(tick);
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(output));
      done(code ?? 1);
    });
  });
}

/**
 * Runs a tool of node_modules with this Node, without the time npx takes.
 * @param {string} script path below node_modules
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv, busy?: string }} [options]
 */
export const tool = (script, args, options) =>
  command(process.execPath, [inRoot('node_modules', script), ...args], options);
