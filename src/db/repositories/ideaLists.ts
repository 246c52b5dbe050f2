import { NO_CLUB } from '../../domain/idea';
import type { PromiseHorizon } from '../../domain/promise';
import type { Outcome, Stage } from '../../domain/stage';
import type { EventKind } from '../../domain/timeline';
import { splitIsVisible, tallyOf, type Advice, type Tally, type VoteCounts } from '../../domain/vote';
import type { DecisionRow } from '../entities/decisions';
import { dayOf, join, list, rows, sql, take, toInstant, type Statement } from '../sql';
import type { Tx } from '../transaction';
import { followedBy, followsI, SUPPORTERS_OF_I } from './supporters';

/** Which ideas: what is left out does not matter. */
export interface IdeaWhere {
  /** The id of a club, or `none`. */
  readonly clubId?: string | undefined;
  readonly theme?: string | undefined;
  readonly stage?: Stage | undefined;
  readonly outcome?: Outcome | 'finished' | 'ended' | undefined;
  readonly promise?: 'kept' | 'onTime' | 'dueSoon' | 'overdue' | undefined;
  /** Needed with `promise`. */
  readonly horizon?: PromiseHorizon | undefined;
  /** What this user submitted, supports, or is in the team of. */
  readonly mineOf?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly submittedFrom?: Date | undefined;
  readonly submittedBefore?: Date | undefined;
  /** Unnamed ideas are neither of the work floor nor of management: counting must not tell who. */
  readonly origin?: 'workFloor' | 'management' | 'unnamed' | undefined;
  readonly answered?: 'inTime' | 'late' | 'notYet' | undefined;
  /** One of these happened to it. */
  readonly hadEvents?: readonly EventKind[] | undefined;
  readonly budget?: BudgetKind | undefined;
  readonly brought?: Gain | undefined;
}

type BudgetKind = 'asked' | 'granted' | 'spent';
type Gain = 'money' | 'time' | 'service' | 'sustainability';

const BUDGET_COLUMNS: Readonly<Record<BudgetKind | Gain, Statement>> = {
  asked: sql`b.asked`,
  granted: sql`b.granted`,
  spent: sql`b.spent`,
  money: sql`b.broughtMoney`,
  time: sql`b.broughtTime`,
  service: sql`b.broughtService`,
  sustainability: sql`b.broughtSustainability`,
};

/** There is something told in this column. */
function hasBudget(kind: BudgetKind | Gain): Statement {
  return sql`EXISTS (SELECT 1 FROM budgets b WHERE b.ideaId = i.id AND ${BUDGET_COLUMNS[kind]} IS NOT NULL)`;
}

const EVERYTHING = sql`1 = 1`;
const NOTHING = sql`1 = 0`;

function promiseIs(where: IdeaWhere): Statement {
  if (where.promise === 'kept') return sql`i.respondedAt IS NOT NULL`;
  const { today = '', dueSoonBefore = '' } = where.horizon ?? {};
  const waiting = sql`i.outcome = ${'open'} AND i.respondedAt IS NULL`;
  switch (where.promise) {
    case 'overdue':
      return sql`${waiting} AND i.respondBy < ${today}`;
    case 'dueSoon':
      return sql`${waiting} AND i.respondBy >= ${today} AND i.respondBy < ${dueSoonBefore}`;
    default:
      return sql`${waiting} AND i.respondBy >= ${dueSoonBefore} AND i.respondBy >= ${today}`;
  }
}

function answeredIs(answered: NonNullable<IdeaWhere['answered']>): Statement {
  switch (answered) {
    case 'notYet':
      return sql`i.respondedAt IS NULL`;
    case 'inTime':
      return sql`i.respondedAt IS NOT NULL AND ${dayOf('i.respondedAt')} <= i.respondBy`;
    case 'late':
      return sql`i.respondedAt IS NOT NULL AND ${dayOf('i.respondedAt')} > i.respondBy`;
  }
}

function originIs(origin: NonNullable<IdeaWhere['origin']>): Statement {
  if (origin === 'unnamed') return sql`i.unnamed = ${true}`;
  const isManager = origin === 'management';
  return sql`i.unnamed = ${false} AND EXISTS (SELECT 1 FROM users o WHERE o.id = i.submitterId AND o.isManager = ${isManager})`;
}

