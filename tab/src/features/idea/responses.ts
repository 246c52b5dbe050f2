import type { Decision, IdeaView } from '../../../../src/contracts/api';

type Told = Pick<IdeaView, 'decisions' | 'stage' | 'outcome'>;

/** Why it takes longer, as long as that is the last word: shown beside the promise. */
export function shownDelay(idea: Told): Decision | null {
  const last = idea.decisions.at(-1);
  return last?.kind === 'explainDelay' ? last : null;
}

/** The decision that holds now. An idea that was brought back, or is not yet decided on, has none. */
export function currentDecision(idea: Told): Decision | null {
  const isDecided = idea.outcome !== 'open' || idea.stage === 'implementation' || idea.stage === 'anchoring';
  return isDecided ? (idea.decisions.findLast(({ kind }) => kind !== 'explainDelay') ?? null) : null;
}

/** What was told before, the last first: all but what is shown elsewhere on the page. */
export function earlierResponses(idea: Told): readonly Decision[] {
  const shown = [shownDelay(idea), currentDecision(idea)];
  return idea.decisions.filter((decision) => !shown.includes(decision)).toReversed();
}
