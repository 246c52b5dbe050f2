import { t } from '../../src/i18n';
import { presentIdeaInChat, presentMyIdeas } from '../../src/presenters/chat';
import { withdrawIdea as withdraw } from '../../src/services/ideas';
import { listMyIdeas, viewIdeaInChat } from '../../src/services/views';
import { cardMessage, withNotice } from '../answers';
import * as cards from '../cards';
import type { Card } from '../cards';
import type { ExecuteHandler } from '../handler';
import type { Turn } from '../turn';

/** One idea with its timeline. */
export async function detailCard(turn: Turn, ideaId: string): Promise<Card> {
  const data = await viewIdeaInChat(turn.kiem, turn.identity, ideaId);
  return cards.ideaDetail(presentIdeaInChat(data), turn.language, turn.world.links);
}

/** My ideas and those I support, page by page. */
export async function listCard(turn: Turn, page: number): Promise<Card> {
  const view = presentMyIdeas(await listMyIdeas(turn.kiem, turn.identity, page));
  return cards.myIdeas(view, turn.language, turn.world.links);
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
