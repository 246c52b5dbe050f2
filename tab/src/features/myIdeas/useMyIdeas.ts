import { useInfiniteQuery } from '@tanstack/react-query';
import { myIdeaPage } from '../../../../src/contracts/api';
import { call } from '../../lib/api';
import { ideaKeys } from '../ideas/queries';

/** `GET /my-ideas`: mine and those I support, the last news first. */
export function useMyIdeas() {
  return useInfiniteQuery({
    queryKey: ideaKeys.mine,
    queryFn: ({ pageParam, signal }) =>
      call(myIdeaPage, {
        path: '/my-ideas',
        query: { limit: 20, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
}
