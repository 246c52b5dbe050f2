import { In, IsNull, MoreThan } from 'typeorm';
import { Ideas, type IdeaRow } from '../entities/ideas';
import { insertOnce, repo } from '../entity';
import { StaleRowError, type Tx } from '../transaction';

export async function insertIdea(tx: Tx, idea: IdeaRow): Promise<void> {
  await insertOnce(tx, Ideas, idea);
}

export function findIdea(tx: Tx, id: string): Promise<IdeaRow | null> {
  return repo(tx, Ideas).findOneBy({ id });
}

export function findIdeaByForm(tx: Tx, formId: string): Promise<IdeaRow | null> {
  return repo(tx, Ideas).findOneBy({ formId });
}

export function findIdeaByNumber(tx: Tx, number: string): Promise<IdeaRow | null> {
  return repo(tx, Ideas).findOneBy({ number });
}

/** The idea of a club whose card this is: the root of its thread. */
export function findIdeaByCard(tx: Tx, clubId: string, cardActivityId: string): Promise<IdeaRow | null> {
  return repo(tx, Ideas).findOneBy({ clubId, cardActivityId });
}

export function findIdeas(tx: Tx, ids: readonly string[]): Promise<IdeaRow[]> {
  return ids.length === 0 ? Promise.resolve([]) : repo(tx, Ideas).findBy({ id: In([...ids]) });
}

/**
 * Saves a change of an idea as it was read, and makes it a new version.
 * @throws StaleRowError when somebody else changed it meanwhile; the transaction is then tried again
 */
export async function updateIdea(
  tx: Tx,
  idea: IdeaRow,
  change: Partial<Omit<IdeaRow, 'id' | 'version'>>,
): Promise<IdeaRow> {
  const version = idea.version + 1;
  const result = await repo(tx, Ideas).update({ id: idea.id, version: idea.version }, { ...change, version });
  if (result.affected !== 1) throw new StaleRowError();
  return { ...idea, ...change, version };
}

/** How many ideas somebody told since an instant. */
export function countIdeasSince(tx: Tx, submitterId: string, since: Date): Promise<number> {
  return repo(tx, Ideas).countBy({ submitterId, submittedAt: MoreThan(since) });
}

/** Ideas that wait for a club, oldest first. */
export function findWaitingIdeas(tx: Tx, limit: number): Promise<IdeaRow[]> {
  return repo(tx, Ideas).find({
    where: { clubId: IsNull(), outcome: 'open' },
    order: { submittedAt: 'ASC' },
    take: limit,
  });
}

/** How many ideas wait for a club. */
export function countWaitingIdeas(tx: Tx): Promise<number> {
  return repo(tx, Ideas).countBy({ clubId: IsNull(), outcome: 'open' });
}

/** Mine and those that I support, newest first; one page and one more, to know whether there is a next. */
export async function findIdeasOf(tx: Tx, userId: string, skip: number, take: number): Promise<IdeaRow[]> {
  return tx
    .getRepository<IdeaRow>(Ideas.name)
    .createQueryBuilder('i')
    .where('i.submitterId = :userId', { userId })
    .orWhere(
      `i.id IN (SELECT s."ideaId" FROM supporters s WHERE s."userId" = :userId
         UNION SELECT f."ideaId" FROM unnamed_followers f WHERE f."userId" = :userId AND f."endedAt" IS NULL)`,
      { userId },
    )
    .orderBy('i.submittedAt', 'DESC')
    .addOrderBy('i.id', 'DESC')
    .skip(skip)
    .take(take)
    .getMany();
}

/** Whether anybody has told an idea. */
export async function hasIdeas(tx: Tx): Promise<boolean> {
  return repo(tx, Ideas).exists();
}

/** The newest ideas of all. */
export function findNewestIdeas(tx: Tx, limit: number): Promise<IdeaRow[]> {
  return repo(tx, Ideas).find({ order: { id: 'DESC' }, take: limit });
}

/** The thread of an idea: where its channel card stands. */
export async function setCardActivity(tx: Tx, ideaId: string, cardActivityId: string): Promise<void> {
  await repo(tx, Ideas).update({ id: ideaId }, { cardActivityId });
}

/** How many open ideas of a club have no card in its channel yet. */
export function countIdeasWithoutCard(tx: Tx, clubId: string): Promise<number> {
  return repo(tx, Ideas).countBy({ clubId, outcome: 'open', cardActivityId: IsNull() });
}
