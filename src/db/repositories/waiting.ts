import type { LocalDate } from '../../domain/calendar';
import type { Outcome, Stage } from '../../domain/stage';
import { list, rows, sql, take, type Statement } from '../sql';
import type { Tx } from '../transaction';

/** An idea, as far as it is named and judged by what waits. */
export interface WaitingIdeaRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly clubId: string | null;
  readonly stage: Stage;
  readonly outcome: Outcome;
}

const IDEA = sql`i.id, i."number", i.title, i.clubId, i.stage, i.outcome`;
const RUNNING = sql`i.outcome = 'open' AND i.stage IN ('implementation', 'anchoring')`;

const inClubs = (clubIds: readonly string[]): Statement =>
  clubIds.length === 0 ? sql`1 = 0` : sql`i.clubId IN (${list(clubIds)})`;

/**
 * Open ideas without a decision that may wait for somebody, the earliest promise first: of these clubs where the vote
 * is over or the day comes near, and (for a manager) of everywhere where the day has passed.
 */
export function findUndecided(
  tx: Tx,
  where: {
    readonly clubIds: readonly string[];
    readonly everywhere: boolean;
    readonly today: LocalDate;
    readonly dueSoonBefore: LocalDate;
  },
  limit: number,
): Promise<(WaitingIdeaRow & { respondBy: LocalDate; isAnswered: number; roundIsOpen: number })[]> {
  const openRound = sql`EXISTS (SELECT 1 FROM rounds r WHERE r.ideaId = i.id AND r.closedAt IS NULL)`;
  const passed = where.everywhere ? sql`i.respondedAt IS NULL AND i.respondBy < ${where.today}` : sql`1 = 0`;
  return rows(
    tx,
    sql`SELECT ${IDEA}, i.respondBy, CASE WHEN i.respondedAt IS NULL THEN 0 ELSE 1 END AS isAnswered,
          CASE WHEN ${openRound} THEN 1 ELSE 0 END AS roundIsOpen
        FROM ideas i WHERE i.outcome = 'open' AND i.stage IN ('search', 'selection')
          AND ((${inClubs(where.clubIds)} AND ((i.stage = 'selection' AND NOT ${openRound})
              OR (i.respondedAt IS NULL AND i.respondBy < ${where.dueSoonBefore})))
            OR (${passed}))
        ORDER BY i.respondBy, i.id ${take(limit)}`,
  );
}

const WORK: Readonly<
  Record<'step' | 'experiment', { from: Statement; owner: Statement; what: Statement; isOpen: Statement }>
> = {
  step: { from: sql`steps w`, owner: sql`w.ownerId`, what: sql`w."text"`, isOpen: sql`w.doneAt IS NULL` },
  experiment: {
    from: sql`experiments w`,
    owner: sql`w.startedById`,
    what: sql`w.expected`,
    isOpen: sql`w.endedAt IS NULL`,
  },
};

/** Work past its day on running ideas, the longest past first, that can be asked of this person: their own, or on an idea that they lead. */
export function findLateAround(
  tx: Tx,
  kind: 'step' | 'experiment',
  around: { readonly userId: string; readonly clubIds: readonly string[]; readonly today: LocalDate },
  limit: number,
): Promise<(WaitingIdeaRow & { workId: string; ownerId: string; what: string; dueOn: LocalDate })[]> {
  const { from, owner, what, isOpen } = WORK[kind];
  return rows(
    tx,
    sql`SELECT ${IDEA}, w.id AS workId, ${owner} AS ownerId, ${what} AS what, w.dueOn
        FROM ${from} INNER JOIN ideas i ON i.id = w.ideaId
        WHERE ${isOpen} AND w.dueOn < ${around.today} AND ${RUNNING}
          AND (${owner} = ${around.userId} OR ${inClubs(around.clubIds)}
            OR EXISTS (SELECT 1 FROM team_members t
              WHERE t.ideaId = i.id AND t.userId = ${around.userId} AND t.role = 'projectLeader'))
        ORDER BY w.dueOn, w.id ${take(limit)}`,
  );
}

/** Money that was asked for a running idea and about which no manager said anything, the idea of longest ago first. */
export function findAskedBudgets(
  tx: Tx,
  limit: number,
): Promise<(WaitingIdeaRow & { asked: number; granted: number | null })[]> {
  return rows(
    tx,
    sql`SELECT ${IDEA}, b.asked, b.granted FROM budgets b INNER JOIN ideas i ON i.id = b.ideaId
        WHERE b.asked IS NOT NULL AND b.granted IS NULL AND ${RUNNING} ORDER BY i.id ${take(limit)}`,
  );
}
