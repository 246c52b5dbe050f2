/**
 * What somebody types into forms and has not sent is kept in their browser, so that a closed tab does not take it
 * away. It is not kept for ever: a week after it was last typed it ends, and at once for whoever leaves this browser
 * to somebody else.
 */
const PREFIXES = ['kiem.draft.', 'kiem.form.'];
const WEEK_MS = 7 * 24 * 3_600_000;

/** Which of the browser's two stores: `local` outlives the window, `session` ends with it. */
export type Store = 'local' | 'session';

const storeOf = (store: Store): Storage => (store === 'local' ? localStorage : sessionStorage);

interface Kept {
  readonly keptAt: number;
  readonly value: unknown;
}

function keptIn(text: string | null): Kept | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<Kept> | null;
    return typeof kept?.keptAt === 'number' && 'value' in kept
      ? { keptAt: kept.keptAt, value: kept.value }
      : null;
  } catch {
    return null;
  }
}

const isOver = ({ keptAt }: Kept, now: number): boolean => now - keptAt >= WEEK_MS || keptAt > now + WEEK_MS;

/** What was kept under this key; null when there is nothing, or when its week is over. */
export function readKept(store: Store, key: string, now: number = Date.now()): unknown {
  try {
    const kept = keptIn(storeOf(store).getItem(key));
    if (kept === null || !isOver(kept, now)) return kept?.value ?? null;
    storeOf(store).removeItem(key);
    return null;
  } catch {
    return null;
  }
}

/** Keeps a value for a week from now; null forgets it. */
export function keep(store: Store, key: string, value: unknown, now: number = Date.now()): void {
  try {
    if (value === null) storeOf(store).removeItem(key);
    else storeOf(store).setItem(key, JSON.stringify({ keptAt: now, value } satisfies Kept));
  } catch {
    // A full or forbidden store: then it lives as long as the page.
  }
}

/** Removes what was typed here and that this test lets go. */
function forget(goes: (key: string, text: string | null) => boolean): void {
  for (const store of ['local', 'session'] as const) {
    try {
      const storage = storeOf(store);
      for (const key of Object.keys(storage))
        if (PREFIXES.some((prefix) => key.startsWith(prefix)) && goes(key, storage.getItem(key)))
          storage.removeItem(key);
    } catch {
      // A forbidden store holds nothing.
    }
  }
}

/** Everything that was typed in this browser, of whomever: they leave it to somebody else. */
export function forgetAll(): void {
  forget(() => true);
}

/** What was typed in this browser and is over, of whomever. */
export function forgetOver(now: number = Date.now()): void {
  forget((_key, text) => {
    const kept = keptIn(text);
    return kept === null || isOver(kept, now);
  });
}
