import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { overview } from '../../../../src/contracts/api';
import { call } from '../../lib/api';
import { ideaKeys } from '../ideas/queries';

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly club: string;
}

/** `GET /overview`. While another period is on its way, the one before stays. */
export function useOverview({ from, to, club }: Asked) {
  return useQuery({
    queryKey: [...ideaKeys.overview, { from, to, club }],
    queryFn: ({ signal }) => call(overview, { path: '/overview', query: { from, to, club }, signal }),
    placeholderData: keepPreviousData,
  });
}
