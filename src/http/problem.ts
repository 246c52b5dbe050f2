import type { Response } from 'express';
import type { ErrorCode } from '../domain/errors';

/** Answers with a problem as RFC 9457 describes it; `more` are its members beyond the usual ones. */
export function sendProblem(
  response: Response,
  status: number,
  title: string,
  more: Readonly<Record<string, unknown>> = {},
): void {
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', status, title, ...more }));
}

/** What a status means, in the words of HTTP. */
export const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  412: 'Precondition Failed',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/**
 * The status of each refusal: 403 who may not, 404 what is not there, 409 what cannot be in the state it is in,
 * 412 when somebody was first, 429 what comes too often, 422 what was typed or chosen wrong.
 */
export const STATUS_OF: Readonly<Record<ErrorCode, 403 | 404 | 409 | 412 | 422 | 429>> = {
  not_allowed: 403,
  guest: 403,
  other_tenant: 403,
  unknown_person: 403,
  own_idea: 403,
  not_found: 404,
  text_required: 422,
  arranged_required: 422,
  result_required: 422,
  text_too_long: 422,
  title_required: 422,
  title_too_long: 422,
  reason_required: 422,
  question_required: 422,
  answer_required: 422,
  precedent_required: 422,
  date_required: 422,
  date_not_in_future: 422,
  date_not_later: 422,
  theme_unknown: 422,
  theme_required: 422,
  club_name_required: 422,
  person_not_in_club: 422,
  merge_into_itself: 422,
  merge_target_unknown: 422,
  merge_target_required: 422,
  project_leader_required: 422,
  project_leader_unknown: 422,
  first_step_required: 422,
  expectation_required: 422,
  test_required: 422,
  findings_required: 422,
  lesson_required: 422,
  partner_required: 422,
  export_too_large: 422,
  theme_taken: 409,
  theme_exists: 409,
  club_name_taken: 409,
  club_exists: 409,
  club_unknown: 409,
  club_waits: 409,
  club_rejected: 409,
  club_rests: 409,
  club_judged: 409,
  club_without_lead: 409,
  too_many_clubs_wait: 409,
  idea_not_open: 409,
  already_decided: 409,
  vote_not_open: 409,
  vote_closed: 409,
  vote_running: 409,
  no_vote_cast: 409,
  edit_after_vote: 409,
  already_answered: 409,
  experiment_ended: 409,
  merge_target_not_open: 409,
  stage_order: 409,
  stage_requires: 409,
  response_required: 409,
  last_administrator: 409,
  form_used: 409,
  too_many_requests: 429,
  too_many_ideas: 409,
  too_many_questions_on_idea: 409,
  too_many_questions_of_yours: 409,
  too_many_precedents: 409,
  too_many_steps: 409,
  too_many_experiments: 409,
  too_many_partners: 409,
  too_many_themes: 409,
  changed_meanwhile: 412,
};
