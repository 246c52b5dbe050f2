import { DomainError } from '../../src/domain/errors';
import { t } from '../../src/i18n';
import { presentIdeaDetail, presentMyIdeas, presentQuestion } from '../../src/presenters/chat';
import { presentProblem } from '../../src/presenters/common';
import { withdrawIdea as withdraw } from '../../src/services/ideas';
import { answerQuestion as answer, viewQuestion } from '../../src/services/questions';
import { listMyIdeas, viewIdea } from '../../src/services/views';
import { cardMessage, withNotice } from '../answers';
import * as cards from '../cards';
import type { Card } from '../cards';
import type { ExecuteHandler } from '../routes';
import type { Turn } from '../turn';

/** One idea with its timeline. */
export async function detailCard(turn: Turn, ideaId: string): Promise<Card> {
  const data = await viewIdea(turn.kiem, turn.identity, ideaId);
  return cards.ideaDetail(presentIdeaDetail(data), turn.language);
}

async function listCard(turn: Turn, page: number): Promise<Card> {
  return cards.myIdeas(presentMyIdeas(await listMyIdeas(turn.kiem, turn.identity, page)), turn.language);
}

/** Somebody asks for their ideas in words. */
export async function sendMyIdeas(turn: Turn): Promise<void> {
  await turn.context.sendActivity(cardMessage(await listCard(turn, 0), t(turn.language, 'myIdeas.title')));
}

export const showMyIdeas: ExecuteHandler<'showMyIdeas'> = async (turn, { page }) => ({
  card: await listCard(turn, page),
});

export const showIdea: ExecuteHandler<'showIdea'> = async (turn, { ideaId }) => ({
  card: await detailCard(turn, ideaId),
});

export const withdrawIdea: ExecuteHandler<'withdrawIdea'> = async (turn, { ideaId }) => {
  await withdraw(turn.kiem, turn.identity, ideaId);
  return { card: withNotice(await detailCard(turn, ideaId), t(turn.language, 'withdrawn.text'), 'good') };
};

/** The submitter answers a question; a refusal keeps the answer in the form. */
export const answerQuestion: ExecuteHandler<'answerQuestion'> = async (
  turn,
  { questionId, answer: typed },
) => {
  try {
    const { question, idea, askedBy } = await answer(turn.kiem, turn.identity, { questionId, answer: typed });
    return { card: cards.question(presentQuestion(question, idea, askedBy), turn.language) };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'not_allowed' || error.code === 'not_found')
      throw error;
    const asked = await viewQuestion(turn.kiem, turn.identity, questionId);
    const refused = { typed, problemWith: presentProblem(error) };
    return {
      card: cards.question(
        presentQuestion(asked.question, asked.idea, asked.askedBy, refused),
        turn.language,
      ),
    };
  }
};
