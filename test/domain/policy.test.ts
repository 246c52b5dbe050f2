import { can, type Action, type Actor } from '../../src/domain/policy';

const CLUB = 'club';
const person = (about: Partial<Actor> = {}): Actor => ({
  userId: 'somebody',
  kind: 'employee',
  isManager: false,
  isAdministrator: false,
  clubs: new Map(),
  ...about,
});

/** The columns of the table in PRODUCT.md: each is nothing but what its name says. */
const PEOPLE = {
  submitter: person({ userId: 'submitter' }),
  'club member': person({ clubs: new Map([[CLUB, 'member']]) }),
  'club lead': person({ clubs: new Map([[CLUB, 'lead']]) }),
  manager: person({ isManager: true }),
  administrator: person({ isAdministrator: true }),
} as const;
type Column = keyof typeof PEOPLE;
const COLUMNS = Object.keys(PEOPLE) as Column[];

/** The rows of the table "Who may do what" of PRODUCT.md, written off from there. */
const ROWS: readonly { row: string; actions: readonly Action[]; may: string }[] = [
  { row: 'submit', actions: ['submitIdea'], may: '✓ ✓ ✓ ✓ ✓' },
  { row: 'see all ideas of the organisation', actions: ['seeIdeas'], may: '✓ ✓ ✓ ✓ ✓' },
  {
    row: 'vote, ask, point at a look-alike, start the vote, merge duplicates',
    actions: ['vote', 'askSubmitter', 'addPrecedent', 'startVote', 'mergeIdea'],
    may: '· ✓ ✓ · ·',
  },
  {
    row: 'decide, move a stage, appoint the trojka',
    actions: ['decide', 'moveStage', 'appointTeam', 'closeRound', 'explainDelay'],
    may: '· · ✓ · ·',
  },
  { row: 'update steps, experiments, partners, anchoring', actions: ['updateWork'], may: '· · ✓ · ·' },
  { row: 'grant budget', actions: ['grantBudget'], may: '· · · ✓ ·' },
  { row: 'dashboard, export', actions: ['seeDashboard', 'exportIdeas'], may: '· ✓ ✓ ✓ ✓' },
  {
    row: "settings, clubs, roles, erase or export a person's data, audit",
    actions: ['administer'],
    may: '· · · · ✓',
  },
];

const idea = { submitterId: 'submitter', clubId: CLUB, teamUserIds: [] };

describe.each(ROWS)('$row', ({ actions, may }) => {
  const marks = may.split(' ');
  test.each(COLUMNS.map((column, index) => ({ column, allowed: marks[index] === '✓' })))(
    '$column: $allowed',
    ({ column, allowed }) => {
      for (const action of actions) {
        expect({ action, allowed: can(PEOPLE[column], action, idea) }).toEqual({ action, allowed });
      }
    },
  );
});

describe('see own ideas, answer questions, withdraw own open idea', () => {
  const actions: readonly Action[] = ['editIdea', 'withdrawIdea', 'answerQuestion'];

  test.each(COLUMNS)('%s may do so with their own idea, and with no other', (column) => {
    const actor = PEOPLE[column];
    for (const action of actions) {
      expect(can(actor, action, { ...idea, submitterId: actor.userId })).toBe(true);
      expect(can(actor, action, { ...idea, submitterId: 'somebody else' })).toBe(false);
    }
  });
});

describe('rights have an end', () => {
  test('a member or lead of one club is nobody in another, or on an idea without a club', () => {
    for (const column of ['club member', 'club lead'] as const) {
      for (const action of ['vote', 'startVote', 'decide', 'mergeIdea'] as const) {
        expect(can(PEOPLE[column], action, { ...idea, clubId: 'another club' })).toBe(false);
        expect(can(PEOPLE[column], action, { ...idea, clubId: null })).toBe(false);
      }
    }
  });

  test.each(COLUMNS)('%s in the team of an idea may update its work', (column) => {
    const actor = PEOPLE[column];
    expect(can(actor, 'updateWork', { ...idea, teamUserIds: ['other', actor.userId] })).toBe(true);
  });

  test('leads and administrators appoint leads; members and managers do not', () => {
    expect(COLUMNS.filter((column) => can(PEOPLE[column], 'appointLead', { clubId: CLUB }))).toEqual([
      'club lead',
      'administrator',
    ]);
  });

  test('a guest may do nothing at all, whatever else they are', () => {
    const guest = person({
      kind: 'guest',
      userId: 'submitter',
      isManager: true,
      isAdministrator: true,
      clubs: new Map([[CLUB, 'lead']]),
    });
    const actions = ROWS.flatMap((row) => row.actions).concat('editIdea', 'withdrawIdea', 'answerQuestion');
    expect(actions.filter((action) => can(guest, action, idea))).toEqual([]);
  });
});
