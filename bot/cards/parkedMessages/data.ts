import { shorten } from '../../../src/domain/text/characters';
import type { Language, ParkedMessageView } from '../../../src/contracts/views';
import { formatInstant, t } from '../../../src/i18n';
import { press, type CardAction } from '../actions';
import { refText, type Base } from '../parts';
import { plainLine } from '../plain';

export interface ParkedMessagesView {
  readonly messages: readonly ParkedMessageView[];
}

interface ParkedMessageData {
  readonly what: string;
  readonly about: string;
  readonly when: string;
  readonly error: string;
  readonly actions: readonly CardAction[];
}

export interface ParkedMessagesData extends Base {
  readonly title: string;
  readonly messages: readonly ParkedMessageData[];
  readonly hasMore: boolean;
  readonly more: string;
  readonly actions: readonly CardAction[];
}

const MOST_MESSAGES = 10;
const ERROR = 160;

function messageData(message: ParkedMessageView, language: Language): ParkedMessageData {
  const about: string[] = [];
  if (message.idea !== null) about.push(refText(message.idea));
  if (message.recipient !== null)
    about.push(t(language, 'parked.to', { name: plainLine(message.recipient) }));
  return {
    what: t(language, `message.${message.message ?? 'other'}`),
    about: about.join(' · '),
    when: t(language, 'parked.when', {
      instant: formatInstant(language, message.parkedAt),
      count: message.attempts,
    }),
    error: plainLine(shorten(message.error, ERROR)),
    actions: [press(t(language, 'actions.retryMessage'), 'retryMessage', { messageId: message.messageId })],
  };
}

/** What could not be delivered, for the administrator: never the text of a message. */
export function parkedMessagesData(view: ParkedMessagesView, language: Language): ParkedMessagesData {
  const count = view.messages.length;
  const title = count === 0 ? t(language, 'parked.empty') : t(language, 'parked.title', { count });
  const more = Math.max(0, count - MOST_MESSAGES);
  return {
    fallbackText: title,
    title,
    messages: view.messages.slice(0, MOST_MESSAGES).map((message) => messageData(message, language)),
    hasMore: more > 0,
    more: t(language, 'parked.more', { count: more }),
    actions: [press(t(language, 'actions.refresh'), 'showParkedMessages', {})],
  };
}
