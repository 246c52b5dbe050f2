import { Decisions, type DecisionRow } from '../entities/decisions';
import { insertOnce, repo } from '../entity';
import type { Tx } from '../transaction';

export async function insertDecision(tx: Tx, decision: DecisionRow): Promise<void> {
  await insertOnce(tx, Decisions, decision);
}

export function findDecision(tx: Tx, id: string): Promise<DecisionRow | null> {
  return repo(tx, Decisions).findOneBy({ id });
}

export function findDecisionByForm(tx: Tx, formId: string): Promise<DecisionRow | null> {
  return repo(tx, Decisions).findOneBy({ formId });
}

/** The last decision or explanation about an idea. */
export async function findLastDecision(tx: Tx, ideaId: string): Promise<DecisionRow | null> {
  const [last] = await repo(tx, Decisions).find({
    where: { ideaId },
    order: { decidedAt: 'DESC', id: 'DESC' },
    take: 1,
  });
  return last ?? null;
}
