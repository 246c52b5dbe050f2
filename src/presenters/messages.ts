import type { PersonMessage, PersonMessageView, ThreadMessage, ThreadMessageView } from '../contracts/views';
import { workingDaysBetween, type Calendar, type LocalDate } from '../domain/calendar';
import { isLate } from '../domain/late';
import { waitsForClub } from '../domain/idea';
import { promiseState } from '../domain/promise';
import type { Settings } from '../domain/settings';
import { isRunning } from '../domain/stage';
import { tallyOf, type Advice } from '../domain/vote';
import { presentQuestion, presentReceipt, type presentIdeaInChat } from './chat';
import {
  presentDecision,
  presentEventTo,
  presentRef,
  submitterName,
  type DecisionFactsLike,
  type IdeaLike,
} from './common';

type Detail = Parameters<typeof presentIdeaInChat>[0];

/** What services read for a message (`services/messages.ts`). */
export interface MessageData {
  readonly row: { readonly message: string; readonly dedupeKey: string };
  readonly now: Date;
  readonly organisation: { readonly settings: Settings; readonly calendar: Calendar };
  readonly idea: Detail['idea'] & { readonly result: string | null; readonly lastSignAt: Date };
  readonly names: ReadonlyMap<string, string>;
  readonly question: Detail['questions'][number] | null;
  readonly decision: Detail['decision'];
  readonly decisionFacts: DecisionFactsLike;
  readonly precedent: { readonly text: string; readonly addedById: string } | null;
  readonly round: {
    readonly closesAt: Date;
    readonly forCount: number;
    readonly doubtCount: number;
    readonly againstCount: number;
    readonly advice: Advice | null;
  } | null;
  readonly other: IdeaLike | null;
  readonly event: Detail['events'][number] | null;
  readonly step: {
    readonly text: string;
    readonly dueOn: LocalDate;
    readonly ownerId: string;
    readonly doneAt: Date | null;
  } | null;
  readonly experiment: {
    readonly test: string;
    readonly dueOn: LocalDate;
    readonly startedById: string;
    readonly endedAt: Date | null;
  } | null;
  readonly roundIsLast: boolean;
  readonly supporters: number;
  readonly person: { readonly id: string } | null;
}

function decisionOf(data: MessageData): ReturnType<typeof presentDecision> | null {
  if (data.decision === null) return null;
  const { calendar } = data.organisation;
  return presentDecision(
    data.decision,
    data.names,
    (instant) => calendar.localDate(instant),
    data.other,
    data.decisionFacts,
  );
}

/** Whether the promise still needs a reminder: there may be a response, or a later day, since it was asked for. */
function isStillPressing({ idea, organisation, now, row }: MessageData): boolean {
  const { calendar, settings } = organisation;
  const state = promiseState(idea, calendar.localDate(now), calendar, settings);
  // The word that time presses, sent late, would only say twice that the day has passed.
  if (state === 'overdue' && row.dedupeKey.endsWith(' dueSoon')) return false;
  return state === 'dueSoon' || state === 'overdue';
}

/** What is past its day, whichever of the two it is. */
function lateWorkOf({ step, experiment }: MessageData) {
  if (step !== null) return { ...step, isDone: step.doneAt !== null };
  if (experiment === null) return null;
  const { test, dueOn, startedById, endedAt } = experiment;
  return { text: test, dueOn, ownerId: startedById, isDone: endedAt !== null };
}

/** Asks about what is past its day; null when it was done meanwhile, or nobody works on the idea any more. */
function presentLate(data: MessageData, message: 'stepLate' | 'experimentLate'): PersonMessageView | null {
  const { idea, organisation, names, now, person } = data;
  const work = lateWorkOf(data);
  if (work === null || !isRunning(idea) || !isLate(work, organisation.calendar.localDate(now))) return null;
  const { text, dueOn, ownerId } = work;
  const owner = person?.id === ownerId ? null : (names.get(ownerId) ?? '');
  return { message, idea: presentRef(idea), text, dueOn, owner };
}

