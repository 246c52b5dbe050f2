import { executeVerbs, dialogs } from '../../../src/contracts/verbs';
import { apiRoutes } from '../../../src/http/routes';
import { approveClub } from '../../../src/services/clubApproval';
import { setUpClub } from '../../../src/services/clubs';
import { apiAs, type ApiAnswer, type ApiOf } from '../../support/api';
import { startWorld, type World } from '../../support/kiem';
import { clubOf, idOf } from '../../support/people';

/** Why what somebody does is not on the audit trail. */
const TIMELINE = 'it stands on the timeline of the idea, for everybody, with who did it';
const OWN = 'it is about what one wrote or sees oneself';
const READS = 'it reads what everybody with that role may see, and takes nothing along';

/** What may be done with rights, money and data of others, and the line that each leaves. */
const AUDITED: Readonly<Record<string, string>> = {
  changeSettings: 'settingsChanged',
  changeClub: 'clubChanged',
  approveClub: 'clubApproved',
  rejectClub: 'clubRejected',
  appointLead: 'leadAppointed',
  addTheme: 'themesChanged',
  removeTheme: 'themesChanged',
  changeRoles: 'rolesChanged',
  viewPersonData: 'dataSeen',
  exportIdeas: 'ideasExported',
  changeBudget: 'budgetGranted',
  retryMessage: 'messageRetried',
};

const NOT_AUDITED: Readonly<Record<string, readonly string[]>> = {
  [TIMELINE]: [
    ...['startExperiment', 'endExperiment', 'addPartner', 'changePartner', 'removePartner', 'askSubmitter'],
    ...[
      'answerQuestion',
      'addPrecedent',
      'startVote',
      'castVote',
      'takeBackVote',
      'closeRound',
      'explainVote',
    ],
    ...['decide', 'moveToAnchoring', 'anchorLevel', 'completeAnchoring', 'appointTeamMember', 'addStep'],
    ...['completeStep', 'submitIdea', 'editIdea', 'saveIdea', 'withdrawIdea', 'supportIdea', 'endSupport'],
    ...['voteReason', 'mergeIdea', 'takeOn', 'park', 'decline', 'explainDelay', 'submitIdeaFromMessage'],
  ],
  [OWN]: [
    'listMyIdeas',
    'listWaiting',
    'viewMe',
    'viewMyData',
    'showMyIdeas',
    'showIdea',
    'showQuestion',
    'showDraft',
    'leaveForm',
    'showAnswers',
    'throwAway',
  ],
  [READS]: [
    ...[
      'listIdeas',
      'countIdeas',
      'viewIdea',
      'listChanges',
      'listEvents',
      'listSimilarToIdea',
      'listSimilar',
    ],
    ...['viewOverview', 'viewSettings', 'listClubs', 'viewClub', 'listThemes', 'findPeople', 'listAudit'],
    ...['listParkedMessages', 'showParkedMessages', 'refreshIdeaCard'],
  ],
  'asking gives nothing: who approves it is on the trail': ['setUpClub'],
};

let world: World;
let samira: ApiOf;
let waiting: readonly string[];
beforeAll(async () => {
  world = await startWorld({ env: { KIEM_ADMINISTRATORS: idOf('Samira') } });
  await clubOf(world);
  samira = await apiAs(world, 'Samira');
  const roster = [{ aadObjectId: idOf('Tom'), teamsId: '29:tom', name: 'Tom Visser', isGuest: false }];
  const ask = (name: string) =>
    setUpClub(
      world.kiem.kiem,
      { aadObjectId: idOf('Tom') },
      {
        ...{ teamId: name, teamAadGroupId: null, channelId: `19:${name}`, serviceUrl: 'http://x/' },
        ...{ name, themes: '', roster },
      },
    );
  waiting = [(await ask('Groen')).club.id, (await ask('Blauw')).club.id];
});
afterAll(() => world.stop());

interface Line {
  readonly action: string;
  readonly actor: string;
  readonly changes: readonly { readonly what: string; readonly from: unknown; readonly to: unknown }[];
}

/** The lines that an act leaves, newest first. */
async function linesOf(act: () => Promise<ApiAnswer>): Promise<readonly Line[]> {
  const read = async (): Promise<readonly Line[]> =>
    (await samira.get('/audit?limit=100')).body['items'] as Line[];
  const before = (await read()).length;
  const { status, text } = await act();
  if (status >= 400) throw new Error(text);
  const after = await read();
  return after.slice(0, after.length - before);
}

