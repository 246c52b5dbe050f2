import type { IdeaRow } from '../db/entities/ideas';
import {
  findEndedSearches,
  findLate,
  findParkedUntil,
  findPromisedBy,
  findSilent,
  type LateKind,
  type LateRow,
} from '../db/repositories/due';
import { findIdea, updateIdea } from '../db/repositories/ideas';
import { clubPeople, findLeads } from '../db/repositories/memberships';
import { findDueRounds } from '../db/repositories/rounds';
import { findTeams } from '../db/repositories/team';
import { appendEvent } from '../db/repositories/timeline';
import { findReachable, findUsersWithRole } from '../db/repositories/users';
import type { Tx } from '../db/transaction';
import { addWorkingDays, START_OF_DAY_HOUR, type LocalDate } from '../domain/calendar';
import { whomToAsk } from '../domain/late';
import { promiseState, remindersDue, respondBy, searchEndsAt, signOfLifeDue } from '../domain/promise';
import { signOf } from '../domain/timeline';
import { enqueue, enqueueIdeaCard } from '../outbox/enqueue';
import { command, loadOrganisation, type Organisation, type Kiem } from './kiem';
import { endDueRound, followersOf, openRound } from './rounds';

/** So many things at a time; the rest in the next look. */
const BATCH = 50;

/** Closes the rounds whose deadline has come, each in a transaction of its own. */
export async function closeDueRounds(kiem: Kiem): Promise<number> {
  const due = await kiem.db.read((tx) => findDueRounds(tx, kiem.now(), BATCH));
  for (const round of due) await command(kiem, (tx, now) => endDueRound(tx, round.id, now));
  return due.length;
}

/** Starts the vote on ideas whose search days are over: nothing waits on somebody's memory. */
export async function startDueVotes(kiem: Kiem): Promise<number> {
  const due = await kiem.db.read((tx) => findEndedSearches(tx, kiem.now(), BATCH));
  for (const { id } of due) {
    await command(kiem, async (tx, now) => {
      const idea = await findIdea(tx, id);
      const stillDue =
        idea?.stage === 'search' &&
        idea.outcome === 'open' &&
        idea.searchEndsAt !== null &&
        idea.searchEndsAt <= now;
      if (stillDue) await openRound(tx, idea, null, await loadOrganisation(kiem, tx), now);
    });
  }
  return due.length;
}

/**
 * Brings parked ideas back on the day that was promised: they start again with the search, with a new promise,
 * and whoever follows them hears so.
 */
export async function bringBackParked(kiem: Kiem): Promise<number> {
  const due = await kiem.db.read(async (tx) => {
    const organisation = await loadOrganisation(kiem, tx);
    const now = kiem.now();
    // People hear of it when they are at work: on a day off it waits for the next working day.
    return isOfficeTime(organisation, now)
      ? findParkedUntil(tx, organisation.calendar.localDate(now), BATCH)
      : [];
  });
  for (const { id } of due) {
    await command(kiem, async (tx, now) => {
      const organisation = await loadOrganisation(kiem, tx);
      const idea = await findIdea(tx, id);
      const today = organisation.calendar.localDate(now);
      if (idea?.outcome !== 'parked' || idea.parkedUntil === null || idea.parkedUntil > today) return;
      await updateIdea(tx, idea, {
        outcome: 'open',
        stage: 'search',
        stageSince: now,
        parkedUntil: null,
        respondedAt: null,
        respondBy: respondBy(organisation.calendar, today, organisation.settings),
        searchEndsAt: searchEndsAt(organisation.calendar, today, organisation.settings),
        ...signOf('broughtBack', now),
      });
      await appendEvent(tx, id, 'broughtBack', null, now);
      for (const userId of await followersOf(tx, idea)) {
        await enqueue(tx, 'broughtBack', { to: userId, idea: id, on: today }, now);
      }
      await enqueue(tx, 'threadBroughtBack', { idea: id, on: today }, now);
      await enqueueIdeaCard(tx, id, now);
    });
  }
  return due.length;
}

async function remind(
  tx: Tx,
  idea: IdeaRow,
  organisation: Organisation,
  today: LocalDate,
  now: Date,
): Promise<void> {
  const state = promiseState(idea, today, organisation.calendar, organisation.settings);
  const about = { idea: idea.id, promised: idea.respondBy };
  // The thread hears twice: when time presses, and when the day has passed.
  const toThread = state === 'overdue' ? 'remindOverdue' : 'remindDueSoon';
  let isNews = false;
  for (const reminder of remindersDue(state, today, idea.respondBy)) {
    if (reminder === 'thread') {
      // A club that never set itself up has no thread; its managers still hear.
      if (idea.clubId !== null) isNews = (await enqueue(tx, toThread, about, now)) || isNews;
    } else if (reminder === 'lead') {
      const people = idea.clubId === null ? [] : await clubPeople(tx, idea.clubId, BATCH);
      for (const lead of people.filter((person) => person.isLead))
        isNews = (await enqueue(tx, 'remindLead', { ...about, to: lead.userId }, now)) || isNews;
    } else {
      for (const manager of await findUsersWithRole(tx, 'isManager'))
        isNews = (await enqueue(tx, 'remindManager', { ...about, to: manager.id }, now)) || isNews;
    }
  }
  // The card tells that time presses; not again with every look at what is due.
  if (isNews && idea.clubId !== null) await enqueueIdeaCard(tx, idea.id, now);
}

