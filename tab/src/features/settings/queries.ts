import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { auditPage, clubs, parkedMessages, settings, themes } from '../../../../src/contracts/api';
import { call } from '../../lib/api';

/** What is set up, in the cache. */
export const settingsKeys = {
  settings: ['settings'] as const,
  clubs: ['clubs'] as const,
  themes: ['themes'] as const,
  parked: ['outbox', 'parked'] as const,
  audit: ['audit'] as const,
};

/** `GET /settings`: the numbers of the organisation. */
export function useSettings() {
  return useQuery({
    queryKey: settingsKeys.settings,
    queryFn: ({ signal }) => call(settings, { path: '/settings', signal }),
  });
}

/** `GET /clubs`. */
export function useClubs() {
  return useQuery({
    queryKey: settingsKeys.clubs,
    queryFn: ({ signal }) => call(clubs, { path: '/clubs', signal }),
  });
}

/** `GET /themes`. */
export function useThemes() {
  return useQuery({
    queryKey: settingsKeys.themes,
    queryFn: ({ signal }) => call(themes, { path: '/themes', signal }),
  });
}

/** `GET /outbox/parked`: what could not be delivered, asked again now and then. */
export function useParkedMessages() {
  return useQuery({
    queryKey: settingsKeys.parked,
    queryFn: ({ signal }) => call(parkedMessages, { path: '/outbox/parked', signal }),
    refetchInterval: 30_000,
  });
}

/** `GET /audit`, newest first, page by page. */
export function useAudit() {
  return useInfiniteQuery({
    queryKey: settingsKeys.audit,
    queryFn: ({ pageParam, signal }) =>
      call(auditPage, {
        path: '/audit',
        query: { limit: 50, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    staleTime: 0,
  });
}
