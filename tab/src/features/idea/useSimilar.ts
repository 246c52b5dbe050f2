import { useQuery } from '@tanstack/react-query';
import { similarIdeas } from '../../../../src/contracts/api';
import { call } from '../../lib/api';

/** `GET /ideas/{id}/similar`: at most three that look like it. Nice to have: it is not asked again and again. */
export function useSimilar(ideaId: string) {
  return useQuery({
    queryKey: ['ideas', 'similar', ideaId],
    queryFn: ({ signal }) => call(similarIdeas, { path: `/ideas/${ideaId}/similar`, signal }),
    staleTime: 5 * 60_000,
    retry: 1,
  });
}
