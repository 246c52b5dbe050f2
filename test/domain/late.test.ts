import { isLate, whomToAsk } from '../../src/domain/late';

const workers = {
  team: new Map([
    ['projectLeader', 'Tom'],
    ['ambassador', 'Henk'],
  ] as const),
  leads: ['Lidia', 'Youssef'],
};
const askOf = (owner: string, away: readonly string[] = [], who: Parameters<typeof whomToAsk>[1] = workers) =>
  whomToAsk(owner, who, (userId) => !away.includes(userId));

describe('who is asked about what is past its day', () => {
  test.each([
    ['Henk', [], 'Henk'],
    ['Youssef', [], 'Youssef'],
    ['Henk', ['Henk'], 'Tom'],
    ['Tom', ['Tom'], 'Lidia'],
    ['Henk', ['Henk', 'Tom', 'Lidia'], 'Youssef'],
    ['Henk', ['Henk', 'Tom', 'Lidia', 'Youssef'], null],
    // No longer in the team: they could not say that it is done.
    ['Daan', [], 'Tom'],
    ['Daan', ['Tom'], 'Lidia'],
  ])('of %s, with %j away: %s', (owner, away, asked) => {
    expect(askOf(owner, away)).toBe(asked);
  });

  test('is a lead of the club when there is no project leader', () => {
    expect(askOf('Daan', [], { ...workers, team: new Map() })).toBe('Lidia');
  });

  test('is nobody when nobody works on the idea', () => {
    expect(askOf('Daan', [], { team: new Map(), leads: [] })).toBeNull();
  });
});

const TODAY = '2026-11-20';

describe('what is past its day', () => {
  test.each([
    ['2026-11-19', false, true],
    [TODAY, false, false],
    ['2026-11-19', true, false],
  ])('with %s as its day and done %s, late is %s', (dueOn, isDone, late) => {
    expect(isLate({ dueOn, isDone }, TODAY)).toBe(late);
  });
});
