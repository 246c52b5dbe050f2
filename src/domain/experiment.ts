import type { LocalDate } from './calendar';
import { LIMITS, requiredText } from './idea';
import { assertFutureDate } from './promise';

/** What became of trying something out. To stop is an outcome like the others: something was learned. */
export const EXPERIMENT_OUTCOMES = ['worked', 'partly', 'stopped'] as const;
export type ExperimentOutcome = (typeof EXPERIMENT_OUTCOMES)[number];

/** What is tried: what people expect, how they test it, and the day by which they know more. */
export interface ExperimentPlan {
  readonly expected: string;
  readonly test: string;
  readonly dueOn: LocalDate;
}

/** What came out, and what was learned. */
export interface Findings {
  readonly outcome: ExperimentOutcome;
  readonly findings: string;
  readonly learned: string;
}

/**
 * Checks and tidies what somebody wants to try.
 * @throws DomainError `expectation_required`, `test_required`, `text_too_long`, `date_required`, `date_not_in_future`
 */
export function checkPlan(plan: ExperimentPlan, today: LocalDate): ExperimentPlan {
  return {
    expected: requiredText(plan.expected, LIMITS.expectation, 'expectation_required'),
    test: requiredText(plan.test, LIMITS.test, 'test_required'),
    dueOn: assertFutureDate(plan.dueOn, today),
  };
}

/**
 * Checks and tidies what came out.
 * @throws DomainError `findings_required`, `lesson_required`, `text_too_long`
 */
export function checkFindings({ outcome, findings, learned }: Findings): Findings {
  return {
    outcome,
    findings: requiredText(findings, LIMITS.findings, 'findings_required'),
    learned: requiredText(learned, LIMITS.lesson, 'lesson_required'),
  };
}
