import type { Tx } from '../transaction';
import { nextValue } from './counters';

/**
 * From here to the end of the transaction nobody else is at the same: who comes later waits, and then reads what
 * was stored. For rules about all rows together, such as that one administrator is left.
 */
export async function oneAtATime(tx: Tx, what: 'administrators' | 'clubs'): Promise<void> {
  await nextValue(tx, `lock:${what}`);
}
