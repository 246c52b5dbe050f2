import { QueryClient } from '@tanstack/react-query';
import { ApiError, isPassing } from './problem';
import { SignInNeeded } from './session';

const LONGEST_WAIT_MS = 15_000;

/** The cache of what the API told. Reading is tried again by itself; changing something never is. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        // Our own banner and poll find out about the connection; the browser's word on it is often wrong.
        networkMode: 'always',
        retry: (count, error) => !(error instanceof SignInNeeded) && isPassing(error) && count < 4,
        retryDelay: (count, error) =>
          error instanceof ApiError && error.retryAfter !== null
            ? Math.min(error.retryAfter * 1000, LONGEST_WAIT_MS)
            : Math.min(500 * 2 ** count, LONGEST_WAIT_MS),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
