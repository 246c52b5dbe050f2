import type { DialogView, Language } from '../../../src/contracts/views';
import { t } from '../../../src/i18n';
import { sendDialog, type CardAction } from '../actions';
import { dialogOf, type DialogData } from '../dialog';

export interface AddPrecedentData extends DialogData {
  readonly precedent: string;
  readonly precedentLabel: string;
  readonly precedentError: string;
  readonly actions: readonly CardAction[];
}

export function addPrecedentData(view: DialogView, language: Language): AddPrecedentData {
  const intro = t(language, 'dialogs.addPrecedent.intro');
  const { head, values } = dialogOf(view, language, intro, { precedent: '' });
  const { idea, formId } = view;
  return {
    ...head,
    ...values,
    precedentLabel: t(language, 'dialogs.addPrecedent.label'),
    precedentError: t(language, 'dialogs.addPrecedent.error'),
    actions: [
      sendDialog(t(language, 'dialogs.addPrecedent.send'), 'addPrecedent', { ideaId: idea.ideaId, formId }),
    ],
  };
}
