import type { IdeaCardView } from '../../src/contracts/views';
import { presentIdeaCard } from '../../src/presenters/ideaCard';
import { loadFacts } from '../../src/services/ideaFacts';
import { viewVote, type VoteOutcome } from '../../src/services/votes';
import * as cards from '../cards';
import type { Card } from '../cards';
import type { Turn } from '../turn';

/** The channel card as the one who pressed may see it, after what they did. */
export async function ownCard(turn: Turn, outcome: VoteOutcome): Promise<Card> {
  return cards.ideaCard(await ownView(turn, outcome), turn.language, turn.world.links);
}

async function ownView(turn: Turn, { actor, context }: VoteOutcome): Promise<IdeaCardView> {
  const facts = await loadFacts(turn.kiem, context.idea.id, context.idea.version);
  return presentIdeaCard(facts, context.round, { actor, vote: context.vote }, turn.kiem.now());
}

/** The channel card as it is now, for the one who looks: what a refresh and an old button get. */
export async function currentCard(turn: Turn, ideaId: string): Promise<Card> {
  return ownCard(turn, await viewVote(turn.kiem, turn.identity, ideaId));
}

/** The same as a view, for dialogs that show where the vote stands. */
export async function currentView(turn: Turn, ideaId: string): Promise<IdeaCardView> {
  return ownView(turn, await viewVote(turn.kiem, turn.identity, ideaId));
}
