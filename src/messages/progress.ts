import type { IdeaRow } from '../db/entities/ideas';
import { countSupporters } from '../db/repositories/supporters';
import { findEvent } from '../db/repositories/timeline';
import { findRound } from '../db/repositories/rounds';
import { presentEventTo, presentRef, submitterName } from '../presenters/common';
import { always, message, roleOf, type Reading } from './message';

/* What becomes of an idea, for who follows it and for the club. */

/** The idea and how the reader stands to it. */
async function readFollowed(
  reading: Reading,
  what: { readonly idea: string; readonly to: string },
): Promise<{ readonly idea: IdeaRow; readonly role: 'submitter' | 'supporter' } | null> {
  const idea = await reading.idea(what.idea);
  return idea === null ? null : { idea, role: roleOf(idea, what.to) };
}

export const voteStarted = message('voteStarted', {
  read: async (reading, what) => {
    const followed = await readFollowed(reading, what);
    const round = followed === null ? null : await findRound(reading.tx, what.round);
    return followed === null || round === null ? null : { ...followed, round };
  },
  isStillTrue: ({ round }) => round.closedAt === null,
  view: ({ idea, role, round }) => ({
    message: 'voteStarted',
    idea: presentRef(idea),
    role,
    closesAt: round.closesAt.toISOString(),
  }),
});

export const supported = message('supported', {
  read: async (reading, { idea }) => {
    const found = await reading.idea(idea);
    if (found === null) return null;
    return { idea: found, supporters: (await countSupporters(reading.tx, [idea])).get(idea) ?? 0 };
  },
  // Who supported it may have ended that again.
  isStillTrue: ({ supporters }) => supporters > 0,
  view: ({ idea, supporters }) => ({ message: 'supported', idea: presentRef(idea), supporters }),
});

export const broughtBack = message('broughtBack', {
  read: readFollowed,
  isStillTrue: ({ idea }) => idea.outcome === 'open',
  view: ({ idea, role }) => ({
    message: 'broughtBack',
    idea: presentRef(idea),
    respondBy: idea.respondBy,
    role,
  }),
});

export const threadBroughtBack = message('threadBroughtBack', {
  read: (reading, { idea }) => reading.idea(idea),
  isStillTrue: ({ outcome }) => outcome === 'open',
  view: (idea) => ({ message: 'threadBroughtBack', idea: presentRef(idea), respondBy: idea.respondBy }),
});

export const withdrawn = message('withdrawn', {
  read: (reading, { idea }) => reading.idea(idea),
  isStillTrue: ({ outcome }) => outcome === 'withdrawn',
  view: (idea) => ({ message: 'withdrawn', idea: presentRef(idea) }),
});

export const progress = message('progress', {
  read: async (reading, what) => {
    const followed = await readFollowed(reading, what);
    const event = followed === null ? null : await findEvent(reading.tx, what.event);
    if (followed === null || event === null) return null;
    const names = await reading.names(event.actorId);
    return { ...followed, event: presentEventTo(what.to, event, followed.idea, names) };
  },
  isStillTrue: always,
  view: ({ idea, role, event }) => ({ message: 'progress', idea: presentRef(idea), event, role }),
});

/** What came of trying it out, for who voted on it. */
export const threadExperiment = message('threadExperiment', {
  read: async (reading, what) => {
    const idea = await reading.idea(what.idea);
    const event = idea === null ? null : await findEvent(reading.tx, what.event);
    if (idea === null || event === null) return null;
    return { idea, event: presentEventTo(null, event, idea, await reading.names(event.actorId)) };
  },
  isStillTrue: always,
  view: ({ idea, event }) => ({ message: 'threadExperiment', idea: presentRef(idea), event }),
});

export const anchored = message('anchored', {
  read: async (reading, what) => {
    const followed = await readFollowed(reading, what);
    if (followed === null) return null;
    const { calendar } = await reading.organisation();
    return { ...followed, submittedOn: calendar.localDate(followed.idea.submittedAt) };
  },
  isStillTrue: ({ idea }) => idea.outcome === 'anchored',
  view: ({ idea, role, submittedOn }) => ({
    message: 'anchored',
    idea: presentRef(idea),
    submittedOn,
    result: idea.result ?? '',
    role,
  }),
});

/** The club celebrates, with the submitter's name if they allow it. */
export const threadAnchored = message('threadAnchored', {
  read: async (reading, { idea }) => {
    const found = await reading.idea(idea);
    if (found === null) return null;
    return { idea: found, names: await reading.names(found.unnamed ? null : found.submitterId) };
  },
  isStillTrue: ({ idea }) => idea.outcome === 'anchored',
  view: ({ idea, names }) => ({
    message: 'threadAnchored',
    idea: presentRef(idea),
    submitter: submitterName(idea, names),
    result: idea.result ?? '',
  }),
});
