import { Precedents, type PrecedentRow } from '../entities/precedents';
import { repo } from '../entity';
import type { Tx } from '../transaction';

export async function insertPrecedent(tx: Tx, precedent: PrecedentRow): Promise<void> {
  await repo(tx, Precedents).insert(precedent);
}

export function findPrecedentByForm(tx: Tx, formId: string): Promise<PrecedentRow | null> {
  return repo(tx, Precedents).findOneBy({ formId });
}

export function findPrecedent(tx: Tx, id: string): Promise<PrecedentRow | null> {
  return repo(tx, Precedents).findOneBy({ id });
}

export function findPrecedents(tx: Tx, ideaId: string, limit: number): Promise<PrecedentRow[]> {
  return repo(tx, Precedents).find({ where: { ideaId }, order: { addedAt: 'ASC' }, take: limit });
}
