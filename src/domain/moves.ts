/**
 * What brings an idea further on the board; each asks its own (a reason, a project leader, levels, a result) when it
 * is done. Who may do which of them now is in `abilities.ts`.
 */
export const MOVES = ['startVote', 'takeOn', 'park', 'decline', 'toAnchoring', 'complete'] as const;
export type Move = (typeof MOVES)[number];
