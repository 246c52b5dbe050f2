import { useInfiniteQuery } from '@tanstack/react-query';
import { timelinePage } from '../../../../src/contracts/api';
import { call } from '../../lib/api';
import { ideaKeys } from '../ideas/queries';

/** What happened before the first page of a timeline, a page at a time; asked only when somebody wants to see it. */
export function useEarlier(ideaId: string, after: string | null, isOn: boolean) {
  return useInfiniteQuery({
    queryKey: [...ideaKeys.events(ideaId), 'after', after],
    queryFn: ({ pageParam, signal }) =>
      call(timelinePage, {
        path: `/ideas/${ideaId}/events`,
        query: { limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: after ?? '',
    getNextPageParam: (last) => last.nextCursor,
    enabled: isOn && after !== null,
    // What happened does not change; what is new stands on the first page.
    staleTime: Infinity,
  });
}