/** Pages through what is due by id, a transaction a page. */
async function eachPage<Due extends { readonly id: string }>(
  kiem: Kiem,
  page: (tx: Tx, after: string, organisation: Organisation, now: Date) => Promise<Due[]>,
  work: (tx: Tx, due: Due, organisation: Organisation, now: Date) => Promise<void>,
): Promise<number> {
  let count = 0;
  for (let after = ''; ;) {
    const from = after;
    const found = await command(kiem, async (tx, now) => {
      const organisation = await loadOrganisation(kiem, tx);
      const due = await page(tx, from, organisation, now);
      for (const one of due) await work(tx, one, organisation, now);
      return due;
    });
    count += found.length;
    const last = found.at(-1);
    if (last === undefined || found.length < BATCH) return count;
    after = last.id;
  }
}

/** Whether the working day has begun: reminders do not come at night or on a day off. */
function isOfficeTime(organisation: Organisation, now: Date): boolean {
  const today = organisation.calendar.localDate(now);
  return (
    organisation.calendar.isWorkingDay(today) &&
    now >= organisation.calendar.instantAt(today, START_OF_DAY_HOUR)
  );
}

/**
 * Reminds of promises that are nearly or already missed: the thread, then the lead, then the manager. Each
 * reminder has one dedupe key, so that it comes once for one promised day, however often this runs.
 */
export async function remindOfPromises(kiem: Kiem): Promise<number> {
  return eachPage(
    kiem,
    async (tx, after, organisation, now) => {
      if (!isOfficeTime(organisation, now)) return [];
      const horizon = addWorkingDays(
        organisation.calendar,
        organisation.calendar.localDate(now),
        organisation.settings.dueSoonDays,
      );
      return findPromisedBy(tx, horizon, after, BATCH);
    },
    (tx, idea, organisation, now) =>
      remind(tx, idea, organisation, organisation.calendar.localDate(now), now),
  );
}

/** Asks in the thread for a sign of life of running ideas that have been silent for 30 days. */
export async function askForSignsOfLife(kiem: Kiem): Promise<number> {
  return eachPage(
    kiem,
    async (tx, after, organisation, now) => {
      if (!isOfficeTime(organisation, now)) return [];
      return findSilent(
        tx,
        new Date(now.getTime() - organisation.settings.signOfLifeDays * 86_400_000),
        after,
        BATCH,
      );
    },
    async (tx, idea, organisation, now) => {
      if (!signOfLifeDue(idea, now, organisation.settings)) return;
      // Asked again for every further period of silence.
      const periods = Math.floor(
        (now.getTime() - idea.lastSignAt.getTime()) / (organisation.settings.signOfLifeDays * 86_400_000),
      );
      const silence = `${organisation.calendar.localDate(idea.lastSignAt)} ${periods}` as const;
      await enqueue(tx, 'signOfLife', { idea: idea.id, silence }, now);
    },
  );
}

/** What is late, each with whom to ask about it: a few questions to the database for all together. */
async function withWhomToAsk(
  tx: Tx,
  late: readonly LateRow[],
): Promise<(LateRow & { readonly askId: string | null })[]> {
  if (late.length === 0) return [];
  const team = await findTeams(tx, [...new Set(late.map(({ ideaId }) => ideaId))]);
  const leads = await findLeads(tx, [...new Set(late.flatMap(({ clubId }) => clubId ?? []))]);
  const people = new Set([
    ...late.map(({ ownerId }) => ownerId),
    ...[...team, ...leads].map((p) => p.userId),
  ]);
  const reachable = await findReachable(tx, [...people]);
  return late.map((one) => {
    const workers = {
      team: new Map(team.filter((p) => p.ideaId === one.ideaId).map((p) => [p.role, p.userId])),
      leads: leads.filter((p) => p.clubId === one.clubId).map((p) => p.userId),
    };
    return { ...one, askId: whomToAsk(one.ownerId, workers, (userId) => reachable.has(userId)) };
  });
}

/** Puts the question to one person: about which idea, and the id of what is late. */
type AskAboutLate = (
  tx: Tx,
  late: { readonly to: string; readonly idea: string; readonly id: string },
  now: Date,
) => Promise<boolean>;

/**
 * Asks one person how it goes with what is past its day, once. When the question turns out not to reach them, the
 * next look asks somebody else.
 */
function askAboutLate(kiem: Kiem, kind: LateKind, ask: AskAboutLate): Promise<number> {
  return eachPage(
    kiem,
    async (tx, after, organisation, now) => {
      if (!isOfficeTime(organisation, now)) return [];
      return withWhomToAsk(tx, await findLate(tx, kind, organisation.calendar.localDate(now), after, BATCH));
    },
    async (tx, { id, ideaId, askId }, _organisation, now) => {
      if (askId !== null) await ask(tx, { to: askId, idea: ideaId, id }, now);
    },
  );
}

/** Asks whose step is past its day for an update, on the first working morning after it. */
export function askAboutLateSteps(kiem: Kiem): Promise<number> {
  return askAboutLate(kiem, 'stepLate', (tx, { id, ...about }, now) =>
    enqueue(tx, 'stepLate', { ...about, step: id }, now),
  );
}

/** Asks who began to try something for what came out, on the first working morning after its day. */
export function askForOutcomes(kiem: Kiem): Promise<number> {
  return askAboutLate(kiem, 'experimentLate', (tx, { id, ...about }, now) =>
    enqueue(tx, 'experimentLate', { ...about, experiment: id }, now),
  );
}
