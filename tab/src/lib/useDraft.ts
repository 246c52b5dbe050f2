import { useCallback, useEffect, useRef, useState } from 'react';

const PREFIX = 'kiem.draft';
const SETTLE_MS = 250;

function read<T extends object>(key: string, empty: T): T {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...empty, ...kept } : empty;
  } catch {
    return empty;
  }
}

/**
 * A form that survives a closed tab: kept in this browser under its name and person, shortly after each change.
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

  const keep = useCallback(() => {
    if (!isDirty.current) return;
    isDirty.current = false;
    try {
      localStorage.setItem(key, JSON.stringify(latest.current));
    } catch {
      // A full or forbidden storage: then the draft lives as long as the page.
    }
  }, [key]);

  useEffect(() => {
    const timer = setTimeout(keep, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [value, keep]);
  useEffect(() => {
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);

  const change = useCallback((part: Partial<T>) => {
    latest.current = { ...latest.current, ...part };
    isDirty.current = true;
    setValue(latest.current);
  }, []);
  const clear = useCallback(() => {
    latest.current = empty;
    isDirty.current = false;
    localStorage.removeItem(key);
    setValue(empty);
  }, [key, empty]);
  return { value, change, clear };
}
