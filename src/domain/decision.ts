import type { LocalDate } from './calendar';
import { DomainError } from './errors';
import type { Outcome, Stage } from './stage';

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
 * What a decision does to an idea; whether it may be made is for `abilities.ts` to say.
 * @throws DomainError `date_required` when an idea is parked without a day
 */
export function effectOf(
  kind: DecisionKind,
  idea: { readonly stage: Stage },
  parkedUntil: LocalDate | null,
): DecisionEffect {
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
