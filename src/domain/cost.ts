/**
 * What a request takes of its sender's budget of a minute, by what it makes Kiem do. Routes and verbs name one of
 * these, so that a hundred searches weigh more than a hundred looks.
 */
export const COSTS = {
  /** A card that brings itself up to date, without anybody asking for it. */
  refresh: 0.25,
  /** Reading one thing or one page. */
  look: 1,
  /** Changing one thing. */
  change: 2,
  /** A change that goes to other people, or that is searched by from then on. */
  tell: 5,
  /** Comparing a text with all ideas, or counting over all of them. */
  search: 10,
  /** Everything there is, in one answer. */
  all: 60,
} as const;

export type Cost = keyof typeof COSTS;
