import * as cards from '../../../bot/cards';
import type { Language } from '../../../src/contracts/views';
import { tabLinks } from '../../../bot/links';

/** The cards as they are where the id of the app is known: with links into the tab. */
const links = tabLinks('6b69656d-0000-4000-8000-000000000001', '');

type View<Make extends (view: never, ...more: never[]) => unknown> = Parameters<Make>[0];

export const receipt = (view: View<typeof cards.receipt>, l: Language) => cards.receipt(view, l, links);
export const myIdeas = (view: View<typeof cards.myIdeas>, l: Language) => cards.myIdeas(view, l, links);
export const ideaDetail = (view: View<typeof cards.ideaDetail>, l: Language) =>
  cards.ideaDetail(view, l, links);
export const ideaCard = (view: View<typeof cards.ideaCard>, l: Language) => cards.ideaCard(view, l, links);
export const personMessage = (view: View<typeof cards.personMessage>, l: Language) =>
  cards.personMessage(view, l, links);
