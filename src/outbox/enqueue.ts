import type { OutboxKind, OutboxRow } from '../db/entities/outbox';
import { insertMessage, renewMessage } from '../db/repositories/outbox';
import { newId } from '../db/ids';
import { rankOf } from '../domain/rank';
import type { Tx } from '../db/transaction';

function row(
  now: Date,
  what: Pick<OutboxRow, 'kind' | 'message' | 'recipient' | 'ideaId' | 'refId' | 'dedupeKey'>,
): OutboxRow {
  return {
    id: newId(),
    ...what,
    rank: what.kind === 'personMessage' ? rankOf(what.message) : rankOf(''),
    generation: 0,
    attempts: 0,
    nextAttemptAt: now,
    claimedUntil: null,
    claimedBy: null,
    sentAt: null,
    parkedAt: null,
    lastError: null,
    activityId: null,
    createdAt: now,
  };
}

/** Whom a message goes to, as the outbox writes it. */
export const recipientOf = {
  person: (userId: string): string => `person:${userId}`,
  /** The thread of an idea in the channel of its club. */
  thread: (ideaId: string): string => `idea:${ideaId}`,
};

/**
 * Asks for the channel card of an idea to be posted, or updated to what it is by then. One row a card: ten
 * votes make one update.
 */
export async function enqueueIdeaCard(tx: Tx, ideaId: string, now: Date): Promise<void> {
  const dedupeKey = `ideaCard:${ideaId}`;
  if (await renewMessage(tx, dedupeKey)) return;
  const recipient = recipientOf.thread(ideaId);
  await insertMessage(
    tx,
    row(now, { kind: 'ideaCard', message: 'ideaCard', recipient, ideaId, refId: null, dedupeKey }),
  );
}

/** What a message is about; together with `message` and the recipient it makes the dedupe key. */
interface About {
  readonly ideaId: string;
  /** The question, decision or event that the message tells of. */
  readonly refId: string | null;
  /** What tells two messages of the same kind apart, when `refId` does not: a date, for a reminder. */
  readonly occasion?: string;
}

async function enqueue(
  tx: Tx,
  kind: OutboxKind,
  message: string,
  recipient: string,
  about: About,
  now: Date,
): Promise<boolean> {
  const dedupeKey = [message, recipient, about.ideaId, about.refId ?? '', about.occasion ?? ''].join('|');
  return insertMessage(
    tx,
    row(now, { kind, message, recipient, ideaId: about.ideaId, refId: about.refId, dedupeKey }),
  );
}

/** A message to one person in their chat with the bot; false when it was asked for before. */
export function enqueueToPerson(
  tx: Tx,
  message: string,
  userId: string,
  about: About,
  now: Date,
): Promise<boolean> {
  return enqueue(tx, 'personMessage', message, recipientOf.person(userId), about, now);
}

/** A message in the thread of an idea; false when it was asked for before. */
export function enqueueToThread(tx: Tx, message: string, about: About, now: Date): Promise<boolean> {
  return enqueue(tx, 'threadMessage', message, recipientOf.thread(about.ideaId), about, now);
}
