import { t } from '../../src/i18n';
import { cardMessage } from '../answers';
import * as cards from '../cards';
import type { Turn } from '../turn';

/** `Fatima El Amrani` is greeted as Fatima. */
function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

/** The first word to somebody who has the app now. */
export async function sendWelcome(turn: Turn): Promise<void> {
  const card = cards.welcome({ firstName: firstName(turn.name) }, turn.language);
  await turn.context.sendActivity(
    cardMessage(card, t(turn.language, 'welcome.title', { firstName: firstName(turn.name) })),
  );
}

/** What one can do here. */
export async function sendHelp(turn: Turn): Promise<void> {
  await turn.context.sendActivity(cardMessage(cards.help(turn.language), t(turn.language, 'help.title')));
}
