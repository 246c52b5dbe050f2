import { useMutation, useQueryClient } from '@tanstack/react-query';
import { showToast } from '../../lib/toasts';
import { meQuery } from '../me/useMe';

interface Saving<Input, Output> {
  readonly save: (input: Input) => Promise<Output>;
  /** What to ask again afterwards. */
  readonly touches: readonly (readonly string[])[];
  readonly done: (output: Output, input: Input) => string;
}

/** Saves one part of the settings; what was typed stays with the form when that fails. */
export function useSaved<Input, Output>({ save, touches, done }: Saving<Input, Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: save,
    onSuccess: async (output, input) => {
      showToast('done', done(output, input));
      // Clubs and themes are also in the filters of every page.
      await Promise.all(
        [...touches, meQuery.queryKey, ['audit']].map((queryKey) => client.invalidateQueries({ queryKey })),
      );
    },
  });
}
