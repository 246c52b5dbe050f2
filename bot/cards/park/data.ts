import type { DialogView, Language } from '../../../src/contracts/views';
import { t } from '../../../src/i18n';
import { sendDialog, type CardAction } from '../actions';
import { adviceOf, dialogOf, type AdviceData, type DialogData } from '../dialog';

export interface ParkData extends DialogData, AdviceData {
  readonly reason: string;
  readonly reasonLabel: string;
  readonly reasonError: string;
  readonly until: string;
  readonly untilLabel: string;
  readonly minDate: string;
  readonly dateError: string;
  readonly actions: readonly CardAction[];
}

export function parkData(view: DialogView, language: Language): ParkData {
  const intro = t(language, 'dialogs.park.intro');
  const { head, values } = dialogOf(view, language, intro, { reason: '', until: view.proposedDate });
  const { idea, formId } = view;
  return {
    ...head,
    ...adviceOf(view, language),
    ...values,
    reasonLabel: t(language, 'dialogs.park.reason'),
    reasonError: t(language, 'dialogs.reasonError'),
    untilLabel: t(language, 'dialogs.park.until'),
    minDate: view.minDate,
    dateError: t(language, 'dialogs.dateError'),
    actions: [sendDialog(t(language, 'dialogs.park.send'), 'park', { ideaId: idea.ideaId, formId })],
  };
}
