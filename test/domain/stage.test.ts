import fc from 'fast-check';
import { effectOf } from '../../src/domain/decision';
import {
  isRunning,
  isUndecided,
  LEVELS,
  missingToLeave,
  moveRefusal,
  OUTCOMES,
  runningRefusal,
  STAGES,
  STAGE_TABLE,
  type Requirement,
  type Stage,
  type StageFacts,
} from '../../src/domain/stage';
import { refusalOf } from '../support/refusal';

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
    expect(moveRefusal({ stage, outcome: 'open' }, next(stage), EVERYTHING)).toBeNull();
  });

  test.each(STAGES.flatMap((stage) => STAGE_TABLE[stage].needs.map((need) => ({ stage, need }))))(
    'an idea in $stage does not go on without $need',
    ({ stage, need }) => {
      const facts = { ...EVERYTHING, ...WITHOUT[need] };
      expect(missingToLeave(stage, facts)).toEqual([need]);
      expect(moveRefusal({ stage, outcome: 'open' }, next(stage), facts)).toEqual({
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
        expect(moveRefusal({ stage, outcome: 'open' }, to, EVERYTHING)?.code).toBe('stage_order');
      }),
    );
  });

  test.each(OUTCOMES.filter((outcome) => outcome !== 'open'))(
    'an idea that is %s does not move',
    (outcome) => {
      for (const stage of STAGES)
        expect(moveRefusal({ stage, outcome }, next(stage), EVERYTHING)?.code).toBe('idea_not_open');
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
    expect(runningRefusal(idea)?.code ?? null).toBe(undecided ? 'stage_order' : null);
  });

  test('that is finished is neither', () => {
    for (const stage of STAGES)
      for (const outcome of OUTCOMES.filter((one) => one !== 'open')) {
        expect([isUndecided({ stage, outcome }), isRunning({ stage, outcome })]).toEqual([false, false]);
        expect(runningRefusal({ stage, outcome })?.code).toBe('idea_not_open');
      }
  });
});

describe('a decision', () => {
  const selection = { stage: 'selection' } as const;

  test('takes an idea on to implementation, where it stays open', () => {
    const taken = { stage: 'implementation', outcome: 'open', parkedUntil: null };
    expect(effectOf('takeOn', selection, null)).toEqual(taken);
  });

  test('parks it until a date', () => {
    const parked = { stage: 'selection', outcome: 'parked', parkedUntil: '2027-03-01' };
    expect(effectOf('park', selection, '2027-03-01')).toEqual(parked);
    expect(refusalOf(() => effectOf('park', selection, null))).toBe('date_required');
  });

  test('declines it, or merges it with another, in the stage where it is', () => {
    expect(effectOf('decline', selection, null)).toMatchObject({ stage: 'selection', outcome: 'declined' });
    expect(effectOf('merge', { stage: 'search' }, null)).toMatchObject({
      stage: 'search',
      outcome: 'merged',
    });
  });
});
