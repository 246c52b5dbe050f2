import { Budgets, type BudgetRow } from '../entities/budgets';
import { repo } from '../entity';
import type { Tx } from '../transaction';

/** What an idea costs and brought; null when nothing was written yet. */
export function findBudget(tx: Tx, ideaId: string): Promise<BudgetRow | null> {
  return repo(tx, Budgets).findOneBy({ ideaId });
}

/** Writes what an idea costs or brought; what is not in `change` stays. */
export async function saveBudget(
  tx: Tx,
  ideaId: string,
  change: Partial<Omit<BudgetRow, 'ideaId'>>,
): Promise<void> {
  if (Object.keys(change).length === 0) return;
  const updated = await repo(tx, Budgets).update({ ideaId }, change);
  if (updated.affected === 1) return;
  const empty = {
    asked: null,
    granted: null,
    spent: null,
    broughtMoney: null,
    broughtTime: null,
    broughtService: null,
    broughtSustainability: null,
  };
  await repo(tx, Budgets).insert({ ideaId, ...empty, ...change });
}
