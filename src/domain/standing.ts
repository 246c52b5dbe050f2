import type { LocalDate } from './calendar';
import type { Outcome, Stage } from './stage';

/** What happens now with an idea, for who asks how it goes: finer than a stage, and the end when it has one. */
export type WhatNow =
  | 'waitsForClub'
  | 'search'
  | 'voting'
  | 'deciding'
  | 'implementation'
  | 'anchoring'
  | Exclude<Outcome, 'open'>;

/** What happens now, by what is known of the idea and its last round of votes. */
export function whatNow(
  idea: { readonly stage: Stage; readonly outcome: Outcome; readonly clubId: string | null },
  round: { readonly closedAt: Date | null } | null,
): WhatNow {
  if (idea.outcome !== 'open') return idea.outcome;
  if (idea.clubId === null) return 'waitsForClub';
  if (idea.stage !== 'selection') return idea.stage;
  return round?.closedAt === null ? 'voting' : 'deciding';
}

/** Which idea somebody means who did not name one. */
export type Meant<Idea> =
  | { readonly which: 'one'; readonly idea: Idea }
  | { readonly which: 'several'; readonly ideas: readonly Idea[] }
  | { readonly which: 'none' };

/**
 * The idea that is meant: of the first group that has any, that one; of more, several. So that "how does it go?"
 * is about the one that runs, and not about one that was declined last year.
 */
export function meantOf<Idea>(...groups: readonly (readonly Idea[])[]): Meant<Idea> {
  const ideas = groups.find((group) => group.length > 0) ?? [];
  const [idea] = ideas;
  if (idea === undefined) return { which: 'none' };
  return ideas.length === 1 ? { which: 'one', idea } : { which: 'several', ideas };
}

/** Of several ideas the one whose submitter hears first; null when nobody waits for a response. */
export function heardFirst<Idea extends { readonly respondBy: LocalDate; readonly respondedAt: Date | null }>(
  ideas: readonly Idea[],
): Idea | null {
  const waiting = ideas.filter((idea) => idea.respondedAt === null);
  return waiting.reduce<Idea | null>(
    (first, idea) => (first === null || idea.respondBy < first.respondBy ? idea : first),
    null,
  );
}
