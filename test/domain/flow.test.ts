import { stuckIn } from '../../src/domain/flow';

const waits = (stage: 'search' | 'selection' | 'anchoring', usually: number | null, now: number | null) => ({
  ...{ stage, medianDays: usually, medianDaysOpen: now },
});

describe('where ideas are stuck', () => {
  test('is where they wait longest against what is usual there', () => {
    expect(stuckIn([waits('search', 2, 5), waits('selection', 10, 20), waits('anchoring', 30, 29)])).toBe(
      'search',
    );
  });

  test('is nowhere as long as none waits longer than usual, or nothing is known', () => {
    expect(stuckIn([waits('search', 3, 3), waits('selection', null, 40), waits('anchoring', 9, null)])).toBe(
      null,
    );
    expect(stuckIn([])).toBe(null);
  });

  test('counts less than a day as a day', () => {
    expect(stuckIn([waits('search', 0, 2), waits('selection', 2, 5)])).toBe('selection');
  });
});
