import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ideaView, receipt, type EditIdeaBody, type SubmitIdeaBody } from '../../../../src/contracts/api';
import { call } from '../../lib/api';
import { refreshFirstPages, refreshTotals } from '../ideas/cache';

/** What is sent: `wasSent` when this form went out before and got no answer. */
interface Sending {
  readonly body: SubmitIdeaBody;
  readonly wasSent: boolean;
}

/** The idea may have come in as it was typed then: what was typed since is put into it. */
async function bringUpToDate(ideaId: string, { formId: _formId, ...typed }: SubmitIdeaBody): Promise<void> {
  const path = `/ideas/${ideaId}`;
  const { version, ...stored } = await call(ideaView, { path });
  const names = ['title', 'text', 'problem', 'theme', 'seenElsewhere', 'unnamed'] as const;
  const same = (one: unknown, other: unknown) =>
    (typeof one === 'string' ? one.trim() : one) === (typeof other === 'string' ? other.trim() : other);
  const changed = names.filter((name) => !same(stored[name], typed[name]));
  if (changed.length === 0) return;
  const body: EditIdeaBody = Object.fromEntries(changed.map((name) => [name, typed[name]]));
  await call(ideaView, { method: 'PATCH', path, body, version });
}

/** `POST /ideas`. Sent again after an answer that got lost, it stays one idea, with what was typed last. */
export function useSubmitIdea() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ body, wasSent }: Sending) => {
      const made = await call(receipt, { method: 'POST', path: '/ideas', body });
      if (wasSent) await bringUpToDate(made.ideaId, body);
      return { ...made, title: body.title };
    },
    onSuccess: () => {
      refreshTotals(client);
      void refreshFirstPages(client).catch(() => undefined);
    },
  });
}
