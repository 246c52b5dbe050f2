import { DomainError, type ErrorParams } from './errors';

/** Somebody asked for a club and it waits for an administrator; or one of them approved or rejected it. */
export type ClubState = 'waiting' | 'approved' | 'rejected';

/** What was said about a club, and when. */
export interface Judgement {
  readonly approvedAt: Date | null;
  readonly rejectedAt: Date | null;
}

/** Who asks for clubs in one team after another is no founder any more. */
export const MOST_WAITING_CLUBS = 3;

/** How far a club is. A club that was never judged waits. */
export function clubState(club: Judgement): ClubState {
  if (club.approvedAt !== null) return 'approved';
  return club.rejectedAt === null ? 'waiting' : 'rejected';
}

/**
 * Only an approved club whose team has Kiem gets ideas and themes, and gives its lead and members their rights.
 * The queries of `db/repositories/clubs.ts` and `actors.ts` say the same in SQL.
 */
export function isActiveClub(club: Judgement & { readonly isActive: boolean }): boolean {
  return club.isActive && clubState(club) === 'approved';
}

/**
 * What changes a club at work does nothing for one that waits, and a rejected one is no club.
 * @throws DomainError `club_waits`, `club_rejected`
 */
export function assertApproved(club: Judgement): void {
  const state = clubState(club);
  if (state === 'waiting') throw new DomainError('club_waits');
  if (state === 'rejected') throw new DomainError('club_rejected');
}

/**
 * One person cannot fill the administrators' chat: so many clubs may wait for them at a time.
 * @throws DomainError `too_many_clubs_wait`
 */
export function assertMayAskForClub(waitingOfAsker: number): void {
  if (waitingOfAsker >= MOST_WAITING_CLUBS)
    throw new DomainError('too_many_clubs_wait', { limit: MOST_WAITING_CLUBS });
}

/** What an administrator says about a club that waits. */
export type Verdict = 'approved' | 'rejected';

/**
 * A club is judged once, by whoever is first. The same word of the same person again is no second one.
 * @returns whether this is that same word again, and there is nothing left to do
 * @throws DomainError `club_judged` with who was first, when, and what they said
 */
export function isSaidBefore(
  club: Judgement & { readonly judgedById: string | null },
  judge: { readonly userId: string },
  verdict: Verdict,
  first: () => ErrorParams,
): boolean {
  const state = clubState(club);
  if (state === 'waiting') return false;
  if (state === verdict && club.judgedById === judge.userId) return true;
  throw new DomainError('club_judged', { ...first(), verdict: state });
}

/** What is asked of the administrators, or was. */
export interface ClubRequestFacts {
  readonly state: ClubState;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly teamName: string | null;
  /** The themes that were asked for. */
  readonly themes: readonly string[];
  /** Who said so, when it was judged. */
  readonly judgedBy: string | null;
  readonly rejectReason: string | null;
  /** Who can approve it, by name; empty in a new installation. */
  readonly administrators: readonly string[];
  /** Ideas without a theme of another club would come here too. */
  readonly willBeDefault: boolean;
}
