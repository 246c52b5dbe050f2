import {
  clearDraft,
  clearDraftsBefore,
  deleteDraftBySource,
  deleteEmptyDraftsBefore,
  findDraft,
  findDraftBySource,
  findKeptDrafts,
  insertDraft,
} from '../db/repositories/drafts';
import { newId } from '../db/ids';
import { EMPTY_DRAFT_HOURS } from '../domain/caps';
import { draftEndsAt, draftsEndedBefore } from '../domain/drafts';
import { DomainError } from '../domain/errors';
import { command, type Kiem } from './kiem';
import { loadActor, type Identity } from './people';

export { DRAFT_DAYS } from '../domain/drafts';

/**
 * Notes that a message is being answered which makes no draft; false when it was before: Teams delivers a message
 * again when the answer is slow. What was said is not kept.
 */
export async function hear(kiem: Kiem, identity: Identity, sourceKey: string): Promise<boolean> {
  return command(kiem, async (tx, now) => {
    const { userId } = await loadActor(tx, identity);
    if ((await findDraftBySource(tx, sourceKey)) !== null) return false;
    await insertDraft(tx, { id: newId(), userId, sourceKey, text: '', shownAt: now, createdAt: now });
    return true;
  });
}

/** The answer did not come: the message may be delivered again. */
export async function unhear(kiem: Kiem, sourceKey: string): Promise<void> {
  await kiem.db.inTransaction((tx) => deleteDraftBySource(tx, sourceKey));
}

/** A text that was typed and not sent. */
export interface KeptDraft {
  readonly draftId: string;
  readonly text: string;
  /** Until when it is kept. */
  readonly endsAt: Date;
}

/** The text that somebody typed last and did not send; null without one. */
export async function findOpenDraft(kiem: Kiem, identity: Identity): Promise<KeptDraft | null> {
  return kiem.db.read(async (tx) => {
    const { userId } = await loadActor(tx, identity);
    const last = (await findKeptDrafts(tx, userId)).at(-1);
    const draft = last === undefined ? null : await findDraft(tx, last.id);
    return draft === null
      ? null
      : { draftId: draft.id, text: draft.text, endsAt: draftEndsAt(draft.createdAt) };
  });
}

/** The text behind a form that somebody leaves; null when the form was empty, or its text is not kept any more. */
export async function leaveForm(kiem: Kiem, identity: Identity, formId: string): Promise<KeptDraft | null> {
  return kiem.db.read(async (tx) => {
    const { userId } = await loadActor(tx, identity);
    const draft = await findDraft(tx, formId);
    if (draft?.userId !== userId || draft.text === '') return null;
    return { draftId: draft.id, text: draft.text, endsAt: draftEndsAt(draft.createdAt) };
  });
}

/**
 * Throws away what somebody typed, because they said so; gives what it was. Twice is once.
 * @throws DomainError `not_found` when it is somebody else's
 */
export async function throwAwayDraft(kiem: Kiem, identity: Identity, draftId: string): Promise<string> {
  return command(kiem, async (tx) => {
    const { userId } = await loadActor(tx, identity);
    const draft = await findDraft(tx, draftId);
    if (draft !== null && draft.userId !== userId) throw new DomainError('not_found');
    await clearDraft(tx, draftId, userId);
    return draft?.text ?? '';
  });
}

/** Texts that were kept long enough end, and so do the notes of messages that were dealt with. */
export async function endDrafts(kiem: Kiem): Promise<void> {
  await kiem.db.inTransaction(async (tx) => {
    const now = kiem.now();
    await clearDraftsBefore(tx, draftsEndedBefore(now));
    await deleteEmptyDraftsBefore(tx, new Date(now.getTime() - EMPTY_DRAFT_HOURS * 3_600_000));
  });
}
