import type { DialogView, Language } from '../../../src/contracts/views';
import { t } from '../../../src/i18n';
import { sendDialog, type CardAction } from '../actions';
import { dialogOf, type DialogData } from '../dialog';

export interface VoteReasonData extends DialogData {
  readonly reason: string;
  readonly reasonLabel: string;
  readonly actions: readonly CardAction[];
}

export function voteReasonData(view: DialogView, language: Language): VoteReasonData {
  const own = view.round?.ownChoice ?? null;
  const words = [t(language, 'dialogs.voteReason.intro')];
  if (own !== null) words.unshift(t(language, `voted.${own}`));
  const { head, values } = dialogOf(view, language, words.join(' '), { reason: view.round?.ownReason ?? '' });
  const { idea, formId } = view;
  return {
    ...head,
    ...values,
    reasonLabel: t(language, 'dialogs.voteReason.label'),
    actions: [
      sendDialog(t(language, 'dialogs.voteReason.send'), 'voteReason', { ideaId: idea.ideaId, formId }),
    ],
  };
}
