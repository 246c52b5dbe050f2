import type { ExperimentRow } from '../db/entities/experiments';
import type { ClubRow } from '../db/entities/clubs';
import type { DecisionRow } from '../db/entities/decisions';
import type { IdeaRow } from '../db/entities/ideas';
import type { OutboxRow } from '../db/entities/outbox';
import type { PrecedentRow } from '../db/entities/precedents';
import type { QuestionRow } from '../db/entities/questions';
import type { RoundRow } from '../db/entities/rounds';
import type { StepRow } from '../db/entities/steps';
import type { EventRow } from '../db/entities/timeline';
import type { UserRow } from '../db/entities/users';
import { findClub } from '../db/repositories/clubs';
import { findDecision } from '../db/repositories/decisions';
import { findIdea } from '../db/repositories/ideas';
import { holdMessagesTo } from '../db/repositories/outbox';
import { findPrecedent } from '../db/repositories/precedents';
import { findQuestion } from '../db/repositories/questions';
import { findLastRound, findRound } from '../db/repositories/rounds';
import { findStep } from '../db/repositories/steps';
import { countSupporters } from '../db/repositories/supporters';
import { findEvent } from '../db/repositories/timeline';
import { findUser, findUsersWithoutChat, namesOf, updateUser } from '../db/repositories/users';
import { findExperiment } from '../db/repositories/experiments';
import { decisionFactsOf, type DecisionFacts } from './decisionFacts';
import { loadOrganisation, type Organisation, type Kiem } from './kiem';
import { loadFacts, type IdeaFacts } from './ideaFacts';
import { recipientOf } from '../outbox/enqueue';

export { DeliveryError, type Delivery } from '../outbox/delivery';
/** A row of the outbox: what to send to whom. */
export type OutboxMessage = OutboxRow;

/** A message of the outbox with what it tells, read at the moment of sending. */
export interface LoadedMessage {
  readonly row: OutboxRow;
  readonly now: Date;
  readonly organisation: Organisation;
  readonly idea: IdeaRow;
  readonly names: ReadonlyMap<string, string>;
  readonly question: QuestionRow | null;
  readonly decision: DecisionRow | null;
  readonly decisionFacts: DecisionFacts;
  readonly precedent: PrecedentRow | null;
  readonly round: RoundRow | null;
  /** The idea that a decision or message points at: the one merged into, or from. */
  readonly other: IdeaRow | null;
  /** What happened, for a message about progress. */
  readonly event: EventRow | null;
  /** What somebody is asked about, for a message about something that is past its day. */
  readonly step: StepRow | null;
  readonly experiment: ExperimentRow | null;
  /** Whether `round` is still the newest of its idea. */
  readonly roundIsLast: boolean;
  readonly supporters: number;
  /** For a message to a person. */
  readonly person: UserRow | null;
  readonly club: ClubRow | null;
}

/** Reads what a message tells; null when what it is about is no longer there. */
export async function loadMessage(kiem: Kiem, row: OutboxRow): Promise<LoadedMessage | null> {
  return kiem.db.read(async (tx) => {
    const idea = row.ideaId === null ? null : await findIdea(tx, row.ideaId);
    if (idea === null) return null;
    const ref = row.refId;
    const question = ref === null ? null : await findQuestion(tx, ref);
    const decision = ref === null ? null : await findDecision(tx, ref);
    const decisionFacts = await decisionFactsOf(tx, decision);
    const precedent = ref === null ? null : await findPrecedent(tx, ref);
    const round = ref === null ? null : await findRound(tx, ref);
    const otherId = decision?.mergedIntoId ?? (row.message === 'mergedFrom' ? ref : null);
    const event = ref === null ? null : await findEvent(tx, ref);
    const step = ref === null || row.message !== 'stepLate' ? null : await findStep(tx, ref);
    const experiment =
      ref === null || row.message !== 'experimentLate' ? null : await findExperiment(tx, ref);
    const userId = row.recipient.startsWith('person:') ? row.recipient.slice('person:'.length) : null;
    return {
      row,
      now: kiem.now(),
      organisation: await loadOrganisation(kiem, tx),
      idea,
      question,
      decision,
      decisionFacts,
      precedent,
      round,
      other: otherId === null ? null : await findIdea(tx, otherId),
      event,
      step,
      experiment,
      roundIsLast: round !== null && (await findLastRound(tx, idea.id))?.id === round.id,
      supporters: (await countSupporters(tx, [idea.id])).get(idea.id) ?? 0,
      person: userId === null ? null : await findUser(tx, userId),
      club: idea.clubId === null ? null : await findClub(tx, idea.clubId),
      names: await namesOf(tx, [
        idea.submitterId,
        ...[
          question?.askedById,
          decision?.decidedById,
          decisionFacts.projectLeaderId,
          precedent?.addedById,
          event?.actorId,
          step?.ownerId,
          experiment?.startedById,
        ].flatMap((id) => id ?? []),
      ]),
    };
  });
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
