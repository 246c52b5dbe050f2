import type { FlowPoint, IdeaFilterLink } from '../../../../src/contracts/api';

/** The bands of the chart from the ground up: what is finished lies below, what just came in on top. */
export const BANDS = ['ended', 'anchored', 'anchoring', 'implementation', 'selection', 'search'] as const;
export type Band = (typeof BANDS)[number];

/** How many ideas are in a band at one point of time. */
export function countIn(point: FlowPoint, band: Band): number {
  return band === 'ended' ? point.parked + point.declined + point.merged + point.withdrawn : point[band];
}

/** Which ideas are in a band now. */
export function filterOf(band: Band): IdeaFilterLink {
  return band === 'ended' || band === 'anchored' ? { outcome: band } : { stage: band, outcome: 'open' };
}

/** The points from just before the first idea on: empty weeks before it tell nothing. */
export function fromFirst(points: readonly FlowPoint[]): readonly FlowPoint[] {
  const first = points.findIndex((point) => totalOf(point) > 0);
  return first < 0 ? [] : points.slice(Math.max(0, first - 1));
}

/** How many ideas there are in all at one point of time. */
export function totalOf(point: FlowPoint): number {
  return BANDS.reduce((sum, band) => sum + countIn(point, band), 0);
}

/** Round numbers for the scale: from 0 to at least `most`, in at most five steps. */
export function ticksFor(most: number): readonly number[] {
  if (most <= 0) return [0, 1];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}

/** Where the chart is drawn. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One band as it is drawn. */
export interface Area {
  readonly band: Band;
  /** The filled shape. */
  readonly shape: string;
  /** Its upper edge. */
  readonly edge: string;
  /** At the right side: where its middle is, and how high it is there. */
  readonly endMiddle: number;
  readonly endHeight: number;
}

/** Everything that is drawn of a series of points. */
export interface FlowDrawing {
  readonly areas: readonly Area[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly xs: readonly number[];
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Works out the shapes of a stacked area chart. */
export function drawFlow(points: readonly FlowPoint[], frame: Frame): FlowDrawing {
  const ticks = ticksFor(Math.max(0, ...points.map(totalOf)));
  const top = ticks.at(-1) ?? 1;
  const yOf = (value: number) => round(frame.top + frame.height * (1 - value / top));
  const xs = points.map((_, index) =>
    round(frame.left + (points.length === 1 ? 0 : (frame.width * index) / (points.length - 1))),
  );
  let below = points.map(() => 0);
  const areas = BANDS.map((band): Area => {
    const above = points.map((point, index) => (below[index] ?? 0) + countIn(point, band));
    const upper = above.map((value, index) => `${xs[index] ?? 0},${yOf(value)}`);
    const lower = below.map((value, index) => `${xs[index] ?? 0},${yOf(value)}`).reverse();
    const endTop = yOf(above.at(-1) ?? 0);
    const endBottom = yOf(below.at(-1) ?? 0);
    below = above;
    return {
      band,
      shape: `M${[...upper, ...lower].join('L')}Z`,
      edge: `M${upper.join('L')}`,
      endMiddle: (endTop + endBottom) / 2,
      endHeight: endBottom - endTop,
    };
  });
  return { areas, ticks: ticks.map((value) => ({ value, y: yOf(value) })), xs };
}

/** Which point is nearest to a place on the chart. */
export function nearest(xs: readonly number[], x: number): number {
  let best = 0;
  xs.forEach((at, index) => {
    if (Math.abs(at - x) < Math.abs((xs[best] ?? 0) - x)) best = index;
  });
  return best;
}

/** Which points get a word below the chart: the first of each month, thinned out to what fits. */
export function monthMarks(points: readonly FlowPoint[], most: number): readonly number[] {
  const firsts = points.flatMap((point, index) =>
    index === 0 || points[index - 1]?.day.slice(0, 7) !== point.day.slice(0, 7) ? [index] : [],
  );
  const every = Math.max(1, Math.ceil(firsts.length / Math.max(1, most)));
  return firsts.filter((_, index) => index % every === 0);
}

/** Which point comes next by a key; null when the key is none of ours. */
export function moveByKey(key: string, from: number, count: number): number | null {
  const last = count - 1;
  const to: Readonly<Record<string, number>> = {
    ArrowLeft: from - 1,
    ArrowDown: from - 1,
    ArrowRight: from + 1,
    ArrowUp: from + 1,
    PageDown: from - 4,
    PageUp: from + 4,
    Home: 0,
    End: last,
  };
  const next = to[key];
  return next === undefined ? null : Math.min(last, Math.max(0, next));
}
