import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ideaChanges, type IdeaChanges } from '../../../../src/contracts/api';
import { call } from '../../lib/api';
import { isConnected, onConnection } from '../../lib/connection';
import { refreshAll, refreshFirstPages, refreshTotals, shownVersion, storeIdea } from './cache';
import { ideaQuery } from './queries';

const EVERY_MS = 3000;
const MOST_ONE_BY_ONE = 25;

async function takeIn(client: QueryClient, changes: IdeaChanges): Promise<void> {
  if (!changes.isComplete || changes.items.length > MOST_ONE_BY_ONE) {
    await refreshAll(client);
    return;
  }
  const news = changes.items
    .map((change) => ({ change, shown: shownVersion(client, change.ideaId) }))
    .filter(
      ({ change, shown }) =>
        shown === null || shown.version < change.version || shown.votesCast !== change.votesCast,
    );
  if (news.length === 0) return;
  await Promise.all(
    news
      .filter(({ shown }) => shown !== null)
      .map(async ({ change }) => {
        const idea = await client.query({ ...ideaQuery(change.ideaId), staleTime: 0, retry: false });
        storeIdea(client, idea);
      }),
  );
  if (news.some(({ shown }) => shown === null)) await refreshFirstPages(client);
  refreshTotals(client);
}

/**
 * Keeps what is on the screen up to date: asks every three seconds what changed, while somebody is looking, and reads
 * only that again. After a lost connection everything that failed or grew old is asked again.
 */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => {
    let cursor: string | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isStopped = false;
    let isAsking = false;
    const ask = async () => {
      if (isAsking) return;
      isAsking = true;
      clearTimeout(timer);
      try {
        const changes = await call(ideaChanges, { path: '/changes', query: { since: cursor } });
        if (cursor !== undefined) await takeIn(client, changes);
        cursor = changes.cursor;
      } catch {
        // The banner tells about a lost connection; the next round asks from the same place.
      }
      isAsking = false;
      if (!isStopped && document.visibilityState === 'visible')
        timer = setTimeout(() => void ask(), EVERY_MS);
    };
    const onVisible = () => {
      if (document.visibilityState === 'visible') void ask();
      else clearTimeout(timer);
    };
    const stopListening = onConnection(() => {
      if (isConnected()) {
        void client.refetchQueries({ predicate: (query) => query.state.status === 'error' });
        void client.invalidateQueries({ predicate: (query) => query.isStale() });
      }
    });
    document.addEventListener('visibilitychange', onVisible);
    window.addEventListener('online', onVisible);
    void ask();
    return () => {
      isStopped = true;
      clearTimeout(timer);
      stopListening();
      document.removeEventListener('visibilitychange', onVisible);
      window.removeEventListener('online', onVisible);
    };
  }, [client]);
}
