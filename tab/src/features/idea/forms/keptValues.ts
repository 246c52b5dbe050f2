import { keep, readKept } from '../../../lib/keptTexts';
import { sameValues } from './sameValues';
import type { Values } from './types';

/** What was typed in a form and not sent, as it was kept in this window; null when there is nothing. */
export function keptValues(key: string, initial: Values): Values | null {
  const kept = readKept('session', key);
  if (typeof kept !== 'object' || kept === null) return null;
  const known = Object.entries(kept).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const values = { ...initial, ...Object.fromEntries(known) };
  return sameValues(values, initial) ? null : values;
}

/** Keeps what is typed, so that a closed dialog or a lost page does not take it away; null forgets it. */
export function keepValues(key: string, values: Values | null): void {
  keep('session', key, values);
}

/** A form that was sent and of which nobody heard whether it arrived: sent again as it was, it is the same form. */
export interface Sent {
  readonly formId: string;
  readonly values: Values;
}

const sentKey = (key: string) => `${key}.sent`;

/** What was sent from this window without an answer; null when there is nothing. */
export function keptSent(key: string): Sent | null {
  return readKept('session', sentKey(key)) as Sent | null;
}

/** Keeps what is being sent until its answer is there (null). */
export function keepSent(key: string, sent: Sent | null): void {
  keep('session', sentKey(key), sent);
}
