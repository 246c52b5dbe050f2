import { meetPerson } from '../../../src/services/people';
import { apiAs, formId, pageOf, tell, tokenOf, request, type ApiOf } from '../../support/api';
import { startWorld, type World } from '../../support/kiem';
import { clubOf, idOf, makeManager } from '../../support/people';

/** Nobody is more than what stands here. */
const PEOPLE = {
  colleague: 'Kees',
  submitter: 'Fatima',
  member: 'Tom',
  lead: 'Lidia',
  manager: 'Carla',
  administrator: 'Samira',
} as const;
type Who = keyof typeof PEOPLE;
const EVERYBODY = Object.keys(PEOPLE) as Who[];

let world: World;
const apis = {} as Record<Who, ApiOf>;
let open: string;
let withdrawn: string;
let questionId: string;
/** An idea that is worked on, with something that is tried and a partner. */
let running: string;
let experimentId: string;
let partnerId: string;
beforeAll(async () => {
  world = await startWorld({ env: { KIEM_ADMINISTRATORS: idOf('Samira') } });
  await clubOf(world);
  await makeManager(world, 'Carla');
  for (const who of EVERYBODY) apis[who] = await apiAs(world, PEOPLE[who]);
  open = await tell(apis.submitter, 'Een klok in de wachtruimte');
  withdrawn = await tell(apis.submitter, 'Een fontein op het plein');
  await apis.submitter.post(`/ideas/${withdrawn}/withdrawal`);
  await apis.lead.post(`/ideas/${open}/questions`, { formId: formId(), question: 'Welke klok?' });
  questionId = (await pageOf(apis.lead, open)).questions[0]!.questionId;
  running = await tell(apis.submitter, 'Een fiets voor de bode');
  await apis.lead.post(`/ideas/${running}/round`);
  await apis.lead.post(`/ideas/${running}/round/closing`);
  const takeOn = { kind: 'takeOn', formId: formId(), reason: 'Doen.', projectLeader: idOf('Daan') };
  const firstStep = { firstStep: 'Eén fiets.', firstStepDate: '2026-12-04' };
  await apis.lead.post(`/ideas/${running}/decisions`, { ...takeOn, ...firstStep });
  experimentId = formId();
  const plan = { expected: 'Sneller.', test: 'Een week.', dueOn: '2026-12-04' };
  await apis.lead.post(`/ideas/${running}/experiments`, { formId: experimentId, ...plan });
  partnerId = formId();
  const partner = { name: 'Fietsenmaker', joins: 'takesPart' };
  await apis.lead.post(`/ideas/${running}/partners`, { formId: partnerId, ...partner });
});
afterAll(() => world.stop());

type Row = [
  verb: 'get' | 'post' | 'put' | 'patch' | 'delete',
  path: string,
  may: readonly Who[],
  body?: object,
];

const MEMBERS: readonly Who[] = ['member', 'lead'];
const ADMINISTRATOR: readonly Who[] = ['administrator'];
const DASHBOARD: readonly Who[] = ['member', 'lead', 'manager', 'administrator'];
const LEAD: readonly Who[] = ['lead'];
const wrong = { formId: 'x', reason: '' };

/**
 * The table of PRODUCT.md by route. What is sent is right in form and wrong in content, so that whoever may do it
 * hears what is wrong with it, and nothing changes between one person and the next.
 */
