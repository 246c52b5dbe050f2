import type { LocalDate } from './calendar';
import type { Stage } from './stage';
import type { EventKind } from './timeline';

/** Where an idea can be found: in a stage while it is open, or in what became of it. */
export const PLACES = [
  'search',
  'selection',
  'implementation',
  'anchoring',
  'anchored',
  'parked',
  'declined',
  'merged',
  'withdrawn',
] as const;
export type Place = (typeof PLACES)[number];

/** The events by which an idea comes somewhere else. */
export const FLOW_EVENTS = [
  'submitted',
  'voteStarted',
  'takenOn',
  'movedToAnchoring',
  'anchored',
  'parked',
  'declined',
  'merged',
  'withdrawn',
  'broughtBack',
] as const satisfies readonly EventKind[];
export type FlowEvent = (typeof FLOW_EVENTS)[number];

/** By which events an idea enters and leaves each stage. */
export const STAGE_EVENTS: Readonly<
  Record<Stage, { readonly enters: readonly FlowEvent[]; readonly leaves: readonly FlowEvent[] }>
> = {
  search: { enters: ['submitted', 'broughtBack'], leaves: ['voteStarted'] },
  selection: { enters: ['voteStarted'], leaves: ['takenOn', 'parked', 'declined'] },
  implementation: { enters: ['takenOn'], leaves: ['movedToAnchoring'] },
  anchoring: { enters: ['movedToAnchoring'], leaves: ['anchored'] },
};

/** From where to where an event brings an idea; `stage` is the one it was in when it was merged or withdrawn. */
function pathOf(event: FlowEvent, stage: Stage): { readonly from: Place | null; readonly to: Place } {
  switch (event) {
    case 'submitted':
      return { from: null, to: 'search' };
    case 'voteStarted':
      return { from: 'search', to: 'selection' };
    case 'takenOn':
      return { from: 'selection', to: 'implementation' };
    case 'movedToAnchoring':
      return { from: 'implementation', to: 'anchoring' };
    case 'anchored':
      return { from: 'anchoring', to: 'anchored' };
    case 'parked':
    case 'declined':
      return { from: 'selection', to: event };
    case 'merged':
    case 'withdrawn':
      return { from: stage, to: event };
    case 'broughtBack':
      return { from: 'parked', to: 'search' };
  }
}

/** So many events of a kind on one day. */
export interface FlowCount {
  readonly kind: FlowEvent;
  readonly stage: Stage;
  readonly day: LocalDate;
  readonly count: number;
}

/** How many ideas are in each place at the end of a day. */
export type FlowPoint = Readonly<Record<Place, number>> & { readonly day: LocalDate };

/** How many ideas are in each place at the end of each of these days (ascending), from all that ever happened. */
export function cumulativeFlow(counts: readonly FlowCount[], days: readonly LocalDate[]): FlowPoint[] {
  const sorted = [...counts].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const now = Object.fromEntries(PLACES.map((place) => [place, 0])) as Record<Place, number>;
  let read = 0;
  return days.map((day) => {
    for (let next = sorted[read]; next !== undefined && next.day <= day; next = sorted[read]) {
      const { from, to } = pathOf(next.kind, next.stage);
      if (from !== null) now[from] -= next.count;
      now[to] += next.count;
      read += 1;
    }
    return { day, ...now };
  });
}

/** A value and how often it occurs. */
export interface Weighted {
  readonly value: number;
  readonly count: number;
}

/** The middle value; with an even number of them the mean of the middle two. Null when there is none. */
export function medianOf(values: readonly Weighted[]): number | null {
  const sorted = [...values].sort((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const at = (index: number): number => {
    let seen = 0;
    for (const { value, count } of sorted) {
      seen += count;
      if (index < seen) return value;
    }
    return 0;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}

/** How long ideas stayed in a stage that they left, and how long the open ones are in it, in calendar days. */
export interface StageWaits {
  readonly stage: Stage;
  readonly medianDays: number | null;
  readonly medianDaysOpen: number | null;
}

/** The stage in which open ideas wait longest against what ideas usually take there. */
export function stuckIn(stages: readonly StageWaits[]): Stage | null {
  const excess = stages.flatMap(({ stage, medianDays, medianDaysOpen }) =>
    medianDays === null || medianDaysOpen === null || medianDaysOpen <= medianDays
      ? []
      : [{ stage, by: medianDaysOpen / Math.max(1, medianDays) }],
  );
  return excess.sort((a, b) => b.by - a.by)[0]?.stage ?? null;
}
