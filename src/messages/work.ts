import type { IdeaRow } from '../db/entities/ideas';
import { decisionFactsOf } from '../db/repositories/decisionFacts';
import { findExperiment } from '../db/repositories/experiments';
import { findDecision } from '../db/repositories/decisions';
import { findStep } from '../db/repositories/steps';
import type { LocalDate } from '../domain/calendar';
import { isLate } from '../domain/late';
import { isRunning } from '../domain/stage';
import { presentRef } from '../presenters/common';
import { message, type Organisation, type Reading } from './message';

/* To who works on an idea. */

export const projectLeader = message('projectLeader', {
  read: async (reading, { idea, decision, to }) => {
    const found = await reading.idea(idea);
    const taken = found === null ? null : await findDecision(reading.tx, decision);
    if (found === null || taken === null) return null;
    const facts = await decisionFactsOf(reading.tx, taken);
    const names = await reading.names(taken.decidedById);
    return { idea: found, decision: taken, facts, names, readerId: to };
  },
  // Somebody else leads it by now, or nobody needs to.
  isStillTrue: ({ idea, facts, readerId }) => isRunning(idea) && facts.projectLeaderId === readerId,
  view: ({ idea, decision, facts, names }) => ({
    message: 'projectLeader',
    idea: presentRef(idea),
    firstStep: decision.firstStep ?? '',
    firstStepOn: facts.firstStepOn,
    appointedBy: names.get(decision.decidedById) ?? '',
  }),
});

/** A step, or an experiment without an outcome. */
interface Work {
  readonly text: string;
  readonly dueOn: LocalDate;
  readonly ownerId: string;
  readonly isDone: boolean;
}

interface LateWork {
  readonly idea: IdeaRow;
  readonly work: Work;
  readonly organisation: Organisation;
  /** Whose it is; null when that is the reader. */
  readonly owner: string | null;
}

async function readWork(
  reading: Reading,
  what: { readonly idea: string; readonly to: string },
  find: () => Promise<Work | null>,
): Promise<LateWork | null> {
  const idea = await reading.idea(what.idea);
  const work = idea === null ? null : await find();
  if (idea === null || work === null) return null;
  const { ownerId } = work;
  const owner = ownerId === what.to ? null : ((await reading.names(ownerId)).get(ownerId) ?? '');
  return { idea, work, organisation: await reading.organisation(), owner };
}

/** It was not done meanwhile, and somebody still works on the idea. */
function isStillLate({ idea, work, organisation }: LateWork, now: Date): boolean {
  return isRunning(idea) && isLate(work, organisation.calendar.localDate(now));
}

const tell = ({ idea, work: { text, dueOn }, owner }: LateWork) => ({
  idea: presentRef(idea),
  text,
  dueOn,
  owner,
});

export const stepLate = message('stepLate', {
  read: (reading, what) =>
    readWork(reading, what, async () => {
      const step = await findStep(reading.tx, what.step);
      return step === null ? null : { ...step, isDone: step.doneAt !== null };
    }),
  isStillTrue: isStillLate,
  view: (late) => ({ message: 'stepLate', ...tell(late) }),
});

export const experimentLate = message('experimentLate', {
  read: (reading, what) =>
    readWork(reading, what, async () => {
      const experiment = await findExperiment(reading.tx, what.experiment);
      if (experiment === null) return null;
      const { test, dueOn, startedById, endedAt } = experiment;
      return { text: test, dueOn, ownerId: startedById, isDone: endedAt !== null };
    }),
  isStillTrue: isStillLate,
  view: (late) => ({ message: 'experimentLate', ...tell(late) }),
});
