import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import {
  adviceOf,
  allHaveVoted,
  hasJudged,
  quorumOf,
  splitIsVisible,
  voterCount,
  votesCast,
  type Advice,
  type Choice,
} from '../../src/domain/vote';

const tally = (voor: number, twijfel: number, tegen: number) => ({
  for: voor,
  doubt: twijfel,
  against: tegen,
});

describe('the quorum is a third of the members, at least three', () => {
  test.each([
    [0, 3],
    [1, 3],
    [8, 3],
    [9, 3],
    [10, 4],
    [12, 4],
    [13, 5],
    [1200, 400],
  ])('%i members: %i votes', (members, quorum) => {
    expect(quorumOf(members, DEFAULT_SETTINGS)).toBe(quorum);
  });

  test('an organisation may choose another share and minimum', () => {
    expect(quorumOf(10, { ...DEFAULT_SETTINGS, quorumShare: 0.5, quorumMinimum: 2 })).toBe(5);
    expect(quorumOf(1, { ...DEFAULT_SETTINGS, quorumShare: 0.5, quorumMinimum: 2 })).toBe(2);
  });
});

describe('the advice, with a quorum of three', () => {
  test.each<[number, number, number, Advice, string]>([
    [0, 0, 0, 'none', 'nobody voted'],
    [2, 0, 0, 'none', 'one short of the quorum, however clear'],
    [3, 0, 0, 'positive', 'just the quorum'],
    [0, 0, 3, 'negative', 'just the quorum'],
    [0, 3, 0, 'undecided', 'only doubt'],
    [2, 2, 0, 'positive', 'voor is exactly half of the votes cast'],
    [2, 3, 0, 'undecided', 'voor exceeds tegen but is under half'],
    [2, 1, 1, 'positive', 'voor exceeds tegen and is exactly half'],
    [2, 2, 1, 'undecided', 'voor exceeds tegen but is 2 of 5'],
    [2, 0, 2, 'undecided', 'as many voor as tegen, each half'],
    [1, 1, 2, 'negative', 'tegen exceeds voor and is exactly half'],
    [1, 2, 2, 'undecided', 'tegen exceeds voor but is 2 of 5'],
    [3, 0, 2, 'positive', 'a narrow yes'],
    [2, 0, 3, 'negative', 'a narrow no'],
  ])('%i voor, %i twijfel, %i tegen: %s (%s)', (voor, twijfel, tegen, advice) => {
    expect(adviceOf(tally(voor, twijfel, tegen), 3)).toBe(advice);
  });

  const votes = fc.nat({ max: 200 });

  test('swapping voor and tegen swaps positive and negative, and nothing else', () => {
    const mirror: Record<Advice, Advice> = {
      positive: 'negative',
      negative: 'positive',
      undecided: 'undecided',
      none: 'none',
    };
    fc.assert(
      fc.property(votes, votes, votes, votes, (voor, twijfel, tegen, quorum) => {
        const advice = adviceOf(tally(voor, twijfel, tegen), quorum);
        expect(adviceOf(tally(tegen, twijfel, voor), quorum)).toBe(mirror[advice]);
      }),
    );
  });

  test('one more voor never turns a positive advice into another', () => {
    fc.assert(
      fc.property(votes, votes, votes, votes, (voor, twijfel, tegen, quorum) => {
        fc.pre(adviceOf(tally(voor, twijfel, tegen), quorum) === 'positive');
        expect(adviceOf(tally(voor + 1, twijfel, tegen), quorum)).toBe('positive');
      }),
    );
  });

  test('there is an advice exactly when the quorum is met', () => {
    fc.assert(
      fc.property(votes, votes, votes, votes, (voor, twijfel, tegen, quorum) => {
        const cast = votesCast(tally(voor, twijfel, tegen));
        expect(adviceOf(tally(voor, twijfel, tegen), quorum) === 'none').toBe(cast < quorum);
      }),
    );
  });
});

const stored = (forCount: number, doubtCount: number, againstCount: number) => ({
  ...{ forCount, doubtCount, againstCount },
});

describe('the club has begun to judge', () => {
  test.each([
    ['there is no round', null, false],
    ['nobody has voted yet', { closedAt: null, ...stored(0, 0, 0) }, false],
    ['somebody has doubts', { closedAt: null, ...stored(0, 1, 0) }, true],
    ['the round closed without a vote', { closedAt: new Date(), ...stored(0, 0, 0) }, true],
  ])('%s: %s', (_when, round, judged) => {
    expect(hasJudged(round)).toBe(judged);
  });
});

describe('how many can vote', () => {
  test('a named submitter who is a member is not counted', () => {
    expect(voterCount(8, true, false)).toBe(7);
  });

  test('an unnamed one is: a smaller number would tell that the submitter is in the club', () => {
    expect(voterCount(8, true, true)).toBe(8);
  });

  test('a submitter outside the club makes no difference', () => {
    expect(voterCount(8, false, false)).toBe(8);
    expect(voterCount(8, false, true)).toBe(8);
  });

  test('the number of an unnamed idea is the same whoever sent it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (members) => {
        expect(voterCount(members, true, true)).toBe(voterCount(members, false, true));
      }),
    );
  });
});

describe('a round closes by itself', () => {
  test('when all who can vote have voted', () => {
    expect(allHaveVoted({ memberCount: 3, tally: tally(1, 1, 1) })).toBe(true);
    expect(allHaveVoted({ memberCount: 3, tally: tally(1, 1, 0) })).toBe(false);
  });

  test('also when somebody voted and left since', () => {
    expect(allHaveVoted({ memberCount: 2, tally: tally(3, 0, 0) })).toBe(true);
  });

  test('never when there is nobody to vote', () => {
    expect(allHaveVoted({ memberCount: 0, tally: tally(0, 0, 0) })).toBe(false);
  });
});

describe('the split', () => {
  test.each<[boolean, Choice | null, boolean]>([
    [false, null, false],
    [false, 'doubt', true],
    [true, null, true],
    [true, 'against', true],
  ])('closed %s, own vote %s: shown %s', (isClosed, ownChoice, shown) => {
    expect(splitIsVisible({ closedAt: isClosed ? new Date() : null }, ownChoice)).toBe(shown);
  });
});
