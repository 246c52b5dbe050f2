import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { people, type KnownPerson } from '../../../../src/contracts/api';
import { useDebounced } from '../../lib/useDebounced';

const MOST = 100;

async function find(letters: string, signal: AbortSignal): Promise<readonly KnownPerson[] | 'notHere'> {
  const query = new URLSearchParams({ q: letters, limit: String(MOST) });
  const response = await fetch(`/api/v1/local-people?${query.toString()}`, { signal });
  // Production does not have this address.
  if (response.status === 404) return 'notHere';
  if (!response.ok) throw new Error(`local people: ${response.status}`);
  return people.parse(await response.json()).items;
}

/** Local mode: the people whom Kiem knows, by a part of their name. `notHere`: this Kiem is not in local mode. */
export function useLocalPeople(typed: string) {
  const letters = useDebounced(typed.trim(), 200);
  return useQuery({
    queryKey: ['localPeople', letters],
    queryFn: ({ signal }) => find(letters, signal),
    placeholderData: keepPreviousData,
  });
}
