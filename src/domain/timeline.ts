/** All that can happen to an idea and is told in its timeline: append-only, who, when, what. */
export const EVENT_KINDS = [
  'submitted',
  'edited',
  'supported',
  'supportEnded',
  'routed',
  'precedentAdded',
  'questionAsked',
  'questionAnswered',
  'voteStarted',
  'voted',
  'voteChanged',
  'voteTakenBack',
  'voteClosed',
  'takenOn',
  'parked',
  'declined',
  'merged',
  'mergedFrom',
  'delayExplained',
  'broughtBack',
  'withdrawn',
  'teamAppointed',
  'stepAdded',
  'stepDone',
  'experimentStarted',
  'experimentEnded',
  'partnerAdded',
  'partnerChanged',
  'partnerRemoved',
  'movedToAnchoring',
  'levelAnchored',
  'budgetChanged',
  'resultTold',
  'anchored',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Details of an event: plain values, never the name of a person (names are looked up when read). */
export type EventData = Readonly<Record<string, string | number | boolean | null>>;

/** Who hears of an event by a message of its own accord; whoever looks finds every event on the timeline. */
export type Audience =
  /** The submitter and who supports the idea. */
  | 'followers'
  /** Who supports it: the submitter did it themselves. */
  | 'supporters'
  | 'submitter'
  | 'nobody';

interface Telling {
  readonly tells: Audience;
  /**
   * Whether it is the sign of life that is promised every 30 days: news of the idea that its submitter hears. Work
   * behind the scenes is none, and neither is what is asked of them or a friendly word.
   */
  readonly isSign: boolean;
}

const NEWS: Telling = { tells: 'followers', isSign: true };
const SILENT: Telling = { tells: 'nobody', isSign: false };

/** For every event: to whom it is worth telling, and whether it renews the sign of life. */
export const TELLINGS: Readonly<Record<EventKind, Telling>> = {
  // The receipt, and the response to whoever supports it.
  submitted: { tells: 'submitter', isSign: true },
  voteStarted: NEWS,
  takenOn: NEWS,
  parked: NEWS,
  declined: NEWS,
  merged: NEWS,
  delayExplained: NEWS,
  broughtBack: NEWS,
  stepDone: NEWS,
  experimentEnded: NEWS,
  movedToAnchoring: NEWS,
  anchored: NEWS,

  questionAsked: { tells: 'submitter', isSign: false },
  // Not every supporter is news; see `isSupportNews`.
  supported: { tells: 'submitter', isSign: false },
  withdrawn: { tells: 'supporters', isSign: false },

  edited: SILENT,
  supportEnded: SILENT,
  routed: SILENT,
  precedentAdded: SILENT,
  questionAnswered: SILENT,
  voted: SILENT,
  voteChanged: SILENT,
  voteTakenBack: SILENT,
  voteClosed: SILENT,
  mergedFrom: SILENT,
  teamAppointed: SILENT,
  stepAdded: SILENT,
  experimentStarted: SILENT,
  partnerAdded: SILENT,
  partnerChanged: SILENT,
  partnerRemoved: SILENT,
  levelAnchored: SILENT,
  budgetChanged: SILENT,
  resultTold: SILENT,
};

/** What an event does to the moment at which the submitter last heard something. */
export function signOf(kind: EventKind, now: Date): { readonly lastSignAt?: Date } {
  return TELLINGS[kind].isSign ? { lastSignAt: now } : {};
}

/** The first supporter is news, and after that every tenth: a friendly word must not become a flood. */
export function isSupportNews(supporters: number): boolean {
  return supporters === 1 || (supporters > 0 && supporters % 10 === 0);
}
