import { Supporters } from '../entities/supporters';
import { repo } from '../entity';
import { newId } from '../ids';
import { execute, rows, sql } from '../sql';
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

export async function supporterIds(tx: Tx, ideaId: string): Promise<string[]> {
  const found = await rows<{ userId: string }>(
    tx,
    sql`SELECT userId FROM supporters WHERE ideaId = ${ideaId}`,
  );
  return found.map((row) => row.userId);
}

/** How many support each of these ideas. */
export async function countSupporters(tx: Tx, ideaIds: readonly string[]): Promise<Map<string, number>> {
  if (ideaIds.length === 0) return new Map();
  const found = await tx
    .createQueryBuilder()
    .select('s.ideaId', 'ideaId')
    .addSelect('COUNT(*)', 'count')
    .from(Supporters.name, 's')
    .where('s.ideaId IN (:...ideaIds)', { ideaIds })
    .groupBy('s.ideaId')
    .getRawMany<{ ideaId: string; count: number | string }>();
  return new Map(found.map((row) => [row.ideaId, Number(row.count)]));
}
