import { createBudget } from '../../../src/services/budget';
import { createApi } from '../../../src/http/api/router';
import { apiRoutes } from '../../../src/http/routes';
import { localRoutes } from '../../../src/http/routes/me';
import { apiAs, request } from '../../support/api';
import { startWorld, type World } from '../../support/kiem';
import { documentOf } from '../../support/openapi';
import { clubOf } from '../../support/people';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await clubOf(world);
});
afterAll(() => world.stop());

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Record<string, boolean> };
}

/** What Express itself says it answers. */
function routesOf(router: unknown): string[] {
  return (router as { stack: Layer[] }).stack.flatMap(({ route }) =>
    route === undefined
      ? []
      : Object.keys(route.methods).map((verb) => `${verb} ${route.path.replace(/:(\w+)/g, '{$1}')}`),
  );
}

describe('the OpenAPI document', () => {
  test('is of version 3.1, and tells every route that Express has, and no other', async () => {
    const document = await documentOf(world.kiem.url);
    expect(document.openapi).toBe('3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, verbs]) =>
      Object.keys(verbs).map((verb) => `${verb} ${path}`),
    );
    const router = createApi({
      kiem: world.kiem.kiem,
      authenticate: () => Promise.reject(new Error('nobody')),
      routes: apiRoutes,
      openRoutes: localRoutes({
        issue: () => Promise.reject(new Error()),
        verify: () => Promise.reject(new Error()),
      }),
      budget: createBudget(1),
      onError: () => undefined,
    });
    const real = routesOf(router).filter((one) => one !== 'get /openapi.json');
    expect(described.sort()).toEqual(real.sort());
  });

  test('names every operation once, and refers to nothing that is not there', async () => {
    const document = await documentOf(world.kiem.url);
    const ids = Object.values(document.paths).flatMap((verbs) =>
      Object.values(verbs).map((operation) => operation.operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, name] of JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g))
      expect(Object.keys(document.components.schemas)).toContain(name);
  });

  test('every answer has the version of the API, and is not kept by anybody', async () => {
    const { headers } = await (await apiAs(world, 'Lidia')).get('/me');
    expect(headers.get('api-version')).toMatch(/^1\./);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('a path with a slash at its end, or one that is not there, is a problem of 404', async () => {
    const lidia = await apiAs(world, 'Lidia');
    for (const path of ['/ideas/', '/nothing', '/ideas/x/y/z']) {
      const { status, headers } = await lidia.get(path);
      expect([path, status]).toEqual([path, 404]);
      expect(headers.get('content-type')).toContain('application/problem+json');
    }
  });

  test('a request that does not fit says where', async () => {
    const lidia = await apiAs(world, 'Lidia');
    const { status, body } = await lidia.get('/ideas?limit=1000');
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'invalid_request', issues: [{ path: 'limit' }] });
    expect((await lidia.get('/ideas?cursor=nonsense')).status).toBe(400);
    const broken = await request(world.kiem.url, 'post', '/local-token');
    expect(broken.status).toBe(400);
  });
});