const TABLE: readonly Row[] = [
  ['post', '/ideas', EVERYBODY, { formId: 'y', title: '', text: '' }],
  ['patch', '/ideas/OPEN', ['submitter'], { title: '' }],
  ['post', '/ideas/WITHDRAWN/withdrawal', ['submitter']],
  ['put', '/ideas/WITHDRAWN/support', EVERYBODY.filter((who) => who !== 'submitter')],
  ['delete', '/ideas/OPEN/support', EVERYBODY],
  ['post', '/ideas/OPEN/questions', MEMBERS, { formId: 'q', question: '' }],
  ['put', '/questions/QUESTION/answer', ['submitter'], { answer: '' }],
  ['post', '/ideas/OPEN/precedents', MEMBERS, { formId: 'p', precedent: '' }],
  ['post', '/ideas/WITHDRAWN/round', MEMBERS],
  ['post', '/ideas/OPEN/round/closing', LEAD],
  ['put', '/ideas/OPEN/vote', MEMBERS, { choice: 'for' }],
  ['delete', '/ideas/OPEN/vote', MEMBERS],
  ['put', '/ideas/OPEN/vote/reason', MEMBERS, { reason: 'x' }],
  [
    'post',
    '/ideas/OPEN/decisions',
    LEAD,
    { ...wrong, kind: 'takeOn', projectLeader: '', firstStep: '', firstStepDate: '' },
  ],
  ['post', '/ideas/OPEN/decisions', LEAD, { ...wrong, kind: 'park', until: '' }],
  ['post', '/ideas/OPEN/decisions', LEAD, { ...wrong, kind: 'decline' }],
  ['post', '/ideas/OPEN/decisions', LEAD, { ...wrong, kind: 'explainDelay', until: '' }],
  ['post', '/ideas/OPEN/decisions', MEMBERS, { ...wrong, kind: 'merge', target: 'nothing' }],
  ['post', '/ideas/OPEN/anchoring', LEAD],
  ['put', '/ideas/OPEN/anchoring/governance', LEAD, { arranged: 'x' }],
  ['post', '/ideas/OPEN/result', LEAD, { result: '' }],
  ['put', '/ideas/OPEN/team/ambassador', LEAD, { personId: 'nobody' }],
  ['post', '/ideas/OPEN/steps', LEAD, { formId: formId(), text: '', dueOn: '' }],
  ['post', '/ideas/RUNNING/experiments', LEAD, { formId: formId(), expected: '', test: '', dueOn: '' }],
  ['put', '/experiments/EXPERIMENT/outcome', LEAD, { outcome: 'worked', findings: '', learned: '' }],
  ['post', '/ideas/RUNNING/partners', LEAD, { formId: formId(), name: '', joins: 'informed' }],
  ['put', '/partners/PARTNER', LEAD, { name: '' }],
  ['delete', '/partners/PARTNER', LEAD],
  ['put', '/ideas/OPEN/budget', LEAD, { asked: 100 }],
  ['put', '/ideas/OPEN/budget', LEAD, { spent: 100 }],
  ['put', '/ideas/OPEN/budget', ['manager'], { granted: 100 }],
  ['get', '/overview', DASHBOARD],
  ['get', '/ideas/export', DASHBOARD],
  ['get', '/people', ['lead', 'administrator']],
  ['get', '/settings', ADMINISTRATOR],
  ['get', '/clubs', ADMINISTRATOR],
  ['get', '/clubs/nothing', ADMINISTRATOR],
  ['patch', '/clubs/nothing', ADMINISTRATOR, { name: 'x' }],
  ['post', '/clubs/nothing/approve', ADMINISTRATOR],
  ['post', '/clubs/nothing/reject', ADMINISTRATOR, { reason: 'x' }],
  ['get', '/themes', ADMINISTRATOR],
  ['post', '/themes', ADMINISTRATOR, { name: '' }],
  ['delete', '/themes/nothing', ADMINISTRATOR],
  ['put', '/people/nobody/roles', ADMINISTRATOR, { isManager: true, isAdministrator: true }],
  ['get', '/people/nobody/data', ADMINISTRATOR],
  ['get', '/audit', ADMINISTRATOR],
  ['get', '/outbox/parked', ADMINISTRATOR],
  ['post', '/outbox/nothing/retry', ADMINISTRATOR],
  ['get', '/ideas', EVERYBODY],
  ['get', '/ideas/counts', EVERYBODY],
  ['get', '/ideas/OPEN', EVERYBODY],
  ['get', '/ideas/OPEN/events', EVERYBODY],
  ['get', '/ideas/OPEN/similar', EVERYBODY],
  ['get', '/similar?text=klok', EVERYBODY],
  ['get', '/my-ideas', EVERYBODY],
  ['get', '/changes', EVERYBODY],
  ['get', '/me', EVERYBODY],
  ['get', '/me/waiting', EVERYBODY],
  ['get', '/me/data', EVERYBODY],
];

