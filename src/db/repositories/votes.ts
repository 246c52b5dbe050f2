import type { Choice } from '../../domain/vote';
import type { IdeaRow } from '../entities/ideas';
import type { RoundRow } from '../entities/rounds';
import { Votes, type VoteRow } from '../entities/votes';
import { repo } from '../entity';
import { newId } from '../ids';
import { execute, rows, sql, toInstant } from '../sql';
import type { Tx } from '../transaction';

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
