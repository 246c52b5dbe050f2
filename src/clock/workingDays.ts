import { TZDate, tzOffset } from '@date-fns/tz';
import Holidays from 'date-holidays';
import type { Calendar, LocalDate } from '../domain/calendar';
import type { Settings } from '../domain/settings';

/** All dates that people see are dates in the Netherlands. */
const TIME_ZONE = 'Europe/Amsterdam';

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
/** Clocks change on a quarter of an hour, so an offset is looked up once for each; the size stays small. */
const offsets = new Map<number, number>();
const MOST_OFFSETS = 10_000;

/** What the clock in Europe/Amsterdam shows at an instant, as if it were UTC: `2026-12-04T14:02:00.000Z`. */
function shownAt(instant: Date): string {
  const quarter = Math.floor(instant.getTime() / QUARTER_MS);
  let offset = offsets.get(quarter);
  if (offset === undefined) {
    if (offsets.size >= MOST_OFFSETS) offsets.clear();
    offset = tzOffset(TIME_ZONE, instant);
    offsets.set(quarter, offset);
  }
  return new Date(instant.getTime() + offset * MINUTE_MS).toISOString();
}

type DayOffSettings = Pick<Settings, 'goodFridayOff' | 'liberationDayOff' | 'closingDays'>;

/** How the holiday library names the two days on which organisations differ. */
const GOOD_FRIDAY = 'easter -2';
const LIBERATION_DAY = '05-05';

function isLiberationDayOff(year: number, setting: Settings['liberationDayOff']): boolean {
  return setting === 'always' || (setting === 'everyFifthYear' && year % 5 === 0);
}

/** Years that were worked out already, by the settings that matter: a calendar is made for every command. */
const knownYears = new Map<string, ReadonlySet<LocalDate>>();

function holidaysOf(year: number, settings: DayOffSettings): ReadonlySet<LocalDate> {
  const key = `${year} ${settings.goodFridayOff} ${settings.liberationDayOff}`;
  const known = knownYears.get(key) ?? workOut(year, settings);
  knownYears.set(key, known);
  return known;
}

function workOut(year: number, settings: DayOffSettings): ReadonlySet<LocalDate> {
  const off = new Set<LocalDate>();
  for (const { date, type, rule } of new Holidays('NL').getHolidays(year)) {
    const isOff =
      rule === GOOD_FRIDAY
        ? settings.goodFridayOff
        : rule === LIBERATION_DAY
          ? isLiberationDayOff(year, settings.liberationDayOff)
          : type === 'public';
    if (isOff) off.add(date.slice(0, 10));
  }
  return off;
}

/**
 * The calendar of Dutch working days (PRODUCT.md, the promise): no weekends, Nieuwjaarsdag, Paasmaandag,
 * Koningsdag, Hemelvaartsdag, Pinkstermaandag or Christmas days, and Goede Vrijdag, Bevrijdingsdag and the
 * closing days of the organisation as its settings say. Dates are days in Europe/Amsterdam.
 */
export function dutchCalendar(settings: DayOffSettings): Calendar {
  const closingDays = new Set(settings.closingDays);
  return {
    localDate: (instant) => shownAt(instant).slice(0, 10),
    localTime: (instant) => shownAt(instant).slice(11, 16),
    instantAt: (date, hour) => {
      const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
      return new Date(new TZDate(year, month - 1, day, hour, TIME_ZONE).getTime());
    },
    isWorkingDay: (date) => {
      const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
      if (weekday === 0 || weekday === 6 || closingDays.has(date)) return false;
      return !holidaysOf(Number(date.slice(0, 4)), settings).has(date);
    },
    addDays: (date, n) => {
      const moved = new Date(`${date}T00:00:00Z`);
      moved.setUTCDate(moved.getUTCDate() + n);
      return moved.toISOString().slice(0, 10);
    },
  };
}