/** The condition on `ideas i` that a filter stands for. */
export function ideasWhere(where: IdeaWhere): Statement {
  const parts: Statement[] = [];
  if (where.clubId === NO_CLUB) parts.push(sql`i.clubId IS NULL`);
  else if (where.clubId !== undefined) parts.push(sql`i.clubId = ${where.clubId}`);
  if (where.theme !== undefined) parts.push(sql`i.theme = ${where.theme}`);
  if (where.stage !== undefined) parts.push(sql`i.stage = ${where.stage}`);
  if (where.outcome === 'finished') parts.push(sql`i.outcome <> ${'open'}`);
  else if (where.outcome === 'ended') parts.push(sql`i.outcome NOT IN (${'open'}, ${'anchored'})`);
  else if (where.outcome !== undefined) parts.push(sql`i.outcome = ${where.outcome}`);
  if (where.promise !== undefined) parts.push(promiseIs(where));
  if (where.mineOf !== undefined) {
    const me = where.mineOf;
    parts.push(sql`i.id IN (SELECT id FROM ideas WHERE submitterId = ${me}
      UNION ${followedBy(me)}
      UNION SELECT ideaId FROM team_members WHERE userId = ${me})`);
  }
  if (where.ids !== undefined)
    parts.push(where.ids.length === 0 ? NOTHING : sql`i.id IN (${list(where.ids)})`);
  if (where.submittedFrom !== undefined) parts.push(sql`i.submittedAt >= ${where.submittedFrom}`);
  if (where.submittedBefore !== undefined) parts.push(sql`i.submittedAt < ${where.submittedBefore}`);
  if (where.origin !== undefined) parts.push(originIs(where.origin));
  if (where.answered !== undefined) parts.push(answeredIs(where.answered));
  if (where.hadEvents !== undefined)
    parts.push(
      sql`EXISTS (SELECT 1 FROM events h WHERE h.ideaId = i.id AND h.kind IN (${list(where.hadEvents)}))`,
    );
  if (where.budget !== undefined) parts.push(hasBudget(where.budget));
  if (where.brought !== undefined) parts.push(hasBudget(where.brought));
  return join(parts, ' AND ', EVERYTHING);
}

export type IdeaSort = 'newest' | 'oldest' | 'promise' | 'votes' | 'number';

/** Where a page ended: the value it is sorted by, and the id that tells equals apart. */
export interface IdeaPosition {
  readonly key: string | number;
  readonly id: string;
}

/** An idea as lists show it, raw: instants as the driver has them, flags as 0/1 or booleans. */
export interface IdeaListRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly theme: string | null;
  readonly clubId: string | null;
  readonly stage: Stage;
  readonly outcome: Outcome;
  readonly submittedAt: string | Date;
  readonly stageSince: string | Date;
  readonly lastSignAt: string | Date;
  readonly respondBy: string;
  readonly isAnswered: number;
  readonly parkedUntil: string | null;
  readonly version: number;
  readonly unnamed: number | boolean;
  /** Whether it is the reader's own; whose it is otherwise stays here. */
  readonly isOwn: number;
  readonly submitterName: string | null;
  readonly projectLeader: string | null;
  readonly supporters: number;
  readonly isSupporting: number;
  readonly memberCount: number | null;
  readonly votesCast: number | null;
  readonly roundClosedAt: string | Date | null;
  /** Only counted where the stage asks for it. */
  readonly stepCount: number;
}

const CAST = sql`r.forCount + r.doubtCount + r.againstCount`;

const COLUMNS = sql`i.id, i."number", i.title, i.theme, i.clubId, i.stage, i.outcome, i.submittedAt, i.stageSince,
  i.lastSignAt, i.respondBy, CASE WHEN i.respondedAt IS NULL THEN 0 ELSE 1 END AS isAnswered, i.parkedUntil,
  i.version, i.unnamed, s.name AS submitterName, p.name AS projectLeader,
  ${SUPPORTERS_OF_I} AS supporters,
  r.memberCount, ${CAST} AS votesCast, r.closedAt AS roundClosedAt,
  CASE WHEN i.stage = 'implementation' THEN (SELECT COUNT(*) FROM steps x WHERE x.ideaId = i.id) ELSE 0 END AS stepCount`;

