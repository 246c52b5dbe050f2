import { IsNull } from 'typeorm';
import type { Partner } from '../../domain/partner';
import { Partners, type PartnerRow } from '../entities/partners';
import { insertOnce, repo } from '../entity';
import type { Tx } from '../transaction';

export async function insertPartner(tx: Tx, partner: PartnerRow): Promise<void> {
  await insertOnce(tx, Partners, partner);
}

/** How many an idea has, also those that were taken away. */
export function countPartners(tx: Tx, ideaId: string): Promise<number> {
  return repo(tx, Partners).countBy({ ideaId });
}

/** A partner by its id, one that was taken away too. */
export function findPartner(tx: Tx, id: string): Promise<PartnerRow | null> {
  return repo(tx, Partners).findOneBy({ id });
}

export async function updatePartner(tx: Tx, id: string, partner: Partner): Promise<void> {
  await repo(tx, Partners).update({ id }, { ...partner });
}

/** Takes a partner away; false when that was done already. */
export async function removePartnerRow(tx: Tx, id: string, removedAt: Date): Promise<boolean> {
  const result = await repo(tx, Partners).update({ id, removedAt: IsNull() }, { removedAt });
  return result.affected === 1;
}
