import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { similarIdeas } from '../../../../src/contracts/api';
import { cut } from '../../../../src/domain/text/characters';
import { call } from '../../lib/api';
import { useDebounced } from '../../lib/useDebounced';

const PAUSE_MS = 500;
const SHORTEST = 12;

/** `GET /similar`: what looks like the text so far, asked when the typing pauses. */
export function useSimilarIdeas(typed: string) {
  const text = cut(useDebounced(typed, PAUSE_MS).trim(), 5000);
  return useQuery({
    queryKey: ['similar', text],
    queryFn: ({ signal }) => call(similarIdeas, { path: '/similar', query: { text }, signal }),
    enabled: text.length >= SHORTEST,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}
