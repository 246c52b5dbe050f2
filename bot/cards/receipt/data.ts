import type { Language, ReceiptView } from '../../../src/contracts/views';
import { formatDate, t } from '../../../src/i18n';
import type { TabLinks } from '../../links';
import { openInTab, press, type CardAction } from '../actions';
import { titleOf, type Base } from '../parts';

export interface ReceiptData extends Base {
  readonly heading: string;
  readonly number: string;
  readonly title: string;
  readonly promise: string;
  readonly next: string;
  readonly steps: readonly { readonly text: string }[];
  readonly name: string;
  readonly actions: readonly CardAction[];
}

function stepsOf(view: ReceiptView, language: Language): readonly string[] {
  if (!view.hasClub) return [t(language, 'receipt.noClub')];
  const vote =
    view.searchEndsOn === null
      ? t(language, 'receipt.stepVote')
      : t(language, 'receipt.stepVoteOn', { date: formatDate(language, view.searchEndsOn) });
  const steps = [t(language, 'receipt.stepClub'), vote, t(language, 'receipt.stepAnswer')];
  // The dot is escaped: each step is a line of its own, not a list that a phone may number anew.
  return steps.map((step, index) => `${index + 1}\\. ${step}`);
}

export function receiptData(view: ReceiptView, language: Language, links: TabLinks): ReceiptData {
  const date = formatDate(language, view.respondBy);
  const heading = t(language, 'receipt.heading');
  const title = titleOf(view);
  return {
    fallbackText: `${heading} ${view.number}: ${title}. ${t(language, 'promiseToYou.onTime', { date })}`,
    heading,
    number: view.number,
    title,
    promise: t(language, 'receipt.promise', { date }),
    next: t(language, 'receipt.next'),
    steps: stepsOf(view, language).map((text) => ({ text })),
    name: t(language, view.unnamed ? 'receipt.unnamed' : 'receipt.named'),
    actions: [
      press(t(language, 'actions.showMyIdea'), 'showIdea', { ideaId: view.ideaId }),
      ...openInTab(t(language, 'actions.openInTab'), links.toIdea(view)),
      press(t(language, 'actions.showMyIdeas'), 'showMyIdeas', { page: 0 }),
    ],
  };
}
