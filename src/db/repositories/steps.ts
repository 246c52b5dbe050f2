import { IsNull } from 'typeorm';
import { Steps, type StepRow } from '../entities/steps';
import { insertOnce, repo } from '../entity';
import type { Tx } from '../transaction';

export async function insertStep(tx: Tx, step: StepRow): Promise<void> {
  await insertOnce(tx, Steps, step);
}

/** How many an idea has, done or not. */
export function countSteps(tx: Tx, ideaId: string): Promise<number> {
  return repo(tx, Steps).countBy({ ideaId });
}

export function findSteps(tx: Tx, ideaId: string): Promise<StepRow[]> {
  return repo(tx, Steps).find({ where: { ideaId }, order: { createdAt: 'ASC' }, take: 200 });
}

export function findStep(tx: Tx, id: string): Promise<StepRow | null> {
  return repo(tx, Steps).findOneBy({ id });
}

/** Marks a step as done; false when it was. */
export async function finishStep(tx: Tx, id: string, doneAt: Date): Promise<boolean> {
  const result = await repo(tx, Steps).update({ id, doneAt: IsNull() }, { doneAt });
  return result.affected === 1;
}