test('every route, button and dialog is written down, or has a reason why not', () => {
  const told = [...Object.keys(AUDITED), ...Object.values(NOT_AUDITED).flat()];
  const all = [
    ...apiRoutes.map((route) => route.operationId),
    ...Object.keys(executeVerbs),
    ...Object.keys(dialogs),
  ];
  expect([...new Set(told)].sort()).toEqual([...new Set(all)].sort());
});

test('what is done leaves its line, with the old and the new value', async () => {
  const roles = `/people/${idOf('Carla')}/roles`;
  const changed = await linesOf(() => samira.put(roles, { isManager: true, isAdministrator: false }));
  expect(changed).toMatchObject([
    { action: AUDITED['changeRoles'], changes: [{ what: 'isManager', from: false, to: true }] },
  ]);
  // The same again changes nothing, so there is nothing to tell.
  expect(await linesOf(() => samira.put(roles, { isManager: true, isAdministrator: false }))).toEqual([]);

  const { body: settings } = await samira.get('/settings');
  expect(await linesOf(() => samira.put('/settings', { ...settings, responseDays: 8 }))).toMatchObject([
    { action: AUDITED['changeSettings'], changes: [{ what: 'responseDays', from: 10, to: 8 }] },
  ]);
  const added = await linesOf(() => samira.post('/themes', { name: 'Water' }));
  expect(added).toMatchObject([
    { action: AUDITED['addTheme'], changes: [{ what: 'theme', from: null, to: 'Water' }] },
  ]);
  expect(await linesOf(() => samira.get('/ideas/export?format=csv&stage=search'))).toMatchObject([
    {
      action: AUDITED['exportIdeas'],
      actor: 'Samira Haddad',
      changes: expect.arrayContaining([{ what: 'stage', from: null, to: 'search' }]) as unknown,
    },
  ]);
  expect(await linesOf(() => samira.get(`/people/${idOf('Tom')}/data`))).toMatchObject([
    { action: AUDITED['viewPersonData'] },
  ]);
});

test('a club that is approved, rejected or changed tells who did so and what it was', async () => {
  const [first, second] = waiting;
  const approved = await linesOf(() => samira.post(`/clubs/${first!}/approve`));
  expect(approved.map(({ action }) => action)).toEqual([AUDITED['appointLead'], AUDITED['approveClub']]);
  expect(approved[1]!.changes).toContainEqual({ what: 'state', from: 'waiting', to: 'approved' });
  expect(await linesOf(() => samira.post(`/clubs/${first!}/approve`))).toEqual([]);
  const rejected = await linesOf(() =>
    samira.post(`/clubs/${second!}/reject`, { reason: 'Er is er al een' }),
  );
  expect(rejected).toMatchObject([{ action: AUDITED['rejectClub'] }]);
  const late = await samira.post(`/clubs/${second!}/approve`);
  expect([late.status, late.body['code']]).toEqual([409, 'club_judged']);
  expect(await linesOf(() => samira.patch(`/clubs/${first!}`, { name: 'Groener' }))).toMatchObject([
    { action: AUDITED['changeClub'], changes: [{ what: 'name', from: 'Groen', to: 'Groener' }] },
  ]);
});

test('of ten who judge at once one is first, and the club is judged once', async () => {
  const { kiem } = world.kiem;
  const roster = [{ aadObjectId: idOf('Tom'), teamsId: '29:tom', name: 'Tom Visser', isGuest: false }];
  const place = { teamId: 't9', teamAadGroupId: null, channelId: '19:nine', serviceUrl: 'http://x/' };
  const { club } = await setUpClub(
    kiem,
    { aadObjectId: idOf('Tom') },
    { ...place, name: 'Paars', themes: 'Paars', roster },
  );
  const lines = await linesOf(async () => {
    await Promise.all(
      Array.from({ length: 10 }, () => approveClub(kiem, { aadObjectId: idOf('Samira') }, club.id)),
    );
    return samira.get('/themes');
  });
  expect(lines.filter(({ action }) => action === 'clubApproved')).toHaveLength(1);
});

test('who administered does not come back by standing in the setting', async () => {
  await samira.put(`/people/${idOf('Carla')}/roles`, { isManager: false, isAdministrator: true });
  const carla = await apiAs(world, 'Carla');
  await carla.put(`/people/${idOf('Samira')}/roles`, { isManager: false, isAdministrator: false });
  const isBack = async () =>
    ((await samira.get('/me')).body as { isAdministrator?: boolean }).isAdministrator === true;
  await world.teams.say('Samira', 'hoi');
  await world.restart();
  await world.teams.say('Samira', 'hoi');
  samira = await apiAs(world, 'Samira');
  expect(await isBack()).toBe(false);
});
