import type { DecisionRow } from '../db/entities/decisions';
import type { IdeaRow } from '../db/entities/ideas';
import type { OutboxRow } from '../db/entities/outbox';
import type { QuestionRow } from '../db/entities/questions';
import type { EventRow } from '../db/entities/timeline';
import type { ActorRow } from '../db/repositories/actors';
import { findLastDecision } from '../db/repositories/decisions';
import {
  findIdea,
  findIdeaByNumber,
  findIdeas,
  findIdeasOf,
  findNewestIdeas,
} from '../db/repositories/ideas';
import { appendAudit } from '../db/repositories/audit';
import {
  countMessages,
  findMessage,
  findParkedMessages,
  retryMessage,
  wasToldOfWaiting,
} from '../db/repositories/outbox';
import { findQuestions, findWaitingQuestions } from '../db/repositories/questions';
import { findLastRound } from '../db/repositories/rounds';
import { countSupporters, followerIds } from '../db/repositories/supporters';
import { findEvents, findLastEvents } from '../db/repositories/timeline';
import { findUser, namesOf } from '../db/repositories/users';
import type { Tx } from '../db/transaction';
import { changesBetween } from '../domain/audit';
import type { Calendar, LocalDate } from '../domain/calendar';
import { assertAble } from '../domain/abilities';
import { DomainError } from '../domain/errors';
import { ideaNumber } from '../domain/idea';
import { hasJudged } from '../domain/vote';
import { decisionFactsOf, type DecisionFacts } from '../db/repositories/decisionFacts';
import { command, loadOrganisation, type Organisation, type Kiem } from './kiem';
import { loadActor, type Identity } from './people';
import { searchIdeas } from './similarIdeas';

/** An idea in somebody's own list. */
export interface OwnIdea {
  readonly idea: IdeaRow;
  readonly lastEvent: EventRow | null;
  /** The newest question that waits for the reader's answer. */
  readonly question: QuestionRow | null;
}

export interface MyIdeasData {
  readonly reader: ActorRow;
  readonly organisation: Organisation;
  readonly now: Date;
  readonly ideas: readonly OwnIdea[];
  readonly names: ReadonlyMap<string, string>;
  readonly page: number;
  readonly hasMore: boolean;
}

const PAGE = 8;
/** More questions than these nobody has waiting. */
const MOST_WAITING = 50;

/** My ideas and those I support, newest first, with their last news. */
export async function listMyIdeas(kiem: Kiem, identity: Identity, page: number): Promise<MyIdeasData> {
  return kiem.db.read(async (tx) => {
    const reader = await loadActor(tx, identity);
    const found = await findIdeasOf(tx, reader.userId, page * PAGE, PAGE + 1);
    const shown = found.slice(0, PAGE);
    const events = await findLastEvents(
      tx,
      shown.map((idea) => idea.id),
    );
    const waiting = await findWaitingQuestions(tx, reader.userId, MOST_WAITING);
    return {
      reader,
      organisation: await loadOrganisation(kiem, tx),
      now: kiem.now(),
      ideas: shown.map((idea) => ({
        idea,
        lastEvent: events.get(idea.id) ?? null,
        question: waiting.find((question) => question.ideaId === idea.id) ?? null,
      })),
      names: await namesOf(tx, [
        ...[...events.values()].flatMap((event) => event.actorId ?? []),
        ...waiting.map((question) => question.askedById),
      ]),
      page,
      hasMore: found.length > PAGE,
    };
  });
}

/** All that the chat tells of one idea. */
export interface IdeaInChatData {
  readonly reader: ActorRow;
  readonly organisation: Organisation;
  readonly now: Date;
  readonly idea: IdeaRow;
  readonly isSupporter: boolean;
  readonly events: readonly EventRow[];
  readonly questions: readonly QuestionRow[];
  readonly decision: DecisionRow | null;
  readonly decisionFacts: DecisionFacts;
  readonly mergedInto: IdeaRow | null;
  readonly names: ReadonlyMap<string, string>;
  /** Whether an administrator was told that ideas wait for a club; only asked of an idea that does. */
  readonly administratorKnows: boolean;
  /** The club has begun to judge it. */
  readonly isJudged: boolean;
}

const TIMELINE_LIMIT = 40;

/**
 * One idea with its timeline. Everybody in the organisation may see it.
 * @throws DomainError `not_found`
 */
export async function viewIdeaInChat(
  kiem: Kiem,
  identity: Identity,
  ideaId: string,
): Promise<IdeaInChatData> {
  return kiem.db.read(async (tx) => {
    const reader = await loadActor(tx, identity);
    assertAble(reader, 'seeIdeas', {});
    const idea = await findIdea(tx, ideaId);
    if (idea === null) throw new DomainError('not_found');
    const events = await findEvents(tx, ideaId, TIMELINE_LIMIT);
    const questions = await findQuestions(tx, ideaId, 10);
    const decision = await findLastDecision(tx, ideaId);
    const decisionFacts = await decisionFactsOf(tx, decision);
    const round = await findLastRound(tx, ideaId);
    return {
      reader,
      organisation: await loadOrganisation(kiem, tx),
      now: kiem.now(),
      idea,
      isSupporter: (await followerIds(tx, ideaId)).includes(reader.userId),
      events,
      questions,
      decision,
      decisionFacts,
      mergedInto: idea.mergedIntoId === null ? null : await findIdea(tx, idea.mergedIntoId),
      names: await namesOf(tx, [
        idea.submitterId,
        ...events.flatMap((event) => event.actorId ?? []),
        ...questions.map((question) => question.askedById),
        ...(decision === null ? [] : [decision.decidedById]),
        ...[decisionFacts.projectLeaderId].flatMap((id) => id ?? []),
      ]),
      administratorKnows: idea.clubId === null && (await wasToldOfWaiting(tx)),
      isJudged: hasJudged(round),
    };
  });
}

