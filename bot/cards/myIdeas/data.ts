import type { Language, MyIdeasView, MyIdeaView } from '../../../src/contracts/views';
import { t } from '../../../src/i18n';
import { press, type CardAction } from '../actions';
import { eventDay, eventText } from '../events';
import { titleOf, type Base } from '../parts';
import { promiseToYou, type PromiseLine } from '../promise';

interface MyIdeaData extends PromiseLine {
  readonly meta: string;
  readonly title: string;
  readonly hasNews: boolean;
  readonly news: string;
  readonly actions: readonly CardAction[];
}

export interface MyIdeasData extends Base {
  readonly title: string;
  readonly isEmpty: boolean;
  readonly empty: string;
  readonly items: readonly MyIdeaData[];
  readonly hasPages: boolean;
  readonly pageText: string;
  readonly actions: readonly CardAction[];
}

function itemOf(idea: MyIdeaView, language: Language): MyIdeaData {
  const where =
    idea.outcome === 'open' ? (`stage.${idea.stage}` as const) : (`outcome.${idea.outcome}` as const);
  const meta = [idea.number, t(language, where)];
  if (idea.role === 'supporter') meta.push(t(language, 'myIdeas.supporting'));
  const news = idea.lastNews;
  return {
    meta: meta.join(' · '),
    title: titleOf(idea),
    hasNews: news !== null,
    news:
      news === null
        ? ''
        : `${eventDay(news, language)}: ${eventText(news, language, idea.role === 'submitter')}`,
    ...promiseToYou(idea.promise, idea.respondBy, language),
    actions: [press(t(language, 'actions.showIdea'), 'showIdea', { ideaId: idea.ideaId })],
  };
}

export function myIdeasData(view: MyIdeasView, language: Language): MyIdeasData {
  const { page, hasMore } = view;
  const actions: CardAction[] = [];
  if (page > 0) actions.push(press(t(language, 'actions.previous'), 'showMyIdeas', { page: page - 1 }));
  if (hasMore) actions.push(press(t(language, 'actions.next'), 'showMyIdeas', { page: page + 1 }));
  const title = t(language, 'myIdeas.title');
  return {
    fallbackText: [title, ...view.items.map((idea) => `${idea.number}: ${idea.title}`)].join('. '),
    title,
    isEmpty: view.items.length === 0,
    empty: t(language, page === 0 ? 'myIdeas.empty' : 'myIdeas.emptyPage'),
    items: view.items.map((idea) => itemOf(idea, language)),
    hasPages: page > 0 || hasMore,
    pageText: t(language, 'myIdeas.page', { page: page + 1 }),
    actions,
  };
}
