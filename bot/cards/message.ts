import type { IdeaRef, Language } from '../../src/contracts/views';
import { press, type CardAction } from './actions';
import { t } from '../../src/i18n';
import { titleOf, type Base, type Part, type Tone } from './parts';

/** A message: a heading that says it all, the idea it is about (if it is about one), and the words that belong to it. */
export interface MessageData extends Base {
  readonly tone: Tone;
  readonly heading: string;
  readonly hasIdea: boolean;
  readonly number: string;
  readonly title: string;
  readonly parts: readonly Part[];
  readonly actions: readonly CardAction[];
}

export interface Message {
  readonly tone?: Tone;
  readonly heading: string;
  readonly parts: readonly Part[];
  readonly actions?: readonly CardAction[];
}

/** The data of a message card; what it says in a banner is also what old clients get to read. */
export function messageData(idea: IdeaRef | null, message: Message): MessageData {
  const title = idea === null ? '' : titleOf(idea);
  return {
    fallbackText: idea === null ? message.heading : `${idea.number}: ${title}. ${message.heading}`,
    tone: message.tone ?? 'default',
    heading: message.heading,
    hasIdea: idea !== null,
    number: idea?.number ?? '',
    title,
    parts: message.parts,
    actions: message.actions ?? [],
  };
}

/** The button that most messages in the chat end with. */
export function showIdea(idea: IdeaRef, language: Language, isYours: boolean): CardAction {
  return press(t(language, isYours ? 'actions.showMyIdea' : 'actions.showThisIdea'), 'showIdea', {
    ideaId: idea.ideaId,
  });
}
