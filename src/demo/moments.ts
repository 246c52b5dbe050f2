import { addWorkingDays, type Calendar, type LocalDate } from '../domain/calendar';
import type { At, Day } from './story';

/** Turns "so many working days ago" into days and moments. */
export interface Moments {
  day(workingDaysAgo: Day): LocalDate;
  moment(at: At): Date;
}

/** The working day before `date`. */
function workingDayBefore(calendar: Calendar, date: LocalDate): LocalDate {
  let before = calendar.addDays(date, -1);
  while (!calendar.isWorkingDay(before)) before = calendar.addDays(before, -1);
  return before;
}

/**
 * Reckons from `now`: day 1 is the last working day before today, day 0 is today or, on a day off, the next
 * working day.
 */
export function momentsBefore(now: Date, calendar: Calendar): Moments {
  const today = calendar.localDate(now);
  const zero = calendar.isWorkingDay(today) ? today : addWorkingDays(calendar, today, 1);
  const past: LocalDate[] = [zero];
  const day = (ago: Day): LocalDate => {
    if (ago < 0) return addWorkingDays(calendar, zero, -ago);
    while (past.length <= ago) past.push(workingDayBefore(calendar, past.at(-1) ?? zero));
    return past[ago] ?? zero;
  };
  return {
    day,
    moment: ([ago, time]) => {
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      return new Date(calendar.instantAt(day(ago), hour).getTime() + minute * 60_000);
    },
  };
}
