import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { me, type Me } from '../../../../src/contracts/api';
import { call } from '../../lib/api';

/** Who reads, which clubs and themes there are, and what this person may do apart from any idea. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call(me, { path: '/me', signal }),
  staleTime: 5 * 60_000,
});

/** The reader. The shell has loaded it before any page shows. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}
