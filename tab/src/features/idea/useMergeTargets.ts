import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ideaPage, type IdeaRef } from '../../../../src/contracts/api';
import { call } from '../../lib/api';
import { useDebounced } from '../../lib/useDebounced';
import { useSimilar } from './useSimilar';

/** Open ideas with which this one can go on: by what was typed, or else those that look alike. */
export function useMergeTargets(ideaId: string, typed: string): readonly IdeaRef[] {
  const q = useDebounced(typed.trim(), 250);
  const similar = useSimilar(ideaId);
  const found = useQuery({
    queryKey: ['ideas', 'targets', q],
    queryFn: ({ signal }) =>
      call(ideaPage, { path: '/ideas', query: { q, outcome: 'open', limit: 8 }, signal }),
    placeholderData: keepPreviousData,
    enabled: q !== '',
  });
  const all =
    q === '' ? (similar.data?.items.filter(({ outcome }) => outcome === 'open') ?? []) : found.data?.items;
  return (all ?? []).filter((other) => other.ideaId !== ideaId);
}
