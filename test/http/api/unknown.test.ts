import { z } from 'zod';
import { apiRoutes } from '../../../src/http/routes';
import { apiAs, request, tokenOf, type ApiOf } from '../../support/api';
import { startWorld, type World } from '../../support/kiem';
import { clubOf, idOf } from '../../support/people';

let world: World;
let lidia: ApiOf;
let token: string;
beforeAll(async () => {
  world = await startWorld({ env: { KIEM_API_REQUESTS_PER_MINUTE: '100000' } });
  await clubOf(world);
  lidia = await apiAs(world, 'Lidia');
  token = await tokenOf(world, idOf('Lidia'));
});
afterAll(() => world.stop());

const pathOf = (path: string): string => path.replace(/:\w+/g, 'x');
const namesIn = (body: unknown): string[] =>
  ((body as { issues?: { path: string }[] }).issues ?? []).map((issue) => issue.path);

/** Every object somewhere in a schema, as JSON Schema describes it. */
function objectsIn(schema: unknown): Record<string, unknown>[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const here = schema as Record<string, unknown>;
  const within = Object.values(here).flatMap(objectsIn);
  return here['type'] === 'object' && here['properties'] !== undefined ? [here, ...within] : within;
}

describe('what a request says that nobody knows', () => {
  test.each(apiRoutes.map((route) => [route.method, route.path, route] as const))(
    '%s %s: a parameter with a typing error is named, and nothing is done',
    async (method, path, route) => {
      const odd = ['__proto__=1', 'Limit=5', 'q[]=1', '=1', 'constructor', 'limt=5'];
      for (const query of path === '/ideas' ? odd : odd.slice(-1)) {
        const answer = await request(world.kiem.url, route.method, `${pathOf(path)}?${query}`, {
          ...(method === 'get' || method === 'delete' ? {} : { body: {} }),
          headers: { authorization: `Bearer ${token}` },
          ifMatch: '*',
        });
        expect([query, answer.status, answer.body['code']]).toEqual([query, 400, 'invalid_request']);
        expect(namesIn(answer.body)).toContain(decodeURIComponent(query.split('=')[0] ?? ''));
      }
    },
  );

  test('a parameter that is given twice is refused by its name', async () => {
    for (const route of apiRoutes) {
      if (!(route.query instanceof z.ZodObject)) continue;
      for (const name of Object.keys(route.query.shape)) {
        const answer = await lidia.get(`${pathOf(route.path)}?${name}=1&${name}=2`);
        expect([route.path, name, answer.status]).toEqual([route.path, name, 400]);
        expect(namesIn(answer.body)).toContain(name);
      }
    }
  });

  test('no part of any body lets through what its contract does not name', () => {
    for (const { path, body, query } of apiRoutes)
      for (const schema of [body, query]) {
        if (schema === undefined) continue;
        const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
        const open = objectsIn(described).filter((one) => one['additionalProperties'] !== false);
        expect([path, open]).toEqual([path, []]);
      }
  });

  test('“unamed” does not send an idea with a name', async () => {
    const words = { formId: 'typo', title: 'Een bankje', text: 'Bij de balie.', unamed: true };
    const { status, body } = await lidia.post('/ideas', words);
    expect([status, namesIn(body)]).toEqual([400, ['unamed']]);
    expect((await lidia.get('/ideas')).body['items']).toEqual([]);
  });

  test('a thousand wrong names are answered by a few, each cut short', async () => {
    const many = Array.from({ length: 900 }, (_, index) => `x${index}=1`).join('&');
    const { status, body, text } = await lidia.get(`/ideas?${'y'.repeat(3000)}=1&${many}`);
    expect(status).toBe(400);
    expect(namesIn(body).length).toBeLessThanOrEqual(20);
    expect(text.length).toBeLessThan(4000);
  });

  test.each([
    ['longer than any of ours', 'x'.repeat(65)],
    ['thousands of letters', 'x'.repeat(8000)],
    ['a NUL', '%00'],
    ['a plant', '%F0%9F%8C%B1'],
    ['a way up', '..%2f..%2fme'],
    ['words for the database', "'%20OR%201=1"],
  ])('an id of an odd shape is not there: %s', async (_title, id) => {
    for (const path of [`/ideas/${id}`, `/ideas/${id}/events`])
      expect([path, (await lidia.get(path)).status]).toEqual([path, 404]);
  });
});
