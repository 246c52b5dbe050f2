import { useSyncExternalStore, type ComponentType } from 'react';

let guard: ComponentType | null = null;
const listeners = new Set<() => void>();

/** Hands the shell what guards the focus, from the file of the first dialog (lib/focusKeeper.ts). */
export function provideFocusGuard(Guard: ComponentType): void {
  guard = Guard;
  for (const listener of listeners) listener();
}

/** What guards the focus, once there has been a dialog: for the shell, to keep from then on. */
export function useFocusGuard(): ComponentType | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => guard,
  );
}
