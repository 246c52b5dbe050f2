import type { Language, OpenQuestionView } from '../../../src/contracts/views';
import { t } from '../../../src/i18n';
import { press, sendForm, type CardAction } from '../actions';
import { problemOf, quote, refText, typedValues, type Base, type Part, type Problem } from '../parts';
import { plainLine } from '../plain';

export interface QuestionData extends Base, Problem {
  readonly heading: string;
  readonly about: string;
  readonly quotes: readonly Part[];
  readonly isOpen: boolean;
  readonly note: string;
  readonly wasCut: boolean;
  readonly cutNote: string;
  readonly label: string;
  readonly placeholder: string;
  readonly error: string;
  readonly answer: string;
  readonly actions: readonly CardAction[];
}

/** A question of the club in the chat of the submitter; once answered, a word of thanks. */
export function questionData(view: OpenQuestionView, language: Language): QuestionData {
  const name = plainLine(view.askedBy);
  const isOpen = !view.answered;
  const { values, wasCut } = typedValues({ answer: isOpen ? view.answer : '' });
  const heading = isOpen ? t(language, 'question.heading', { name }) : t(language, 'question.thanks');
  const show = press(t(language, 'actions.showMyIdea'), 'showIdea', { ideaId: view.idea.ideaId });
  const { questionId, draftId } = view;
  return {
    fallbackText: `${refText(view.idea)}. ${heading}`,
    ...problemOf(view.problemWith, language),
    heading,
    about: refText(view.idea),
    quotes: isOpen
      ? [quote(view.text)]
      : [
          quote(view.text, t(language, 'question.asked', { name })),
          quote(view.answer, t(language, 'question.yourAnswer')),
        ],
    isOpen,
    note: t(language, view.unnamed ? 'question.unnamed' : 'question.named'),
    wasCut,
    cutNote: t(language, 'form.valueCut'),
    label: t(language, 'question.label'),
    placeholder: t(language, 'question.placeholder'),
    error: t(language, 'question.error'),
    answer: values.answer,
    actions: isOpen
      ? [sendForm(t(language, 'actions.answerQuestion'), 'answerQuestion', { questionId, draftId }), show]
      : [show],
  };
}
