import type { Language } from '../../../src/contracts/views';
import { t } from '../../../src/i18n';
import { press, type CardAction } from '../actions';
import type { Base } from '../parts';

export interface HelpData extends Base {
  readonly title: string;
  readonly topics: readonly { readonly label: string; readonly text: string }[];
  readonly stuck: string;
  readonly actions: readonly CardAction[];
}

/** For whom: an administrator can do something more. */
export interface HelpView {
  readonly isAdministrator: boolean;
}

const TOPICS = ['tell', 'follow', 'unnamed', 'message'] as const;

export function helpData(view: HelpView, language: Language): HelpData {
  const offered = view.isAdministrator ? ([...TOPICS, 'administer'] as const) : TOPICS;
  const topics = offered.map((topic) => ({
    label: t(language, `help.${topic}`),
    text: t(language, `help.${topic}Text`),
  }));
  return {
    fallbackText: topics.map(({ label, text }) => `${label}: ${text}`).join(' '),
    title: t(language, 'help.title'),
    topics,
    stuck: t(language, 'help.stuck'),
    actions: [press(t(language, 'actions.showMyIdeas'), 'showMyIdeas', { page: 0 })],
  };
}
