import { useCallback, useEffect, useRef, useState } from 'react';
import { keep, readKept } from './keptTexts';

const PREFIX = 'kiem.draft';
const SETTLE_MS = 250;

function read<T extends object>(key: string, empty: T): T {
  const kept = readKept('local', key);
  return typeof kept === 'object' && kept !== null ? { ...empty, ...kept } : empty;
}

/**
 * A form that survives a closed tab: kept in this browser under its name and person, shortly after each change, for a
 * week.
 * `empty` must be the same object every time. `clear` forgets it, for when it has been sent.
 */
export function useDraft<T extends object>(
  name: string,
  personId: string,
  empty: T,
): { readonly value: T; readonly change: (part: Partial<T>) => void; readonly clear: () => void } {
  const key = `${PREFIX}.${personId}.${name}`;
  const [value, setValue] = useState(() => read(key, empty));
  const latest = useRef(value);
  const isDirty = useRef(false);

  const keepNow = useCallback(() => {
    if (!isDirty.current) return;
    isDirty.current = false;
    keep('local', key, latest.current);
  }, [key]);

  useEffect(() => {
    const timer = setTimeout(keepNow, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [value, keepNow]);
  useEffect(() => {
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, [keepNow]);

  const change = useCallback((part: Partial<T>) => {
    latest.current = { ...latest.current, ...part };
    isDirty.current = true;
    setValue(latest.current);
  }, []);
  const clear = useCallback(() => {
    latest.current = empty;
    isDirty.current = false;
    keep('local', key, null);
    setValue(empty);
  }, [key, empty]);
  return { value, change, clear };
}
