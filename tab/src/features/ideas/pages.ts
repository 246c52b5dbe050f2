import type { InfiniteData } from '@tanstack/react-query';
import type { IdeaListItem, IdeaPage } from '../../../../src/contracts/api';
import type { Filter, IdeaSort } from './filter';
import { belongs, compareIdeas, onlyServerKnows } from './listItem';

/** The pages of a list that have been loaded so far. */
export type Pages = InfiniteData<IdeaPage, string | null>;

/** Which list it is. */
export interface ListOf {
  readonly filter: Filter;
  readonly sort: IdeaSort;
}

const has = (pages: Pages, ideaId: string) =>
  pages.pages.some((page) => page.items.some((item) => item.ideaId === ideaId));

function mapItems(pages: Pages, change: (items: IdeaListItem[]) => IdeaListItem[]): Pages {
  return { ...pages, pages: pages.pages.map((page) => ({ ...page, items: change(page.items) })) };
}

/** Puts an idea in the page where it belongs by the order; not beyond what has been loaded. */
function insert(pages: Pages, list: ListOf, idea: IdeaListItem): Pages {
  const state = { isPlaced: false };
  const last = pages.pages.length - 1;
  const next = pages.pages.map((page, index) => {
    if (state.isPlaced) return page;
    const at = page.items.findIndex((item) => compareIdeas(list.sort, idea, item) < 0);
    const place = at >= 0 ? at : index === last && page.nextCursor === null ? page.items.length : -1;
    if (place < 0) return page;
    state.isPlaced = true;
    return { ...page, items: page.items.toSpliced(place, 0, idea) };
  });
  return state.isPlaced ? { ...pages, pages: next } : pages;
}

/** The pages with an idea as it is now: replaced where it stood, gone where it no longer belongs, new where it does. */
export function withIdea(pages: Pages, list: ListOf, idea: IdeaListItem): Pages {
  const fits = belongs(list.filter, idea);
  if (has(pages, idea.ideaId)) {
    return mapItems(pages, (items) =>
      items.some((item) => item.ideaId === idea.ideaId)
        ? items.flatMap((item) => (item.ideaId !== idea.ideaId ? [item] : fits ? [idea] : []))
        : items,
    );
  }
  return fits && !onlyServerKnows(list.filter) ? insert(pages, list, idea) : pages;
}

/** The pages with a first page that was read again: its ideas stand first, each idea once. */
export function withFirstPage(pages: Pages, first: IdeaPage): Pages {
  const [old, ...rest] = pages.pages;
  if (old === undefined || rest.length === 0) return { pages: [first], pageParams: [null] };
  const fresh = new Set(first.items.map((item) => item.ideaId));
  const others = mapItems({ ...pages, pages: [old, ...rest] }, (items) =>
    items.filter((item) => !fresh.has(item.ideaId)),
  );
  const [oldRest, ...later] = others.pages;
  return {
    ...pages,
    pages: [{ ...old, items: [...first.items, ...(oldRest?.items ?? [])] }, ...later],
  };
}