const TABLES = sql`ideas i
  LEFT JOIN users s ON s.id = i.submitterId
  LEFT JOIN team_members t ON t.ideaId = i.id AND t.role = 'projectLeader'
  LEFT JOIN users p ON p.id = t.userId
  LEFT JOIN rounds r ON r.ideaId = i.id
    AND r.openedAt = (SELECT MAX(l.openedAt) FROM rounds l WHERE l.ideaId = i.id)`;

/** Stands after every day: nobody waits for a response to this idea (any more). */
const NOT_AWAITED = '9999-99-99';
const AWAITED = sql`CASE WHEN i.outcome = 'open' AND i.respondedAt IS NULL THEN i.respondBy ELSE ${NOT_AWAITED} END`;

/** By which day a response is awaited, as the order by promise has it: what is late comes first. */
export function awaitedBy(idea: Pick<IdeaListRow, 'outcome' | 'isAnswered' | 'respondBy'>): string {
  return idea.outcome === 'open' && idea.isAnswered === 0 ? idea.respondBy : NOT_AWAITED;
}

interface Order {
  readonly by: Statement;
  after(position: IdeaPosition): Statement;
}

const ORDERS: Readonly<Record<IdeaSort, Order>> = {
  newest: {
    by: sql`i.submittedAt DESC, i.id DESC`,
    after: ({ key, id }) => {
      const at = new Date(key);
      return sql`i.submittedAt <= ${at} AND (i.submittedAt < ${at} OR i.id < ${id})`;
    },
  },
  oldest: {
    by: sql`i.submittedAt ASC, i.id ASC`,
    after: ({ key, id }) => {
      const at = new Date(key);
      return sql`i.submittedAt >= ${at} AND (i.submittedAt > ${at} OR i.id > ${id})`;
    },
  },
  promise: {
    by: sql`${AWAITED} ASC, i.id ASC`,
    after: ({ key, id }) => sql`(${AWAITED} > ${key} OR (${AWAITED} = ${key} AND i.id > ${id}))`,
  },
  votes: {
    by: sql`COALESCE(${CAST}, 0) DESC, i.id DESC`,
    after: ({ key, id }) =>
      sql`(COALESCE(${CAST}, 0) < ${key} OR (COALESCE(${CAST}, 0) = ${key} AND i.id < ${id}))`,
  },
  // Numbers are handed out in the order of ids, and K-2026-10000 comes after K-2026-9999.
  number: { by: sql`i.id ASC`, after: ({ id }) => sql`i.id > ${id}` },
};

/** One page in one statement, whatever stands on it: at most `limit` ideas after a position. */
export function listIdeaRows(
  tx: Tx,
  where: IdeaWhere,
  page: {
    readonly sort: IdeaSort;
    readonly after: IdeaPosition | null;
    readonly limit: number;
    /** Whose support is told. */
    readonly readerId: string;
  },
): Promise<IdeaListRow[]> {
  const order = ORDERS[page.sort];
  const condition =
    page.after === null ? ideasWhere(where) : sql`${ideasWhere(where)} AND ${order.after(page.after)}`;
  return rows<IdeaListRow>(
    tx,
    sql`SELECT ${COLUMNS}, CASE WHEN i.submitterId = ${page.readerId} THEN 1 ELSE 0 END AS isOwn,
          ${followsI(page.readerId)} AS isSupporting
        FROM ${TABLES} WHERE ${condition} ORDER BY ${order.by} ${take(page.limit)}`,
  );
}

/** How many ideas a filter finds, by stage and whether they are open. */
export function countIdeaRows(
  tx: Tx,
  where: IdeaWhere,
): Promise<{ stage: Stage; isOpen: number; count: number }[]> {
  return rows(
    tx,
    sql`SELECT i.stage, CASE WHEN i.outcome = 'open' THEN 1 ELSE 0 END AS isOpen, COUNT(*) AS count
        FROM ideas i WHERE ${ideasWhere(where)}
        GROUP BY i.stage, CASE WHEN i.outcome = 'open' THEN 1 ELSE 0 END`,
  );
}

