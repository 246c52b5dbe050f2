// The checks of the sources, one by one, for `npm test` and for the scripts of their own.
import { existsSync } from 'node:fs';
import { tool } from './command.mjs';
import { inRoot } from './project.mjs';

/** TypeScript projects; one that is not there yet is passed over. */
const projects = [
  'tsconfig.json',
  'scripts/tsconfig.json',
  'sandbox/client/tsconfig.json',
  'tab/tsconfig.json',
];

export const format = () =>
  tool('prettier/bin/prettier.cjs', [
    ...['--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier'],
    '.',
  ]);

export const lint = () => tool('eslint/bin/eslint.js', ['--max-warnings', '0', '.']);

/** Files, exports and packages that nothing reaches. */
export const deadCode = () => tool('knip/bin/knip.js', ['--no-progress']);

export async function types() {
  for (const project of projects.filter((path) => existsSync(inRoot(path)))) {
    const code = await tool('typescript/bin/tsc', ['--noEmit', '-p', project]);
    if (code !== 0) return code;
  }
  return 0;
}
