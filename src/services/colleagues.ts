import { employeeNames } from '../db/repositories/users';
import { findNames, indexNames, type NameIndex } from '../domain/text/personal';
import type { Kiem } from './kiem';

/** Names seldom change, and a hint may miss the newest: they are read again after this time. */
const KEPT_MS = 10 * 60_000;
/** More names than this in one text need no longer list. */
const MOST_NAMES = 3;

const indexes = new WeakMap<Kiem, { readonly readAt: number; readonly names: Promise<NameIndex> }>();

function namesNow(kiem: Kiem): Promise<NameIndex> {
  const at = kiem.now().getTime();
  const known = indexes.get(kiem);
  if (known !== undefined && Math.abs(at - known.readAt) < KEPT_MS) return known.names;
  const names = kiem.db.read(employeeNames).then(indexNames);
  indexes.set(kiem, { readAt: at, names });
  // What could not be read is asked for again.
  names.catch(() => indexes.delete(kiem));
  return names;
}

/**
 * Colleagues whose whole name stands in a text, whatever its capitals or accents; at most three. For a hint before an
 * idea is sent, never to stop it.
 */
export async function findColleagues(kiem: Kiem, text: string): Promise<string[]> {
  return findNames(text, await namesNow(kiem), MOST_NAMES);
}
