import { IsNull } from 'typeorm';
import { Supporters } from '../entities/supporters';
import { UnnamedFollowers } from '../entities/unnamedFollowers';
import { repo } from '../entity';
import { newId } from '../ids';
import { execute, list, rows, sql, type Statement } from '../sql';
import { isUniqueViolation, type Tx } from '../transaction';

/** Makes somebody a supporter; false when they were one already. */
export async function insertSupporter(tx: Tx, ideaId: string, userId: string, since: Date): Promise<boolean> {
  const present = await repo(tx, Supporters).findOneBy({ ideaId, userId });
  if (present !== null) return false;
  try {
    await repo(tx, Supporters).insert({ id: newId(), ideaId, userId, since });
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/** Ends somebody's support; false when there was none. */
export async function deleteSupporter(tx: Tx, ideaId: string, userId: string): Promise<boolean> {
  return (await execute(tx, sql`DELETE FROM supporters WHERE ideaId = ${ideaId} AND userId = ${userId}`)) > 0;
}

/** Who supports an idea in the open. */
export async function supporterIds(tx: Tx, ideaId: string): Promise<string[]> {
  const found = await rows<{ userId: string }>(
    tx,
    sql`SELECT userId FROM supporters WHERE ideaId = ${ideaId}`,
  );
  return found.map((row) => row.userId);
}

/**
 * Whoever follows an idea besides its submitter: who supports it, and whose unnamed idea was merged into it. Only to
 * speak to them. Each once.
 */
export async function followerIds(tx: Tx, ideaId: string): Promise<string[]> {
  const found = await rows<{ userId: string }>(
    tx,
    sql`SELECT userId FROM supporters WHERE ideaId = ${ideaId}
        UNION SELECT userId FROM unnamed_followers WHERE ideaId = ${ideaId} AND endedAt IS NULL`,
  );
  return found.map((row) => row.userId);
}

/**
 * How many support the idea `i` of a statement, as everybody sees it: who does so in the open, and one for each
 * unnamed idea that was merged into it. People behind unnamed ideas are never counted as such: a number that stays
 * the same would tell that somebody was there already.
 */
export const SUPPORTERS_OF_I = sql`((SELECT COUNT(*) FROM supporters x WHERE x.ideaId = i.id)
  + (SELECT COUNT(*) FROM unnamed_followers y WHERE y.ideaId = i.id))`;

/** The ids of the ideas that somebody follows without having told them. */
export const followedBy = (userId: string): Statement =>
  sql`SELECT ideaId FROM supporters WHERE userId = ${userId}
      UNION SELECT ideaId FROM unnamed_followers WHERE userId = ${userId} AND endedAt IS NULL`;

/** Whether somebody follows the idea `i` of a statement. */
export const followsI = (userId: string): Statement =>
  sql`CASE WHEN EXISTS (SELECT 1 FROM supporters x WHERE x.ideaId = i.id AND x.userId = ${userId})
      OR EXISTS (SELECT 1 FROM unnamed_followers y WHERE y.ideaId = i.id AND y.userId = ${userId}
        AND y.endedAt IS NULL) THEN 1 ELSE 0 END`;

/** How many support each of these ideas. */
export async function countSupporters(tx: Tx, ideaIds: readonly string[]): Promise<Map<string, number>> {
  if (ideaIds.length === 0) return new Map();
  const found = await rows<{ id: string; count: number }>(
    tx,
    sql`SELECT i.id, ${SUPPORTERS_OF_I} AS count FROM ideas i WHERE i.id IN (${list(ideaIds)})`,
  );
  return new Map(found.map((row) => [row.id, row.count]));
}

/**
 * An unnamed idea is merged into another: its submitter follows that one, and so does who followed the merged one
 * through an unnamed idea of their own.
 */
export async function moveUnnamedFollowers(
  tx: Tx,
  merged: { readonly id: string; readonly submitterId: string; readonly unnamed: boolean },
  targetId: string,
  now: Date,
): Promise<void> {
  const carried = await repo(tx, UnnamedFollowers).findBy({ ideaId: merged.id });
  const own = { userId: merged.submitterId, mergedIdeaId: merged.id, endedAt: null };
  for (const { userId, mergedIdeaId, endedAt } of merged.unnamed ? [own, ...carried] : carried) {
    // An idea is merged once, so nobody can have written these rows before.
    await repo(tx, UnnamedFollowers).insert({
      id: newId(),
      ideaId: targetId,
      userId,
      mergedIdeaId,
      since: now,
      endedAt,
    });
  }
}

/** Ends what somebody hears of an idea through unnamed ones of theirs. Nothing of it shows to anybody else. */
export async function endUnnamedFollowing(tx: Tx, ideaId: string, userId: string, now: Date): Promise<void> {
  await repo(tx, UnnamedFollowers).update({ ideaId, userId, endedAt: IsNull() }, { endedAt: now });
}

/** How many support each of these ideas, and whether one person is among them. */
export async function supportOf(
  tx: Tx,
  ideaIds: readonly string[],
  userId: string,
): Promise<Map<string, { readonly count: number; readonly isSupporting: boolean }>> {
  if (ideaIds.length === 0) return new Map();
  const found = await rows<{ id: string; count: number; isSupporting: number }>(
    tx,
    sql`SELECT i.id, ${SUPPORTERS_OF_I} AS count, ${followsI(userId)} AS isSupporting
        FROM ideas i WHERE i.id IN (${list(ideaIds)})`,
  );
  return new Map(
    found.map(({ id, count, isSupporting }) => [id, { count, isSupporting: isSupporting === 1 }]),
  );
}