/** A message for one person; null when there is nothing to tell any more. */
export function presentPersonMessage(data: MessageData): PersonMessageView | null {
  const { idea, organisation, names } = data;
  const ref = presentRef(idea);
  const role = data.person?.id === idea.submitterId ? 'submitter' : 'supporter';
  const decision = decisionOf(data);
  switch (data.row.message as PersonMessage) {
    case 'question': {
      if (data.question === null) return null;
      const question = presentQuestion(data.question, idea, names.get(data.question.askedById) ?? '');
      return { message: 'question', question };
    }
    case 'receipt':
      return { message: 'receipt', idea: ref, receipt: presentReceipt({ idea, organisation }) };
    case 'response':
      if (decision === null) return null;
      return {
        message: 'response',
        idea: ref,
        decision,
        role,
        isUnnamed: role === 'submitter' && idea.unnamed,
      };
    case 'voteStarted':
      if (data.round === null) return null;
      return { message: 'voteStarted', idea: ref, role, closesAt: data.round.closesAt.toISOString() };
    case 'supported':
      return { message: 'supported', idea: ref, supporters: data.supporters };
    case 'broughtBack':
      return { message: 'broughtBack', idea: ref, respondBy: idea.respondBy, role };
    case 'withdrawn':
      return { message: 'withdrawn', idea: ref };
    case 'progress':
      if (data.event === null) return null;
      return {
        message: 'progress',
        idea: ref,
        event: presentEventTo(data.person?.id ?? null, data.event, idea, names),
        role,
      };
    case 'anchored':
      return {
        message: 'anchored',
        idea: ref,
        submittedOn: organisation.calendar.localDate(idea.submittedAt),
        result: idea.result ?? '',
        role,
      };
    case 'decideNow': {
      // Decided between the end of the vote and the sending of this: nothing left to ask.
      const { round } = data;
      if (round === null || !data.roundIsLast || idea.outcome !== 'open' || idea.stage !== 'selection')
        return null;
      return {
        message: 'decideNow',
        idea: ref,
        advice: round.advice ?? 'none',
        tally: tallyOf(round),
        respondBy: idea.respondBy,
      };
    }
    case 'remindLead':
    case 'remindManager':
      // Somebody responded between the reminder and its sending: nothing left to remind of.
      if (!isStillPressing(data)) return null;
      return {
        message: data.row.message as 'remindLead' | 'remindManager',
        idea: ref,
        respondBy: idea.respondBy,
        isMissed: organisation.calendar.localDate(data.now) > idea.respondBy,
        hasClub: idea.clubId !== null,
      };
    case 'projectLeader':
      if (data.decision === null) return null;
      return {
        message: 'projectLeader',
        idea: ref,
        firstStep: data.decision.firstStep ?? '',
        firstStepOn: data.decisionFacts.firstStepOn,
        appointedBy: names.get(data.decision.decidedById) ?? '',
      };
    case 'stepLate':
    case 'experimentLate':
      return presentLate(data, data.row.message as 'stepLate' | 'experimentLate');
    case 'noClub':
      // A club came between the message and its sending.
      return waitsForClub(idea) ? { message: 'noClub', idea: ref } : null;
  }
}

/** Zero on the day itself, below zero once it has passed. */
function workingDaysLeft(calendar: Calendar, today: LocalDate, by: LocalDate): number {
  return today > by ? -1 : workingDaysBetween(calendar, today, by);
}

/** A message for the thread of an idea; null when there is nothing to tell any more. */
export function presentThreadMessage(data: MessageData): ThreadMessageView | null {
  const { idea, organisation, names, now } = data;
  const ref = presentRef(idea);
  const { calendar } = organisation;
  switch (data.row.message as ThreadMessage) {
    case 'questionAsked':
      if (data.question === null) return null;
      return {
        message: 'questionAsked',
        idea: ref,
        askedBy: names.get(data.question.askedById) ?? '',
        text: data.question.text,
      };
    case 'questionAnswered':
      if (data.question === null) return null;
      return {
        message: 'questionAnswered',
        idea: ref,
        askedBy: names.get(data.question.askedById) ?? '',
        question: data.question.text,
        answer: data.question.answer ?? '',
        submitter: submitterName(idea, names),
      };
    case 'precedentAdded':
      if (data.precedent === null) return null;
      return {
        message: 'precedentAdded',
        idea: ref,
        addedBy: names.get(data.precedent.addedById) ?? '',
        text: data.precedent.text,
      };
    case 'mergedFrom':
      return data.other === null ? null : { message: 'mergedFrom', idea: ref, from: presentRef(data.other) };
    case 'broughtBack':
      return { message: 'broughtBack', idea: ref, respondBy: idea.respondBy };
    case 'decided': {
      const decision = decisionOf(data);
      return decision === null ? null : { message: 'decided', idea: ref, decision };
    }
    case 'remindThread':
      if (!isStillPressing(data)) return null;
      return {
        message: 'remindThread',
        idea: ref,
        respondBy: idea.respondBy,
        workingDaysLeft: workingDaysLeft(calendar, calendar.localDate(now), idea.respondBy),
      };
    case 'signOfLife':
      return { message: 'signOfLife', idea: ref, since: calendar.localDate(idea.lastSignAt) };
    case 'anchored':
      return {
        message: 'anchored',
        idea: ref,
        submitter: submitterName(idea, names),
        result: idea.result ?? '',
      };
  }
}
