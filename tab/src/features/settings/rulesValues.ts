import type { Settings } from '../../../../src/contracts/api';

/** The numbers of the settings with the least and the most they can be (as in the contract). */
export const NUMBERS = {
  responseDays: { from: 1, to: 60 },
  searchDays: { from: 0, to: 30 },
  voteDays: { from: 1, to: 30 },
  dueSoonDays: { from: 0, to: 30 },
  signOfLifeDays: { from: 1, to: 365 },
  quorumShare: { from: 0, to: 100 },
  quorumMinimum: { from: 1, to: 100 },
} as const;
export type NumberName = keyof typeof NUMBERS;
export const NUMBER_NAMES = Object.keys(NUMBERS) as readonly NumberName[];

/** What is typed in the fields. The share of the members is in whole percents. */
export type NumberValues = Readonly<Record<NumberName, string>>;

/** The fields as the settings are. */
export function numberValues(settings: Settings): NumberValues {
  return {
    responseDays: String(settings.responseDays),
    searchDays: String(settings.searchDays),
    voteDays: String(settings.voteDays),
    dueSoonDays: String(settings.dueSoonDays),
    signOfLifeDays: String(settings.signOfLifeDays),
    quorumShare: String(Math.round(settings.quorumShare * 100)),
    quorumMinimum: String(settings.quorumMinimum),
  };
}

/** The number in a field, or null when it is none or out of bounds. */
export function readNumber(name: NumberName, typed: string): number | null {
  const text = typed.trim();
  if (!/^\d{1,4}$/.test(text)) return null;
  const value = Number(text);
  return value >= NUMBERS[name].from && value <= NUMBERS[name].to ? value : null;
}

/** Which fields hold no number that can be. */
export function wrongNumbers(values: NumberValues): readonly NumberName[] {
  return NUMBER_NAMES.filter((name) => readNumber(name, values[name]) === null);
}

/**
 * The settings with the numbers that were changed; all else stays. A third is 33 percent in the field: a share
 * that nobody touched stays exactly what it was.
 */
export function withNumbers(settings: Settings, before: NumberValues, after: NumberValues): Settings {
  const changed = NUMBER_NAMES.filter((name) => before[name] !== after[name]).map((name) => {
    const value = readNumber(name, after[name]) ?? 0;
    return [name, name === 'quorumShare' ? value / 100 : value] as const;
  });
  return { ...settings, ...Object.fromEntries(changed) };
}

/** How many votes make an advice in a club of so many members: the rule of the domain, as an example. */
export function quorumOf(members: number, share: number, minimum: number): number {
  return Math.max(minimum, Math.ceil(members * share));
}
