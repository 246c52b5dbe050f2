import { z } from 'zod';
import { MOVES } from '../domain/moves';

/**
 * What the reader may do to bring an idea further, by rule and by right; whatever the step asks (a reason, a
 * project leader, a result) is asked then. `startVote` → selection; `takeOn` → implementation; `toAnchoring` →
 * anchoring; `park`, `decline`, `complete` → finished.
 */
export const move = z.enum(MOVES);
export type Move = z.infer<typeof move>;
export { MOVES };

/** Everything that the reader may do now with an idea; what is false is not to be shown. Made by `domain/abilities.ts`. */
export const ideaAbilities = z.object({
  moves: z.array(move),
  canEdit: z.boolean(),
  canWithdraw: z.boolean(),
  canSupport: z.boolean(),
  canEndSupport: z.boolean(),
  canAsk: z.boolean(),
  canAddPrecedent: z.boolean(),
  canStartVote: z.boolean(),
  canVote: z.boolean(),
  canCloseRound: z.boolean(),
  canDecide: z.boolean(),
  canMerge: z.boolean(),
  canExplainDelay: z.boolean(),
  canAppointTeam: z.boolean(),
  canUpdateWork: z.boolean(),
  canAnchorLevels: z.boolean(),
  /** Only the result is missing; `complete` among the moves says that levels may be missing too. */
  canComplete: z.boolean(),
  canGrantBudget: z.boolean(),
  canUpdateBudget: z.boolean(),
});
export type IdeaAbilities = z.infer<typeof ideaAbilities>;

/** What of it stands in a list or on the board. */
export const listAbilities = ideaAbilities.pick({ moves: true, canSupport: true });

/** What of it has a button on the card in the channel. */
export const cardAbilities = ideaAbilities.pick({
  canStartVote: true,
  canVote: true,
  canAsk: true,
  canAddPrecedent: true,
  canMerge: true,
  canCloseRound: true,
  canDecide: true,
  canExplainDelay: true,
});
export type CardAbilities = z.infer<typeof cardAbilities>;
