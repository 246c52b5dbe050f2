import type { Language, MyIdeasView, MyIdeaView } from '../../../src/contracts/views';
import { t } from '../../../src/i18n';
import type { TabLinks } from '../../links';
import { openInTab, press, type CardAction } from '../actions';
import { eventDay, eventText } from '../events';
import { titleOf, type Base } from '../parts';
import { plainLine } from '../plain';
import { promiseToYou, type PromiseLine } from '../promise';

interface MyIdeaData extends PromiseLine {
  readonly meta: string;
  readonly title: string;
  readonly hasNews: boolean;
  readonly news: string;
  readonly hasQuestion: boolean;
  readonly question: string;
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

function itemOf(idea: MyIdeaView, language: Language, links: TabLinks): MyIdeaData {
  const where =
    idea.outcome === 'open' ? (`stage.${idea.stage}` as const) : (`outcome.${idea.outcome}` as const);
  const meta = [idea.number, t(language, where)];
  if (idea.role === 'supporter') meta.push(t(language, 'myIdeas.supporting'));
  if (idea.waitsForClub) meta.push(t(language, 'myIdeas.waitsForClub'));
  const { lastNews: news, question } = idea;
  return {
    meta: meta.join(' · '),
    title: titleOf(idea),
    hasNews: news !== null,
    news:
      news === null
        ? ''
        : `${eventDay(news, language)}: ${eventText(news, language, idea.role === 'submitter')}`,
    ...promiseToYou(idea.promise, idea.respondBy, language, idea.waitsForClub),
    hasQuestion: question !== null,
    question: question === null ? '' : t(language, 'myIdeas.question', { name: plainLine(question.askedBy) }),
    actions: [
      ...(question === null
        ? []
        : [
            press(
              t(language, 'actions.answerThis'),
              'showQuestion',
              { questionId: question.questionId, draftId: '' },
              'positive',
            ),
          ]),
      press(t(language, 'actions.showIdea'), 'showIdea', { ideaId: idea.ideaId }),
      ...openInTab(t(language, 'actions.openInTab'), links.toIdea(idea)),
    ],
  };
}

export function myIdeasData(view: MyIdeasView, language: Language, links: TabLinks): MyIdeasData {
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
    items: view.items.map((idea) => itemOf(idea, language, links)),
    hasPages: page > 0 || hasMore,
    pageText: t(language, 'myIdeas.page', { page: page + 1 }),
    actions,
  };
}
