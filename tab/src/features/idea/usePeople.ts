import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { people } from '../../../../src/contracts/api';
import { call } from '../../lib/api';
import { useDebounced } from '../../lib/useDebounced';

/** `GET /people?q=`: colleagues whom Kiem knows, by a part of their name. Waits until somebody stops typing. */
export function usePeople(typed: string, isOn = true) {
  const q = useDebounced(typed.trim(), 250);
  return useQuery({
    queryKey: ['people', q],
    queryFn: ({ signal }) => call(people, { path: '/people', query: { q }, signal }),
    placeholderData: keepPreviousData,
    enabled: isOn,
  });
}
