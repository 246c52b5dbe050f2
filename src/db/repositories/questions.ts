import { IsNull } from 'typeorm';
import { Questions, type QuestionRow } from '../entities/questions';
import { repo } from '../entity';
import type { Tx } from '../transaction';

export async function insertQuestion(tx: Tx, question: QuestionRow): Promise<void> {
  await repo(tx, Questions).insert(question);
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
