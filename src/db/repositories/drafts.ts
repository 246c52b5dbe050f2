import { Drafts, type DraftRow } from '../entities/drafts';
import { insertOnce, repo } from '../entity';
import { execute, rows, sql } from '../sql';
import type { Tx } from '../transaction';

export async function insertDraft(tx: Tx, draft: DraftRow): Promise<void> {
  await insertOnce(tx, Drafts, draft);
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

/**
 * The idea is in: its words need not be kept twice. The row stays, so that its message makes no second form. A draft
 * of somebody else stays as it is.
 */
export async function clearDraft(tx: Tx, id: string, userId: string): Promise<void> {
  await repo(tx, Drafts).update({ id, userId }, { text: '' });
}

/** What somebody typed and has not sent, the oldest first. */
export function findKeptDrafts(tx: Tx, userId: string): Promise<Pick<DraftRow, 'id' | 'text'>[]> {
  return rows(
    tx,
    sql`SELECT id, "text" FROM drafts WHERE userId = ${userId} AND "text" <> ${''} ORDER BY createdAt, id`,
  );
}

/** Forgets the emptied drafts of somebody from before an instant. */
export async function deleteEmptyDrafts(tx: Tx, userId: string, before: Date): Promise<void> {
  await execute(
    tx,
    sql`DELETE FROM drafts WHERE userId = ${userId} AND "text" = ${''} AND createdAt < ${before}`,
  );
}

/** Forgets that a message was dealt with, as long as no text was kept of it. */
export async function deleteDraftBySource(tx: Tx, sourceKey: string): Promise<void> {
  await execute(tx, sql`DELETE FROM drafts WHERE sourceKey = ${sourceKey} AND "text" = ${''}`);
}

/** Empties what was typed before an instant and never sent, whoever typed it. */
export async function clearDraftsBefore(tx: Tx, before: Date): Promise<void> {
  await execute(tx, sql`UPDATE drafts SET "text" = ${''} WHERE createdAt < ${before} AND "text" <> ${''}`);
}

/** Forgets the emptied drafts of everybody from before an instant. */
export async function deleteEmptyDraftsBefore(tx: Tx, before: Date): Promise<void> {
  await execute(tx, sql`DELETE FROM drafts WHERE "text" = ${''} AND createdAt < ${before}`);
}
