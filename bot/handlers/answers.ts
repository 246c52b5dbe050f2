import { DRAFT_DAYS } from '../../src/services/drafts';
import { t } from '../../src/i18n';
import { findConfidentialAdviser } from '../../src/services/settings';
import { cardMessage, withNotice } from '../answers';
import * as cards from '../cards';
import type { ExecuteHandler, Said } from '../handler';
import type { Turn } from '../turn';
import { helpCard } from './greet';
import { waitingQuestions } from '../../src/services/questions';
import { startDraft } from './submitIdea';

/** Who sees what, told fully. */
export async function sendPrivacy(turn: Turn): Promise<void> {
  const { language } = turn;
  const title = t(language, 'privacy.title');
  const text = t(language, 'privacy.text', { days: DRAFT_DAYS });
  await turn.context.sendActivity(cardMessage(cards.note({ title, text, tone: 'plain' }, language), title));
}

/**
 * Something about a person belongs with a confidential adviser: the way there. Nothing of what was said is kept, so
 * there is nothing here that others could read.
 */
export async function sendComplaint(turn: Turn): Promise<void> {
  const { language, kiem } = turn;
  const adviser = await findConfidentialAdviser(kiem);
  const title = t(language, 'complaint.title');
  const text = [
    t(language, 'complaint.text'),
    adviser === '' ? t(language, 'complaint.noAdviser') : t(language, 'complaint.adviser', { adviser }),
    t(language, 'complaint.wasIdea'),
  ].join('\n');
  await turn.context.sendActivity(cardMessage(cards.note({ title, text, tone: 'plain' }, language), title));
}

/** A yes or no may be the answer to a question of the club; else only a card can tell what it is said to. */
export async function sendYesOrNo(turn: Turn, said: Said): Promise<void> {
  if ((await waitingQuestions(turn.kiem, turn.identity)).length > 0) await startDraft(turn, said);
  else await said.once(() => turn.context.sendActivity(t(turn.language, 'general.whichCard')));
}

/** What was typed is a question: what Kiem can answer. */
export const showAnswers: ExecuteHandler<'showAnswers'> = async (turn) => ({
  card: withNotice(
    await helpCard(turn),
    `${t(turn.language, 'answers.heading')}. ${t(turn.language, 'answers.text')}`,
    'accent',
  ),
});
