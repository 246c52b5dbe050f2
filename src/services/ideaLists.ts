import type { ActorRow } from '../db/repositories/actors';
import { appendAudit } from '../db/repositories/audit';
import { findActiveClubs } from '../db/repositories/clubs';
import { findIdeaByNumber } from '../db/repositories/ideas';
import {
  awaitedBy,
  countIdeaRows,
  eventsAfter,
  leadNames,
  listIdeaRows,
  exportFactsOf,
  versionsOf,
  type IdeaListRow,
  type IdeaPosition,
  type IdeaSort,
  type IdeaWhere,
} from '../db/repositories/ideaLists';
import { idFloor } from '../db/ids';
import { toInstant } from '../db/sql';
import type { Tx } from '../db/transaction';
import { changesBetween } from '../domain/audit';
import { ideaNumber } from '../domain/idea';
import { assertAble } from '../domain/abilities';
import { promiseHorizon, type PromiseHorizon } from '../domain/promise';
import { STAGE_EVENTS } from '../domain/flow';
import type { Stage } from '../domain/stage';
import { command, horizonAt, loadOrganisation, type Organisation, type Kiem } from './kiem';
import { loadActor, type Identity } from './people';
import { searchIdeas } from './similarIdeas';

export type { IdeaListRow, IdeaSort };

/** A filter as the API tells it; days are days in Europe/Amsterdam. */
export interface IdeaFilter extends Pick<
  IdeaWhere,
  'theme' | 'stage' | 'outcome' | 'promise' | 'origin' | 'answered' | 'budget' | 'brought'
> {
  readonly club?: string | undefined;
  readonly mine?: boolean | undefined;
  readonly q?: string | undefined;
  readonly submittedFrom?: string | undefined;
  readonly submittedTo?: string | undefined;
  /** Ideas that have been in this stage and left it. */
  readonly left?: Stage | undefined;
}

/** Words find so many ideas at most, the best first; more is not what anybody looks through. */
const MOST_FOUND = 200;

async function idsFor(tx: Tx, words: string, year: string): Promise<string[]> {
  const number = /^\s*(?:K-(\d{4})-)?(\d{1,6})\s*$/i.exec(words);
  if (number !== null) {
    const idea = await findIdeaByNumber(tx, ideaNumber(Number(number[1] ?? year), Number(number[2])));
    if (idea !== null) return [idea.id];
  }
  return (await searchIdeas(tx, words, { limit: MOST_FOUND })).map((hit) => hit.ideaId);
}

/** The condition that a filter of the API stands for, for one reader on one day. */
export async function whereOf(
  tx: Tx,
  filter: IdeaFilter,
  reader: { readonly userId: string },
  organisation: Organisation,
  today: string,
): Promise<IdeaWhere> {
  const { calendar, settings } = organisation;
  const words = filter.q?.trim() ?? '';
  return {
    clubId: filter.club,
    theme: filter.theme,
    stage: filter.stage,
    outcome: filter.outcome,
    promise: filter.promise,
    horizon: filter.promise === undefined ? undefined : promiseHorizon(calendar, today, settings),
    mineOf: filter.mine === true ? reader.userId : undefined,
    ids: words === '' ? undefined : await idsFor(tx, words, today.slice(0, 4)),
    submittedFrom:
      filter.submittedFrom === undefined ? undefined : calendar.instantAt(filter.submittedFrom, 0),
    submittedBefore:
      filter.submittedTo === undefined
        ? undefined
        : calendar.instantAt(calendar.addDays(filter.submittedTo, 1), 0),
    origin: filter.origin,
    answered: filter.answered,
    hadEvents: filter.left === undefined ? undefined : STAGE_EVENTS[filter.left].leaves,
    budget: filter.budget,
    brought: filter.brought,
  };
}

/** One page of ideas, for one reader. */
export interface IdeaListData {
  readonly reader: ActorRow;
  readonly horizon: PromiseHorizon;
  readonly now: Date;
  readonly ideas: readonly IdeaListRow[];
  /** A lead of each club, by club. */
  readonly leads: ReadonlyMap<string, string>;
  /** Where the next page begins; null on the last. */
  readonly next: IdeaPosition | null;
}

function positionOf(idea: IdeaListRow, sort: IdeaSort): IdeaPosition {
  const { id } = idea;
  switch (sort) {
    case 'newest':
    case 'oldest':
      return { key: toInstant(idea.submittedAt).toISOString(), id };
    case 'promise':
      return { key: awaitedBy(idea), id };
    case 'votes':
      return { key: idea.votesCast ?? 0, id };
    case 'number':
      return { key: 0, id };
  }
}

/** Which page: at most `limit` ideas after the position where the last one ended. */
export interface PageRequest {
  readonly sort: IdeaSort;
  readonly after: IdeaPosition | null;
  readonly limit: number;
}

async function readPage(
  tx: Tx,
  reader: ActorRow,
  organisation: Organisation,
  where: IdeaWhere,
  page: PageRequest,
  now: Date,
): Promise<IdeaListData> {
  const found = await listIdeaRows(tx, where, { ...page, limit: page.limit + 1, readerId: reader.userId });
  const ideas = found.length > page.limit ? found.slice(0, page.limit) : found;
  const last = ideas.at(-1);
  return {
    reader,
    horizon: horizonAt(organisation, now),
    now,
    ideas,
    leads: await leadNames(tx),
    next: found.length > page.limit && last !== undefined ? positionOf(last, page.sort) : null,
  };
}

