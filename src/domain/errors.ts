/**
 * Why something that a person asked for was refused. Each code is also the key of its sentence in
 * `src/i18n` (`errors.<code>`), so that HTTP and the bot tell it in the reader's own language.
 */
export const ERROR_CODES = [
  'not_allowed',
  'guest',
  'other_tenant',
  'unknown_person',
  'not_found',
  'draft_ended',
  'idea_unknown',
  'text_required',
  'arranged_required',
  'result_required',
  'text_too_long',
  'title_required',
  'title_too_long',
  'reason_required',
  'question_required',
  'answer_required',
  'precedent_required',
  'date_required',
  'date_not_in_future',
  'date_not_later',
  'theme_unknown',
  'theme_taken',
  'theme_required',
  'theme_exists',
  'club_name_required',
  'club_name_taken',
  'club_exists',
  'club_unknown',
  'club_waits',
  'club_rejected',
  'club_rests',
  'club_judged',
  'club_without_lead',
  'too_many_clubs_wait',
  'person_not_in_club',
  'idea_not_open',
  'already_decided',
  'own_idea',
  'own_idea_asked',
  'own_idea_supported',
  'vote_not_open',
  'vote_closed',
  'vote_running',
  'no_vote_cast',
  'edit_after_vote',
  'already_answered',
  'merge_into_itself',
  'merge_target_not_open',
  'merge_target_unknown',
  'merge_target_required',
  'stage_order',
  'stage_requires',
  'project_leader_required',
  'project_leader_unknown',
  'first_step_required',
  'expectation_required',
  'test_required',
  'findings_required',
  'lesson_required',
  'experiment_ended',
  'partner_required',
  'response_required',
  'last_administrator',
  'export_too_large',
  'changed_meanwhile',
  'form_used',
  'too_many_requests',
  'too_many_ideas',
  'too_many_questions_on_idea',
  'too_many_questions_of_yours',
  'too_many_precedents',
  'too_many_steps',
  'too_many_experiments',
  'too_many_partners',
  'too_many_themes',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Values that the sentence of an error may name: plain strings and numbers, already free of unnamed names. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** A refusal as a rule answers it: plain data, so that asking what somebody may do costs next to nothing. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly params?: ErrorParams;
}

/**
 * A refusal by a rule of Kiem. Never a fault of the program: edges turn it into problem+json or a friendly
 * sentence; anything else that is thrown is our own fault and is logged as such.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
  ) {
    super(code);
  }
}

/**
 * Holds on when a rule refused.
 * @throws DomainError with the refusal
 */
export function assertNotRefused(refusal: Refusal | null): void {
  if (refusal !== null) throw new DomainError(refusal.code, refusal.params);
}
