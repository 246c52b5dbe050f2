import { presentParkedMessage } from '../../src/presenters/chat';
import { listParkedMessages, retryParkedMessage } from '../../src/services/views';
import { cardMessage } from '../answers';
import * as cards from '../cards';
import type { Card } from '../cards';
import type { ExecuteHandler } from '../routes';
import type { Turn } from '../turn';

async function listCard(turn: Turn): Promise<Card> {
  const parked = await listParkedMessages(turn.kiem, turn.identity);
  return cards.parkedMessages({ messages: parked.map(presentParkedMessage) }, turn.language);
}

/** An administrator asks what could not be delivered. */
export async function sendParkedMessages(turn: Turn): Promise<void> {
  await turn.context.sendActivity(cardMessage(await listCard(turn), 'Kiem'));
}

export const showParkedMessages: ExecuteHandler<'showParkedMessages'> = async (turn) => ({
  card: await listCard(turn),
});

/** An administrator lets Kiem try again. */
export const retryMessage: ExecuteHandler<'retryMessage'> = async (turn, { messageId }) => {
  await retryParkedMessage(turn.kiem, turn.identity, messageId);
  return { card: await listCard(turn) };
};
