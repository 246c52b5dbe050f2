import type { LocalDate } from './calendar';

/** The numbers of an organisation. An administrator changes them; the defaults are those of PRODUCT.md. */
export interface Settings {
  /** Working days in which a submitter hears what becomes of the idea. */
  readonly responseDays: number;
  /** Working days that an idea stays in search before its vote starts by itself. */
  readonly searchDays: number;
  /** Working days that a round stays open. */
  readonly voteDays: number;
  /** The quorum is this share of the members (a third), rounded up … */
  readonly quorumShare: number;
  /** … and at least so many votes. */
  readonly quorumMinimum: number;
  /** Working days before the promised date on which the channel is reminded. */
  readonly dueSoonDays: number;
  /** Calendar days within which a running idea gives a sign of life. */
  readonly signOfLifeDays: number;
  /** Whether Good Friday is a day off. */
  readonly goodFridayOff: boolean;
  /** Whether Liberation Day (5 May) is a day off: never, every year, or every fifth year (2025, 2030 …). */
  readonly liberationDayOff: 'never' | 'everyFifthYear' | 'always';
  /** Further days on which the organisation is closed. */
  readonly closingDays: readonly LocalDate[];
  /** Who is there for a complaint about a person, and how to reach them: one line, told in the chat. Empty for none. */
  readonly confidentialAdviser: string;
}

/** The longest line about the confidential adviser, in characters. */
export const MOST_ADVISER = 300;

export const DEFAULT_SETTINGS: Settings = {
  responseDays: 10,
  searchDays: 3,
  voteDays: 5,
  quorumShare: 1 / 3,
  quorumMinimum: 3,
  dueSoonDays: 2,
  signOfLifeDays: 30,
  goodFridayOff: true,
  liberationDayOff: 'everyFifthYear',
  closingDays: [],
  confidentialAdviser: '',
};
