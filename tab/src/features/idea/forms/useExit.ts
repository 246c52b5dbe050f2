import { useFocusFinders, type DialogProps } from '@fluentui/react-components';
import { useState } from 'react';

/** A dialog that is closed before it is taken away, so that the page behind it can be used and heard again. */
export interface Exit<Result> {
  readonly dialog: Pick<DialogProps, 'open' | 'surfaceMotion'>;
  readonly leave: (result: Result) => void;
}

/** Where focus goes: to what opened the dialog, or, when that is gone by now, to the heading of the page. */
function backTo(opener: Element | null): HTMLElement | null {
  const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
  return isThere ? opener : document.querySelector<HTMLElement>('main h1');
}

/**
 * Opens a dialog at once and closes it by `leave`. Once it is no longer to be seen, focus goes back and `onGone`
 * hears the result.
 */
export function useExit<Result>(onGone: (result: Result) => void): Exit<Result> {
  const [left, setLeft] = useState<{ readonly result: Result } | null>(null);
  const [opener] = useState(() => document.activeElement);
  // Fluent hides the page from screen readers while a dialog is open, and shows it again when focus comes back.
  // That works as long as something uses its focus management: this does, until the dialog is gone.
  useFocusFinders();
  return {
    dialog: {
      open: left === null,
      surfaceMotion: {
        onMotionFinish: (_, { direction }) => {
          if (direction !== 'exit' || !left) return;
          backTo(opener)?.focus();
          onGone(left.result);
        },
      },
    },
    leave: (result) => setLeft({ result }),
  };
}
