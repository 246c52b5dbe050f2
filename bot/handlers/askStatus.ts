import { formatDate, t } from '../../src/i18n';
import { presentStanding } from '../../src/presenters/standing';
import { findMeant, heardFirst, viewStanding } from '../../src/services/standing';
import { cardMessage, withNotice } from '../answers';
import * as cards from '../cards';
import type { Said } from '../handler';
import type { Turn } from '../turn';
import { detailCard, listCard } from './myIdeas';

type Meant = Awaited<ReturnType<typeof findMeant>>;

/** The list, for who follows several; with whom they hear of first. */
async function sendList(turn: Turn, ideas: Extract<Meant, { which: 'several' }>['ideas']): Promise<void> {
  const { language } = turn;
  const first = heardFirst(ideas.filter(({ outcome }) => outcome === 'open'));
  const sentences = [
    ...(first === null
      ? []
      : [
          t(language, 'standing.severalFirst', {
            number: first.number,
            date: formatDate(language, first.respondBy),
          }),
        ]),
    t(language, 'standing.several', { count: ideas.length }),
  ];
  const sentence = sentences.join(' ');
  await turn.context.sendActivity(
    cardMessage(withNotice(await listCard(turn, 0), sentence, 'accent'), sentence),
  );
}

async function sendStanding(turn: Turn, said: Said, first: 'promise' | 'now'): Promise<void> {
  const { kiem, identity, language, context } = turn;
  const meant = await findMeant(kiem, identity, said.number, 'news');
  if (meant.which === 'none') {
    await context.sendActivity(t(language, 'standing.none'));
    return;
  }
  if (meant.which === 'several') {
    await sendList(turn, meant.ideas);
    return;
  }
  const standing = presentStanding(await viewStanding(kiem, identity, meant.idea.id));
  const sentence = cards.standingText(standing, language, first);
  const card = withNotice(await detailCard(turn, meant.idea.id), sentence, 'accent');
  await context.sendActivity(cardMessage(card, sentence));
}

/** "When do I hear something?": the day, what happens now and who has it. */
export const sendWhen = (turn: Turn, said: Said): Promise<void> => sendStanding(turn, said, 'promise');

/** "How is my idea doing?": what happens now, who has it, and the day. */
export const sendStatus = (turn: Turn, said: Said): Promise<void> => sendStanding(turn, said, 'now');
