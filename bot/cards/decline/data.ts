import type { DialogView, Language } from '../../../src/contracts/views';
import { t } from '../../../src/i18n';
import { sendDialog, type CardAction } from '../actions';
import { adviceOf, dialogOf, type AdviceData, type DialogData } from '../dialog';

export interface DeclineData extends DialogData, AdviceData {
  readonly reason: string;
  readonly reasonLabel: string;
  readonly reasonError: string;
  readonly actions: readonly CardAction[];
}

export function declineData(view: DialogView, language: Language): DeclineData {
  const { head, values } = dialogOf(view, language, t(language, 'dialogs.decline.intro'), { reason: '' });
  const { idea, formId } = view;
  return {
    ...head,
    ...adviceOf(view, language),
    ...values,
    reasonLabel: t(language, 'dialogs.decline.reason'),
    reasonError: t(language, 'dialogs.reasonError'),
    actions: [sendDialog(t(language, 'dialogs.decline.send'), 'decline', { ideaId: idea.ideaId, formId })],
  };
}
