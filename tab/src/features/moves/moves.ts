import { LEVELS, type IdeaView, type IdeaListItem, type Move } from '../../../../src/contracts/api';
import type { Column } from '../ideas/filter';

const TARGETS: Readonly<Record<Move, Column>> = {
  startVote: 'selection',
  takeOn: 'implementation',
  toAnchoring: 'anchoring',
  park: 'finished',
  decline: 'finished',
  complete: 'finished',
};

/** The moves by which the reader may bring this idea to a column; none when that cannot be. */
export function movesTo(idea: Pick<IdeaListItem, 'abilities'>, column: Column): readonly Move[] {
  return idea.abilities.moves.filter((move) => TARGETS[move] === column);
}

/** The form that a move asks for now. Finishing asks for what is arranged on each level first, then for the result. */
export function formOfMove(
  move: Exclude<Move, 'startVote'>,
  idea: Pick<IdeaView, 'anchoring'>,
):
  | { readonly kind: 'takeOn' | 'park' | 'decline' | 'toAnchoring' | 'result' }
  | { readonly kind: 'anchor'; readonly level: (typeof LEVELS)[number] } {
  if (move !== 'complete') return { kind: move };
  const level = LEVELS.find((one) => !idea.anchoring.some((entry) => entry.level === one));
  return level === undefined ? { kind: 'result' } : { kind: 'anchor', level };
}
