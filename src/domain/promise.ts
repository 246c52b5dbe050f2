import {
  addWorkingDays,
  END_OF_DAY_HOUR,
  workingDaysBetween,
  type Calendar,
  type LocalDate,
} from './calendar';
import { DomainError } from './errors';
import type { Settings } from './settings';
import { isRunning, type Outcome, type Stage } from './stage';

/** How a promise stands for the people who keep it. */
export type PromiseState = 'kept' | 'onTime' | 'dueSoon' | 'overdue' | 'none';

/** The day by which a submitter hears what becomes of an idea that came in on `from`. */
export function respondBy(calendar: Calendar, from: LocalDate, settings: Settings): LocalDate {
  return addWorkingDays(calendar, from, settings.responseDays);
}

/** The instant at which the search ends and the vote starts by itself. */
export function searchEndsAt(calendar: Calendar, from: LocalDate, settings: Settings): Date {
  return calendar.instantAt(addWorkingDays(calendar, from, settings.searchDays), END_OF_DAY_HOUR);
}

/** The instant at which a round that opens on `from` closes by itself. */
export function roundClosesAt(calendar: Calendar, from: LocalDate, settings: Settings): Date {
  return calendar.instantAt(addWorkingDays(calendar, from, settings.voteDays), END_OF_DAY_HOUR);
}

/** How the promise of an idea stands on `today`. A response, or an end of the submitter's own making, keeps it. */
export function promiseState(
  idea: { readonly respondBy: LocalDate; readonly respondedAt: Date | null; readonly outcome: Outcome },
  today: LocalDate,
  calendar: Calendar,
  settings: Settings,
): PromiseState {
  if (idea.respondedAt !== null) return 'kept';
  if (idea.outcome !== 'open') return 'none';
  if (today > idea.respondBy) return 'overdue';
  return workingDaysBetween(calendar, today, idea.respondBy) <= settings.dueSoonDays ? 'dueSoon' : 'onTime';
}

/** Where today stands between promises: worked out once for many ideas. */
export interface PromiseHorizon {
  readonly today: LocalDate;
  /** A promise for a day before this one, and not before today, is due soon. */
  readonly dueSoonBefore: LocalDate;
}

/** The horizon of `today`, so that `promiseOn` says of each idea what `promiseState` would. */
export function promiseHorizon(calendar: Calendar, today: LocalDate, settings: Settings): PromiseHorizon {
  return { today, dueSoonBefore: addWorkingDays(calendar, today, settings.dueSoonDays + 1) };
}

/** `promiseState` for lists: two comparisons an idea. */
export function promiseOn(
  idea: { readonly respondBy: LocalDate; readonly respondedAt: unknown; readonly outcome: Outcome },
  horizon: PromiseHorizon,
): PromiseState {
  if (idea.respondedAt !== null) return 'kept';
  if (idea.outcome !== 'open') return 'none';
  if (horizon.today > idea.respondBy) return 'overdue';
  return idea.respondBy < horizon.dueSoonBefore ? 'dueSoon' : 'onTime';
}

/** Whether a response came after the day that was promised: then it is said with a sorry. */
export function isLateResponse(promised: LocalDate, respondedOn: LocalDate): boolean {
  return respondedOn > promised;
}

/** To whom a promise that is nearly or already missed is brought: the thread, then the lead, then the manager. */
export type Reminder = 'thread' | 'lead' | 'manager';

/**
 * Which reminders are due on `today`, in the order of who hears first: the thread when two working days are
 * left, the lead on the promised day itself, the manager once the day has passed. Earlier ones stay due, so
 * that a server that slept through a day still reminds everyone once (the outbox keeps them from repeating).
 */
export function remindersDue(state: PromiseState, today: LocalDate, by: LocalDate): readonly Reminder[] {
  if (state === 'overdue') return ['thread', 'lead', 'manager'];
  if (state !== 'dueSoon') return [];
  return today === by ? ['thread', 'lead'] : ['thread'];
}

/** When an idea that is being carried out gives its next sign of life at the latest; null for any other. */
export function nextSignOn(
  idea: { readonly stage: Stage; readonly outcome: Outcome; readonly lastSignAt: Date },
  settings: Settings,
): Date | null {
  return isRunning(idea) ? new Date(idea.lastSignAt.getTime() + settings.signOfLifeDays * 86_400_000) : null;
}

/** Whether an idea in implementation or anchoring has been silent for too long. */
export function signOfLifeDue(
  idea: { readonly stage: Stage; readonly outcome: Outcome; readonly lastSignAt: Date },
  now: Date,
  settings: Settings,
): boolean {
  return isRunning(idea) && now.getTime() - idea.lastSignAt.getTime() >= settings.signOfLifeDays * 86_400_000;
}

/** Whether a text is a day that exists; `Date` itself takes 30 February for 2 March. */
function isDay(text: string): boolean {
  const instant = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : NaN);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/**
 * A day that somebody promises must lie ahead.
 * @throws DomainError `date_required` when it is missing or no day, `date_not_in_future`
 */
export function assertFutureDate(date: string, today: LocalDate): LocalDate {
  if (!isDay(date)) throw new DomainError('date_required');
  if (date <= today) throw new DomainError('date_not_in_future');
  return date;
}

/**
 * Who says that it takes longer names a day after the one that is promised already.
 * @throws DomainError as `assertFutureDate`, and `date_not_later`
 */
export function assertLaterPromise(date: string, promised: LocalDate, today: LocalDate): LocalDate {
  const later = assertFutureDate(date, today);
  if (later <= promised) throw new DomainError('date_not_later', { date: promised });
  return later;
}
