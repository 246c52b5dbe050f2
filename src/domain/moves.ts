import { can, type Actor } from './policy';
import { missingToLeave, type Outcome, type Stage } from './stage';

/** What brings an idea further on the board; each asks its own (a reason, a project leader, levels, a result) when done. */
export const MOVES = ['startVote', 'takeOn', 'park', 'decline', 'toAnchoring', 'complete'] as const;
export type Move = (typeof MOVES)[number];

/** What is known of an idea, as far as moving it goes. */
export interface MoveFacts {
  readonly clubId: string | null;
  readonly stage: Stage;
  readonly outcome: Outcome;
  /** There was a round and it is closed. */
  readonly roundIsClosed: boolean;
  readonly hasProjectLeader: boolean;
  readonly stepCount: number;
}

const NONE: readonly Move[] = [];
const BY_DECISION: readonly Move[] = ['takeOn', 'park', 'decline'];

/** Somebody leads it and there was a first step. */
function isTried({ hasProjectLeader, stepCount }: MoveFacts): boolean {
  const facts = { decidedToTakeOn: true, hasProjectLeader, stepCount, anchoredLevels: [], hasResult: false };
  return missingToLeave('implementation', facts).length === 0;
}

/** What this person may do now to bring this idea further, by rule and by right. */
export function movesFor(actor: Actor, idea: MoveFacts): readonly Move[] {
  if (idea.outcome !== 'open' || idea.clubId === null) return NONE;
  const target = { clubId: idea.clubId };
  switch (idea.stage) {
    case 'search':
      return can(actor, 'startVote', target) ? ['startVote'] : NONE;
    case 'selection':
      return idea.roundIsClosed && can(actor, 'decide', target) ? BY_DECISION : NONE;
    case 'implementation':
      return isTried(idea) && can(actor, 'moveStage', target) ? ['toAnchoring'] : NONE;
    case 'anchoring':
      return can(actor, 'moveStage', target) ? ['complete'] : NONE;
  }
}
