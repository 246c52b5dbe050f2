import { useSyncExternalStore } from 'react';

/** Whether a media query holds now. */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}

const PHONE = '(max-width: 639px)';

/** Whether this is a narrow screen: one column at a time. */
export function useIsPhone(): boolean {
  return useMedia(PHONE);
}

/** The same, asked once. */
export function isPhone(): boolean {
  return window.matchMedia(PHONE).matches;
}
