import { useRef, useState } from 'react';
import type { Round } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { showToast } from '../../lib/toasts';
import { troubleText } from '../../lib/troubleText';
import { useChangeIdea } from '../ideas/useChangeIdea';

type Choice = Round['ownChoice'];

/** A vote that is on its way shows at once; a later tap goes after it, so that the last one counts. */
export interface Vote {
  /** What is on its way; undefined when nothing is. */
  readonly coming: Choice | undefined;
  readonly cast: (choice: Choice) => void;
}

/** Casts, changes or (null) takes back the reader's vote. */
export function useVote(ideaId: string): Vote {
  const texts = useTexts();
  const { t } = texts;
  const { mutateAsync } = useChangeIdea();
  const [coming, setComing] = useState<Choice | undefined>(undefined);
  const wanted = useRef<Choice | undefined>(undefined);
  const isRunning = useRef(false);
  const path = `/ideas/${ideaId}/vote`;

  const takeNext = () => {
    const next = wanted.current;
    wanted.current = undefined;
    return next;
  };
  const say = (choice: Choice) =>
    showToast(
      'done',
      choice === null
        ? t('idea.vote.takenBack')
        : t('idea.vote.saved', { choice: t(`choiceWord.${choice}`) }),
    );

  const run = async () => {
    if (isRunning.current) return;
    isRunning.current = true;
    try {
      let next = takeNext();
      while (next !== undefined) {
        const choice = next;
        await mutateAsync(
          choice === null ? { method: 'DELETE', path } : { method: 'PUT', path, body: { choice } },
        );
        next = takeNext();
        if (next === undefined) say(choice);
      }
    } catch (error) {
      wanted.current = undefined;
      showToast('trouble', troubleText(texts, error));
    } finally {
      isRunning.current = false;
      setComing(undefined);
    }
  };

  return {
    coming,
    cast: (choice) => {
      wanted.current = choice;
      setComing(choice);
      void run();
    },
  };
}
