import type { IdeaRow } from '../db/entities/ideas';
import { findLastRound } from '../db/repositories/rounds';
import { workingDaysBetween, type LocalDate } from '../domain/calendar';
import { promiseState, signOfLifeDue, type PromiseState } from '../domain/promise';
import { tallyOf } from '../domain/vote';
import { presentRef } from '../presenters/common';
import { message, type Organisation, type Reading } from './message';

/* What somebody must do because a day comes near or has passed, or a vote has ended. */

interface Promised {
  readonly idea: IdeaRow;
  readonly organisation: Organisation;
  /** The day that was promised when this reminder was asked for. */
  readonly promised: LocalDate;
  readonly today: LocalDate;
}

async function readPromise(
  reading: Reading,
  what: { readonly idea: string; readonly promised: LocalDate },
): Promise<Promised | null> {
  const idea = await reading.idea(what.idea);
  if (idea === null) return null;
  const organisation = await reading.organisation();
  const today = organisation.calendar.localDate(reading.now);
  return { idea, organisation, promised: what.promised, today };
}

/** Whether the promise stands in one of these states, and no other day was promised meanwhile. */
function stands({ idea, organisation, promised }: Promised, now: Date, ...states: PromiseState[]): boolean {
  const { calendar, settings } = organisation;
  const state = promiseState(idea, calendar.localDate(now), calendar, settings);
  return idea.respondBy === promised && states.includes(state);
}

/** What who keeps the promise reads of it: that the day is near, or that it has passed. */
const pressing = ({ idea, today }: Promised) => ({
  idea: presentRef(idea),
  respondBy: idea.respondBy,
  isMissed: today > idea.respondBy,
  hasClub: idea.clubId !== null,
});

/** The vote has ended: the lead decides. */
export const decideNow = message('decideNow', {
  read: async (reading, { idea, round }) => {
    const found = await reading.idea(idea);
    const last = found === null ? null : await findLastRound(reading.tx, idea);
    return found === null || last === null ? null : { idea: found, round: last, isLast: last.id === round };
  },
  isStillTrue: ({ idea, isLast }) => isLast && idea.outcome === 'open' && idea.stage === 'selection',
  view: ({ idea, round }) => ({
    message: 'decideNow',
    idea: presentRef(idea),
    advice: round.advice ?? 'none',
    tally: tallyOf(round),
    respondBy: idea.respondBy,
  }),
});

export const remindLead = message('remindLead', {
  read: readPromise,
  isStillTrue: (data, now) => stands(data, now, 'dueSoon', 'overdue'),
  view: (data) => ({ message: 'remindLead', ...pressing(data) }),
});

export const remindManager = message('remindManager', {
  read: readPromise,
  isStillTrue: (data, now) => stands(data, now, 'dueSoon', 'overdue'),
  view: (data) => ({ message: 'remindManager', ...pressing(data) }),
});

/** In the thread, while there is still time. */
export const remindDueSoon = message('remindDueSoon', {
  read: readPromise,
  isStillTrue: (data, now) => stands(data, now, 'dueSoon'),
  view: ({ idea, organisation, today }) => ({
    message: 'remindDueSoon',
    idea: presentRef(idea),
    respondBy: idea.respondBy,
    workingDaysLeft: workingDaysBetween(organisation.calendar, today, idea.respondBy),
  }),
});

/** In the thread, once the day has passed. */
export const remindOverdue = message('remindOverdue', {
  read: readPromise,
  isStillTrue: (data, now) => stands(data, now, 'overdue'),
  view: ({ idea }) => ({ message: 'remindOverdue', idea: presentRef(idea), respondBy: idea.respondBy }),
});

/** A running idea of which nothing was heard for long. */
export const signOfLife = message('signOfLife', {
  read: async (reading, { idea }) => {
    const found = await reading.idea(idea);
    return found === null ? null : { idea: found, organisation: await reading.organisation() };
  },
  isStillTrue: ({ idea, organisation }, now) => signOfLifeDue(idea, now, organisation.settings),
  view: ({ idea, organisation }) => ({
    message: 'signOfLife',
    idea: presentRef(idea),
    since: organisation.calendar.localDate(idea.lastSignAt),
  }),
});
