import { TeamsInfo, type TurnContext } from 'botbuilder';
import { t } from '../../src/i18n';
import { findPerson } from '../../src/services/people';
import { cardMessage } from '../answers';
import * as cards from '../cards';
import type { Card } from '../cards';
import type { Turn } from '../turn';

/** The name that Teams knows somebody by (Jan Willem, not Jan); otherwise the first of their names. */
export async function firstNameOf(context: TurnContext): Promise<string> {
  const { from } = context.activity;
  const member = await TeamsInfo.getMember(context, from.id).catch(() => null);
  return member?.givenName ?? from.name.split(' ')[0] ?? from.name;
}

/** Somebody says thank you: that is no idea. */
export async function sendThanks(turn: Turn): Promise<void> {
  await turn.context.sendActivity(t(turn.language, 'general.thanks'));
}

/** The first word to somebody who has the app now. */
export async function sendWelcome(turn: Turn, name: string): Promise<void> {
  const card = cards.welcome({ firstName: name }, turn.language);
  await turn.context.sendActivity(cardMessage(card, t(turn.language, 'welcome.title', { firstName: name })));
}

/** What one can do here. */
export async function helpCard(turn: Turn): Promise<Card> {
  const { kiem, identity, language, isPersonal } = turn;
  // What an administrator can ask is answered in their own chat, so it is told there only.
  const isAdministrator = isPersonal && (await findPerson(kiem, identity))?.isAdministrator === true;
  return cards.help({ isAdministrator }, language);
}

/** Somebody says hello, or asks how this works. */
export async function sendHelp(turn: Turn): Promise<void> {
  await turn.context.sendActivity(cardMessage(await helpCard(turn), t(turn.language, 'help.title')));
}
