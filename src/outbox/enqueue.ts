import type { OutboxKind, OutboxRow } from '../db/entities/outbox';
import { insertMessage, renewMessage } from '../db/repositories/outbox';
import { newId } from '../db/ids';
import type { Tx } from '../db/transaction';
import {
  dedupeKeyOf,
  envelopeOf,
  rankOf,
  specOf,
  type Address,
  type MessageName,
  type Said,
  type What,
} from '../domain/messages';

const KIND: Readonly<Record<Address, OutboxKind>> = {
  person: 'personMessage',
  thread: 'threadMessage',
  channel: 'channelMessage',
  card: 'ideaCard',
};

function rowOf<Name extends MessageName>(name: Name, what: What<Name>, now: Date): OutboxRow {
  const envelope = envelopeOf(name, what);
  return {
    id: newId(),
    kind: KIND[specOf(name).to],
    message: name,
    ...envelope,
    dedupeKey: dedupeKeyOf(name, envelope),
    rank: rankOf(name),
    generation: 0,
    attempts: 0,
    askedAgainAt: null,
    nextAttemptAt: now,
    claimedUntil: null,
    claimedBy: null,
    sentAt: null,
    dropped: null,
    parkedAt: null,
    lastError: null,
    activityId: null,
    createdAt: now,
  };
}

/**
 * Asks for a message, by its name in `domain/messages.ts`, which says what it needs: whom it goes to, what it is about,
 * what it points at and the occasion. False when it was asked for before and was sent, or waits: each message comes
 * once. One that was dropped, because it was not true at the time, is asked for anew.
 */
export function enqueue<Name extends Said>(
  tx: Tx,
  name: Name,
  what: What<Name>,
  now: Date,
): Promise<boolean> {
  return insertMessage(tx, rowOf(name, what, now));
}

/**
 * Asks for the channel card of an idea to be posted, or updated to what it is by then. One row a card: ten
 * votes make one update.
 */
export async function enqueueIdeaCard(tx: Tx, ideaId: string, now: Date): Promise<void> {
  const card = rowOf('ideaCard', { idea: ideaId }, now);
  if (await renewMessage(tx, card.dedupeKey)) return;
  await insertMessage(tx, card);
}
