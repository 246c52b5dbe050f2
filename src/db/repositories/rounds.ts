import { IsNull, LessThanOrEqual } from 'typeorm';
import type { Advice, Choice } from '../../domain/vote';
import { Rounds, type RoundRow } from '../entities/rounds';
import { repo } from '../entity';
import { execute, rows, sql } from '../sql';
import type { Tx } from '../transaction';

export async function insertRound(tx: Tx, round: RoundRow): Promise<void> {
  await repo(tx, Rounds).insert(round);
}

/** The newest round of an idea, open or closed. */
export async function findLastRound(tx: Tx, ideaId: string): Promise<RoundRow | null> {
  const [last] = await repo(tx, Rounds).find({ where: { ideaId }, order: { openedAt: 'DESC' }, take: 1 });
  return last ?? null;
}

export function findRound(tx: Tx, id: string): Promise<RoundRow | null> {
  return repo(tx, Rounds).findOneBy({ id });
}

/** Rounds whose deadline has come, oldest first. */
export function findDueRounds(tx: Tx, now: Date, limit: number): Promise<RoundRow[]> {
  return repo(tx, Rounds).find({
    where: { closedAt: IsNull(), closesAt: LessThanOrEqual(now) },
    order: { closesAt: 'ASC' },
    take: limit,
  });
}

/** Closes a round that is open; false when somebody was first. */
export async function closeRoundRow(tx: Tx, id: string, closedAt: Date, advice: Advice): Promise<boolean> {
  const affected = await execute(
    tx,
    sql`UPDATE rounds SET closedAt = ${closedAt}, advice = ${advice} WHERE id = ${id} AND closedAt IS NULL`,
  );
  return affected === 1;
}

/**
 * Adds to the tally of a round that is still open, atomically: two votes at once are both counted. False
 * when the round was closed meanwhile.
 */
export async function addToTally(
  tx: Tx,
  roundId: string,
  before: Choice | null,
  after: Choice | null,
): Promise<boolean> {
  const delta = (choice: Choice): number => Number(after === choice) - Number(before === choice);
  const affected = await execute(
    tx,
    sql`UPDATE rounds SET forCount = forCount + ${delta('for')}, doubtCount = doubtCount + ${delta('doubt')},
          againstCount = againstCount + ${delta('against')}
        WHERE id = ${roundId} AND closedAt IS NULL`,
  );
  return affected === 1;
}

/** The tally as it is now; within a transaction that has added to it, nobody else can have changed it since. */
export async function readTally(
  tx: Tx,
  roundId: string,
): Promise<Pick<RoundRow, 'forCount' | 'doubtCount' | 'againstCount'>> {
  const [row] = await rows<Pick<RoundRow, 'forCount' | 'doubtCount' | 'againstCount'>>(
    tx,
    sql`SELECT forCount, doubtCount, againstCount FROM rounds WHERE id = ${roundId}`,
  );
  return row ?? { forCount: 0, doubtCount: 0, againstCount: 0 };
}

/**
 * The open rounds of a club count those who can vote anew, after the roster changed: all members but the
 * submitter of a named idea (`voterCount` in `domain/vote.ts` says why).
 */
export async function recountOpenRounds(tx: Tx, clubId: string): Promise<void> {
  await execute(
    tx,
    sql`UPDATE rounds SET memberCount = (
          SELECT COUNT(*) FROM memberships m INNER JOIN ideas i ON i.clubId = m.clubId
          WHERE i.id = rounds.ideaId AND (i.unnamed = ${true} OR i.submitterId <> m.userId))
        WHERE closedAt IS NULL AND ideaId IN (SELECT id FROM ideas WHERE clubId = ${clubId})`,
  );
}
