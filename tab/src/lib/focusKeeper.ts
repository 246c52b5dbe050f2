import { useFocusFinders } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useState, type MouseEvent } from 'react';
import { provideFocusGuard } from './focusGuard';

/** Shows nothing. As long as it is there, Fluent's guard of the focus is. */
function FocusGuard(): null {
  useFocusFinders();
  return null;
}

/** What had the focus before a dialog took it; a dialog that follows on another one goes back to the same place. */
let outside: HTMLElement | null = null;

function rememberOutside(): HTMLElement | null {
  const { activeElement } = document;
  const inside = activeElement?.closest('[role="dialog"], [role="alertdialog"]') ?? null;
  if (activeElement instanceof HTMLElement && activeElement !== document.body && inside === null)
    outside = activeElement;
  return outside;
}

/** For a dialog that a click beside it does not close: the focus stays where it is, so that Esc goes on working. */
export const STEADY_BACKDROP = { onMouseDown: (event: MouseEvent) => event.preventDefault() };

/**
 * For every component with a Fluent Dialog, Menu or Popover that is there only while it is open. What guards the
 * focus in Fluent goes away with the last of these, and would leave the page behind it hidden for screen readers.
 * From the first one on the shell keeps it; until then nobody downloads it, as dialogs are files of their own.
 * When it closes, the focus goes back to where it was.
 */
export function useFocusKeeper(): void {
  const [before] = useState(rememberOutside);
  // Before anything is drawn, so that the shell has it for as long as the dialog, however soon that goes away.
  useLayoutEffect(() => provideFocusGuard(FocusGuard), []);
  useEffect(
    () => () => {
      setTimeout(() => {
        const isNowhere = document.activeElement === null || document.activeElement === document.body;
        const isGuard = document.activeElement?.hasAttribute('data-tabster-dummy') === true;
        if (isNowhere || isGuard) (before?.isConnected ? before : document.querySelector('h1'))?.focus();
      }, 50);
    },
    [before],
  );
}
