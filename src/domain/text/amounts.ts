/** The most that an amount may be, in eurocents: 20 million euros. */
export const MOST_CENTS = 2_000_000_000;

const CURRENCY = /^(?:€|eur\.?|euro)\s*/i;
const CURRENCY_BEHIND = /(?:€|eur\.?|euro(?:'s|s)?)$/i;
/** "450,-", "450,--", "450.-" and "450,=": no cents. */
const NO_CENTS = /[.,]?\s?[-–—=]{1,2}$/;
const TIMES: readonly (readonly [RegExp, number])[] = [
  [/\s?(?:k|duizend|thousand)$/i, 1000],
  [/\s?(?:mln\.?|m|miljoen|million)$/i, 1_000_000],
];
/** Longer than any amount with the words around it. */
const MOST_LENGTH = 40;

/** Dots before a comma, commas before a dot, or spaces: 1.250,50, 1,250.50, 1 250,50 and 1'250. */
const SHAPES = [
  /^(\d{1,10})(?:[.,](\d{1,2}))?$/,
  /^(\d{1,3}(?:\.\d{3}){1,3})(?:,(\d{1,2}))?$/,
  /^(\d{1,3}(?:,\d{3}){1,3})(?:\.(\d{1,2}))?$/,
  /^(\d{1,3}(?:[ '’]\d{3}){1,3})(?:[.,](\d{1,2}))?$/,
  /^()[.,](\d{2})$/,
];

function readNumber(text: string): number | null {
  for (const shape of SHAPES) {
    const match = shape.exec(text);
    if (match === null) continue;
    const euros = Number((match[1] ?? '').replace(/\D/g, ''));
    return euros * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  }
  return null;
}

/** So many thousands or millions: here a comma or a dot is always a decimal sign, 1,5 miljoen. */
function readMany(text: string, times: number): number | null {
  const match = /^(\d{1,6})(?:[.,](\d{1,3}))?$/.exec(text);
  if (match === null) return null;
  return Math.round(Number(`${match[1] ?? ''}.${match[2] ?? '0'}`) * times * 100);
}

/**
 * Reads an amount of money as people type it, in eurocents: `1250`, `€ 450,-`, `450 euro`, `1.250,50`, `1,250.50`,
 * `EUR 40`, `10k` or `1,5 miljoen`. Three digits behind one dot or comma are thousands, as on a bill. Null when it is
 * no amount, is less than nothing, or is above `MOST_CENTS`.
 */
export function readCents(typed: string): number | null {
  if (typed.length > MOST_LENGTH) return null;
  const trimmed = typed.replace(/\s+/g, ' ').trim();
  const bare = trimmed.replace(CURRENCY, '').replace(CURRENCY_BEHIND, '').trim().replace(NO_CENTS, '').trim();
  const many = TIMES.find(([word]) => word.test(bare));
  const cents = many === undefined ? readNumber(bare) : readMany(bare.replace(many[0], ''), many[1]);
  return cents !== null && cents <= MOST_CENTS ? cents : null;
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
