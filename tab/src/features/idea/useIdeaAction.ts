import { useRef } from 'react';
import { useTexts } from '../../lib/texts';
import { showToast } from '../../lib/toasts';
import { troubleText } from '../../lib/troubleText';
import { useChangeIdea, type IdeaChange } from '../ideas/useChangeIdea';

/** Something that takes one tap: done at once, told in a toast; when it fails a toast says why. */
export interface IdeaAction {
  readonly isBusy: boolean;
  readonly run: (change: IdeaChange, done: string) => void;
}

/** For one button or one group of buttons; a second tap while the first is on its way does nothing. */
export function useIdeaAction(): IdeaAction {
  const texts = useTexts();
  const change = useChangeIdea();
  const isRunning = useRef(false);
  return {
    isBusy: change.isPending,
    run: (what, done) => {
      if (isRunning.current) return;
      isRunning.current = true;
      change.mutate(what, {
        onSuccess: () => showToast('done', done),
        onError: (error) => showToast('trouble', troubleText(texts, error)),
        onSettled: () => {
          isRunning.current = false;
        },
      });
    },
  };
}
