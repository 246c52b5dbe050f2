import { queryOptions, useQuery } from '@tanstack/react-query';
import { waiting } from '../../../../src/contracts/api';
import { call } from '../../lib/api';
import { ideaKeys } from '../ideas/queries';

const waitingQuery = queryOptions({
  queryKey: ideaKeys.waiting,
  queryFn: ({ signal }) => call(waiting, { path: '/me/waiting', signal }),
});

/** What waits for the reader, what presses most first. */
export function useWaiting() {
  return useQuery(waitingQuery);
}
