import { apiAs, formId, pageOf, tell, type ApiOf } from '../../support/api';
import { inWorld } from '../../support/inWorld';
import { idOf, makeManager } from '../../support/people';

const apis = {} as Record<'Marieke' | 'Lidia' | 'Tom' | 'Carla' | 'Samira' | 'Kees', ApiOf>;
let ideaId: string;
let otherId: string;
/** Marieke is a member of the club herself, and tells something that she wants no name with. */
const world = inWorld({ club: true, env: { KIEM_ADMINISTRATORS: idOf('Samira') } });

beforeAll(async () => {
  await makeManager(world, 'Carla');
  for (const who of ['Marieke', 'Lidia', 'Tom', 'Carla', 'Samira', 'Kees'] as const)
    apis[who] = await apiAs(world, who);
  otherId = await tell(apis.Kees, 'Stilteruimte voor telefoongesprekken');
  ideaId = await tell(apis.Marieke, 'Vertrouwelijk vergaderen', { unnamed: true });
  const { Lidia, Tom, Marieke } = apis;
  await Lidia.post(`/ideas/${ideaId}/questions`, { formId: formId(), question: 'Waar gebeurt dit?' });
  const { questions } = await pageOf(Marieke, ideaId);
  await Marieke.put(`/questions/${questions[0]!.questionId}/answer`, { answer: 'In de gang.' });
  await Marieke.patch(`/ideas/${ideaId}`, { title: 'Rustig vergaderen' });
  await Tom.post(`/ideas/${ideaId}/round`);
  await Tom.put(`/ideas/${ideaId}/vote`, { choice: 'for' });
});

/** Everything that anybody can ask for, with the ideas in it. */
const PATHS = [
  '/ideas',
  '/ideas?sort=votes&origin=unnamed',
  '/ideas?q=vergaderen',
  '/ideas/counts',
  '/ideas/IDEA',
  '/ideas/IDEA/events',
  '/ideas/IDEA/similar',
  '/ideas/OTHER',
  '/ideas/OTHER/events',
  '/similar?text=vergaderen',
  '/changes?since=00000000-0000-7000-8000-000000000000',
  '/overview',
  '/my-ideas',
];

async function userIdOf(who: string): Promise<string> {
  const [row] = await world.kiem.kiem.db.read((tx) =>
    tx.query<{ id: string }[]>('SELECT id FROM users WHERE aadObjectId = ?', [idOf(who)]),
  );
  return row!.id;
}

async function traces(): Promise<RegExp> {
  return new RegExp(`Marieke|${idOf('Marieke')}|${await userIdOf('Marieke')}`);
}

describe('an unnamed idea', () => {
  test('shows the name to nobody, in no answer, nor any id of who sent it', async () => {
    const trace = await traces();
    for (const [who, api] of Object.entries(apis).filter(([name]) => name !== 'Marieke')) {
      for (const path of PATHS) {
        const answer = await api.get(path.replace('IDEA', ideaId).replace('OTHER', otherId));
        expect([who, path, answer.status, answer.text]).toEqual([
          who,
          path,
          path === '/overview' && who === 'Kees' ? 403 : 200,
          expect.not.stringMatching(trace),
        ]);
      }
    }
  });

  test('shows the name in no export', async () => {
    const trace = await traces();
    const csv = await apis.Carla.get('/ideas/export?format=csv');
    expect(csv.text).toContain('Rustig vergaderen');
    expect(csv.text).not.toMatch(trace);
    const xlsx = await apis.Carla.get('/ideas/export?format=xlsx');
    expect(xlsx.status).toBe(200);
    // The sheet is packed: its parts are looked at in exports.test.ts.
  });

  test('is the reader’s own to its submitter alone', async () => {
    expect(await pageOf(apis.Marieke, ideaId)).toMatchObject({ submitter: null, isOwn: true });
    expect(await pageOf(apis.Tom, ideaId)).toMatchObject({ submitter: null, isOwn: false });
    const found = await apis.Marieke.get('/ideas?mine=true');
    expect(found.text).toContain(ideaId);
    expect((await apis.Tom.get('/ideas?mine=true')).text).not.toContain(ideaId);
  });

  test('counts its submitter among the voters, and with neither the work floor nor management', async () => {
    const { round } = await pageOf(apis.Tom, ideaId);
    expect(round).toMatchObject({ memberCount: 8, votesCast: 1 });
    const { body } = await apis.Carla.get('/overview');
    expect(body['cameIn']).toMatchObject({
      total: { count: 2 },
      workFloor: { count: 1 },
      management: { count: 0 },
      unnamed: { count: 1 },
    });
  });

  test('is left out of what an administrator sees of a person, and the person sees it', async () => {
    const path = `/people/${idOf('Marieke')}/data`;
    const seen = await apis.Samira.get(path);
    expect(seen.body).toMatchObject({ includesUnnamed: false, ideas: [], answers: [], supports: [] });
    expect(seen.text).not.toContain('vergaderen');
    const own = await apis.Marieke.get('/me/data');
    expect(own.body).toMatchObject({ includesUnnamed: true, ideas: [{ ideaId }] });
    const { body } = await apis.Samira.get('/audit');
    const lines = body['items'] as readonly { readonly action: string }[];
    expect(lines.filter(({ action }) => action === 'dataSeen')).toMatchObject([
      { subject: expect.stringContaining('Marieke') },
    ]);
  });

  test('leaves no trace of its submitter when it is merged into another', async () => {
    const trace = await traces();
    const body = { kind: 'merge', formId: formId(), reason: 'Dit lijkt op elkaar.', target: otherId };
    const merged = await apis.Lidia.post(`/ideas/${ideaId}/decisions`, body);
    expect([merged.status, merged.text]).toEqual([201, expect.not.stringMatching(trace)]);
    expect(await pageOf(apis.Marieke, otherId)).toMatchObject({ amSupporting: true, supporters: 1 });
    for (const id of [ideaId, otherId]) {
      expect((await apis.Tom.get(`/ideas/${id}`)).text).not.toMatch(trace);
      expect((await apis.Tom.get(`/ideas/${id}/events`)).text).not.toMatch(trace);
    }
    expect((await apis.Samira.get(`/people/${idOf('Marieke')}/data`)).body['supports']).toEqual([]);
  });
});
