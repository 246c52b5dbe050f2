import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { ideaView, type IdeaView } from '../../../../src/contracts/api';
import { call, type ApiRequest } from '../../lib/api';
import { ApiError } from '../../lib/problem';
import { refreshTotals, storeIdea } from './cache';

/** A change of an idea: `version` is the one that was on the screen; leave it out where the API needs none. */
export type IdeaChange = Pick<ApiRequest, 'method' | 'path' | 'body' | 'version'>;

/**
 * Changes an idea and shows it everywhere as it is now. When somebody else was first (412), the idea as they left it
 * is taken in too, and the error has it as `current`: what was typed stays with the form.
 */
export function useChangeIdea(): UseMutationResult<IdeaView, unknown, IdeaChange> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: IdeaChange) => call(ideaView, change),
    onSuccess: (idea) => {
      storeIdea(client, idea);
      refreshTotals(client);
    },
    onError: (error) => {
      if (error instanceof ApiError && error.current) storeIdea(client, error.current);
    },
  });
}

/** An id for a form, made once when it opens: the same form sent twice is done once. */
export function newFormId(): string {
  return crypto.randomUUID();
}
