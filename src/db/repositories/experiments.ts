import { IsNull } from 'typeorm';
import { Experiments, type ExperimentRow } from '../entities/experiments';
import { insertOnce, repo } from '../entity';
import type { Tx } from '../transaction';

export async function insertExperiment(tx: Tx, experiment: ExperimentRow): Promise<void> {
  await insertOnce(tx, Experiments, experiment);
}

/** How many an idea has, ended or not. */
export function countExperiments(tx: Tx, ideaId: string): Promise<number> {
  return repo(tx, Experiments).countBy({ ideaId });
}

export function findExperiment(tx: Tx, id: string): Promise<ExperimentRow | null> {
  return repo(tx, Experiments).findOneBy({ id });
}

/** Writes down what came out; false when that was done already. */
export async function endExperimentRow(
  tx: Tx,
  id: string,
  end: Pick<ExperimentRow, 'outcome' | 'findings' | 'learned' | 'endedById' | 'endedAt'>,
): Promise<boolean> {
  const result = await repo(tx, Experiments).update({ id, endedAt: IsNull() }, end);
  return result.affected === 1;
}
