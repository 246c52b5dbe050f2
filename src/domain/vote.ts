import type { Settings } from './settings';

/** Voor, twijfel, tegen. */
export const CHOICES = ['for', 'doubt', 'against'] as const;
export type Choice = (typeof CHOICES)[number];

export type Advice = 'positive' | 'negative' | 'undecided' | 'none';

export type Tally = Readonly<Record<Choice, number>>;

/** A round of votes, as far as the rules look at it. */
export interface Round {
  readonly id: string;
  readonly memberCount: number;
  readonly quorum: number;
  readonly closesAt: Date;
  readonly closedAt: Date | null;
  readonly tally: Tally;
}

/** The tally of a round as it is stored, each count by itself so that two votes at once are both counted. */
export interface VoteCounts {
  readonly forCount: number;
  readonly doubtCount: number;
  readonly againstCount: number;
}

/** A round as it is stored and shown. */
export interface StoredRound extends Omit<Round, 'id' | 'tally'>, VoteCounts {
  readonly advice: Advice | null;
}

/** The tally that these counts are. */
export function tallyOf(round: VoteCounts): Tally {
  return { for: round.forCount, doubt: round.doubtCount, against: round.againstCount };
}

/** How many have voted. */
export function votesCast(tally: Tally): number {
  return tally.for + tally.doubt + tally.against;
}

/** Whether the club has begun to judge: somebody has voted, or the round is over. */
export function hasJudged(round: (VoteCounts & { readonly closedAt: Date | null }) | null): boolean {
  return round !== null && (round.closedAt !== null || votesCast(tallyOf(round)) > 0);
}

/** Whether people can still be voting: there is a round, and nobody closed it. */
export function isOpenRound(round: Pick<Round, 'closedAt'> | null): boolean {
  return round !== null && round.closedAt === null;
}

/** How many votes make an advice: by default a third of the members, at least 3. */
export function quorumOf(memberCount: number, settings: Settings): number {
  return Math.max(settings.quorumMinimum, Math.ceil(memberCount * settings.quorumShare));
}

/**
 * The advice of a closed round (PRODUCT.md, stage 3): positive when for exceeds against and is at least half
 * of the votes cast, negative the other way round, otherwise undecided; none below the quorum.
 */
export function adviceOf(tally: Tally, quorum: number): Advice {
  const cast = votesCast(tally);
  if (cast < quorum) return 'none';
  if (tally.for > tally.against && tally.for * 2 >= cast) return 'positive';
  if (tally.against > tally.for && tally.against * 2 >= cast) return 'negative';
  return 'undecided';
}

/**
 * Whether a round closes before its deadline because everybody has voted. Not when an unnamed submitter is
 * one of the members: the one who did not vote would then be known to be the submitter.
 */
export function allHaveVoted(round: Pick<Round, 'memberCount' | 'tally'>): boolean {
  return round.memberCount > 0 && votesCast(round.tally) >= round.memberCount;
}

/**
 * How many can vote. A submitter does not vote on their own idea, so a named one who is a member is not
 * counted; an unnamed one is, because a smaller number would tell that the submitter is in the club.
 */
export function voterCount(memberCount: number, submitterIsMember: boolean, unnamed: boolean): number {
  return submitterIsMember && !unnamed ? memberCount - 1 : memberCount;
}

/** The split shows only to who has voted, or to all once the round is closed: nobody follows the herd. */
export function splitIsVisible(round: Pick<Round, 'closedAt'>, ownChoice: Choice | null): boolean {
  return round.closedAt !== null || ownChoice !== null;
}
