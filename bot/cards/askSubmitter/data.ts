import type { DialogView, Language } from '../../../src/contracts/views';
import { t } from '../../../src/i18n';
import { sendDialog, type CardAction } from '../actions';
import { dialogOf, type DialogData } from '../dialog';

export interface AskSubmitterData extends DialogData {
  readonly question: string;
  readonly questionLabel: string;
  readonly questionError: string;
  readonly actions: readonly CardAction[];
}

export function askSubmitterData(view: DialogView, language: Language): AskSubmitterData {
  const intro = t(language, 'dialogs.askSubmitter.intro');
  const { head, values } = dialogOf(view, language, intro, { question: '' });
  const { idea, formId } = view;
  return {
    ...head,
    ...values,
    questionLabel: t(language, 'dialogs.askSubmitter.label'),
    questionError: t(language, 'dialogs.askSubmitter.error'),
    actions: [
      sendDialog(t(language, 'dialogs.askSubmitter.send'), 'askSubmitter', { ideaId: idea.ideaId, formId }),
    ],
  };
}