const send = (api: ApiOf, [verb, path, , body]: Row): ReturnType<ApiOf['get']> => {
  const real = path
    .replace('OPEN', open)
    .replace('WITHDRAWN', withdrawn)
    .replace('RUNNING', running)
    .replace('QUESTION', questionId)
    .replace('EXPERIMENT', experimentId)
    .replace('PARTNER', partnerId);
  return verb === 'get' || verb === 'delete' ? api[verb](real) : api[verb](real, body);
};

describe('who may do what', () => {
  test.each(TABLE)('%s %s: %j', async (...row) => {
    const allowed: Who[] = [];
    for (const who of EVERYBODY) {
      const { status, text } = await send(apis[who], row);
      expect([status, text]).not.toEqual([500, expect.anything()]);
      expect([status, text]).not.toEqual([400, expect.anything()]);
      if (status !== 403) allowed.push(who);
    }
    expect(allowed).toEqual(EVERYBODY.filter((who) => row[2].includes(who)));
  });

  test('nothing at all for a guest, and nothing without a token', async () => {
    const pieter = { aadObjectId: idOf('Pieter'), teamsId: '29:pieter', name: 'Pieter', isGuest: true };
    await meetPerson(world.kiem.kiem, pieter, { serviceUrl: 'http://127.0.0.1/' });
    const guest = await apiAs(world, 'Pieter');
    for (const row of TABLE) {
      expect([row[0], row[1], (await send(guest, row)).status]).toEqual([row[0], row[1], 403]);
      const path = row[1].replace('OPEN', open).replace('WITHDRAWN', withdrawn);
      const { status } = await request(
        world.kiem.url,
        row[0],
        path,
        row[3] === undefined ? {} : { body: row[3] },
      );
      expect([row[0], row[1], status]).toEqual([row[0], row[1], 401]);
    }
  });

  test('the abilities say the same beforehand', async () => {
    const of = async (who: Who) => (await pageOf(apis[who], open)).abilities;
    expect(await of('colleague')).toMatchObject({ canSupport: true, canAsk: false, moves: [] });
    expect(await of('submitter')).toMatchObject({ canEdit: true, canWithdraw: true, canSupport: false });
    expect(await of('member')).toMatchObject({ canAsk: true, canMerge: true, canExplainDelay: false });
    expect(await of('lead')).toMatchObject({ canExplainDelay: true, moves: ['startVote'], canEdit: false });
  });

  test('rights are those of the moment: who is no administrator any more is refused at once', async () => {
    // The day after she came to Kiem, Ruth is found by others.
    world.clock.moveTo(new Date('2026-11-21T09:00:00Z'));
    const token = await tokenOf(world, idOf('Samira'));
    const headers = { authorization: `Bearer ${token}` };
    await (
      await apiAs(world, 'Samira')
    ).put(`/people/${idOf('Ruth')}/roles`, {
      isManager: false,
      isAdministrator: true,
    });
    const ruth = await apiAs(world, 'Ruth');
    await ruth.put(`/people/${idOf('Samira')}/roles`, { isManager: false, isAdministrator: false });
    expect((await request(world.kiem.url, 'get', '/settings', { headers })).status).toBe(403);
    const last = await ruth.put(`/people/${idOf('Ruth')}/roles`, {
      isManager: false,
      isAdministrator: false,
    });
    expect([last.status, last.body['code']]).toEqual([409, 'last_administrator']);
    await ruth.put(`/people/${idOf('Samira')}/roles`, { isManager: false, isAdministrator: true });
  });
});
