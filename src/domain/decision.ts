import type { LocalDate } from './calendar';
import { DomainError } from './errors';
import { assertOpen, type Outcome, type Stage } from './stage';

/** What a lead can decide, whatever the advice. */
export const DECISIONS = ['takeOn', 'park', 'decline', 'merge'] as const;
export type DecisionKind = (typeof DECISIONS)[number];

/** Where a decision leaves the idea. */
export interface DecisionEffect {
  readonly stage: Stage;
  readonly outcome: Outcome;
  readonly parkedUntil: LocalDate | null;
}

/**
 * What a decision does to an open idea in selection. A vote that still runs must be closed first, so that
 * nobody's vote is passed over. Merging a duplicate may also be done in search, or while a vote runs.
 * @throws DomainError `idea_not_open`, `stage_order`, `vote_running` or `date_required`
 */
export function effectOf(
  kind: DecisionKind,
  idea: { readonly stage: Stage; readonly outcome: Outcome },
  roundIsOpen: boolean,
  parkedUntil: LocalDate | null,
): DecisionEffect {
  assertOpen(idea);
  const inTime = idea.stage === 'selection' || (kind === 'merge' && idea.stage === 'search');
  if (!inTime) throw new DomainError('stage_order', { stage: idea.stage, to: kind });
  if (roundIsOpen && kind !== 'merge') throw new DomainError('vote_running');
  switch (kind) {
    case 'takeOn':
      return { stage: 'implementation', outcome: 'open', parkedUntil: null };
    case 'park':
      if (parkedUntil === null) throw new DomainError('date_required');
      return { stage: idea.stage, outcome: 'parked', parkedUntil };
    case 'decline':
      return { stage: idea.stage, outcome: 'declined', parkedUntil: null };
    case 'merge':
      return { stage: idea.stage, outcome: 'merged', parkedUntil: null };
  }
}
