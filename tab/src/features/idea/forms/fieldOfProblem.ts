import type { Problem } from '../../../../../src/contracts/api';
import type { FieldSpec, Values } from './types';

const DATES = ['until', 'firstStepDate', 'dueOn'];
/** Beside which field the sentence of a refusal belongs. */
const FIELDS: Readonly<Partial<Record<NonNullable<Problem['code']>, readonly string[]>>> = {
  title_required: ['title'],
  title_too_long: ['title'],
  text_required: ['text'],
  arranged_required: ['arranged'],
  result_required: ['result'],
  reason_required: ['reason'],
  question_required: ['question'],
  answer_required: ['answer'],
  precedent_required: ['precedent'],
  date_required: DATES,
  date_not_in_future: DATES,
  theme_unknown: ['theme'],
  merge_into_itself: ['target'],
  merge_target_not_open: ['target'],
  merge_target_unknown: ['target'],
  project_leader_required: ['projectLeader', 'personId'],
  project_leader_unknown: ['projectLeader', 'personId'],
  first_step_required: ['firstStep', 'text'],
  expectation_required: ['expected'],
  test_required: ['test'],
  findings_required: ['findings'],
  lesson_required: ['learned'],
  partner_required: ['name'],
};

/** The field that a refusal is about, or null when it is about the whole. Too long is about the longest text. */
export function fieldOfProblem(
  code: string | undefined,
  fields: readonly Pick<FieldSpec, 'name' | 'kind'>[],
  values: Values,
): string | null {
  if (code === 'text_too_long') {
    const typed = fields.filter(({ kind }) => kind === 'text' || kind === 'line').map(({ name }) => name);
    const byLength = typed.toSorted((a, b) => (values[b] ?? '').length - (values[a] ?? '').length);
    return byLength[0] ?? null;
  }
  const names = (FIELDS as Readonly<Record<string, readonly string[] | undefined>>)[code ?? ''] ?? [];
  return names.find((name) => fields.some((field) => field.name === name)) ?? null;
}
