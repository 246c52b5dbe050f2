import type { RoundRow } from '../db/entities/rounds';
import type { ClubRow } from '../db/entities/clubs';
import type { OutboxRow } from '../db/entities/outbox';
import { findIdea } from '../db/repositories/ideas';
import { holdMessagesTo } from '../db/repositories/outbox';
import { findClub } from '../db/repositories/clubs';
import { findUsersWithoutChat, updateUser } from '../db/repositories/users';
import { findLastRound } from '../db/repositories/rounds';
import type { Tx } from '../db/transaction';
import { recipientOf } from '../domain/messages';
import { loadFacts, type IdeaFacts } from './ideaFacts';
import { loadOrganisation, type Organisation, type Kiem } from './kiem';

export { DeliveryError, type Delivery } from '../outbox/delivery';
/** A row of the outbox: what to send to whom. */
export type OutboxMessage = OutboxRow;

/** What messages read with (`messages/prepare.ts`). */
export interface ReadingWorld {
  readonly now: () => Date;
  readonly read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly organisation: (tx: Tx) => Promise<Organisation>;
}

/** Gives the messages what they read with. */
export function readingWorld(kiem: Kiem): ReadingWorld {
  return {
    now: () => kiem.now(),
    read: (work) => kiem.db.read(work),
    organisation: (tx) => loadOrganisation(kiem, tx),
  };
}

/** What the channel card of an idea tells to everybody, and where it stands. */
export interface LoadedCard {
  readonly facts: IdeaFacts;
  readonly round: RoundRow | null;
  readonly club: ClubRow | null;
  readonly now: Date;
}

/** Reads the channel card of an idea as it is now; null when the idea is gone. */
export async function loadCard(kiem: Kiem, ideaId: string): Promise<LoadedCard | null> {
  const found = await kiem.db.read(async (tx) => {
    const idea = await findIdea(tx, ideaId);
    if (idea === null) return null;
    return {
      version: idea.version,
      round: await findLastRound(tx, ideaId),
      club: idea.clubId === null ? null : await findClub(tx, idea.clubId),
    };
  });
  if (found === null) return null;
  const facts = await loadFacts(kiem, ideaId, found.version);
  return { facts, round: found.round, club: found.club, now: kiem.now() };
}

/** Why something is kept: there is no way to where it should go. */
export const NOT_IN_TEAM = 'the bot was removed from the team';
export const NOT_MET = 'the person has not met the bot';

/**
 * Keeps what waits for people whose chat Kiem does not know, without trying: it goes out when they get the app.
 * For a demonstration, whose people get it just after Kiem has started; elsewhere Kiem opens such a chat itself.
 */
export async function holdForUnmet(kiem: Kiem): Promise<void> {
  await kiem.db.inTransaction(async (tx) => {
    for (const user of await findUsersWithoutChat(tx))
      await holdMessagesTo(tx, recipientOf.person(user.id), NOT_MET, kiem.now());
  });
}

/** Remembers the chat that was opened to reach somebody. */
export async function rememberChat(kiem: Kiem, userId: string, conversationId: string): Promise<void> {
  await kiem.db.inTransaction((tx) => updateUser(tx, userId, { conversationId, unreachableSince: null }));
}

/** Notes that somebody cannot be reached; their messages are kept. */
export async function markUnreachable(kiem: Kiem, userId: string): Promise<void> {
  const now = kiem.now();
  await kiem.db.inTransaction((tx) => updateUser(tx, userId, { unreachableSince: now }));
}
