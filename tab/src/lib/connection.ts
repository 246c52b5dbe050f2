import { useSyncExternalStore } from 'react';

let isUp = true;
const listeners = new Set<() => void>();

/** Told by every request: whether an answer came. */
export function noteConnection(up: boolean): void {
  if (up === isUp) return;
  isUp = up;
  for (const listener of listeners) listener();
}

/** Hears when the connection is lost or back. */
export function onConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the last request had an answer. */
export function isConnected(): boolean {
  return isUp;
}

/** Whether there is a connection, for the banner. */
export function useConnection(): boolean {
  return useSyncExternalStore(onConnection, isConnected);
}
