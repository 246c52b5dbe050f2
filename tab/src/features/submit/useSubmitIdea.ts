import { useMutation, useQueryClient } from '@tanstack/react-query';
import { receipt, type SubmitIdeaBody } from '../../../../src/contracts/api';
import { call } from '../../lib/api';
import { refreshFirstPages, refreshTotals } from '../ideas/cache';

/** `POST /ideas`. */
export function useSubmitIdea() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SubmitIdeaBody) => call(receipt, { method: 'POST', path: '/ideas', body }),
    onSuccess: () => {
      refreshTotals(client);
      void refreshFirstPages(client).catch(() => undefined);
    },
  });
}
