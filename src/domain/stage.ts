import type { Refusal } from './errors';

/** Zoeken → Selecteren → Implementeren → Borgen. */
export const STAGES = ['search', 'selection', 'implementation', 'anchoring'] as const;
export type Stage = (typeof STAGES)[number];

/** What became of an idea, apart from its stage. Only an open idea moves, is voted on or changes hands. */
export const OUTCOMES = ['open', 'anchored', 'parked', 'declined', 'merged', 'withdrawn'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Bestuur, organisatie, informatie: the three levels on which an idea is anchored. */
export const LEVELS = ['governance', 'organisation', 'information'] as const;
export type Level = (typeof LEVELS)[number];

/** Projectleider, gemeentesecretaris as ambassador, manager dienstverlening as sparring partner, adviser. */
export const TEAM_ROLES = ['projectLeader', 'ambassador', 'sparringPartner', 'adviser'] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

/** What must be there before an idea may enter a stage or be called anchored. */
export type Requirement = 'decision' | 'projectLeader' | 'firstStep' | Level | 'result';

/** What is known of an idea, as far as the stage table asks. */
export interface StageFacts {
  readonly decidedToTakeOn: boolean;
  readonly hasProjectLeader: boolean;
  readonly stepCount: number;
  readonly anchoredLevels: readonly Level[];
  readonly hasResult: boolean;
}

interface StageRow {
  readonly next: Stage | null;
  /** What an idea needs to go on from this stage. */
  readonly needs: readonly Requirement[];
}

/**
 * The whole life of an idea on one page. `needs` is what must be there to leave the stage: to its `next`,
 * or, from the last one, to the outcome `anchored`.
 */
export const STAGE_TABLE: Readonly<Record<Stage, StageRow>> = {
  search: { next: 'selection', needs: [] },
  selection: { next: 'implementation', needs: ['decision', 'projectLeader', 'firstStep'] },
  implementation: { next: 'anchoring', needs: ['projectLeader', 'firstStep'] },
  anchoring: { next: null, needs: ['governance', 'organisation', 'information', 'result'] },
};

function isMet(requirement: Requirement, facts: StageFacts): boolean {
  switch (requirement) {
    case 'decision':
      return facts.decidedToTakeOn;
    case 'projectLeader':
      return facts.hasProjectLeader;
    case 'firstStep':
      return facts.stepCount > 0;
    case 'result':
      return facts.hasResult;
    default:
      return facts.anchoredLevels.includes(requirement);
  }
}

/** What is still missing before an idea in this stage can go on; empty when nothing is. */
export function missingToLeave(stage: Stage, facts: StageFacts): readonly Requirement[] {
  return STAGE_TABLE[stage].needs.filter((requirement) => !isMet(requirement, facts));
}

/**
 * Why an idea may not go from its stage to `to`, one stage at a time and never back: `idea_not_open`, `stage_order`,
 * or `stage_requires` with the first thing that is missing. Null when it may.
 */
export function moveRefusal(
  idea: { readonly stage: Stage; readonly outcome: Outcome },
  to: Stage | 'anchored',
  facts: StageFacts,
): Refusal | null {
  const closed = openRefusal(idea);
  if (closed !== null) return closed;
  const next = STAGE_TABLE[idea.stage].next ?? 'anchored';
  if (to !== next) return stageOrder(idea, to);
  const [missing] = missingToLeave(idea.stage, facts);
  return missing === undefined ? null : { code: 'stage_requires', params: { missing } };
}

/** The refusal of something that belongs to another stage. */
export function stageOrder({ stage }: { readonly stage: Stage }, to: string): Refusal {
  return { code: 'stage_order', params: { stage, to } };
}

/** Whether nobody has decided about an open idea yet: it is being looked at or voted on. */
export function isUndecided(idea: { readonly stage: Stage; readonly outcome: Outcome }): boolean {
  return idea.outcome === 'open' && !isTakenOn(idea);
}

/** Whether people work on an idea: it was taken on and is not finished. */
export function isRunning(idea: { readonly stage: Stage; readonly outcome: Outcome }): boolean {
  return idea.outcome === 'open' && isTakenOn(idea);
}

function isTakenOn({ stage }: { readonly stage: Stage }): boolean {
  return stage === 'implementation' || stage === 'anchoring';
}

/** Why no work is done on an idea: it is not open (`idea_not_open`), or not taken on yet (`stage_order`). */
export function runningRefusal(idea: { readonly stage: Stage; readonly outcome: Outcome }): Refusal | null {
  return openRefusal(idea) ?? (isRunning(idea) ? null : stageOrder(idea, 'implementation'));
}

/** Only an open idea moves, is voted on or changes hands: `idea_not_open`. */
export function openRefusal({ outcome }: { readonly outcome: Outcome }): Refusal | null {
  return outcome === 'open' ? null : { code: 'idea_not_open', params: { outcome } };
}
