import type { FlowCount, FlowEvent } from '../../domain/flow';
import type { Outcome, Stage } from '../../domain/stage';
import { dayOf, list, rows, sql } from '../sql';
import type { Tx } from '../transaction';
import { ideasWhere, type IdeaWhere } from './ideaLists';

/**
 * Figures of many ideas: each statement counts in the database and gives one row for each combination or day,
 * so that what comes back does not grow with the number of ideas. Days are days in UTC.
 */

/** So many ideas that have all this in common. */
export interface CubeCell {
  readonly stage: Stage;
  readonly outcome: Outcome;
  readonly origin: 'workFloor' | 'management' | 'unnamed';
  readonly answered: 'inTime' | 'late' | 'notYet';
  readonly isPast: number;
  readonly clubId: string | null;
  readonly count: number;
}

/** All ideas that a filter finds, counted by what the overview tells of them. */
export function countCube(tx: Tx, where: IdeaWhere, today: string): Promise<CubeCell[]> {
  return rows(
    tx,
    sql`SELECT x.stage, x.outcome, x.origin, x.answered, x.isPast, x.clubId, COUNT(*) AS count FROM (
          SELECT i.stage, i.outcome, i.clubId,
            CASE WHEN i.unnamed = ${true} THEN 'unnamed' WHEN s.isManager = ${true} THEN 'management'
              ELSE 'workFloor' END AS origin,
            CASE WHEN i.respondedAt IS NULL THEN 'notYet'
              WHEN ${dayOf('i.respondedAt')} <= i.respondBy THEN 'inTime' ELSE 'late' END AS answered,
            CASE WHEN i.respondBy < ${today} THEN 1 ELSE 0 END AS isPast
          FROM ideas i LEFT JOIN users s ON s.id = i.submitterId WHERE ${ideasWhere(where)}
        ) x GROUP BY x.stage, x.outcome, x.origin, x.answered, x.isPast, x.clubId`,
  );
}

/** So many of something that began on one day and ended on another. */
export interface SpanCount {
  readonly fromDay: string;
  readonly toDay: string;
  readonly count: number;
}

/** How long responses took. */
export function countResponses(tx: Tx, where: IdeaWhere): Promise<SpanCount[]> {
  return rows(
    tx,
    sql`SELECT x.fromDay, x.toDay, COUNT(*) AS count FROM (
          SELECT ${dayOf('i.submittedAt')} AS fromDay, ${dayOf('i.respondedAt')} AS toDay
          FROM ideas i WHERE i.respondedAt IS NOT NULL AND ${ideasWhere(where)}
        ) x GROUP BY x.fromDay, x.toDay`,
  );
}

/** How long ideas stayed in a stage that they have left. */
export function countStays(
  tx: Tx,
  where: IdeaWhere,
  events: { readonly enters: readonly FlowEvent[]; readonly leaves: readonly FlowEvent[] },
): Promise<SpanCount[]> {
  return rows(
    tx,
    sql`SELECT y.fromDay, y.toDay, COUNT(*) AS count FROM (
          SELECT ${dayOf('x.enteredAt')} AS fromDay, ${dayOf('x.leftAt')} AS toDay FROM (
            SELECT l."at" AS leftAt, (SELECT MAX(e."at") FROM events e WHERE e.ideaId = l.ideaId
              AND e.kind IN (${list(events.enters)}) AND e."at" <= l."at") AS enteredAt
            FROM events l INNER JOIN ideas i ON i.id = l.ideaId
            WHERE l.kind IN (${list(events.leaves)}) AND ${ideasWhere(where)}
          ) x WHERE x.enteredAt IS NOT NULL
        ) y GROUP BY y.fromDay, y.toDay`,
  );
}

/** Since when open ideas are in their stage. */
export function countOpenSince(
  tx: Tx,
  where: IdeaWhere,
): Promise<{ stage: Stage; day: string; count: number }[]> {
  return rows(
    tx,
    sql`SELECT x.stage, x.day, COUNT(*) AS count FROM (
          SELECT i.stage, ${dayOf('i.stageSince')} AS day FROM ideas i
          WHERE ${ideasWhere({ ...where, outcome: 'open' })}
        ) x GROUP BY x.stage, x.day`,
  );
}

/** How many events of each kind fell on each day: for all ideas, or those of one club. */
export async function countFlow(
  tx: Tx,
  kinds: readonly FlowEvent[],
  clubId: string | undefined,
): Promise<FlowCount[]> {
  // Only these two need to know in which stage it happened; the others are counted from the index alone.
  const needStage = (kind: FlowEvent): boolean =>
    clubId !== undefined || kind === 'merged' || kind === 'withdrawn';
  const alone = kinds.filter((kind) => !needStage(kind));
  const joined = kinds.filter(needStage);
  const counted =
    alone.length === 0
      ? []
      : await rows<Omit<FlowCount, 'stage'>>(
          tx,
          sql`SELECT x.kind, x.day, COUNT(*) AS count FROM (
                SELECT e.kind, ${dayOf('e."at"')} AS day FROM events e WHERE e.kind IN (${list(alone)})
              ) x GROUP BY x.kind, x.day`,
        );
  const withStage = await rows<FlowCount>(
    tx,
    sql`SELECT x.kind, x.stage, x.day, COUNT(*) AS count FROM (
          SELECT e.kind, i.stage, ${dayOf('e."at"')} AS day FROM events e INNER JOIN ideas i ON i.id = e.ideaId
          WHERE e.kind IN (${list(joined)}) AND ${ideasWhere({ clubId })}
        ) x GROUP BY x.kind, x.stage, x.day`,
  );
  return [...counted.map((count) => ({ ...count, stage: 'search' as const })), ...withStage];
}

/** Sums of money (eurocents), time (hours a year), and how many told of other gains. */
export interface MoneySums {
  readonly asked: number;
  readonly granted: number;
  readonly spent: number;
  readonly broughtMoney: number;
  readonly broughtTime: number;
  readonly withService: number;
  readonly withSustainability: number;
}

/** What the ideas that a filter finds cost and brought. */
export async function sumBudgets(tx: Tx, where: IdeaWhere): Promise<MoneySums> {
  const [sums] = await rows<Record<keyof MoneySums, number | string | null>>(
    tx,
    sql`SELECT SUM(CAST(b.asked AS bigint)) AS asked, SUM(CAST(b.granted AS bigint)) AS granted,
          SUM(CAST(b.spent AS bigint)) AS spent, SUM(CAST(b.broughtMoney AS bigint)) AS broughtMoney,
          SUM(CAST(b.broughtTime AS bigint)) AS broughtTime, COUNT(b.broughtService) AS withService,
          COUNT(b.broughtSustainability) AS withSustainability
        FROM budgets b INNER JOIN ideas i ON i.id = b.ideaId WHERE ${ideasWhere(where)}`,
  );
  // SQL Server gives a bigint as text.
  const number = (name: keyof MoneySums): number => Number(sums?.[name] ?? 0);
  return {
    asked: number('asked'),
    granted: number('granted'),
    spent: number('spent'),
    broughtMoney: number('broughtMoney'),
    broughtTime: number('broughtTime'),
    withService: number('withService'),
    withSustainability: number('withSustainability'),
  };
}
