import { z } from 'zod';
import { DECISIONS } from '../../domain/decision';
import { ERROR_CODES } from '../../domain/errors';
import { EXPERIMENT_OUTCOMES } from '../../domain/experiment';
import { NO_CLUB } from '../../domain/idea';
import { PARTNER_WAYS } from '../../domain/partner';
import { LEVELS, OUTCOMES, STAGES, TEAM_ROLES } from '../../domain/stage';
import { EVENT_KINDS } from '../../domain/timeline';
import { MOST_CENTS } from '../../domain/text/amounts';
import { CHOICES } from '../../domain/vote';
import { searched, typed } from '../typed';

/**
 * Words that all requests and answers of `/api/v1` share. People are named by `personId`, their object id in
 * Entra ID, and only where somebody is to be chosen or administered; elsewhere there are names alone. Instants
 * are ISO 8601 in UTC, days are `2026-12-04` in Europe/Amsterdam, money is in whole eurocents.
 */
export const id = z.string().min(1).max(64);
export { searched, typed };
export const instant = z.iso.datetime();
export const day = z.iso.date();
export const cents = z.number().int().min(0).max(MOST_CENTS);

export const stage = z.enum(STAGES);
export const outcome = z.enum(OUTCOMES);
export const level = z.enum(LEVELS);
export const teamRole = z.enum(TEAM_ROLES);
export const choice = z.enum(CHOICES);
export const experimentOutcome = z.enum(EXPERIMENT_OUTCOMES);
export const partnerWay = z.enum(PARTNER_WAYS);
export const eventKind = z.enum(EVENT_KINDS);
export const decisionKind = z.enum([...DECISIONS, 'explainDelay']);
export const advice = z.enum(['positive', 'negative', 'undecided', 'none']);
export const language = z.enum(['nl', 'en']);
/** `kept`: there was a response. `none`: nothing is promised (any more). */
export const promise = z.enum(['kept', 'onTime', 'dueSoon', 'overdue', 'none']);

export { CHOICES, NO_CLUB, EXPERIMENT_OUTCOMES, LEVELS, OUTCOMES, PARTNER_WAYS, STAGES, TEAM_ROLES };

/** An idea, as short as it can be named. */
export const ideaRef = z.object({ ideaId: id, number: z.string(), title: z.string() });
export type IdeaRef = z.infer<typeof ideaRef>;

export const limit = z.coerce.number().int().min(1).max(100).default(20);
/** What `nextCursor` of the page before said; made by the server, not to be taken apart. */
export const cursor = z.string().min(1).max(500);

/** One page: `nextCursor` is null on the last one. */
export function pageOf<Item extends z.ZodType>(
  item: Item,
): z.ZodObject<{ items: z.ZodArray<Item>; nextCursor: z.ZodNullable<z.ZodString> }> {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** Codes of refusals that are not a rule of the domain but of the protocol. */
export const PROTOCOL_CODES = [
  'invalid_request',
  'unauthenticated',
  'if_match_required',
  'keys_unavailable',
  'internal',
] as const;

/** A refusal, as RFC 9457 describes it. `detail` is a sentence in the language of the reader. */
export const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  /** What was refused, for programs; absent only when there is no such route. */
  code: z.enum([...ERROR_CODES, ...PROTOCOL_CODES]).optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** `invalid_request`: what was wrong where. */
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** `internal`: what to tell the help desk. */
  reference: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;