/** What an export tells of an idea and a list does not. Money in eurocents, time in hours a year. */
export interface ExportFacts {
  readonly text: string;
  readonly problem: string | null;
  readonly result: string | null;
  readonly respondedAt: Date | null;
  readonly asked: number | null;
  readonly granted: number | null;
  readonly spent: number | null;
  readonly broughtMoney: number | null;
  readonly broughtTime: number | null;
  readonly broughtService: string | null;
  readonly broughtSustainability: string | null;
  /** The last decision or explanation. */
  readonly decision: DecisionRow['kind'] | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly advice: Advice | null;
  /** Null without a round, and while it is open: nobody follows the herd. */
  readonly tally: Tally | null;
}

type RawExportFacts = Omit<ExportFacts, 'respondedAt' | 'decidedAt' | 'tally'> &
  VoteCounts & {
    readonly id: string;
    readonly respondedAt: string | Date | null;
    readonly decidedAt: string | Date | null;
    readonly closedAt: string | Date | null;
  };

/** What an export tells of some ideas, in one statement. */
export async function exportFactsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, ExportFacts>> {
  if (ids.length === 0) return new Map();
  const found = await rows<RawExportFacts>(
    tx,
    sql`SELECT i.id, i."text", i.problem, i.result, i.respondedAt, b.asked, b.granted, b.spent, b.broughtMoney,
          b.broughtTime, b.broughtService, b.broughtSustainability, d.kind AS decision, d.reason, d.decidedAt,
          u.name AS decidedBy, r.advice, r.closedAt, r.forCount, r.doubtCount, r.againstCount
        FROM ideas i
        LEFT JOIN budgets b ON b.ideaId = i.id
        LEFT JOIN decisions d ON d.ideaId = i.id AND NOT EXISTS (SELECT 1 FROM decisions l WHERE l.ideaId = i.id
          AND (l.decidedAt > d.decidedAt OR (l.decidedAt = d.decidedAt AND l.id > d.id)))
        LEFT JOIN users u ON u.id = d.decidedById
        LEFT JOIN rounds r ON r.ideaId = i.id
          AND r.openedAt = (SELECT MAX(l.openedAt) FROM rounds l WHERE l.ideaId = i.id)
        WHERE i.id IN (${list(ids)})`,
  );
  return new Map(
    found.map((row) => {
      const closedAt = toInstant(row.closedAt);
      return [
        row.id,
        {
          ...row,
          respondedAt: toInstant(row.respondedAt),
          decidedAt: toInstant(row.decidedAt),
          tally: splitIsVisible({ closedAt }, null) ? tallyOf(row) : null,
        },
      ];
    }),
  );
}

/** One lead of each club that has any: the first by name. */
export async function leadNames(tx: Tx): Promise<Map<string, string>> {
  const found = await rows<{ clubId: string; name: string }>(
    tx,
    sql`SELECT m.clubId, MIN(u.name) AS name FROM memberships m INNER JOIN users u ON u.id = m.userId
        WHERE m.isLead = ${true} GROUP BY m.clubId`,
  );
  return new Map(found.map(({ clubId, name }) => [clubId, name]));
}

/** Events after a position, oldest first: only of which idea. */
export function eventsAfter(tx: Tx, id: string, limit: number): Promise<{ id: string; ideaId: string }[]> {
  return rows(tx, sql`SELECT e.id, e.ideaId FROM events e WHERE e.id > ${id} ORDER BY e.id ${take(limit)}`);
}

/** The version of some ideas and how many votes the last round of each has. */
export function versionsOf(
  tx: Tx,
  ids: readonly string[],
): Promise<{ ideaId: string; version: number; votesCast: number | null }[]> {
  return rows(
    tx,
    sql`SELECT i.id AS ideaId, i.version, ${CAST} AS votesCast FROM ideas i
        LEFT JOIN rounds r ON r.ideaId = i.id
          AND r.openedAt = (SELECT MAX(l.openedAt) FROM rounds l WHERE l.ideaId = i.id)
        WHERE i.id IN (${list(ids)})`,
  );
}
