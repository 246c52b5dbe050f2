import type { Intent } from '../src/domain/understanding';
import { trimEndOf } from '../src/domain/text/characters';
import { t } from '../src/i18n';
import { hear, unhear } from '../src/services/drafts';
import { newFormId } from '../src/services/kiem';
import { understand } from '../src/services/understanding';
import { bringsFile } from './files';
import type { Said } from './handler';
import { sendClub } from './handlers/club';
import { sendHelp } from './handlers/greet';
import { sendIdeaOfThread } from './handlers/threadStatus';
import { chatRoutes } from './routes';
import type { Turn } from './turn';

/** These see to it themselves that the same message twice is answered once: what was typed is kept with it. */
const KEEPS_TEXT: readonly Intent[] = ['idea', 'unsure', 'yesOrNo'];

/** The words for help in a channel, in both languages. */
const HELP: ReadonlySet<string> = new Set(['help', 'hulp', '']);

/** By this a message is known when Teams delivers it again. */
function sourceKeyOf(turn: Turn): string {
  const { activity } = turn.context;
  return `${activity.conversation.id}|${activity.id ?? newFormId()}`;
}

/** Answers what somebody typed in their chat: the same message twice gets one answer. */
export async function answerInChat(turn: Turn, text: string): Promise<void> {
  const sourceKey = sourceKeyOf(turn);
  const once = async (answer: () => Promise<unknown>): Promise<void> => {
    if (!(await hear(turn.kiem, turn.identity, sourceKey))) return;
    try {
      await answer();
    } catch (error) {
      await unhear(turn.kiem, sourceKey);
      throw error;
    }
  };
  const hasFile = bringsFile(turn.context.activity);
  if (text === '') {
    await once(() =>
      turn.context.sendActivity(t(turn.language, hasFile ? 'general.onlyText' : 'general.emptyText')),
    );
    return;
  }
  const { intent, number } = understand(text);
  const said: Said = { text, number, sourceKey, hasFile, once };
  const handle = chatRoutes[intent];
  if (KEEPS_TEXT.includes(intent)) await handle(turn, said);
  else await once(() => handle(turn, said));
}

/** Answers who names Kiem in a channel: in the thread of an idea about that idea, elsewhere about the club. */
export async function answerInChannel(turn: Turn, text: string): Promise<void> {
  const word = trimEndOf(text.toLowerCase(), '.!?');
  if (text !== '' && HELP.has(word)) await sendHelp(turn);
  else if (!(await sendIdeaOfThread(turn))) await sendClub(turn);
}
