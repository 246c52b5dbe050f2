import { DomainError } from '../../src/domain/errors';
import { errorText } from '../../src/i18n';
import { presentQuestion } from '../../src/presenters/chat';
import { presentProblem } from '../../src/presenters/common';
import { viewDraft } from '../../src/services/ideas';
import { answerQuestion as answer, viewQuestion } from '../../src/services/questions';
import { withNotice } from '../answers';
import * as cards from '../cards';
import type { ExecuteHandler } from '../handler';
import { draftCard } from './submitIdea';

/** The form of an answer: empty, or with what was typed in the chat. */
export const showQuestion: ExecuteHandler<'showQuestion'> = async (turn, { questionId, draftId }) => {
  const { kiem, identity, language } = turn;
  const { question, idea, askedBy } = await viewQuestion(kiem, identity, questionId);
  if (draftId === '') return { card: cards.question(presentQuestion(question, idea, askedBy), language) };
  // Answered meanwhile, in the card of the question: then these words are for a new idea, and not lost.
  if (question.answeredAt !== null) {
    return { card: withNotice(await draftCard(turn, draftId), errorText(language, 'already_answered')) };
  }
  const { text } = await viewDraft(kiem, identity, draftId);
  const typed = { typed: text, draftId, problemWith: null };
  return { card: cards.question(presentQuestion(question, idea, askedBy, typed), language) };
};

/** The submitter answers a question; a refusal keeps the answer in the form. */
export const answerQuestion: ExecuteHandler<'answerQuestion'> = async (
  turn,
  { questionId, answer: typed, draftId },
) => {
  try {
    const input = { questionId, answer: typed, draftId };
    const { question, idea, askedBy } = await answer(turn.kiem, turn.identity, input);
    return { card: cards.question(presentQuestion(question, idea, askedBy), turn.language) };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'not_allowed' || error.code === 'not_found')
      throw error;
    const asked = await viewQuestion(turn.kiem, turn.identity, questionId);
    const refused = { typed, draftId, problemWith: presentProblem(error) };
    return {
      card: cards.question(
        presentQuestion(asked.question, asked.idea, asked.askedBy, refused),
        turn.language,
      ),
    };
  }
};
