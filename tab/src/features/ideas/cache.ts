import type { QueryClient } from '@tanstack/react-query';
import type { IdeaView } from '../../../../src/contracts/api';
import { listItemOf } from './listItem';
import { withFirstPage, withIdea, type ListOf, type Pages } from './pages';
import { fetchIdeaPage, ideaKeys } from './queries';

const listOf = (key: readonly unknown[]) => key[2] as ListOf;

/** Every list that is in the cache. */
function lists(
  client: QueryClient,
): { key: readonly unknown[]; list: ListOf; pages: Pages; isShown: boolean }[] {
  return client
    .getQueryCache()
    .findAll({ queryKey: ideaKeys.lists })
    .flatMap((query) => {
      const pages = query.state.data as Pages | undefined;
      const shown = query.isActive();
      return pages ? [{ key: query.queryKey, list: listOf(query.queryKey), pages, isShown: shown }] : [];
    });
}

/** Takes in an idea as it is now: its page, every list it stands in (or no longer), and what is counted from it. */
export function storeIdea(client: QueryClient, idea: IdeaView): void {
  client.setQueryData(ideaKeys.detail(idea.ideaId), idea);
  const item = listItemOf(idea);
  for (const { key, list, pages } of lists(client)) {
    const next = withIdea(pages, list, item);
    if (next !== pages) client.setQueryData(key, next);
  }
  void client.invalidateQueries({ queryKey: ideaKeys.events(idea.ideaId) });
}

/** What is counted over many ideas is asked again: numbers on the board, my ideas, what waits, the overview. */
export function refreshTotals(client: QueryClient): void {
  for (const queryKey of [ideaKeys.allCounts, ideaKeys.mine, ideaKeys.waiting, ideaKeys.overview]) {
    void client.invalidateQueries({ queryKey });
  }
}

/** Version and votes of an idea as shown somewhere, to see whether a change is news. */
export function shownVersion(
  client: QueryClient,
  ideaId: string,
): { readonly version: number; readonly votesCast: number | null } | null {
  const detail = client.getQueryData<IdeaView>(ideaKeys.detail(ideaId));
  if (detail) return { version: detail.version, votesCast: detail.round?.votesCast ?? null };
  for (const { pages } of lists(client)) {
    for (const page of pages.pages) {
      const item = page.items.find((one) => one.ideaId === ideaId);
      if (item) return item;
    }
  }
  return null;
}

/** Reads the first page of each list on the screen again, for ideas that are new to it. */
export async function refreshFirstPages(client: QueryClient): Promise<void> {
  await Promise.all(
    lists(client).map(async ({ key, list, isShown }) => {
      if (!isShown) {
        client.removeQueries({ queryKey: key, exact: true });
        return;
      }
      const first = await fetchIdeaPage(list.filter, list.sort, null);
      client.setQueryData<Pages>(key, (now) => now && withFirstPage(now, first));
    }),
  );
}

/** More has changed than can be told one by one: every list begins again at its first page. */
export async function refreshAll(client: QueryClient): Promise<void> {
  for (const { key, pages } of lists(client)) {
    client.setQueryData<Pages>(key, {
      pages: pages.pages.slice(0, 1),
      pageParams: pages.pageParams.slice(0, 1),
    });
  }
  await client.invalidateQueries();
}
