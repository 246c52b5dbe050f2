import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { ideaCounts, ideaView, ideaPage } from '../../../../src/contracts/api';
import { call } from '../../lib/api';
import type { Filter, IdeaSort } from './filter';

const PAGE = 50;

/** Everything about ideas in the cache; a longer key is a part of a shorter one. */
export const ideaKeys = {
  lists: ['ideas', 'list'] as const,
  list: (filter: Filter, sort: IdeaSort) => ['ideas', 'list', { filter, sort }] as const,
  allCounts: ['ideas', 'counts'] as const,
  counts: (filter: Filter) => ['ideas', 'counts', filter] as const,
  details: ['ideas', 'detail'] as const,
  detail: (ideaId: string) => ['ideas', 'detail', ideaId] as const,
  events: (ideaId: string) => ['ideas', 'events', ideaId] as const,
  mine: ['my-ideas'] as const,
  waiting: ['waiting'] as const,
  overview: ['overview'] as const,
};

/** One page of a list. */
export function fetchIdeaPage(filter: Filter, sort: IdeaSort, cursor: string | null, signal?: AbortSignal) {
  const query = { ...filter, sort, limit: PAGE, ...(cursor === null ? {} : { cursor }) };
  return call(ideaPage, { path: '/ideas', query, signal });
}

/** `GET /ideas`, page by page. */
export function ideaPagesQuery(filter: Filter, sort: IdeaSort) {
  return infiniteQueryOptions({
    queryKey: ideaKeys.list(filter, sort),
    queryFn: ({ pageParam, signal }) => fetchIdeaPage(filter, sort, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    // Changes arrive one by one (live.ts); reading every loaded page again is for when that is not enough.
    staleTime: Infinity,
  });
}

/** A list of ideas, more of it as one scrolls. */
export function useIdeaPages(filter: Filter, sort: IdeaSort) {
  return useInfiniteQuery(ideaPagesQuery(filter, sort));
}

/** `GET /ideas/counts`: how many fit, per column. */
export function countsQuery(filter: Filter) {
  const { stage: _stage, outcome: _outcome, ...rest } = filter;
  return queryOptions({
    queryKey: ideaKeys.counts(rest),
    queryFn: ({ signal }) => call(ideaCounts, { path: '/ideas/counts', query: rest, signal }),
  });
}

/** How many ideas fit, per column. */
export function useIdeaCounts(filter: Filter) {
  return useQuery({ ...countsQuery(filter), placeholderData: keepPreviousData });
}

/** `GET /ideas/{id}`. */
export function ideaQuery(ideaId: string) {
  return queryOptions({
    queryKey: ideaKeys.detail(ideaId),
    queryFn: ({ signal }) => call(ideaView, { path: `/ideas/${encodeURIComponent(ideaId)}`, signal }),
  });
}

/** All about one idea. */
export function useIdea(ideaId: string) {
  return useQuery(ideaQuery(ideaId));
}
