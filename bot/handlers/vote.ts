import { closeRound as closeRoundOf, startVote as startVoteOn } from '../../src/services/rounds';
import { castVote as cast, takeBackVote as takeBack } from '../../src/services/votes';
import type { ExecuteHandler } from '../handler';
import { currentCard, ownCard } from './ideaCard';

/** A client asks for its user's own view of a card. */
export const refreshIdeaCard: ExecuteHandler<'refreshIdeaCard'> = async (turn, { ideaId }) => ({
  card: await currentCard(turn, ideaId),
});

/** A member starts the vote before the search days are over. */
export const startVote: ExecuteHandler<'startVote'> = async (turn, { ideaId }) => {
  await startVoteOn(turn.kiem, turn.identity, ideaId);
  return { card: await currentCard(turn, ideaId) };
};

/** A member votes, or changes their vote: one tap. */
export const castVote: ExecuteHandler<'castVote'> = async (turn, { ideaId, choice }) => ({
  card: await ownCard(turn, await cast(turn.kiem, turn.identity, { ideaId, choice })),
});

export const takeBackVote: ExecuteHandler<'takeBackVote'> = async (turn, { ideaId }) => ({
  card: await ownCard(turn, await takeBack(turn.kiem, turn.identity, ideaId)),
});

/** The lead closes the round before its deadline. */
export const closeRound: ExecuteHandler<'closeRound'> = async (turn, { ideaId }) => {
  await closeRoundOf(turn.kiem, turn.identity, ideaId);
  return { card: await currentCard(turn, ideaId) };
};
