import type { IdeaCardView, Language, RoundView } from '../../../src/contracts/views';
import type { Advice, Choice, Tally } from '../../../src/domain/vote';
import { formatInstant, t } from '../../../src/i18n';
import type { Color, Tone } from '../parts';
import { clip, plainLine } from '../plain';

/**
 * A bar of the split: a filled column and an empty one, with weights. The empty one has no style of its own,
 * so that in high contrast, where fills are outlines, only the bar itself shows.
 */
interface BarColumn {
  readonly type: 'Column';
  readonly width: number;
  readonly style?: Tone;
  readonly spacing: 'none';
  readonly minHeight: string;
  readonly items: readonly [];
}

interface TallyRow {
  readonly id: string;
  readonly label: string;
  /** Just the number, for people and for programs that read the card. */
  readonly votes: string;
  readonly bar: readonly BarColumn[];
}

/** The vote as a block on the channel card. */
export interface RoundBlock {
  readonly hasRound: boolean;
  readonly votesCast: string;
  readonly closesAt: string;
  readonly hasAdvice: boolean;
  readonly advice: string;
  readonly adviceColor: Color;
  readonly tally: readonly TallyRow[];
  readonly hasVoted: boolean;
  readonly ownVote: string;
  readonly hasOwnReason: boolean;
  readonly ownReason: string;
  readonly hasReasons: boolean;
  readonly reasonsTitle: string;
  readonly reasons: readonly { readonly text: string }[];
}

const NO_ROUND: RoundBlock = {
  hasRound: false,
  votesCast: '',
  closesAt: '',
  hasAdvice: false,
  advice: '',
  adviceColor: 'default',
  tally: [],
  hasVoted: false,
  ownVote: '',
  hasOwnReason: false,
  ownReason: '',
  hasReasons: false,
  reasonsTitle: '',
  reasons: [],
};

const ADVICE_COLOR: Readonly<Record<Advice, Color>> = {
  positive: 'good',
  negative: 'attention',
  undecided: 'warning',
  none: 'default',
};
const BAR_STYLE: Readonly<Record<Choice, Tone>> = { for: 'good', doubt: 'warning', against: 'attention' };
const EMOJI: Readonly<Record<Choice, string>> = { for: '👍', doubt: '🤔', against: '👎' };
const REASON = 160;
const MOST_REASONS = 5;

function barOf(choice: Choice, votes: number, cast: number): readonly BarColumn[] {
  const column = { type: 'Column', spacing: 'none', minHeight: '14px', items: [] } as const;
  const filled: BarColumn[] = votes > 0 ? [{ ...column, width: votes, style: BAR_STYLE[choice] }] : [];
  const rest = cast - votes;
  return rest > 0 || votes === 0 ? [...filled, { ...column, width: Math.max(rest, 1) }] : filled;
}

function rowOf(choice: Choice, tally: Tally, cast: number, language: Language): TallyRow {
  const votes = tally[choice];
  return {
    id: `tally-${choice}`,
    label: t(language, `choice.${choice}`),
    votes: String(votes),
    bar: barOf(choice, votes, cast),
  };
}

function closesAtOf(round: RoundView, view: IdeaCardView, language: Language): string {
  if (round.isOpen) {
    const line = t(language, 'idea.closesAt', { instant: formatInstant(language, round.closesAt) });
    const hidden = round.tally === null && view.abilities.canVote;
    return hidden ? `${line}. ${t(language, 'idea.hidden')}` : line;
  }
  const closed = t(language, 'idea.closed');
  const waiting = view.outcome === 'open' && view.stage === 'selection';
  return waiting ? `${closed}. ${t(language, 'idea.waiting')}` : closed;
}

/** How many have voted, until when, and (once this reader may see it) how. */
export function roundBlock(view: IdeaCardView, language: Language): RoundBlock {
  const { round } = view;
  if (round === null) return NO_ROUND;
  const { tally, ownChoice, ownReason, advice } = round;
  const members = round.memberCount;
  const reasons = round.reasons.slice(0, MOST_REASONS).map(({ choice, reason }) => ({
    text: `${EMOJI[choice]} ${clip(reason, REASON, plainLine)}`,
  }));
  return {
    hasRound: true,
    votesCast:
      round.votesCast === 0
        ? t(language, 'idea.votesNone', { members })
        : t(language, 'idea.votesCast', { count: round.votesCast, members }),
    closesAt: closesAtOf(round, view, language),
    hasAdvice: advice !== null,
    advice: advice === null ? '' : t(language, `advice.${advice}`),
    adviceColor: advice === null ? 'default' : ADVICE_COLOR[advice],
    tally:
      tally === null
        ? []
        : [
            rowOf('for', tally, round.votesCast, language),
            rowOf('doubt', tally, round.votesCast, language),
            rowOf('against', tally, round.votesCast, language),
          ],
    hasVoted: ownChoice !== null,
    ownVote: ownChoice === null ? '' : t(language, `voted.${ownChoice}`),
    hasOwnReason: ownReason !== null,
    ownReason: ownReason === null ? '' : t(language, 'idea.ownReason', { reason: clip(ownReason, REASON) }),
    hasReasons: reasons.length > 0,
    reasonsTitle: t(language, 'idea.reasons'),
    reasons,
  };
}
