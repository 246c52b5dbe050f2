import { useEffect, useState, useSyncExternalStore } from 'react';

let isWanted = false;
/** What had the focus before a dialog took it; a dialog that follows on another one goes back to the same place. */
let outside: HTMLElement | null = null;

function rememberOutside(): HTMLElement | null {
  const { activeElement } = document;
  const inside = activeElement?.closest('[role="dialog"], [role="alertdialog"]') ?? null;
  if (activeElement instanceof HTMLElement && activeElement !== document.body && inside === null)
    outside = activeElement;
  return outside;
}

/** When a dialog is gone before the keeper came: Fluent hides the page some moments later, and nobody shows it again. */
const SHOW_AGAIN_MS = [50, 300, 700, 1500];

function showPage(): void {
  if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
  document.getElementById('root')?.removeAttribute('aria-hidden');
}

const listeners = new Set<() => void>();

/**
 * For every component with a Fluent Dialog, Menu or Popover that is there only while it is open. What guards the
 * focus in Fluent goes away with the last of these, and would leave the page behind it hidden for screen readers.
 * From the first one on, the shell keeps it (app/FocusKeeper.tsx); until then nobody downloads it. When it
 * closes, the focus goes back to where it was.
 */
export function useFocusKeeper(): void {
  const [before] = useState(rememberOutside);
  useEffect(() => {
    isWanted = true;
    for (const listener of listeners) listener();
    return () => {
      for (const wait of SHOW_AGAIN_MS) setTimeout(showPage, wait);
      setTimeout(() => {
        const isNowhere = document.activeElement === null || document.activeElement === document.body;
        const isGuard = document.activeElement?.hasAttribute('data-tabster-dummy') === true;
        if (isNowhere || isGuard) (before?.isConnected ? before : document.querySelector('h1'))?.focus();
      }, 50);
    };
  }, [before]);
}

/** Whether there has been a dialog: for the shell. */
export function useIsFocusKeeperWanted(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isWanted,
  );
}
