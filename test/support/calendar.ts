import { dutchCalendar } from '../../src/clock/workingDays';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings';
import type { Calendar } from '../../src/domain/calendar';

/** The calendar of an organisation with the settings of PRODUCT.md, apart from what a test changes. */
export function calendarWith(change: Partial<Settings> = {}): Calendar {
  return dutchCalendar({ ...DEFAULT_SETTINGS, ...change });
}
