import { IsNull } from 'typeorm';
import { Questions, type QuestionRow } from '../entities/questions';
import { insertOnce, repo } from '../entity';
import { rows, sql } from '../sql';
import type { Tx } from '../transaction';

export async function insertQuestion(tx: Tx, question: QuestionRow): Promise<void> {
  await insertOnce(tx, Questions, question);
}

export function findQuestion(tx: Tx, id: string): Promise<QuestionRow | null> {
  return repo(tx, Questions).findOneBy({ id });
}

export function findQuestionByForm(tx: Tx, formId: string): Promise<QuestionRow | null> {
  return repo(tx, Questions).findOneBy({ formId });
}

export function findQuestions(tx: Tx, ideaId: string, limit: number): Promise<QuestionRow[]> {
  return repo(tx, Questions).find({ where: { ideaId }, order: { askedAt: 'DESC' }, take: limit });
}

/** How many questions about open ideas wait for an answer, as far as they count for a new one. */
export interface WaitingCounts {
  readonly onIdea: number;
  readonly ofAskerOnIdea: number;
  readonly ofAsker: number;
}

export async function countWaiting(tx: Tx, ideaId: string, askedById: string): Promise<WaitingCounts> {
  const [row] = await rows<Record<keyof WaitingCounts, number | null>>(
    tx,
    sql`SELECT SUM(CASE WHEN q.ideaId = ${ideaId} THEN 1 ELSE 0 END) AS onIdea,
          SUM(CASE WHEN q.ideaId = ${ideaId} AND q.askedById = ${askedById} THEN 1 ELSE 0 END) AS ofAskerOnIdea,
          SUM(CASE WHEN q.askedById = ${askedById} THEN 1 ELSE 0 END) AS ofAsker
        FROM questions q INNER JOIN ideas i ON i.id = q.ideaId
        WHERE q.answeredAt IS NULL AND i.outcome = ${'open'} AND (q.ideaId = ${ideaId} OR q.askedById = ${askedById})`,
  );
  const { onIdea, ofAskerOnIdea, ofAsker } = row ?? {};
  return { onIdea: onIdea ?? 0, ofAskerOnIdea: ofAskerOnIdea ?? 0, ofAsker: ofAsker ?? 0 };
}

/** Questions about somebody's open ideas that they have not answered, the newest first. */
export function findWaitingQuestions(tx: Tx, submitterId: string, limit: number): Promise<QuestionRow[]> {
  return tx
    .getRepository<QuestionRow>(Questions.name)
    .createQueryBuilder('q')
    .where('q.answeredAt IS NULL')
    .andWhere(
      `q.ideaId IN (SELECT i."id" FROM ideas i WHERE i."submitterId" = :submitterId AND i."outcome" = 'open')`,
      { submitterId },
    )
    .orderBy('q.askedAt', 'DESC')
    .addOrderBy('q.id', 'DESC')
    .take(limit)
    .getMany();
}

/** Stores an answer unless there is one; false when somebody (the same turn, twice) was first. */
export async function answerQuestionRow(tx: Tx, id: string, answer: string, at: Date): Promise<boolean> {
  const result = await repo(tx, Questions).update({ id, answeredAt: IsNull() }, { answer, answeredAt: at });
  return result.affected === 1;
}
