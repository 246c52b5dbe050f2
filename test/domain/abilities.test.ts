import {
  assertAble,
  isAble,
  mergeTargetRefusal,
  movesOf,
  type Ability,
  type SituationOf,
} from '../../src/domain/abilities';
import { DomainError } from '../../src/domain/errors';
import type { Actor } from '../../src/domain/policy';
import { LEVELS, OUTCOMES, STAGES } from '../../src/domain/stage';
import { refusalWithParams } from '../support/refusal';

const NOW = new Date('2026-11-25T10:00:00Z');
const LATER = new Date('2026-11-25T16:00:00Z');
const CLUB = 'club';

const person = (about: Partial<Actor> = {}): Actor => ({
  ...{ userId: 'somebody', kind: 'employee', isManager: false, isAdministrator: false, clubs: new Map() },
  ...about,
});
const PEOPLE = {
  colleague: person(),
  submitter: person({ userId: 'submitter' }),
  'submitter in the club': person({ userId: 'submitter', clubs: new Map([[CLUB, 'member']]) }),
  'submitter who leads': person({ userId: 'submitter', clubs: new Map([[CLUB, 'lead']]) }),
  member: person({ clubs: new Map([[CLUB, 'member']]) }),
  lead: person({ clubs: new Map([[CLUB, 'lead']]) }),
  'lead of another club': person({ clubs: new Map([['other', 'lead']]) }),
  'team member': person({ userId: 'team' }),
  manager: person({ isManager: true }),
  administrator: person({ isAdministrator: true }),
} as const;
type Who = keyof typeof PEOPLE;
const EVERYBODY = Object.keys(PEOPLE) as Who[];
const GUEST = person({
  ...{ kind: 'guest', userId: 'submitter', isManager: true, isAdministrator: true },
  clubs: new Map([[CLUB, 'lead']]),
});

/** All that any rule looks at, of an idea in search. */
type Situation = { [Name in Ability]: SituationOf<Name> }[Ability] extends infer One
  ? (One extends unknown ? (one: One) => void : never) extends (all: infer All) => void
    ? All
    : never
  : never;
const SEARCH: Situation = {
  ...{ clubId: CLUB, submitterId: 'submitter', stage: 'search', outcome: 'open', round: null },
  ...{ roundIsOpen: false, isJudged: false, hasVoted: false, isSupporting: false, teamUserIds: ['team'] },
  ...{ hasProjectLeader: false, stepCount: 0, anchoredLevels: [], decided: null, isAnswered: false },
  ...{ personId: 'somebody', now: NOW },
};
const running = { closedAt: null, closesAt: LATER };
const VOTE: Situation = { ...SEARCH, stage: 'selection', round: running, roundIsOpen: true };
const OVER: Situation = { ...VOTE, round: { ...running, closesAt: NOW } };
const VOTED: Situation = {
  ...VOTE,
  ...{ round: { closedAt: NOW, closesAt: LATER }, roundIsOpen: false, isJudged: true },
};
const RUNNING: Situation = { ...VOTED, stage: 'implementation' };
const ANCHORING: Situation = { ...VOTED, stage: 'anchoring', hasProjectLeader: true, stepCount: 1 };
const DECLINED: Situation = { ...VOTED, outcome: 'declined' };
const decided = { name: 'Youssef', time: '14:02', decision: 'takeOn' };

