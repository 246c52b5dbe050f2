// Knowing whether something has to be done again: a hash of what it was made from, kept next to what was made.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inRoot, root } from './project.mjs';

/**
 * All files below a path (or the path itself), sorted; a path that does not exist has none.
 * @param {string} path
 * @returns {string[]}
 */
export function filesBelow(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules' && entry.name !== 'dist')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesBelow(join(path, entry.name)));
}

/**
 * A hash of names, sizes and times of change: quick, and different as soon as a file is.
 * @param {string[]} paths relative to the root
 */
export function hashOfTimes(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(inRoot(path)))) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * A hash of what is in the files, for what must not change with a fresh clone.
 * @param {string[]} paths relative to the root
 * @param {string} [more]
 */
export function hashOfContents(paths, more = '') {
  const hash = createHash('sha256').update(more);
  for (const path of paths) hash.update(readFileSync(inRoot(path)));
  return hash.digest('hex');
}

/** @param {string} path */
export function readStamp(path) {
  try {
    return readFileSync(inRoot(path), 'utf8').trim();
  } catch {
    return '';
  }
}

/**
 * @param {string} path
 * @param {string} stamp
 */
export function writeStamp(path, stamp) {
  mkdirSync(dirname(inRoot(path)), { recursive: true });
  writeFileSync(inRoot(path), `${stamp}\n`);
}
