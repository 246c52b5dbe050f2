import type { FlowPoint } from '../../src/contracts/api';
import {
  BANDS,
  countIn,
  drawFlow,
  fromFirst,
  monthMarks,
  moveByKey,
  nearest,
  ticksFor,
  totalOf,
} from '../../tab/src/features/overview/flowChart';
import { isDay, rangeOf, readAddress, writeAddress } from '../../tab/src/features/overview/period';

const NONE = {
  ...{ search: 0, selection: 0, implementation: 0, anchoring: 0 },
  ...{ anchored: 0, parked: 0, declined: 0, merged: 0, withdrawn: 0 },
};
const point = (day: string, part: Partial<FlowPoint> = {}): FlowPoint => ({ ...NONE, day, ...part });

describe('the period of the overview', () => {
  it('counts from the day it is', () => {
    expect(rangeOf('thisYear', '2026-11-21')).toEqual({ from: '2026-01-01', to: '2026-11-21' });
    expect(rangeOf('quarter', '2026-11-21')).toEqual({ from: '2026-10-01', to: '2026-11-21' });
    expect(rangeOf('quarter', '2026-03-31')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    expect(rangeOf('months12', '2026-11-21')).toEqual({ from: '2025-11-22', to: '2026-11-21' });
    expect(rangeOf('months12', '2028-02-29').from).toBe('2027-03-02');
  });

  it('stands in the address, and is read back from it', () => {
    for (const address of ['', 'period=quarter', 'period=custom&from=2026-09-01&to=2026-09-30&club=c']) {
      const read = readAddress(new URLSearchParams(address), '2026-11-21');
      expect(writeAddress(read).toString()).toBe(address);
    }
  });

  it.each([
    'period=custom',
    'period=custom&from=2026-09-31&to=2026-10-01',
    'period=custom&from=2026-09-02&to=2026-09-01',
  ])('is the last year when %s cannot be', (address) => {
    expect(readAddress(new URLSearchParams(address), '2026-11-21')).toMatchObject({
      ...{ period: 'months12', from: '2025-11-22', to: '2026-11-21' },
    });
  });

  it('knows days that exist', () => {
    expect(['2026-02-28', '2026-02-30', 'morgen'].map(isDay)).toEqual([true, false, false]);
  });
});

describe('the flow chart', () => {
  const flow = [
    point('2026-10-25'),
    point('2026-11-01', { search: 2 }),
    point('2026-11-08', { search: 1, selection: 2, declined: 1, merged: 1 }),
  ];

  it('stacks every idea in one band', () => {
    for (const one of flow)
      expect(BANDS.reduce((sum, band) => sum + countIn(one, band), 0)).toBe(totalOf(one));
    expect(countIn(point('2026-11-08', { parked: 1, withdrawn: 2 }), 'ended')).toBe(3);
  });

  it('begins just before the first idea', () => {
    const empty = point('2026-10-18');
    expect(fromFirst([empty, ...flow])).toEqual(flow);
    expect(fromFirst([empty])).toEqual([]);
  });

  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [5, [0, 2, 4, 6]],
    [16, [0, 5, 10, 15, 20]],
    [4321, [0, 2000, 4000, 6000]],
  ])('has round numbers up to %d', (most, ticks) => {
    expect(ticksFor(most)).toEqual(ticks);
  });

  it('draws inside its frame, from the ground to the total', () => {
    const frame = { left: 40, top: 10, width: 200, height: 100 };
    const { areas, xs, ticks } = drawFlow(flow, frame);
    expect(xs).toEqual([40, 140, 240]);
    expect(areas.map(({ band }) => band)).toEqual(BANDS);
    expect(areas[0]?.shape).toBe('M40,110L140,110L240,76.7L240,110L140,110L40,110Z');
    expect(areas.at(-1)?.edge).toBe('M40,110L140,76.7L240,26.7');
    expect(ticks.map(({ y }) => y)).toEqual([110, 76.7, 43.3, 10]);
    for (const { shape } of areas) expect(shape).not.toMatch(/NaN|undefined/);
  });

  it('is moved through by mouse and by keys, and does not run off its ends', () => {
    expect([nearest([40, 140, 240], 0), nearest([40, 140, 240], 151)]).toEqual([0, 1]);
    expect([moveByKey('ArrowLeft', 0, 3), moveByKey('ArrowRight', 0, 3), moveByKey('End', 0, 3)]).toEqual([
      0, 1, 2,
    ]);
    expect(moveByKey('Tab', 0, 3)).toBeNull();
  });

  it('names as many months as fit', () => {
    expect(monthMarks(flow, 9)).toEqual([0, 1]);
    expect(monthMarks(flow, 1)).toEqual([0]);
  });
});
