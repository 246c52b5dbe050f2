import type { DialogView, Language } from '../../../src/contracts/views';
import { t } from '../../../src/i18n';
import { sendDialog, type CardAction } from '../actions';
import { adviceOf, dialogOf, type AdviceData, type DialogData } from '../dialog';
import { choicesOf, type PersonChoice } from '../people';

export interface TakeOnData extends DialogData, AdviceData {
  readonly reason: string;
  readonly reasonLabel: string;
  readonly reasonError: string;
  readonly projectLeader: string;
  readonly projectLeaderLabel: string;
  readonly projectLeaderPlaceholder: string;
  readonly projectLeaderError: string;
  readonly people: readonly PersonChoice[];
  readonly firstStep: string;
  readonly firstStepLabel: string;
  readonly firstStepPlaceholder: string;
  readonly firstStepError: string;
  readonly firstStepDate: string;
  readonly firstStepDateLabel: string;
  readonly minDate: string;
  readonly dateError: string;
  readonly actions: readonly CardAction[];
}

export function takeOnData(view: DialogView, language: Language): TakeOnData {
  const { head, values } = dialogOf(view, language, t(language, 'dialogs.takeOn.intro'), {
    reason: '',
    projectLeader: '',
    firstStep: '',
    firstStepDate: view.proposedDate,
  });
  const { idea, formId } = view;
  return {
    ...head,
    ...adviceOf(view, language),
    ...values,
    reasonLabel: t(language, 'dialogs.takeOn.reason'),
    reasonError: t(language, 'dialogs.reasonError'),
    projectLeaderLabel: t(language, 'dialogs.takeOn.projectLeader'),
    projectLeaderPlaceholder: t(language, 'dialogs.takeOn.projectLeaderPlaceholder'),
    projectLeaderError: t(language, 'dialogs.takeOn.projectLeaderError'),
    people: choicesOf(view.people),
    firstStepLabel: t(language, 'dialogs.takeOn.firstStep'),
    firstStepPlaceholder: t(language, 'dialogs.takeOn.firstStepPlaceholder'),
    firstStepError: t(language, 'dialogs.takeOn.firstStepError'),
    firstStepDateLabel: t(language, 'dialogs.takeOn.firstStepDate'),
    minDate: view.minDate,
    dateError: t(language, 'dialogs.dateError'),
    actions: [sendDialog(t(language, 'dialogs.takeOn.send'), 'takeOn', { ideaId: idea.ideaId, formId })],
  };
}
