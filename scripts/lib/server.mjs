// How the server is run: as `npm run serve` says, so that every way to start it is the same.
import { readFileSync } from 'node:fs';
import { inRoot } from './project.mjs';

/** The program of the server, from a built tree. */
export const serverProgram = 'dist/src/main.js';

/**
 * The flags for Node in the `serve` script: a smaller heap, so that Node collects what is no longer used before
 * it asks the machine for more (about 60 MB is in use with 100,000 ideas), and more room for what lives as long as a
 * request, so that less of it is copied about (a tenth of the time of a page).
 */
export function serverFlags() {
  const { scripts } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  return String(scripts.serve).match(/--\S+/g) ?? [];
}
