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
  'movedToAnchoring',
  'levelAnchored',
  'budgetChanged',
  'resultTold',
  'anchored',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Details of an event: plain values, never the name of a person (names are looked up when read). */
export type EventData = Readonly<Record<string, string | number | boolean | null>>;
