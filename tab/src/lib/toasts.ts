import { useSyncExternalStore } from 'react';

/** A short word about something that was done or went wrong. */
export interface Toast {
  readonly id: number;
  readonly kind: 'done' | 'trouble';
  readonly text: string;
}

const SHOWN_MS = 7000;
let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Takes a toast away. */
export function closeToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

/** Shows a toast and says it to a screen reader. Trouble stays until it is closed. */
export function showToast(kind: Toast['kind'], text: string): void {
  const id = nextId++;
  change([...toasts.slice(-2), { id, kind, text }]);
  if (kind === 'done') setTimeout(() => closeToast(id), SHOWN_MS);
}

/** The toasts that are on the screen. */
export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
}
