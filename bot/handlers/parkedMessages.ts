import { t } from '../../src/i18n';
import { presentParkedMessage } from '../../src/presenters/chat';
import { listParkedMessages, retryParkedMessage } from '../../src/services/views';
import { cardMessage } from '../answers';
import * as cards from '../cards';
import type { Card } from '../cards';
import type { ExecuteHandler } from '../handler';
import type { Turn } from '../turn';
import { sendClubsToJudge } from './clubApproval';

async function listCard(turn: Turn): Promise<{ card: Card; count: number }> {
  const parked = await listParkedMessages(turn.kiem, turn.identity);
  const messages = parked.map(presentParkedMessage);
  return { card: cards.parkedMessages({ messages }, turn.language), count: messages.length };
}

/** An administrator asks what waits for them: messages that could not be delivered, and clubs to approve. */
export async function sendParkedMessages(turn: Turn): Promise<void> {
  const { card, count } = await listCard(turn);
  const summary =
    count === 0 ? t(turn.language, 'parked.empty') : t(turn.language, 'parked.title', { count });
  await turn.context.sendActivity(cardMessage(card, summary));
  await sendClubsToJudge(turn);
}

export const showParkedMessages: ExecuteHandler<'showParkedMessages'> = async (turn) => ({
  card: (await listCard(turn)).card,
});

/** An administrator lets Kiem try again. */
export const retryMessage: ExecuteHandler<'retryMessage'> = async (turn, { messageId }) => {
  await retryParkedMessage(turn.kiem, turn.identity, messageId);
  return { card: (await listCard(turn)).card };
};