/**
 * One's own idea, to change its words.
 * @throws DomainError `not_found`, `not_allowed`, `idea_not_open`, `edit_after_vote`
 */
export async function viewIdeaToEdit(kiem: Kiem, identity: Identity, ideaId: string): Promise<IdeaRow> {
  return kiem.db.read(async (tx) => {
    const reader = await loadActor(tx, identity);
    const idea = await findIdea(tx, ideaId);
    if (idea === null) throw new DomainError('not_found');
    const round = await findLastRound(tx, ideaId);
    assertAble(reader, 'editIdea', { ...idea, isJudged: hasJudged(round) });
    return idea;
  });
}

/** An idea as it shows in a search. */
export interface FoundIdea {
  readonly idea: IdeaRow;
  readonly submitter: string;
  readonly supporters: number;
}

async function describe(tx: Tx, ideas: readonly IdeaRow[]): Promise<FoundIdea[]> {
  const names = await namesOf(
    tx,
    ideas.map((idea) => idea.submitterId),
  );
  const supporters = await countSupporters(
    tx,
    ideas.map((idea) => idea.id),
  );
  return ideas.map((idea) => ({
    idea,
    submitter: names.get(idea.submitterId) ?? '',
    supporters: supporters.get(idea.id) ?? 0,
  }));
}

/** Ideas that fit some words, and the calendar to tell their dates by. */
export interface Found {
  readonly found: readonly FoundIdea[];
  readonly calendar: Calendar;
}

async function findIdeasFor(tx: Tx, words: string, today: LocalDate, limit: number): Promise<IdeaRow[]> {
  if (words.trim() === '') return findNewestIdeas(tx, limit);
  const number = /^\s*(?:K-(\d{4})-)?(\d{1,6})\s*$/i.exec(words);
  if (number !== null) {
    const idea = await findIdeaByNumber(
      tx,
      ideaNumber(Number(number[1] ?? today.slice(0, 4)), Number(number[2])),
    );
    if (idea !== null) return [idea];
  }
  const hits = await searchIdeas(tx, words, { limit: limit * 2 });
  const rows = new Map(
    (
      await findIdeas(
        tx,
        hits.map((hit) => hit.ideaId),
      )
    ).map((idea) => [idea.id, idea]),
  );
  return hits.flatMap((hit) => rows.get(hit.ideaId) ?? []);
}

/** Ideas that fit the words somebody types, or the number; without words the newest. Withdrawn ones are not found. */
export async function findByWords(
  kiem: Kiem,
  identity: Identity,
  words: string,
  limit: number,
): Promise<Found> {
  return kiem.db.read(async (tx) => {
    assertAble(await loadActor(tx, identity), 'seeIdeas', {});
    const { calendar } = await loadOrganisation(kiem, tx);
    const ideas = await findIdeasFor(tx, words, calendar.localDate(kiem.now()), limit);
    const shown = ideas.filter((idea) => idea.outcome !== 'withdrawn').slice(0, limit);
    return { found: await describe(tx, shown), calendar };
  });
}

/** What Kiem could not deliver, as far as an administrator may know of it. */
export interface ParkedMessage {
  readonly row: OutboxRow;
  readonly idea: IdeaRow | null;
  /** Null for a channel. */
  readonly recipient: string | null;
}

/**
 * Messages that were kept because they could not be delivered.
 * @throws DomainError `not_allowed`
 */
export async function listParkedMessages(kiem: Kiem, identity: Identity): Promise<ParkedMessage[]> {
  return kiem.db.read(async (tx) => {
    assertAble(await loadActor(tx, identity), 'administer', {});
    const rows = await findParkedMessages(tx, 10);
    const ideas = new Map(
      (
        await findIdeas(
          tx,
          rows.flatMap((row) => row.ideaId ?? []),
        )
      ).map((idea) => [idea.id, idea]),
    );
    return Promise.all(
      rows.map(async (row) => {
        const idea = row.ideaId === null ? null : (ideas.get(row.ideaId) ?? null);
        const userId = row.recipient.startsWith('person:') ? row.recipient.slice('person:'.length) : null;
        return {
          row,
          idea,
          recipient: userId === null ? null : ((await findUser(tx, userId))?.name ?? null),
        };
      }),
    );
  });
}

/**
 * Tries a kept message again.
 * @throws DomainError `not_allowed`, `not_found`
 */
export async function retryParkedMessage(kiem: Kiem, identity: Identity, messageId: string): Promise<void> {
  await command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    assertAble(actor, 'administer', {});
    const message = await findMessage(tx, messageId);
    if (message === null || !(await retryMessage(tx, messageId, now))) throw new DomainError('not_found');
    const changes = changesBetween({}, { message: message.message });
    await appendAudit(tx, { actorId: actor.userId, action: 'messageRetried', changes }, now);
  });
}

/** How full the outbox is, for `/readyz`. */
export function countOutbox(kiem: Kiem): Promise<{ waiting: number; parked: number }> {
  return kiem.db.read(countMessages);
}
