import { Drafts, type DraftRow } from '../entities/drafts';
import { repo } from '../entity';
import { isUniqueViolation, StaleRowError, type Tx } from '../transaction';

export async function insertDraft(tx: Tx, draft: DraftRow): Promise<void> {
  try {
    await repo(tx, Drafts).insert(draft);
  } catch (error) {
    // The same turn, delivered twice at once, was first: look again.
    throw isUniqueViolation(error) ? new StaleRowError() : error;
  }
}

export function findDraftBySource(tx: Tx, sourceKey: string): Promise<DraftRow | null> {
  return repo(tx, Drafts).findOneBy({ sourceKey });
}

export function findDraft(tx: Tx, id: string): Promise<DraftRow | null> {
  return repo(tx, Drafts).findOneBy({ id });
}

/** Its form stands in the chat now. */
export async function markDraftShown(tx: Tx, id: string, shownAt: Date): Promise<void> {
  await repo(tx, Drafts).update({ id }, { shownAt });
}

/** The idea is in: its words need not be kept twice. The row stays, so that its message makes no second form. */
export async function clearDraft(tx: Tx, id: string): Promise<void> {
  await repo(tx, Drafts).update({ id }, { text: '' });
}
