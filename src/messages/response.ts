import type { DecisionView } from '../contracts/views';
import type { IdeaRow } from '../db/entities/ideas';
import { decisionFactsOf } from '../db/repositories/decisionFacts';
import { findDecision } from '../db/repositories/decisions';
import { isLateResponse } from '../domain/promise';
import { presentReceipt } from '../presenters/chat';
import { presentDecision, presentRef } from '../presenters/common';
import { always, message, roleOf, type Reading } from './message';

/* The promise itself: that an idea was received, and the response to it. */

interface Decided {
  readonly idea: IdeaRow;
  readonly decision: DecisionView;
}

/** A decision with the names and days that belong to it. */
async function readDecision(reading: Reading, ideaId: string, decisionId: string): Promise<Decided | null> {
  const idea = await reading.idea(ideaId);
  const decision = idea === null ? null : await findDecision(reading.tx, decisionId);
  if (idea === null || decision === null) return null;
  const facts = await decisionFactsOf(reading.tx, decision);
  const names = await reading.names(decision.decidedById, facts.projectLeaderId);
  const { calendar } = await reading.organisation();
  const into = decision.mergedIntoId === null ? null : await reading.idea(decision.mergedIntoId);
  const localDate = (instant: Date): string => calendar.localDate(instant);
  return { idea, decision: presentDecision(decision, names, localDate, into, facts) };
}

/** By chance the form was sent where no card could take its place: the receipt comes as a message. */
export const receipt = message('receipt', {
  read: async (reading, { idea }) => {
    const found = await reading.idea(idea);
    return found === null ? null : { idea: found, organisation: await reading.organisation() };
  },
  isStillTrue: ({ idea }) => idea.outcome === 'open',
  view: (data) => ({ message: 'receipt', idea: presentRef(data.idea), receipt: presentReceipt(data) }),
});

export const response = message('response', {
  read: async (reading, { idea, decision, to }) => {
    const decided = await readDecision(reading, idea, decision);
    return decided === null ? null : { ...decided, role: roleOf(decided.idea, to) };
  },
  isStillTrue: always,
  view: ({ idea, decision, role }) => ({
    message: 'response',
    idea: presentRef(idea),
    decision,
    role,
    isUnnamed: role === 'submitter' && idea.unnamed,
    // Who says that it takes longer has moved the promise: the day before it is the one that counts.
    isLate: role === 'submitter' && isLateResponse(decision.promised ?? idea.respondBy, decision.decidedOn),
  }),
});

/** The same decision for the club, in the thread. */
export const decided = message('decided', {
  read: (reading, { idea, decision }) => readDecision(reading, idea, decision),
  isStillTrue: always,
  view: ({ idea, decision }) => ({ message: 'decided', idea: presentRef(idea), decision }),
});
