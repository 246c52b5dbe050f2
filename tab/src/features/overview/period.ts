/** Over which time the overview looks; it stands in the address. */
export const PERIODS = ['months12', 'thisYear', 'quarter', 'custom'] as const;
export type Period = (typeof PERIODS)[number];

/** The first and the last day. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  const instant = new Date(DAY.test(text) ? `${text}T00:00:00Z` : NaN);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** The days of a period, as seen on `today`. */
export function rangeOf(period: Exclude<Period, 'custom'>, today: string): Range {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  switch (period) {
    case 'thisYear':
      return { from: `${year}-01-01`, to: today };
    case 'quarter': {
      const first = month - ((month - 1) % 3);
      return { from: `${year}-${String(first).padStart(2, '0')}-01`, to: today };
    }
    case 'months12': {
      const start = new Date(`${today}T12:00:00Z`);
      start.setUTCFullYear(year - 1);
      start.setUTCDate(start.getUTCDate() + 1);
      return { from: start.toISOString().slice(0, 10), to: today };
    }
  }
}

/** What an address asks for. Days that cannot be are as if nothing was asked. */
export interface OverviewAddress extends Range {
  readonly period: Period;
  readonly club: string;
}

/** Reads period and club from an address. */
export function readAddress(params: URLSearchParams, today: string): OverviewAddress {
  const asked = params.get('period');
  const club = params.get('club') ?? '';
  const period = PERIODS.find((known) => known === asked) ?? 'months12';
  if (period !== 'custom') return { period, club, ...rangeOf(period, today) };
  const from = params.get('from') ?? '';
  const to = params.get('to') ?? '';
  return isDay(from) && isDay(to) && from <= to
    ? { period, club, from, to }
    : { period: 'months12', club, ...rangeOf('months12', today) };
}

/** The address for what was chosen; what goes without saying is left out. */
export function writeAddress(chosen: OverviewAddress): URLSearchParams {
  const params = new URLSearchParams();
  if (chosen.period !== 'months12') params.set('period', chosen.period);
  if (chosen.period === 'custom') {
    params.set('from', chosen.from);
    params.set('to', chosen.to);
  }
  if (chosen.club !== '') params.set('club', chosen.club);
  return params;
}
