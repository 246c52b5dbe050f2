import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import Holidays from 'date-holidays';
import type { Calendar, LocalDate } from '../domain/calendar';
import type { Settings } from '../domain/settings';

/** All dates that people see are dates in the Netherlands. */
export const TIME_ZONE = 'Europe/Amsterdam';

type DayOffSettings = Pick<Settings, 'goodFridayOff' | 'liberationDayOff' | 'closingDays'>;

/** How the holiday library names the two days on which organisations differ. */
const GOOD_FRIDAY = 'easter -2';
const LIBERATION_DAY = '05-05';

function isLiberationDayOff(year: number, setting: Settings['liberationDayOff']): boolean {
  return setting === 'always' || (setting === 'everyFifthYear' && year % 5 === 0);
}

function holidaysOf(year: number, settings: DayOffSettings): Set<LocalDate> {
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
  const byYear = new Map<number, Set<LocalDate>>();
  const closingDays = new Set(settings.closingDays);
  const holidays = (year: number): Set<LocalDate> => {
    const known = byYear.get(year) ?? holidaysOf(year, settings);
    byYear.set(year, known);
    return known;
  };
  return {
    localDate: (instant) => format(new TZDate(instant, TIME_ZONE), 'yyyy-MM-dd'),
    localTime: (instant) => format(new TZDate(instant, TIME_ZONE), 'HH:mm'),
    instantAt: (date, hour) => {
      const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
      return new Date(new TZDate(year, month - 1, day, hour, TIME_ZONE).getTime());
    },
    isWorkingDay: (date) => {
      const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
      if (weekday === 0 || weekday === 6 || closingDays.has(date)) return false;
      return !holidays(Number(date.slice(0, 4))).has(date);
    },
    addDays: (date, n) => {
      const moved = new Date(`${date}T00:00:00Z`);
      moved.setUTCDate(moved.getUTCDate() + n);
      return moved.toISOString().slice(0, 10);
    },
  };
}
