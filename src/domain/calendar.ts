/** A calendar day in Europe/Amsterdam, written `2026-12-04`. Sorts and compares as a string. */
export type LocalDate = string;

/**
 * What rules need to know of time. Rules never look at a clock or a time zone themselves: the composition
 * root passes the Dutch calendar (`src/clock/workingDays.ts`), tests may pass a simpler one.
 */
export interface Calendar {
  /** The day in Europe/Amsterdam on which this instant falls. */
  localDate(instant: Date): LocalDate;
  /** What the clock in Europe/Amsterdam shows at this instant: `14:02`. */
  localTime(instant: Date): string;
  /** The instant at which the clock in Europe/Amsterdam shows this whole hour (0–23) on this day. */
  instantAt(date: LocalDate, hour: number): Date;
  /** Whether the organisation works on this day: no weekend, no holiday, no closing day. */
  isWorkingDay(date: LocalDate): boolean;
  /** The day after (n > 0) or before (n < 0) by n calendar days. */
  addDays(date: LocalDate, n: number): LocalDate;
}

/** Searches and rounds end when the working day ends, so that nothing changes in the dead of night. */
export const END_OF_DAY_HOUR = 17;
/** Reminders go out when the working day begins. */
export const START_OF_DAY_HOUR = 9;

/**
 * The n-th working day after `from`, not counting `from` itself: an idea of Friday 20 November with ten
 * working days is answered by Friday 4 December (PRODUCT.md, the promise).
 */
export function addWorkingDays(calendar: Calendar, from: LocalDate, n: number): LocalDate {
  let date = from;
  for (let left = n; left > 0;) {
    date = calendar.addDays(date, 1);
    if (calendar.isWorkingDay(date)) left -= 1;
  }
  return date;
}

/** How many working days lie after `from` up to and including `to`; 0 when `to` is not after `from`. */
export function workingDaysBetween(calendar: Calendar, from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let date = from; date < to;) {
    date = calendar.addDays(date, 1);
    if (calendar.isWorkingDay(date)) count += 1;
  }
  return count;
}
