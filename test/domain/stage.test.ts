import fc from 'fast-check';
import { effectOf, DECISIONS, type DecisionKind } from '../../src/domain/decision';
import {
  assertCanMove,
  assertRunning,
  isRunning,
  isUndecided,
  LEVELS,
  missingToLeave,
  OUTCOMES,
  STAGES,
  STAGE_TABLE,
  type Outcome,
  type Requirement,
  type Stage,
  type StageFacts,
} from '../../src/domain/stage';
import { refusalOf, refusalWithParams } from '../support/refusal';

const EVERYTHING: StageFacts = {
  decidedToTakeOn: true,
  hasProjectLeader: true,
  stepCount: 1,
  anchoredLevels: LEVELS,
  hasResult: true,
};

/** What an idea lacks when exactly this is missing. */
const WITHOUT: Record<Requirement, Partial<StageFacts>> = {
  decision: { decidedToTakeOn: false },
  projectLeader: { hasProjectLeader: false },
  firstStep: { stepCount: 0 },
  governance: { anchoredLevels: ['organisation', 'information'] },
  organisation: { anchoredLevels: ['governance', 'information'] },
  information: { anchoredLevels: ['governance', 'organisation'] },
  result: { hasResult: false },
};

const next = (stage: Stage): Stage | 'anchored' => STAGE_TABLE[stage].next ?? 'anchored';

describe('the life of an idea', () => {
  test('goes search, selection, implementation, anchoring, anchored', () => {
    expect(STAGES.map(next)).toEqual(['selection', 'implementation', 'anchoring', 'anchored']);
  });

  test('each stage asks what PRODUCT.md says', () => {
    expect(STAGES.map((stage) => STAGE_TABLE[stage].needs)).toEqual([
      [],
      ['decision', 'projectLeader', 'firstStep'],
      ['projectLeader', 'firstStep'],
      ['governance', 'organisation', 'information', 'result'],
    ]);
  });

  test.each(STAGES)('an idea in %s that has everything goes on', (stage) => {
    expect(refusalOf(() => assertCanMove({ stage, outcome: 'open' }, next(stage), EVERYTHING))).toBeNull();
  });

  test.each(STAGES.flatMap((stage) => STAGE_TABLE[stage].needs.map((need) => ({ stage, need }))))(
    'an idea in $stage does not go on without $need',
    ({ stage, need }) => {
      const facts = { ...EVERYTHING, ...WITHOUT[need] };
      expect(missingToLeave(stage, facts)).toEqual([need]);
      expect(refusalWithParams(() => assertCanMove({ stage, outcome: 'open' }, next(stage), facts))).toEqual({
        code: 'stage_requires',
        params: { missing: need },
      });
    },
  );

  test('it never goes back and never skips a stage', () => {
    const anywhere = fc.constantFrom<Stage | 'anchored'>(...STAGES, 'anchored');
    fc.assert(
      fc.property(fc.constantFrom(...STAGES), anywhere, (stage, to) => {
        fc.pre(to !== next(stage));
        expect(refusalOf(() => assertCanMove({ stage, outcome: 'open' }, to, EVERYTHING))).toBe(
          'stage_order',
        );
      }),
    );
  });

  test.each(OUTCOMES.filter((outcome) => outcome !== 'open'))(
    'an idea that is %s does not move',
    (outcome) => {
      for (const stage of STAGES)
        expect(refusalOf(() => assertCanMove({ stage, outcome }, next(stage), EVERYTHING))).toBe(
          'idea_not_open',
        );
    },
  );
});

describe('an open idea', () => {
  test.each([
    ['search', true],
    ['selection', true],
    ['implementation', false],
    ['anchoring', false],
  ] as const)('in %s: undecided is %s, and work is done on it the other way round', (stage, undecided) => {
    const idea = { stage, outcome: 'open' } as const;
    expect([isUndecided(idea), isRunning(idea)]).toEqual([undecided, !undecided]);
    expect(refusalOf(() => assertRunning(idea))).toBe(undecided ? 'stage_order' : null);
  });

  test('that is finished is neither', () => {
    for (const stage of STAGES)
      for (const outcome of OUTCOMES.filter((one) => one !== 'open')) {
        expect([isUndecided({ stage, outcome }), isRunning({ stage, outcome })]).toEqual([false, false]);
        expect(refusalOf(() => assertRunning({ stage, outcome }))).toBe('idea_not_open');
      }
  });
});

describe('a decision', () => {
  const decide = (kind: DecisionKind, stage: Stage, roundIsOpen: boolean, outcome: Outcome = 'open') =>
    effectOf(kind, { stage, outcome }, roundIsOpen, '2027-03-01');

  test('takes an idea on to implementation, where it stays open', () => {
    expect(decide('takeOn', 'selection', false)).toEqual({
      stage: 'implementation',
      outcome: 'open',
      parkedUntil: null,
    });
  });

  test('parks it until a date', () => {
    expect(decide('park', 'selection', false)).toEqual({
      stage: 'selection',
      outcome: 'parked',
      parkedUntil: '2027-03-01',
    });
    expect(refusalOf(() => effectOf('park', { stage: 'selection', outcome: 'open' }, false, null))).toBe(
      'date_required',
    );
  });

  test('declines it, or merges it with another', () => {
    expect(decide('decline', 'selection', false).outcome).toBe('declined');
    expect(decide('merge', 'selection', false).outcome).toBe('merged');
  });

  test.each(['takeOn', 'park', 'decline'] as const)('to %s waits for the vote to close', (kind) => {
    expect(refusalOf(() => decide(kind, 'selection', true))).toBe('vote_running');
  });

  test('to merge a duplicate need not wait: not for the vote, and not for its start', () => {
    expect(decide('merge', 'selection', true).outcome).toBe('merged');
    expect(decide('merge', 'search', false)).toEqual({
      stage: 'search',
      outcome: 'merged',
      parkedUntil: null,
    });
  });

  test.each(['takeOn', 'park', 'decline'] as const)('to %s is not taken before the vote', (kind) => {
    expect(refusalOf(() => decide(kind, 'search', false))).toBe('stage_order');
  });

  test.each(DECISIONS)('to %s comes too late once the idea runs', (kind) => {
    expect(refusalOf(() => decide(kind, 'implementation', false))).toBe('stage_order');
    expect(refusalOf(() => decide(kind, 'anchoring', false))).toBe('stage_order');
  });

  test.each(DECISIONS)('to %s is about open ideas only', (kind) => {
    for (const outcome of OUTCOMES.filter((each) => each !== 'open'))
      expect(refusalWithParams(() => decide(kind, 'selection', false, outcome))).toEqual({
        code: 'idea_not_open',
        params: { outcome },
      });
  });
});
