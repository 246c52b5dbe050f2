import type { DialogView, Language } from '../../../src/contracts/views';
import { t } from '../../../src/i18n';
import { sendDialog, type CardAction } from '../actions';
import { dialogOf, type DialogData } from '../dialog';

export interface ExplainDelayData extends DialogData {
  readonly reason: string;
  readonly reasonLabel: string;
  readonly reasonError: string;
  readonly until: string;
  readonly untilLabel: string;
  readonly minDate: string;
  readonly dateError: string;
  readonly actions: readonly CardAction[];
}

export function explainDelayData(view: DialogView, language: Language): ExplainDelayData {
  const intro = t(language, 'dialogs.explainDelay.intro');
  const { head, values } = dialogOf(view, language, intro, { reason: '', until: view.proposedDate });
  const { idea, formId } = view;
  return {
    ...head,
    ...values,
    reasonLabel: t(language, 'dialogs.explainDelay.reason'),
    reasonError: t(language, 'dialogs.reasonError'),
    untilLabel: t(language, 'dialogs.explainDelay.until'),
    minDate: view.minDate,
    dateError: t(language, 'dialogs.dateError'),
    actions: [
      sendDialog(t(language, 'dialogs.explainDelay.send'), 'explainDelay', { ideaId: idea.ideaId, formId }),
    ],
  };
}
