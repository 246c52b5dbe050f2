import { z } from 'zod';
import { cleanText } from '../../domain/text/characters';
import { listAbilities } from '../abilities';
import {
  cursor,
  day,
  id,
  ideaRef,
  instant,
  limit,
  outcome,
  pageOf,
  promise,
  searched,
  stage,
} from './common';

/** Filters of lists, counts and exports; the same words stand in the address of the tab. */
const filters = {
  /** The id of a club, or `none`: ideas that wait for one. */
  club: id.optional(),
  theme: z.string().max(60).optional(),
  stage: stage.optional(),
  /** `finished` is everything that is not open, `ended` what is finished and not anchored. */
  outcome: z.enum([...outcome.options, 'finished', 'ended']).optional(),
  promise: z.enum(['kept', 'onTime', 'dueSoon', 'overdue']).optional(),
  /** Only what the reader submitted, supports, or is in the team of. */
  mine: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
  /** Words, or a number such as `K-2026-0042`. */
  q: searched.optional(),
  /** Came in on or after, and on or before this day. */
  submittedFrom: day.optional(),
  submittedTo: day.optional(),
  /** Who brought it: `unnamed` stands apart, so that nobody can work out who that was. */
  origin: z.enum(['workFloor', 'management', 'unnamed']).optional(),
  /** Whether the response came by the promised day. */
  answered: z.enum(['inTime', 'late', 'notYet']).optional(),
  /** Has been in this stage and left it. */
  left: stage.optional(),
  /** There is an amount asked, granted or spent. */
  budget: z.enum(['asked', 'granted', 'spent']).optional(),
  /** Its result tells of this. */
  brought: z.enum(['money', 'time', 'service', 'sustainability']).optional(),
};

export const IDEA_SORTS = ['newest', 'oldest', 'promise', 'votes', 'number'] as const;

export const ideaFilter = z.strictObject(filters);
export type IdeaFilter = z.infer<typeof ideaFilter>;
/** A filter as it is written in an address: what a figure of the overview leads to. */
export const ideaFilterLink = z.object(filters).omit({ mine: true, q: true });
export type IdeaFilterLink = z.infer<typeof ideaFilterLink>;

export const listIdeasQuery = z.strictObject({
  ...filters,
  sort: z.enum(IDEA_SORTS).default('newest'),
  cursor: cursor.optional(),
  limit,
});
export type ListIdeasQuery = z.infer<typeof listIdeasQuery>;

export { move, MOVES, type Move } from '../abilities';

export const ideaListItem = z.object({
  ...ideaRef.shape,
  theme: z.string().nullable(),
  clubId: id.nullable(),
  stage,
  outcome,
  promise,
  respondBy: day,
  submittedAt: instant,
  /** Null when there has been no round. */
  votesCast: z.number().int().nullable(),
  memberCount: z.number().int().nullable(),
  roundIsOpen: z.boolean(),
  /** Null: "een collega". */
  submitter: z.string().nullable(),
  isOwn: z.boolean(),
  /** The project leader, or else a lead of the club. */
  owner: z.string().nullable(),
  supporters: z.number().int(),
  amSupporting: z.boolean(),
  parkedUntil: day.nullable(),
  /** When it came to its present stage. */
  stageSince: instant,
  /** When something was last told to its submitter or decided. */
  updatedAt: instant,
  version: z.number().int(),
  abilities: listAbilities,
});
export type IdeaListItem = z.infer<typeof ideaListItem>;
export const ideaPage = pageOf(ideaListItem);
export type IdeaPage = z.infer<typeof ideaPage>;

/** How many ideas fit, per column of the board. Filters on stage and outcome are left aside. */
export const ideaCounts = z.object({
  search: z.number().int(),
  selection: z.number().int(),
  implementation: z.number().int(),
  anchoring: z.number().int(),
  finished: z.number().int(),
  total: z.number().int(),
});
export type IdeaCounts = z.infer<typeof ideaCounts>;

export const exportIdeasQuery = z.strictObject({
  ...filters,
  format: z.enum(['csv', 'xlsx']).default('csv'),
});

/** Ideas that look like a text: best first, at most three. */
export const similarQuery = z.strictObject({
  text: z
    .string()
    .max(5000)
    .overwrite((text) => cleanText(text)),
});
export const similarIdeas = z.object({
  items: z.array(
    z.object({
      ...ideaRef.shape,
      text: z.string(),
      stage,
      outcome,
      supporters: z.number().int(),
      canSupport: z.boolean(),
    }),
  ),
});
export type SimilarIdeas = z.infer<typeof similarIdeas>;

/** What changed since a cursor. Ask without `since` for a cursor to begin with. */
export const changesQuery = z.strictObject({ since: cursor.optional() });
export const ideaChanges = z.object({
  /**
   * Ideas that changed, each once, as they are now. The same change may come twice within some seconds:
   * compare `version` and `votesCast` with what is shown.
   */
  items: z.array(z.object({ ideaId: id, version: z.number().int(), votesCast: z.number().int().nullable() })),
  /** For the next request. */
  cursor: z.string(),
  /** More than fits has changed: read everything again. */
  isComplete: z.boolean(),
});
export type IdeaChanges = z.infer<typeof ideaChanges>;
