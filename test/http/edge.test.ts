import http from 'node:http';
import { startTeams } from '../../sandbox/server';
import { loadConfig } from '../../src/config';
import { start, type Running } from '../../src/main';
import { cutOff, temporaryFolder } from '../support/database';
import { keptLog, startWorld, VOORBEELDSTAD, type World } from '../support/kiem';
import { messageTo } from '../support/people';
import { waitUntil } from '../support/wait';

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: http.IncomingHttpHeaders;
}

/** A request with exactly these headers; `fetch` would put in a Host of its own. */
function ask(
  url: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const request = http.request(new URL(path, url), { method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

const json = { 'content-type': 'application/json' };
const activity = (serviceUrl: string): string =>
  JSON.stringify({
    type: 'message',
    id: '1',
    channelId: 'msteams',
    serviceUrl,
    text: 'help',
    from: { id: '29:x', name: 'X', aadObjectId: 'a0000000-0000-4000-8000-000000000099' },
    recipient: { id: '28:y', name: 'Kiem' },
    conversation: { id: 'a:1', conversationType: 'personal' },
  });

describe('in local mode', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  test('it listens on this machine only', () => {
    expect(new URL(world.kiem.url).hostname).toBe('127.0.0.1');
    expect(loadConfig({}).host).toBe('127.0.0.1');
    expect(loadConfig(PRODUCTION).host).toBe('0.0.0.0');
  });

  test('/healthz says that it lives, /readyz that it can work', async () => {
    expect(await ask(world.kiem.url, '/healthz')).toMatchObject({ status: 200, body: '{"status":"ok"}' });
    const ready = await ask(world.kiem.url, '/readyz');
    expect(ready.status).toBe(200);
    expect(JSON.parse(ready.body)).toEqual({
      status: 'ok',
      database: 'ok',
      migrations: 'ok',
      settings: 'ok',
      clock: 'ok',
      outbox: { status: 'ok', waiting: 0, parked: 0 },
    });
  });

  test.each([
    ['a page that points its own name here', { host: 'kiem.example' }],
    ['a page of another site in a browser', { host: '127.0.0.1', origin: 'https://evil.example' }],
    ['a page without an address', { host: '127.0.0.1', origin: 'null' }],
    ['a name that only looks like this machine', { host: 'localhost.evil.example' }],
  ])('%s is refused', async (_title, headers) => {
    for (const path of ['/healthz', '/readyz', '/api/messages']) {
      const method = path.startsWith('/api') ? 'POST' : 'GET';
      const answer = await ask(world.kiem.url, path, {
        method,
        headers: { ...json, ...headers },
        body: method === 'POST' ? activity(world.teams.serviceUrl) : '',
      });
      expect({ path, status: answer.status }).toEqual({ path, status: 403 });
      expect(answer.headers['content-type']).toContain('application/problem+json');
    }
  });

  test.each(['127.0.0.1', 'localhost:3978', '[::1]:3978'])('%s is this machine', async (host) => {
    expect((await ask(world.kiem.url, '/healthz', { headers: { host } })).status).toBe(200);
  });

  test.each(['https://smba.trafficmanager.net/emea/', 'http://10.0.0.8/', 'nonsense'])(
    'an activity that wants its answer at %s is refused',
    async (serviceUrl) => {
      const answer = await ask(world.kiem.url, '/api/messages', {
        method: 'POST',
        headers: json,
        body: activity(serviceUrl),
      });
      expect(answer.status).toBe(403);
    },
  );

  test('what cannot be read, or is not there, is answered as a problem without a trace of the inside', async () => {
    const broken = await ask(world.kiem.url, '/api/messages', {
      method: 'POST',
      headers: json,
      body: '{"type":',
    });
    const missing = await ask(world.kiem.url, '/nowhere');
    expect([broken.status, missing.status]).toEqual([400, 404]);
    for (const { body, headers } of [broken, missing]) {
      expect(headers['content-type']).toContain('application/problem+json');
      expect(JSON.parse(body)).toMatchObject({ type: 'about:blank', title: expect.any(String) });
      expect(body).not.toMatch(/node_modules|SyntaxError|at /);
    }
    expect(missing.headers['x-powered-by']).toBeUndefined();
  });

  test('a body that is too big is refused', async () => {
    const body = JSON.stringify({ text: 'x'.repeat(1_100_000) });
    expect((await ask(world.kiem.url, '/api/messages', { method: 'POST', headers: json, body })).status).toBe(
      413,
    );
  });

  test('/readyz is 503 when the database is gone, and /healthz is not', async () => {
    await cutOff(world.kiem.kiem.db);
    await waitUntil(async () => (await ask(world.kiem.url, '/readyz')).status === 503);
    const ready = await ask(world.kiem.url, '/readyz');
    expect(JSON.parse(ready.body)).toMatchObject({ status: 'failed', database: 'failed' });
    expect((await ask(world.kiem.url, '/healthz')).status).toBe(200);
  });
});

const PRODUCTION = {
  KIEM_MODE: 'production',
  KIEM_BOT_APP_ID: '3b9f6a52-7c0e-4d1b-a8f4-5e2d9c7b1a60',
  KIEM_BOT_APP_PASSWORD: 'a secret',
  KIEM_TENANT_ID: VOORBEELDSTAD.tenantId,
};

describe('in production', () => {
  const home = temporaryFolder();
  const log: Record<string, unknown>[] = [];
  let kiem: Running;
  beforeAll(async () => {
    kiem = await start(loadConfig({ ...PRODUCTION, PORT: '0', KIEM_DATA_DIR: home.folder }), keptLog(log));
  });
  afterAll(async () => {
    await kiem.stop();
    home.remove();
  });
  beforeEach(() => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });

  test.each([
    ['no token', {}],
    ['a token that nobody signed', { authorization: 'Bearer nonsense' }],
    ['another kind of key', { authorization: 'Basic a2llbTpraWVt' }],
  ])('an activity with %s is refused', async (_title, headers) => {
    const teams = await startTeams({ botUrl: kiem.url, directory: VOORBEELDSTAD });
    const answer = await ask(kiem.url, '/api/messages', {
      method: 'POST',
      headers: { ...json, ...headers },
      body: activity(teams.serviceUrl),
    });
    expect(answer.status).toBe(401);
    expect(teams.requests).toEqual([]);
    await teams.stop();
  });

  test('the secret is nowhere in the log', () => {
    expect(JSON.stringify(log)).not.toContain('a secret');
  });
});

test('a turn that is underway when Kiem stops is finished first', async () => {
  const world = await startWorld();
  try {
    await world.teams.installPersonal('Fatima');
    world.teams.fail({ when: { method: 'POST' }, how: { delayMs: 400 } });
    const said = world.teams.say('Fatima', 'help');
    await world.teams.waitFor(() =>
      world.teams.requests.some((one) => one.method === 'POST' && one.status === 0),
    );
    const begin = Date.now();
    await world.kiem.stop();
    // Not held up by the connection that Teams keeps for the next turn.
    expect(Date.now() - begin).toBeLessThan(2000);
    expect((await said).ok).toBe(true);
    expect(await messageTo(world, 'Fatima', 'Zo werkt Kiem')).toBeDefined();
  } finally {
    await world.stop();
  }
});
