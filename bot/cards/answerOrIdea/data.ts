import type { AnswerOrIdeaView, Language } from '../../../src/contracts/views';
import { t } from '../../../src/i18n';
import { press, type CardAction } from '../actions';
import { refText, type Base } from '../parts';
import { clip, plainLine } from '../plain';

export interface AnswerOrIdeaData extends Base {
  readonly heading: string;
  readonly yourText: string;
  readonly text: string;
  readonly questions: readonly {
    readonly about: string;
    readonly question: string;
    readonly actions: readonly CardAction[];
  }[];
  readonly note: string;
  readonly actions: readonly CardAction[];
}

const TEXT = 600;
const QUESTION = 400;

/** What somebody typed while questions wait: which of the two it is, they say with one tap. */
export function answerOrIdeaData(view: AnswerOrIdeaView, language: Language): AnswerOrIdeaData {
  const { draftId, questions } = view;
  const [first, ...others] = questions;
  const name = plainLine(first?.askedBy ?? '');
  const heading =
    others.length === 0
      ? t(language, 'answerOrIdea.headingOne', { name })
      : t(language, 'answerOrIdea.heading');
  return {
    fallbackText: heading,
    heading,
    yourText: t(language, 'answerOrIdea.yourText'),
    text: clip(view.text, TEXT),
    questions: questions.map(({ questionId, idea, askedBy, text }) => ({
      about: t(language, 'answerOrIdea.about', { name: plainLine(askedBy), idea: refText(idea) }),
      question: clip(text, QUESTION),
      actions: [press(t(language, 'actions.isAnswer'), 'showQuestion', { questionId, draftId })],
    })),
    note: t(language, 'answerOrIdea.note'),
    actions: [
      press(t(language, 'actions.isIdea'), 'showDraft', { draftId }),
      press(t(language, 'actions.neither'), 'leaveForm', { formId: draftId }),
    ],
  };
}
