/** Reads an amount in euros as people type it: `1250`, `1.250,50`, `1,250.50` or `€ 40`. Null when it is none. */
export function readCents(typed: string): number | null {
  const text = typed.replace(/[€\s]/g, '');
  const match =
    /^(\d+)(?:[.,](\d{1,2}))?$/.exec(text) ??
    /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/.exec(text) ??
    /^(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) return null;
  const euros = Number((match[1] ?? '').replace(/[.,]/g, ''));
  const cents = Number((match[2] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(euros) ? euros * 100 + cents : null;
}

/** An amount as it stands in a field: "1250" or "1250,50". */
export function writeCents(cents: number | null): string {
  if (cents === null) return '';
  const rest = cents % 100;
  const euros = String(Math.floor(cents / 100));
  return rest === 0 ? euros : `${euros},${String(rest).padStart(2, '0')}`;
}

/** Reads a whole number, zero or more. Null when it is none. */
export function readWhole(typed: string): number | null {
  const text = typed.trim();
  return /^\d{1,7}$/.test(text) ? Number(text) : null;
}