/** A page of the ideas of the organisation. Everybody in it may see them; unnamed stays unnamed. */
export async function listIdeas(
  kiem: Kiem,
  identity: Identity,
  filter: IdeaFilter,
  page: PageRequest,
): Promise<IdeaListData> {
  return kiem.db.read(async (tx) => {
    const reader = await loadActor(tx, identity);
    assertAble(reader, 'seeIdeas', {});
    const organisation = await loadOrganisation(kiem, tx);
    const now = kiem.now();
    const where = await whereOf(tx, filter, reader, organisation, organisation.calendar.localDate(now));
    return readPage(tx, reader, organisation, where, page, now);
  });
}

/** How many ideas a filter finds in each column of the board; stage and outcome are left aside. */
export async function countIdeas(
  kiem: Kiem,
  identity: Identity,
  filter: IdeaFilter,
): Promise<Awaited<ReturnType<typeof countIdeaRows>>> {
  return kiem.db.read(async (tx) => {
    const reader = await loadActor(tx, identity);
    assertAble(reader, 'seeIdeas', {});
    const organisation = await loadOrganisation(kiem, tx);
    const today = organisation.calendar.localDate(kiem.now());
    const whole = { ...filter, stage: undefined, outcome: undefined };
    return countIdeaRows(tx, await whereOf(tx, whole, reader, organisation, today));
  });
}

/** A page of an export: with all that is told of each, and the names of clubs. */
export interface ExportPage extends IdeaListData {
  readonly organisation: Organisation;
  readonly facts: Awaited<ReturnType<typeof exportFactsOf>>;
  readonly clubs: ReadonlyMap<string, string>;
}

const EXPORT_PAGE = 500;

/** Who takes ideas along, and which: on the audit trail before the first of them leaves. */
async function noteExport(
  kiem: Kiem,
  identity: Identity,
  asked: IdeaFilter & { readonly format: string },
): Promise<void> {
  await command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    assertAble(actor, 'exportIdeas', {});
    const changes = changesBetween({}, { ...asked });
    await appendAudit(tx, { actorId: actor.userId, action: 'ideasExported', changes }, now);
  });
}

/**
 * All ideas that a filter finds, newest first, page after page, so that a hundred thousand need no more memory
 * than five hundred. The right is asked before the first page.
 * @throws DomainError `not_allowed`
 */
export async function* exportIdeas(
  kiem: Kiem,
  identity: Identity,
  filter: IdeaFilter,
  format: 'csv' | 'xlsx',
): AsyncGenerator<ExportPage> {
  await noteExport(kiem, identity, { ...filter, format });
  let after: IdeaPosition | null = null;
  do {
    const from: IdeaPosition | null = after;
    const page: ExportPage = await kiem.db.read(async (tx) => {
      const reader = await loadActor(tx, identity);
      assertAble(reader, 'exportIdeas', {});
      const organisation = await loadOrganisation(kiem, tx);
      const now = kiem.now();
      const where = await whereOf(tx, filter, reader, organisation, organisation.calendar.localDate(now));
      const request = { sort: 'newest' as const, after: from, limit: EXPORT_PAGE };
      const data = await readPage(tx, reader, organisation, where, request, now);
      const clubs = await findActiveClubs(tx);
      return {
        ...data,
        organisation,
        facts: await exportFactsOf(
          tx,
          data.ideas.map((idea) => idea.id),
        ),
        clubs: new Map(clubs.map((club) => [club.id, club.name])),
      };
    });
    yield page;
    after = page.next;
  } while (after !== null);
}

/** Ideas that changed since a cursor. */
export interface ChangedIdeas {
  readonly items: Awaited<ReturnType<typeof versionsOf>>;
  readonly cursor: string;
  readonly isComplete: boolean;
}

const MOST_CHANGES = 1000;
/**
 * Two processes make ids at their own moments and commit in another order: what is so young is told again, so
 * that nothing slips through.
 */
const TOLD_AGAIN_MS = 10_000;

/** What changed since a cursor, votes included; without a cursor, one to begin with. Cheap: asked every few seconds. */
export async function listChanges(
  kiem: Kiem,
  identity: Identity,
  since: string | null,
): Promise<ChangedIdeas> {
  return kiem.db.read(async (tx) => {
    assertAble(await loadActor(tx, identity), 'seeIdeas', {});
    const settled = idFloor(TOLD_AGAIN_MS);
    if (since === null) return { items: [], cursor: settled, isComplete: true };
    const events = await eventsAfter(tx, since, MOST_CHANGES);
    const ids = [...new Set(events.map((event) => event.ideaId))];
    const newest = events.at(-1)?.id ?? since;
    const upTo = newest < settled ? newest : settled;
    return {
      items: ids.length === 0 ? [] : await versionsOf(tx, ids),
      cursor: upTo > since ? upTo : since,
      isComplete: events.length < MOST_CHANGES,
    };
  });
}
