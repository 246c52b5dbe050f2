import type { DecisionRow } from '../entities/decisions';
import { findSteps } from './steps';
import { findTeam } from './team';
import { findDelay } from './timeline';
import type { Tx } from '../transaction';
import type { LocalDate } from '../../domain/calendar';

/** What belongs to a decision and stands elsewhere: who leads the work, and the days it is about. */
export interface DecisionFacts {
  readonly projectLeaderId: string | null;
  /** When the first step is to be done. */
  readonly firstStepOn: LocalDate | null;
  /** The day that was promised before somebody said that it takes longer. */
  readonly promised: LocalDate | null;
}

const NO_DECISION_FACTS: DecisionFacts = { projectLeaderId: null, firstStepOn: null, promised: null };

/** Reads what belongs to a decision; nothing is asked for the kinds that have nothing of the sort. */
export async function decisionFactsOf(tx: Tx, decision: DecisionRow | null): Promise<DecisionFacts> {
  if (decision?.kind === 'takeOn') {
    const team = await findTeam(tx, decision.ideaId);
    // The first step was taken down together with the decision.
    const takenAt = decision.decidedAt.getTime();
    const step = (await findSteps(tx, decision.ideaId)).find((one) => one.createdAt.getTime() === takenAt);
    const leader = team.find((member) => member.role === 'projectLeader');
    return {
      ...NO_DECISION_FACTS,
      projectLeaderId: leader?.userId ?? null,
      firstStepOn: step?.dueOn ?? null,
    };
  }
  if (decision?.kind === 'explainDelay') {
    const promised = (await findDelay(tx, decision))?.data['promised'];
    return { ...NO_DECISION_FACTS, promised: typeof promised === 'string' ? promised : null };
  }
  return NO_DECISION_FACTS;
}
