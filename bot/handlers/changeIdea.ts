import { errorText, t } from '../../src/i18n';
import { presentStanding } from '../../src/presenters/standing';
import { findMeant, viewStanding, whyNotChange } from '../../src/services/standing';
import { cardMessage, withNotice } from '../answers';
import * as cards from '../cards';
import type { Said } from '../handler';
import type { Turn } from '../turn';
import { detailCard, listCard } from './myIdeas';

/** The idea with the buttons that change it, or why there are none. Nothing is done by the words alone. */
async function sendToChange(turn: Turn, said: Said, change: 'edit' | 'withdraw'): Promise<void> {
  const { kiem, identity, language, context } = turn;
  const meant = await findMeant(kiem, identity, said.number, 'own');
  if (meant.which === 'none') {
    await context.sendActivity(t(language, 'change.none'));
    return;
  }
  if (meant.which === 'several') {
    const sentence = t(language, 'change.which');
    await context.sendActivity(
      cardMessage(withNotice(await listCard(turn, 0), sentence, 'accent'), sentence),
    );
    return;
  }
  const { id } = meant.idea;
  const sentence = await whatToPress(turn, id, change);
  await context.sendActivity(
    cardMessage(withNotice(await detailCard(turn, id), sentence, 'accent'), sentence),
  );
}

async function whatToPress(turn: Turn, ideaId: string, change: 'edit' | 'withdraw'): Promise<string> {
  const { kiem, identity, language } = turn;
  const refusal = await whyNotChange(kiem, identity, ideaId, change);
  if (refusal !== null) return errorText(language, refusal.code, refusal.params ?? {});
  const standing = presentStanding(await viewStanding(kiem, identity, ideaId));
  // Taken back already: that is what there is to say.
  return standing.now === 'withdrawn'
    ? cards.standingText(standing, language, 'now')
    : t(language, `change.${change}`);
}

/** Somebody wants to change their idea. */
export const sendToEdit = (turn: Turn, said: Said): Promise<void> => sendToChange(turn, said, 'edit');

/** Somebody wants to take their idea back: the button asks once more. */
export const sendToWithdraw = (turn: Turn, said: Said): Promise<void> => sendToChange(turn, said, 'withdraw');
