import { Precedents, type PrecedentRow } from '../entities/precedents';
import { insertOnce, repo } from '../entity';
import type { Tx } from '../transaction';

export async function insertPrecedent(tx: Tx, precedent: PrecedentRow): Promise<void> {
  await insertOnce(tx, Precedents, precedent);
}

export function findPrecedentByForm(tx: Tx, formId: string): Promise<PrecedentRow | null> {
  return repo(tx, Precedents).findOneBy({ formId });
}

export function findPrecedent(tx: Tx, id: string): Promise<PrecedentRow | null> {
  return repo(tx, Precedents).findOneBy({ id });
}

/** How many there are with an idea; of one person, when it says of whom. */
export function countPrecedents(tx: Tx, ideaId: string, addedById?: string): Promise<number> {
  return repo(tx, Precedents).countBy({ ideaId, ...(addedById === undefined ? {} : { addedById }) });
}

export function findPrecedents(tx: Tx, ideaId: string, limit: number): Promise<PrecedentRow[]> {
  return repo(tx, Precedents).find({ where: { ideaId }, order: { addedAt: 'ASC' }, take: limit });
}
