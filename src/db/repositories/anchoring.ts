import type { Level } from '../../domain/stage';
import { Anchorings, type AnchoringRow } from '../entities/anchoring';
import { repo } from '../entity';
import { newId } from '../ids';
import type { Tx } from '../transaction';

export async function setAnchoring(tx: Tx, anchoring: Omit<AnchoringRow, 'id'>): Promise<void> {
  const { ideaId, level } = anchoring;
  await repo(tx, Anchorings).delete({ ideaId, level });
  await repo(tx, Anchorings).insert({ id: newId(), ...anchoring });
}

export async function anchoredLevels(tx: Tx, ideaId: string): Promise<Level[]> {
  const found = await repo(tx, Anchorings).findBy({ ideaId });
  return found.map((row) => row.level);
}
