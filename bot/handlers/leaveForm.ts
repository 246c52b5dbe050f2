import { t } from '../../src/i18n';
import { findOpenDraft, leaveForm as leave, throwAwayDraft, type KeptDraft } from '../../src/services/drafts';
import { cardMessage } from '../answers';
import * as cards from '../cards';
import type { ExecuteHandler } from '../handler';
import type { Turn } from '../turn';

function viewOf({ draftId, text, endsAt }: KeptDraft) {
  return { draftId, text, keptUntil: endsAt.toISOString() };
}

/** "Stop": what stands open goes, but what was typed only when they say so once more. */
export async function sendCancel(turn: Turn): Promise<void> {
  const { kiem, identity, language, context } = turn;
  const open = await findOpenDraft(kiem, identity);
  if (open === null) await context.sendActivity(t(language, 'throwAway.nothingOpen'));
  else
    await context.sendActivity(
      cardMessage(cards.throwAway(viewOf(open), language), t(language, 'throwAway.heading')),
    );
}

/** Out of a form: nothing is sent, and what was typed in the chat can be brought back. */
export const leaveForm: ExecuteHandler<'leaveForm'> = async (turn, { formId }) => {
  const kept = await leave(turn.kiem, turn.identity, formId);
  return { card: cards.leftForm(kept === null ? null : viewOf(kept), turn.language) };
};

/** What somebody typed goes, because they pressed that it may. */
export const throwAway: ExecuteHandler<'throwAway'> = async (turn, { draftId }) => ({
  card: cards.thrownAway(await throwAwayDraft(turn.kiem, turn.identity, draftId), turn.language),
});
