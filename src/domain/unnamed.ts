import type { Calendar } from './calendar';
import { messagesReadBy, type MessagesTo } from './messages';

/**
 * Unnamed stays unnamed (PRODUCT.md), also to who counts, waits, compares and leaves out: whatever others can see is
 * the same whoever of them told the idea. docs/decisions/0020-two-worlds.md says what that asks of each part.
 */

/** Messages that only a submitter gets. */
export const TO_SUBMITTER = messagesReadBy('submitter');
/** Messages that a submitter gets, and who supports the idea. */
export const TO_FOLLOWERS = messagesReadBy('follower', 'supporter');

/** What Kiem said in the thread of an idea with the name of its submitter: said anew when they become unnamed. */
export const NAMED_IN_THREAD = [
  'questionAnswered',
  'threadAnchored',
] as const satisfies MessagesTo<'thread'>[];

/**
 * Before which moment somebody must have come to Kiem to be found by others, unless a club or a role shows them
 * already: the beginning of this day, so that all who came on one day show together and nobody sees who came just
 * before an unnamed idea. Null as long as nobody has told an idea: then there is nothing to find out, and much to
 * set up.
 */
export function foundIfCameBefore(calendar: Calendar, now: Date, hasIdeas: boolean): Date | null {
  return hasIdeas ? calendar.instantAt(calendar.localDate(now), 0) : null;
}