/** What comes of asking: `able`, `done` (it is so already), or the code of the refusal. */
const answer = (who: Actor, ability: Ability, situation: Situation): string => {
  try {
    return assertAble(who, ability, situation) ? 'able' : 'done';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

type Row = [ability: Ability, who: Who, when: string, situation: Situation, comes: string];
const ROWS: readonly Row[] = [
  ['vote', 'member', 'the round runs', VOTE, 'able'],
  ['vote', 'submitter in the club', 'the round runs', VOTE, 'own_idea'],
  ['vote', 'colleague', 'the round runs', VOTE, 'not_allowed'],
  ['vote', 'lead of another club', 'the round runs', VOTE, 'not_allowed'],
  ['vote', 'member', 'it has not begun', SEARCH, 'vote_not_open'],
  ['vote', 'member', 'its time is up', OVER, 'vote_closed'],
  ['vote', 'member', 'it is closed', VOTED, 'vote_closed'],
  ['vote', 'member', 'the idea ended without one', { ...SEARCH, outcome: 'withdrawn' }, 'idea_not_open'],
  ['explainVote', 'member', 'they have not voted', VOTE, 'no_vote_cast'],
  ['explainVote', 'member', 'they have', { ...VOTE, hasVoted: true }, 'able'],
  ['takeBackVote', 'member', 'they have not voted', VOTE, 'done'],
  ['closeRound', 'lead', 'the round runs', VOTE, 'able'],
  ['closeRound', 'lead', 'its time is up, and nobody closed it yet', OVER, 'able'],
  ['closeRound', 'lead', 'it is closed', VOTED, 'done'],
  ['closeRound', 'lead', 'there is none', SEARCH, 'vote_not_open'],
  ['closeRound', 'member', 'the round runs', VOTE, 'not_allowed'],
  ['startVote', 'member', 'the club searches', SEARCH, 'able'],
  ['startVote', 'member', 'it was started', VOTE, 'done'],
  ['startVote', 'member', 'the idea runs', RUNNING, 'stage_order'],
  ['startVote', 'lead', 'no club has it', { ...SEARCH, clubId: null }, 'not_allowed'],
  ['askSubmitter', 'member', 'the idea is open', RUNNING, 'able'],
  ['askSubmitter', 'submitter in the club', 'it is their own', SEARCH, 'own_idea_asked'],
  ['askSubmitter', 'member', 'the idea has ended', DECLINED, 'idea_not_open'],
  ['addPrecedent', 'submitter in the club', 'it is their own', SEARCH, 'able'],
  ['supportIdea', 'colleague', 'the idea is open', RUNNING, 'able'],
  ['supportIdea', 'submitter', 'it is their own', SEARCH, 'own_idea_supported'],
  ['supportIdea', 'colleague', 'they do already', { ...SEARCH, isSupporting: true }, 'done'],
  ['supportIdea', 'colleague', 'it was merged', { ...SEARCH, outcome: 'merged' }, 'idea_not_open'],
  ['endSupport', 'colleague', 'the idea has ended', { ...DECLINED, isSupporting: true }, 'able'],
  ['endSupport', 'colleague', 'they do not support it', SEARCH, 'done'],
  ['decide', 'lead', 'the vote is closed', VOTED, 'able'],
  ['decide', 'lead', 'the vote runs', VOTE, 'vote_running'],
  ['decide', 'lead', 'its time is up, and nobody closed it yet', OVER, 'vote_running'],
  ['decide', 'lead', 'the club searches', SEARCH, 'stage_order'],
  ['decide', 'lead', 'somebody was first', { ...RUNNING, decided }, 'already_decided'],
  ['decide', 'member', 'the vote is closed', VOTED, 'not_allowed'],
  ['mergeIdea', 'member', 'the club searches', SEARCH, 'able'],
  ['mergeIdea', 'member', 'the vote runs', VOTE, 'able'],
  ['mergeIdea', 'member', 'somebody was first', { ...DECLINED, decided }, 'already_decided'],
  ['mergeIdea', 'member', 'the idea runs', RUNNING, 'stage_order'],
  ['explainDelay', 'lead', 'the vote runs', VOTE, 'able'],
  ['explainDelay', 'lead', 'the idea runs', RUNNING, 'stage_order'],
  ['explainDelay', 'lead', 'it was withdrawn', { ...SEARCH, outcome: 'withdrawn' }, 'idea_not_open'],
  ['editIdea', 'submitter', 'nobody has voted', VOTE, 'able'],
  ['editIdea', 'submitter', 'somebody has voted', { ...VOTE, isJudged: true }, 'edit_after_vote'],
  ['editIdea', 'submitter', 'the idea runs', { ...RUNNING, isJudged: false }, 'edit_after_vote'],
  ['editIdea', 'submitter', 'it has ended', DECLINED, 'idea_not_open'],
  ['withdrawIdea', 'submitter', 'the idea runs', RUNNING, 'able'],
  ['withdrawIdea', 'submitter', 'they did already', { ...SEARCH, outcome: 'withdrawn' }, 'done'],
  ['withdrawIdea', 'lead', 'it is not theirs', SEARCH, 'not_allowed'],
  ['answerQuestion', 'submitter', 'the idea has ended', DECLINED, 'able'],
  ['answerQuestion', 'submitter', 'they did already', { ...SEARCH, isAnswered: true }, 'already_answered'],
  ['updateWork', 'team member', 'the idea runs', RUNNING, 'able'],
  ['updateWork', 'lead', 'the idea runs', RUNNING, 'able'],
  ['updateWork', 'member', 'the idea runs', RUNNING, 'not_allowed'],
  ['updateWork', 'lead', 'it is not taken on', VOTED, 'stage_order'],
  ['anchorLevel', 'team member', 'it is being anchored', ANCHORING, 'able'],
  ['anchorLevel', 'team member', 'it is not yet', RUNNING, 'stage_order'],
  ['appointTeam', 'team member', 'the idea runs', RUNNING, 'not_allowed'],
  ['grantBudget', 'manager', 'the idea runs', RUNNING, 'able'],
  ['grantBudget', 'manager', 'it is not taken on', SEARCH, 'stage_order'],
  ['moveToAnchoring', 'lead', 'nobody leads it', RUNNING, 'stage_requires'],
  ['moveToAnchoring', 'lead', 'it was tried', { ...ANCHORING, stage: 'implementation' }, 'able'],
  ['completeAnchoring', 'lead', 'levels are missing', ANCHORING, 'stage_requires'],
  ['completeAnchoring', 'lead', 'none is', { ...ANCHORING, anchoredLevels: LEVELS }, 'able'],
  ['takeDataAlong', 'colleague', 'it is about them', SEARCH, 'able'],
  ['takeDataAlong', 'manager', 'it is about another', { ...SEARCH, personId: 'x' }, 'not_allowed'],
  ['takeDataAlong', 'administrator', 'it is about another', { ...SEARCH, personId: 'x' }, 'able'],
];

describe('may this person do this now', () => {
  test.each(ROWS)('%s, %s, when %s', (ability, who, _when, situation, comes) => {
    expect(answer(PEOPLE[who], ability, situation)).toBe(comes);
  });

  test('a form that was sent before is the same again, for who has the right, whatever became of the idea', () => {
    for (const ability of ['decide', 'askSubmitter', 'addPrecedent', 'updateWork'] as const) {
      expect(answer(PEOPLE.lead, ability, { ...DECLINED, isAgain: true })).toBe('done');
      expect(answer(PEOPLE.colleague, ability, { ...DECLINED, isAgain: true })).toBe('not_allowed');
    }
  });

  test('who was first is told with what they decided', () => {
    expect(refusalWithParams(() => assertAble(PEOPLE.lead, 'decide', { ...RUNNING, decided }))).toEqual({
      code: 'already_decided',
      params: decided,
    });
  });
});

/** Every situation that there can be, and some that there cannot. */
function* situations(): Generator<Situation> {
  const rounds = [null, running, { ...running, closesAt: NOW }, { closedAt: NOW, closesAt: LATER }];
  for (const clubId of [CLUB, null])
    for (const stage of STAGES)
      for (const outcome of OUTCOMES)
        for (const round of rounds)
          for (const yes of [false, true]) {
            const roundIsOpen = round?.closedAt === null;
            const flags = { isJudged: yes, hasVoted: yes, isSupporting: yes, isAnswered: yes };
            const work = { hasProjectLeader: yes, stepCount: yes ? 1 : 0, anchoredLevels: yes ? LEVELS : [] };
            yield { ...SEARCH, clubId, stage, outcome, round, roundIsOpen, ...flags, ...work };
          }
}
const ABILITIES = [...new Set(ROWS.map(([ability]) => ability))];

/** Asks about every ability in every situation, and tells what went against the rule. */
function against(rule: (ability: Ability, situation: Situation) => boolean): string[] {
  const found = new Set<string>();
  for (const situation of situations())
    for (const ability of ABILITIES)
      if (!rule(ability, situation)) found.add(`${ability}: ${JSON.stringify(situation)}`);
  return [...found].slice(0, 5);
}

describe('in every situation', () => {
  test.each(EVERYBODY)('what is printed for a %s is what is done', (who) => {
    const wrong = against(
      (ability, situation) =>
        isAble(PEOPLE[who], ability, situation) === (answer(PEOPLE[who], ability, situation) === 'able'),
    );
    expect(wrong).toEqual([]);
  });

  test.each(EVERYBODY)('a %s who has not the right hears nothing of how the idea stands', (who) => {
    const heard = new Map<string, Set<string>>();
    against((ability, situation) => {
      const key = `${ability} ${String(situation.clubId)}`;
      heard.set(key, (heard.get(key) ?? new Set()).add(answer(PEOPLE[who], ability, situation)));
      return true;
    });
    for (const [, answers] of heard) if (answers.has('not_allowed')) expect([...answers]).toHaveLength(1);
  });

  test('a guest is a guest', () => {
    expect(against((ability, situation) => answer(GUEST, ability, situation) === 'guest')).toEqual([]);
  });

  test('what everybody reads on a card is what a member may do who has nothing to do with the idea', () => {
    const wrong = against(
      (ability, situation) =>
        situation.clubId === null ||
        ability === 'takeDataAlong' ||
        isAble('anyMember', ability, situation) === isAble(PEOPLE.member, ability, situation),
    );
    expect(wrong).toEqual([]);
  });

  test.each(EVERYBODY.filter((who) => !who.startsWith('submitter')))(
    'what a %s may do does not depend on who submitted it',
    (who) => {
      const wrong = against((ability, situation) =>
        ['x', null].every(
          (submitterId) =>
            isAble(PEOPLE[who], ability, { ...situation, submitterId }) ===
            isAble(PEOPLE[who], ability, situation),
        ),
      );
      expect(wrong).toEqual([]);
    },
  );
});

describe('what brings an idea further', () => {
  test.each([
    ['the vote, while the club searches, for every member', 'member', SEARCH, ['startVote']],
    ['nothing for who is in no club', 'colleague', SEARCH, []],
    ['nothing while the vote runs', 'lead', VOTE, []],
    ['a decision of the lead, once the round is closed', 'lead', VOTED, ['takeOn', 'park', 'decline']],
    ['no decision of a member', 'member', VOTED, []],
    ['nothing while nobody leads it', 'lead', RUNNING, []],
    ['anchoring, once it was tried', 'lead', { ...ANCHORING, stage: 'implementation' }, ['toAnchoring']],
    [
      'finishing it, in the last stage: levels that are missing are asked then',
      'lead',
      ANCHORING,
      ['complete'],
    ],
    ['nothing for a member, in the last stage', 'member', ANCHORING, []],
    ['nothing once it has ended', 'lead', DECLINED, []],
    ['nothing while it waits for a club', 'lead', { ...SEARCH, clubId: null }, []],
  ] as const)('is %s', (_what, who, situation, moves) => {
    expect(movesOf(PEOPLE[who], situation)).toEqual(moves);
  });
});

describe('merging into another idea', () => {
  test.each(OUTCOMES)('that is %s', (outcome) => {
    const refusal = mergeTargetRefusal('one', { id: 'other', number: 'K-2026-0002', outcome });
    expect(refusal?.code ?? null).toBe(outcome === 'open' ? null : 'merge_target_not_open');
  });

  test('never into itself', () => {
    const itself = { id: 'one', number: 'K-2026-0001', outcome: 'open' } as const;
    expect(mergeTargetRefusal('one', itself)?.code).toBe('merge_into_itself');
  });
});
