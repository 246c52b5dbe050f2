import type { DialogView, Language } from '../../../src/contracts/views';
import { shorten } from '../../../src/domain/text/characters';
import { t } from '../../../src/i18n';
import { sendDialog, type CardAction } from '../actions';
import { dialogOf, type DialogData } from '../dialog';

export interface MergeIdeaData extends DialogData {
  readonly hasCandidates: boolean;
  readonly hasNoCandidates: boolean;
  readonly target: string;
  readonly targetLabel: string;
  readonly targetPlaceholder: string;
  readonly targetError: string;
  readonly numberLabel: string;
  readonly numberPlaceholder: string;
  readonly otherNumber: string;
  readonly otherNumberLabel: string;
  readonly candidates: readonly { readonly title: string; readonly value: string }[];
  readonly reason: string;
  readonly reasonLabel: string;
  readonly reasonError: string;
  readonly actions: readonly CardAction[];
}

const MOST_CANDIDATES = 15;
const TITLE = 90;

/** The other idea goes by its number, whether it is chosen from what looks alike or typed. */
export function mergeIdeaData(view: DialogView, language: Language): MergeIdeaData {
  const intro = t(language, 'dialogs.mergeIdea.intro');
  const { head, values } = dialogOf(view, language, intro, {
    target: '',
    otherNumber: '',
    reason: '',
  });
  const candidates = view.candidates.slice(0, MOST_CANDIDATES).map(({ number, title }) => ({
    title: `${number}: ${shorten(title, TITLE)}`,
    value: number,
  }));
  // A number that was typed before and is not among the candidates stays to be seen and corrected.
  const offers =
    candidates.length > 0 &&
    (values.target === '' || candidates.some(({ value }) => value === values.target));
  const { idea, formId } = view;
  return {
    ...head,
    ...values,
    hasCandidates: offers,
    hasNoCandidates: !offers,
    targetLabel: t(language, 'dialogs.mergeIdea.label'),
    targetPlaceholder: t(language, 'dialogs.mergeIdea.placeholder'),
    targetError: t(language, 'dialogs.mergeIdea.error'),
    numberLabel: t(language, 'dialogs.mergeIdea.labelNumber'),
    numberPlaceholder: t(language, 'dialogs.mergeIdea.placeholderNumber'),
    otherNumberLabel: t(language, 'dialogs.mergeIdea.otherNumber'),
    candidates,
    reasonLabel: t(language, 'dialogs.mergeIdea.reason'),
    reasonError: t(language, 'dialogs.reasonError'),
    actions: [
      sendDialog(t(language, 'dialogs.mergeIdea.send'), 'mergeIdea', { ideaId: idea.ideaId, formId }),
    ],
  };
}
