import {
  findIdeaView,
  findIdeaParts,
  findLastNews,
  findMyIdeas,
  findRoundCounts,
  findTimeline,
  type IdeaViewRow,
  type IdeaPart,
  type MyIdeaRow,
  type MyPosition,
  type TimelineRow,
} from '../db/repositories/ideaView';
import type { ActorRow } from '../db/repositories/actors';
import { findIdea, findIdeaByNumber } from '../db/repositories/ideas';
import { namesOf } from '../db/repositories/users';
import { findVoteReasons } from '../db/repositories/votes';
import { toInstant } from '../db/sql';
import type { Tx } from '../db/transaction';
import { DomainError } from '../domain/errors';
import { readIdeaNumber } from '../domain/idea';
import { assertAble } from '../domain/abilities';
import type { PromiseHorizon } from '../domain/promise';
import { splitIsVisible, type Choice } from '../domain/vote';
import { horizonAt, loadOrganisation, type Organisation, type Kiem } from './kiem';
import { loadActor, type Identity } from './people';

export type { IdeaViewRow, IdeaPart, MyIdeaRow, MyPosition, TimelineRow };

/** A page of a timeline. */
export interface TimelineData {
  readonly events: readonly TimelineRow[];
  /** Votes cast, by the moment (milliseconds) at which their round began. */
  readonly votesByRound: ReadonlyMap<number, number>;
  /** Names of people whom events tell of, such as who was appointed. */
  readonly names: ReadonlyMap<string, string>;
  readonly next: { readonly at: Date; readonly id: string } | null;
}

/** All that one reader sees of one idea. */
export interface IdeaViewData {
  readonly reader: ActorRow;
  readonly organisation: Organisation;
  readonly now: Date;
  readonly horizon: PromiseHorizon;
  readonly idea: IdeaViewRow;
  readonly parts: readonly IdeaPart[];
  readonly reasons: readonly { readonly choice: Choice; readonly reason: string }[];
  readonly timeline: TimelineData;
}

const REASONS_SHOWN = 20;
const TIMELINE_PAGE = 20;

function idsIn(events: readonly TimelineRow[]): string[] {
  return events.flatMap(({ data }) => (typeof data['userId'] === 'string' ? data['userId'] : []));
}

async function readTimeline(
  tx: Tx,
  ideaId: string,
  after: { readonly at: Date; readonly id: string } | null,
  limit: number,
  rounds: readonly { readonly at1: string | Date; readonly n: number }[] | null,
): Promise<TimelineData> {
  const found = await findTimeline(tx, ideaId, after, limit + 1);
  const events = found.slice(0, limit);
  const last = events.at(-1);
  const asksForRounds = events.some((event) => event.kind === 'voteStarted');
  const counts = asksForRounds ? (rounds ?? (await findRoundCounts(tx, ideaId))) : [];
  const people = idsIn(events);
  return {
    events,
    votesByRound: new Map(counts.map(({ at1, n }) => [toInstant(at1).getTime(), n])),
    names: people.length === 0 ? new Map() : await namesOf(tx, people),
    next: found.length > limit && last !== undefined ? { at: last.at, id: last.id } : null,
  };
}

async function reasonsOf(tx: Tx, idea: IdeaViewRow): Promise<IdeaViewData['reasons']> {
  const { round, vote } = idea;
  if (round === null || !splitIsVisible(round, vote?.choice ?? null)) return [];
  const votes = await findVoteReasons(tx, round.id, REASONS_SHOWN);
  return votes.flatMap(({ choice, reason }) => (reason === null ? [] : [{ choice, reason }]));
}

/** Reads an idea as one reader sees it, within a transaction or read that is there already. */
async function readIdeaView(kiem: Kiem, tx: Tx, reader: ActorRow, ideaId: string): Promise<IdeaViewData> {
  assertAble(reader, 'seeIdeas', {});
  const idea = await findIdeaView(tx, ideaId, reader.userId);
  if (idea === null) throw new DomainError('not_found');
  const organisation = await loadOrganisation(kiem, tx);
  const now = kiem.now();
  const parts = await findIdeaParts(tx, idea);
  const rounds = parts.filter((part) => part.part === 'round');
  return {
    reader,
    organisation,
    now,
    horizon: horizonAt(organisation, now),
    idea,
    parts,
    reasons: await reasonsOf(tx, idea),
    timeline: await readTimeline(tx, ideaId, null, TIMELINE_PAGE, rounds),
  };
}

/**
 * One idea with the first page of its timeline, in five statements. Everybody in the organisation may see it.
 * @param address its id, or its number as people say it to each other
 * @throws DomainError `not_found`
 */
export async function viewIdea(kiem: Kiem, identity: Identity, address: string): Promise<IdeaViewData> {
  return kiem.db.read(async (tx) => {
    const reader = await loadActor(tx, identity);
    assertAble(reader, 'seeIdeas', {});
    const number = readIdeaNumber(address);
    const numbered = number === null ? null : await findIdeaByNumber(tx, number);
    return readIdeaView(kiem, tx, reader, numbered?.id ?? address);
  });
}

/** The timeline of an idea, to read on. */
export interface TimelinePageData {
  readonly idea: { readonly unnamed: boolean; readonly submitterId: string };
  readonly timeline: TimelineData;
}

/**
 * A page of the timeline of an idea, newest first.
 * @throws DomainError `not_found`
 */
export async function viewTimeline(
  kiem: Kiem,
  identity: Identity,
  ideaId: string,
  page: { readonly after: { readonly at: Date; readonly id: string } | null; readonly limit: number },
): Promise<TimelinePageData> {
  return kiem.db.read(async (tx) => {
    assertAble(await loadActor(tx, identity), 'seeIdeas', {});
    const idea = await findIdea(tx, ideaId);
    if (idea === null) throw new DomainError('not_found');
    return { idea, timeline: await readTimeline(tx, ideaId, page.after, page.limit, null) };
  });
}

/** A page of somebody's own ideas. */
export interface MyIdeasPage {
  readonly reader: ActorRow;
  readonly horizon: PromiseHorizon;
  readonly ideas: readonly MyIdeaRow[];
  readonly news: ReadonlyMap<string, TimelineRow>;
  readonly next: MyPosition | null;
}

/** My ideas and those I support, the last news on top. */
export async function listMyIdeasPage(
  kiem: Kiem,
  identity: Identity,
  page: { readonly after: MyPosition | null; readonly limit: number },
): Promise<MyIdeasPage> {
  return kiem.db.read(async (tx) => {
    const reader = await loadActor(tx, identity);
    const organisation = await loadOrganisation(kiem, tx);
    const found = await findMyIdeas(tx, reader.userId, page.after, page.limit + 1);
    const ideas = found.slice(0, page.limit);
    const last = ideas.at(-1);
    const news = await findLastNews(
      tx,
      ideas.map((idea) => idea.id),
    );
    return {
      reader,
      horizon: horizonAt(organisation, kiem.now()),
      ideas,
      news,
      next: found.length > page.limit && last !== undefined ? { at: last.newsAt, id: last.id } : null,
    };
  });
}
