import { setUpClub } from '../../../src/services/clubs';
import { apiAs, tell, type ApiOf } from '../../support/api';
import { startWorld, VOORBEELDSTAD, type World } from '../../support/kiem';
import { clubOf, idOf } from '../../support/people';

let world: World;
let samira: ApiOf;
beforeAll(async () => {
  world = await startWorld({ env: { KIEM_ADMINISTRATORS: idOf('Samira') } });
  await clubOf(world);
  samira = await apiAs(world, 'Samira');
});
afterAll(() => world.stop());

describe('an administrator', () => {
  test('changes the numbers of the organisation, and they count from the next idea on', async () => {
    const { body } = await samira.get('/settings');
    expect(body).toMatchObject({ responseDays: 10, voteDays: 5 });
    const wrong = await samira.put('/settings', { ...body, responseDays: 0 });
    expect([wrong.status, wrong.body['issues']]).toEqual([
      400,
      [expect.objectContaining({ path: 'responseDays' })],
    ]);
    const changed = await samira.put('/settings', { ...body, responseDays: 5, closingDays: ['2026-11-23'] });
    expect(changed.body).toMatchObject({ responseDays: 5, closingDays: ['2026-11-23'] });
    const id = await tell(await apiAs(world, 'Fatima'), 'Een later idee');
    // Friday + 5 working days, with the Monday closed.
    expect((await samira.get(`/ideas/${id}`)).body['respondBy']).toBe('2026-11-30');
  });

  test('names a club, gives it themes and leads; a lead is a member of it', async () => {
    const [club] = (await samira.get('/clubs')).body['items'] as {
      clubId: string;
      memberCount: number;
      channelUrl: string;
    }[];
    expect(club!.memberCount).toBe(8);
    const ids = VOORBEELDSTAD.teams[0]!.channels.map(({ id }) => encodeURIComponent(id));
    expect(ids.filter((id) => club!.channelUrl.includes(`/l/channel/${id}/`))).toHaveLength(1);
    const path = `/clubs/${club!.clubId}`;
    const changed = await samira.patch(path, {
      name: 'Werkplaats',
      themes: ['Veiligheid', 'Groen'],
      leads: [idOf('Tom')],
    });
    expect(changed.body).toMatchObject({
      name: 'Werkplaats',
      themes: ['Groen', 'Veiligheid'],
      leads: [{ personId: idOf('Tom') }],
    });
    expect((await samira.patch(path, { leads: [idOf('Fatima')] })).body['code']).toBe('person_not_in_club');
    expect((await (await apiAs(world, 'Tom')).get('/me')).body['clubs']).toMatchObject([{ role: 'lead' }]);
    expect((await (await apiAs(world, 'Lidia')).get('/me')).body['clubs']).toMatchObject([
      { role: 'member' },
    ]);
  });

  test('gives no club the name that another has', async () => {
    await world.teams.installInTeam('Slimmer werken');
    const { kiem } = world.kiem;
    const place = { teamId: 't2', teamAadGroupId: null, channelId: '19:second', serviceUrl: 'http://x/' };
    const roster = [{ aadObjectId: idOf('Tom'), teamsId: '29:tom', name: 'Tom Visser', isGuest: false }];
    const made = await setUpClub(
      kiem,
      { aadObjectId: idOf('Tom') },
      { ...place, name: 'Balie', themes: '', roster },
    );
    // A club that waits has no themes, leads or ideas to give or take; its name may be mended.
    for (const change of [{ themes: ['Groen'] }, { leads: [idOf('Tom')] }, { isDefault: true }])
      expect((await samira.patch(`/clubs/${made.club.id}`, change)).body['code']).toBe('club_waits');
    const refused = await samira.patch(`/clubs/${made.club.id}`, { name: 'werkplaats' });
    expect([refused.status, refused.body['code'], refused.body['detail']]).toEqual([
      409,
      'club_name_taken',
      'Er is al een club met de naam Werkplaats. Kies een andere naam.',
    ]);
    expect((await samira.patch(`/clubs/${made.club.id}`, { name: 'BALIE' })).status).toBe(200);
  });

  test('adds and removes themes', async () => {
    const added = await samira.post('/themes', { name: '  Water  en groen ' });
    expect([added.status, added.body['name']]).toEqual([201, 'Water en groen']);
    expect((await samira.post('/themes', { name: 'water en GROEN' })).body['code']).toBe('theme_exists');
    expect((await samira.delete(`/themes/${String(added.body['themeId'])}`)).status).toBe(204);
    expect((await samira.delete(`/themes/${String(added.body['themeId'])}`)).status).toBe(404);
  });

  test('finds people by a part of their name, and no sign in it means anything else', async () => {
    const names = async (q: string): Promise<unknown[]> =>
      ((await samira.get(`/people?q=${encodeURIComponent(q)}`)).body['items'] as { name: string }[]).map(
        ({ name }) => name,
      );
    expect(await names('bak')).toEqual(['Lidia Bakker']);
    expect(await names('%')).toEqual([]);
    expect(await names("'; DROP TABLE users; --")).toEqual([]);
    // Who came today without being in a club is found from tomorrow on: test/twoWorlds tells why.
    expect(await names('')).not.toContain('Carla Meijer');
    world.clock.moveTo(new Date('2026-11-21T09:00:00Z'));
    samira = await apiAs(world, 'Samira');
    expect(await names('')).toContain('Carla Meijer');
    expect((await names('')).length).toBeGreaterThan(10);
  });

  test('sees what was done to rights and data, newest first, page by page', async () => {
    await samira.put(`/people/${idOf('Carla')}/roles`, { isManager: true, isAdministrator: false });
    const { body } = await samira.get('/audit?limit=1');
    expect(body['items']).toMatchObject([
      { action: 'rolesChanged', actor: 'Samira Haddad', subject: 'Carla Meijer' },
    ]);
    const next = await samira.get(`/audit?limit=1&cursor=${String(body['nextCursor'])}`);
    expect(next.body['items']).toMatchObject([{ action: 'themesChanged' }]);
  });
});
