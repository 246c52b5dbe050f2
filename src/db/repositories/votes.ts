import { IsNull, LessThanOrEqual } from 'typeorm';
import type { Advice, Choice } from '../../domain/vote';
import type { IdeaRow } from '../entities/ideas';
import { Rounds, Votes, type RoundRow, type VoteRow } from '../entities/votes';
import { repo } from '../entity';
import { newId } from '../ids';
import { execute, rows, sql, toInstant } from '../sql';
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

export function findVote(tx: Tx, roundId: string, userId: string): Promise<VoteRow | null> {
  return repo(tx, Votes).findOneBy({ roundId, userId });
}

/** All that a vote turn looks at, in one query: it runs on every vote. */
export interface VoteContext {
  readonly idea: Pick<IdeaRow, 'id' | 'clubId' | 'submitterId' | 'outcome' | 'version'>;
  readonly round: RoundRow | null;
  readonly vote: Pick<VoteRow, 'id' | 'choice' | 'reason'> | null;
}

interface RawContext extends Omit<RoundRow, 'openedAt' | 'closesAt' | 'closedAt' | 'id'> {
  clubId: string | null;
  submitterId: string;
  outcome: IdeaRow['outcome'];
  version: number;
  roundId: string | null;
  openedAt: string | Date;
  closesAt: string | Date;
  closedAt: string | Date | null;
  voteId: string | null;
  choice: Choice;
  reason: string | null;
}

export async function findVoteContext(tx: Tx, ideaId: string, userId: string): Promise<VoteContext | null> {
  const found = await rows<RawContext>(
    tx,
    sql`SELECT i.clubId, i.submitterId, i.outcome, i.version, r.id AS roundId, r.openedAt, r.closesAt, r.closedAt,
          r.memberCount, r.quorum, r.forCount, r.doubtCount, r.againstCount, r.advice,
          v.id AS voteId, v.choice, v.reason
        FROM ideas i
        LEFT JOIN rounds r ON r.ideaId = i.id
          AND r.openedAt = (SELECT MAX(l.openedAt) FROM rounds l WHERE l.ideaId = i.id)
        LEFT JOIN votes v ON v.roundId = r.id AND v.userId = ${userId}
        WHERE i.id = ${ideaId}`,
  );
  const [row] = found;
  if (row === undefined) return null;
  return {
    idea: {
      id: ideaId,
      clubId: row.clubId,
      submitterId: row.submitterId,
      outcome: row.outcome,
      version: row.version,
    },
    round:
      row.roundId === null
        ? null
        : {
            id: row.roundId,
            ideaId,
            openedAt: toInstant(row.openedAt),
            closesAt: toInstant(row.closesAt),
            closedAt: toInstant(row.closedAt),
            memberCount: row.memberCount,
            quorum: row.quorum,
            forCount: row.forCount,
            doubtCount: row.doubtCount,
            againstCount: row.againstCount,
            advice: row.advice,
          },
    vote: row.voteId === null ? null : { id: row.voteId, choice: row.choice, reason: row.reason },
  };
}

export async function insertVote(
  tx: Tx,
  roundId: string,
  userId: string,
  choice: Choice,
  at: Date,
): Promise<string> {
  const id = newId();
  await execute(
    tx,
    sql`INSERT INTO votes (id, roundId, userId, choice, reason, castAt)
        VALUES (${id}, ${roundId}, ${userId}, ${choice}, ${null}, ${at})`,
  );
  return id;
}

/** A changed vote drops its reason: it was given for the other choice. */
export async function changeVote(tx: Tx, id: string, choice: Choice, at: Date): Promise<void> {
  await execute(
    tx,
    sql`UPDATE votes SET choice = ${choice}, reason = ${null}, castAt = ${at} WHERE id = ${id}`,
  );
}

export async function setVoteReason(tx: Tx, id: string, reason: string | null): Promise<void> {
  await repo(tx, Votes).update({ id }, { reason });
}

export async function deleteVote(tx: Tx, id: string): Promise<void> {
  await execute(tx, sql`DELETE FROM votes WHERE id = ${id}`);
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

/** A few reasons that were given with votes, newest first. */
export function findVoteReasons(tx: Tx, roundId: string, limit: number): Promise<VoteRow[]> {
  return tx
    .getRepository<VoteRow>(Votes.name)
    .createQueryBuilder('v')
    .where('v.roundId = :roundId', { roundId })
    .andWhere('v.reason IS NOT NULL')
    .orderBy('v.castAt', 'DESC')
    .take(limit)
    .getMany();
}
