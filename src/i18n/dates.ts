import type { Language } from './t';

/** Dates and times as people say them, always on the clock of Europe/Amsterdam. */
const ZONE = 'Europe/Amsterdam';
const LOCALE: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

function perLanguage(options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> {
  return {
    nl: new Intl.DateTimeFormat(LOCALE.nl, options),
    en: new Intl.DateTimeFormat(LOCALE.en, options),
  };
}

/** A day without a time is read at noon in UTC, where no change of clocks can move it to another day. */
const dayFormats = perLanguage({ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
const clock = new Intl.DateTimeFormat(LOCALE.en, {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

interface Day {
  readonly weekday: string;
  readonly dayAndMonth: string;
}

/** A card names the same few days again and again; the size is bounded by starting afresh. */
const days: Readonly<Record<Language, Map<string, Day>>> = { nl: new Map(), en: new Map() };
const MOST_DAYS = 2000;

function dayOf(language: Language, localDate: string): Day {
  const known = days[language].get(localDate);
  if (known !== undefined) return known;
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of dayFormats[language].formatToParts(new Date(`${localDate}T12:00:00Z`))) {
    parts[type] = value;
  }
  const day = { weekday: parts.weekday ?? '', dayAndMonth: `${parts.day ?? ''} ${parts.month ?? ''}` };
  if (days[language].size >= MOST_DAYS) days[language].clear();
  days[language].set(localDate, day);
  return day;
}

function withYear(text: string, localDate: string, year: number | undefined): string {
  return year === undefined || localDate.startsWith(`${year}-`) ? text : `${text} ${localDate.slice(0, 4)}`;
}

/** "vrijdag 4 december", "Friday 4 December"; with its year only when that is not `year`. */
export function formatDate(language: Language, localDate: string, year?: number): string {
  const { weekday, dayAndMonth } = dayOf(language, localDate);
  return withYear(`${weekday} ${dayAndMonth}`, localDate, year);
}

/** "4 december", "4 December": for a list in which the weekday would only be in the way. */
export function formatDay(language: Language, localDate: string, year?: number): string {
  return withYear(dayOf(language, localDate).dayAndMonth, localDate, year);
}

interface Clock {
  readonly date: string;
  readonly hour: string;
  readonly minute: string;
}

const clocks = new Map<string, Clock>();

function clockAt(instant: string): Clock {
  const known = clocks.get(instant);
  if (known !== undefined) return known;
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of clock.formatToParts(new Date(instant))) parts[type] = value;
  const read = {
    date: `${parts.year ?? ''}-${parts.month ?? ''}-${parts.day ?? ''}`,
    hour: parts.hour ?? '',
    minute: parts.minute ?? '',
  };
  if (clocks.size >= MOST_DAYS) clocks.clear();
  clocks.set(instant, read);
  return read;
}

/** The day on which an instant (ISO, UTC) falls in Europe/Amsterdam: `2026-12-04`. */
export function localDateOf(instant: string): string {
  return clockAt(instant).date;
}

/** "14.02 uur", "14:02", from what a clock shows: "14:02". */
export function formatClock(language: Language, time: string): string {
  return language === 'nl' ? `${time.replace(':', '.')} uur` : time;
}

/** "14.02 uur", "14:02". */
export function formatTime(language: Language, instant: string): string {
  const { hour, minute } = clockAt(instant);
  return formatClock(language, `${hour}:${minute}`);
}

/** "vrijdag 27 november 17.00 uur", "Friday 27 November 17:00". */
export function formatInstant(language: Language, instant: string, year?: number): string {
  return `${formatDate(language, localDateOf(instant), year)} ${formatTime(language, instant)}`;
}

const lists: Readonly<Record<Language, Intl.ListFormat>> = {
  nl: new Intl.ListFormat(LOCALE.nl, { type: 'conjunction' }),
  en: new Intl.ListFormat(LOCALE.en, { type: 'conjunction' }),
};

/** "Lidia, Youssef en Sanne". */
export function formatList(language: Language, names: readonly string[]): string {
  return lists[language].format(names);
}
