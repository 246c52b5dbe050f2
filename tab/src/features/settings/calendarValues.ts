import type { Settings } from '../../../../src/contracts/api';

/** The days off that an organisation chooses itself. */
export type CalendarValues = Pick<Settings, 'goodFridayOff' | 'liberationDayOff' | 'closingDays'>;

/** The form as the settings are; days in their order. */
export function calendarValues(settings: Settings): CalendarValues {
  const { goodFridayOff, liberationDayOff, closingDays } = settings;
  return { goodFridayOff, liberationDayOff, closingDays: closingDays.toSorted() };
}

/** Whether two calendars are the same. */
export function sameCalendar(a: CalendarValues, b: CalendarValues): boolean {
  return (
    a.goodFridayOff === b.goodFridayOff &&
    a.liberationDayOff === b.liberationDayOff &&
    a.closingDays.join() === b.closingDays.join()
  );
}

/** The settings with what was changed here; closing days that another administrator added meanwhile stay. */
export function withCalendar(now: Settings, before: CalendarValues, after: CalendarValues): Settings {
  const added = after.closingDays.filter((day) => !before.closingDays.includes(day));
  const removed = new Set(before.closingDays.filter((day) => !after.closingDays.includes(day)));
  return {
    ...now,
    ...(before.goodFridayOff === after.goodFridayOff ? {} : { goodFridayOff: after.goodFridayOff }),
    ...(before.liberationDayOff === after.liberationDayOff
      ? {}
      : { liberationDayOff: after.liberationDayOff }),
    closingDays: [...new Set([...now.closingDays.filter((day) => !removed.has(day)), ...added])].sort(),
  };
}
