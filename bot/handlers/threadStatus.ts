import type { StandingView } from '../../src/contracts/views';
import { t, type TextKey } from '../../src/i18n';
import { presentStanding } from '../../src/presenters/standing';
import { viewStandingOfThread } from '../../src/services/standing';
import { cardMessage } from '../answers';
import * as cards from '../cards';
import type { Turn } from '../turn';

/** What can be done now, and by whom: everybody in the thread reads it. */
const CAN: Readonly<Record<StandingView['now'], TextKey>> = {
  waitsForClub: 'threadStatus.canNothing',
  search: 'threadStatus.canSearch',
  voting: 'threadStatus.canVote',
  deciding: 'threadStatus.canDecide',
  implementation: 'threadStatus.canWork',
  anchoring: 'threadStatus.canWork',
  anchored: 'threadStatus.canNothing',
  parked: 'threadStatus.canNothing',
  declined: 'threadStatus.canNothing',
  merged: 'threadStatus.canNothing',
  withdrawn: 'threadStatus.canNothing',
};

/** Somebody names Kiem in the thread of an idea: how that idea stands. False when the thread is of no idea. */
export async function sendIdeaOfThread(turn: Turn): Promise<boolean> {
  const { context, kiem, identity, language } = turn;
  const [channelId = '', rootId] = context.activity.conversation.id.split(';messageid=');
  if (rootId === undefined) return false;
  const data = await viewStandingOfThread(kiem, identity, { channelId, rootId });
  if (data === null) return false;
  // Read by all in the thread: as anybody may know it, also when the one who asks told the idea.
  const view: StandingView = { ...presentStanding(data), isOwn: false };
  const title = `${view.number}: ${view.title}`;
  const text = [cards.standingText(view, language, 'now'), t(language, CAN[view.now])].join('\n');
  await context.sendActivity(cardMessage(cards.note({ title, text, tone: 'plain' }, language), title));
  return true;
}
