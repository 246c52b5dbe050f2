import type { ExperimentOutcome } from '../domain/experiment';
import type { PartnerWay } from '../domain/partner';
import type { Level, TeamRole } from '../domain/stage';
import type { Choice } from '../domain/vote';

/** The colleagues who have a part in the stories, and who they are in the directory. */
export const CAST = {
  Fatima: 'a0000000-0000-4000-8000-000000000001',
  Kees: 'a0000000-0000-4000-8000-000000000002',
  Samira: 'a0000000-0000-4000-8000-000000000003',
  JanWillem: 'a0000000-0000-4000-8000-000000000004',
  Ruth: 'a0000000-0000-4000-8000-000000000005',
  Lidia: 'a0000000-0000-4000-8000-000000000006',
  Youssef: 'a0000000-0000-4000-8000-000000000007',
  Marieke: 'a0000000-0000-4000-8000-000000000008',
  Tom: 'a0000000-0000-4000-8000-000000000009',
  Ngozi: 'a0000000-0000-4000-8000-000000000010',
  Daan: 'a0000000-0000-4000-8000-000000000011',
  Henk: 'a0000000-0000-4000-8000-000000000012',
  Priya: 'a0000000-0000-4000-8000-000000000014',
} as const;

export type Who = keyof typeof CAST;

/**
 * A moment, told from today so that the town always looks fresh: so many working days ago, and the time on the
 * clock. `[1, '16:20']` is the end of the last working day before today.
 */
export type At = readonly [workingDaysAgo: number, time: string];

/** A day, as a number of working days ago; below zero is yet to come. */
export type Day = number;

type BudgetKind = 'asked' | 'granted' | 'spent';

/** What an idea brought: hours a year, and in words. */
interface Brought {
  readonly hours?: number;
  readonly service?: string;
}

/** One thing that somebody does. Who is missing is the submitter of the idea. */
export type Deed =
  | { readonly does: 'ask'; readonly who: Who; readonly question: string }
  | { readonly does: 'answer'; readonly answer: string }
  | { readonly does: 'precedent'; readonly who: Who; readonly precedent: string }
  | { readonly does: 'support'; readonly who: Who }
  | { readonly does: 'startVote'; readonly who: Who }
  | { readonly does: 'vote'; readonly who: Who; readonly choice: Choice; readonly reason: string | null }
  | { readonly does: 'closeRound'; readonly who: Who }
  | {
      readonly does: 'takeOn';
      readonly who: Who;
      readonly reason: string;
      readonly projectLeader: Who;
      readonly firstStep: string;
      readonly firstStepOn: Day;
    }
  | { readonly does: 'park'; readonly who: Who; readonly reason: string; readonly until: Day }
  | { readonly does: 'decline'; readonly who: Who; readonly reason: string }
  | { readonly does: 'explainDelay'; readonly who: Who; readonly reason: string; readonly until: Day }
  | { readonly does: 'merge'; readonly who: Who; readonly reason: string; readonly into: string }
  | { readonly does: 'withdraw' }
  | { readonly does: 'addStep'; readonly who: Who; readonly step: string; readonly stepOn: Day }
  | { readonly does: 'finishStep'; readonly who: Who }
  | {
      readonly does: 'experiment';
      readonly who: Who;
      readonly expected: string;
      readonly test: string;
      readonly knownOn: Day;
    }
  | {
      readonly does: 'endExperiment';
      readonly who: Who;
      readonly outcome: ExperimentOutcome;
      readonly findings: string;
      readonly learned: string;
    }
  | {
      readonly does: 'partner';
      readonly who: Who;
      readonly name: string;
      readonly joins: PartnerWay;
      readonly note?: string;
    }
  | { readonly does: 'appoint'; readonly who: Who; readonly role: TeamRole; readonly person: Who }
  | {
      readonly does: 'budget';
      readonly who: Who;
      readonly euros: Readonly<Partial<Record<BudgetKind, number>>>;
    }
  | { readonly does: 'toAnchoring'; readonly who: Who }
  | { readonly does: 'anchor'; readonly who: Who; readonly level: Level; readonly arranged: string }
  | { readonly does: 'complete'; readonly who: Who; readonly result: string; readonly brought: Brought };

export type TimedDeed = Deed & { readonly at: At };

/** An idea of somebody in Voorbeeldstad, and what happened to it. What the clock does is not told here. */
export interface Story {
  /** By which other stories call it. */
  readonly key: string;
  readonly by: Who;
  readonly at: At;
  readonly title: string;
  readonly text: string;
  readonly problem?: string;
  readonly theme?: string;
  readonly seenElsewhere?: string;
  readonly unnamed?: true;
  readonly then: readonly TimedDeed[];
}

const MINUTES_BETWEEN = 97;
const OPENING = 9 * 60 + 12;
const WORKING_MINUTES = 7 * 60;

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A vote: a choice, with or without a reason. */
type Ballot = Choice | readonly [Choice, reason: string];

/** Votes of several people, spread over the office hours of the days from `from` to `to`. */
export function votes(from: Day, to: Day, ballots: Readonly<Partial<Record<Who, Ballot>>>): TimedDeed[] {
  const entries = Object.entries(ballots) as [Who, Ballot][];
  return entries.map(([who, ballot], index) => {
    const day = from - Math.floor((index * (from - to + 1)) / entries.length);
    const time = clock(OPENING + ((index * MINUTES_BETWEEN) % WORKING_MINUTES));
    const [choice, reason] = typeof ballot === 'string' ? [ballot, null] : ballot;
    return { at: [day, time], does: 'vote', who, choice, reason };
  });
}
