import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type KeyLike } from 'jose';
import { loadConfig } from '../../../src/config';
import { createBudget } from '../../../src/services/budget';
import { createApi } from '../../../src/http/api/router';
import { entraTokens, rememberTokens } from '../../../src/http/api/tokens';
import { apiRoutes } from '../../../src/http/routes';
import { start } from '../../../src/main';
import { request, tokenOf, type ApiAnswer } from '../../support/api';
import { temporaryFolder } from '../../support/database';
import { keptLog, startWorld, type World } from '../../support/kiem';
import {
  APP as KIEM,
  DOMAIN,
  sign,
  startProduction,
  tabClaims,
  TENANT as TENANT_OF_KIEM,
  type Production,
} from '../../support/microsoft';
import { clubOf, idOf } from '../../support/people';

const TENANT = '11111111-2222-4333-8444-555555555555';
const APP = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';

let world: World;
let server: Server;
let url: string;
let key: KeyLike;
beforeAll(async () => {
  world = await startWorld();
  await clubOf(world);
  const pair = await generateKeyPair('RS256');
  key = pair.privateKey;
  const keys = createLocalJWKSet({
    keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k', alg: 'RS256' }],
  });
  const { kiem } = world.kiem;
  const verify = entraTokens({ tenantId: TENANT, audiences: [APP, `api://${APP}`], now: kiem.now, keys });
  const app = express();
  app.use(
    '/api/v1',
    createApi({
      kiem,
      authenticate: rememberTokens(verify, kiem.now),
      routes: apiRoutes,
      openRoutes: [],
      budget: createBudget(40),
      onError: () => undefined,
    }),
  );
  server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await world.stop();
});

/** A token as Entra ID makes it for Lidia, but for what a test changes. */
async function entraToken(
  change: Record<string, unknown> = {},
  options: { key?: KeyLike; expires?: number } = {},
): Promise<string> {
  const now = Math.floor(world.clock.now().getTime() / 1000);
  const claims = {
    iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
    aud: APP,
    tid: TENANT,
    oid: idOf('Lidia'),
    scp: 'access_as_user',
    name: 'Lidia Bakker',
    preferred_username: 'lidia@voorbeeldstad.example',
    ...change,
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: 'k' })
    .setIssuedAt(now)
    .setExpirationTime(options.expires ?? now + 3600)
    .sign(options.key ?? key);
}

const me = async (token: string | null): Promise<[number, unknown]> => {
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  const { status, body } = await request(url, 'get', '/me', { headers });
  return [status, body['code'] ?? body['name']];
};

describe('a token of Entra ID', () => {
  test('of the tenant and for this app is taken, in either form of issuer and audience', async () => {
    expect(await me(await entraToken())).toEqual([200, 'Lidia Bakker']);
    expect(
      await me(await entraToken({ iss: `https://sts.windows.net/${TENANT}/`, aud: `api://${APP}` })),
    ).toEqual([200, 'Lidia Bakker']);
  });

  test.each([
    ['of another issuer', { iss: 'https://login.microsoftonline.com/other/v2.0' }],
    ['for another app', { aud: 'another' }],
    ['without an object id', { oid: undefined }],
    ['that proves who signed in, and lets nobody act', { scp: undefined }],
    ['for something else', { scp: 'User.Read openid' }],
    ['for something that only begins so', { scp: 'access_as_user_admin' }],
    ['of an app by itself', { scp: undefined, roles: ['access_as_user'], idtyp: 'app' }],
    ['of an app that says it is a person', { idtyp: 'app' }],
    ['with its scopes as a list', { scp: ['access_as_user'] }],
  ])('%s is refused with 401', async (_what, change) => {
    expect(await me(await entraToken(change))).toEqual([401, 'unauthenticated']);
  });

  test('that is missing, forged, not signed, or expired is refused with 401', async () => {
    const other = await generateKeyPair('RS256');
    const [head, claims] = (await entraToken()).split('.');
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
    const past = Math.floor(world.clock.now().getTime() / 1000) - 3600;
    for (const token of [
      null,
      'nonsense',
      `${head}.${claims}.AAAA`,
      `${unsigned}.${claims}.`,
      await entraToken({}, { key: other.privateKey }),
      await entraToken({}, { expires: past }),
    ])
      expect(await me(token)).toEqual([401, 'unauthenticated']);
  });

  test('of a guest, another tenant or somebody unknown is refused with 403', async () => {
    expect(await me(await entraToken({ acct: 1 }))).toEqual([403, 'guest']);
    expect(await me(await entraToken({ idp: 'https://sts.windows.net/elsewhere/' }))).toEqual([403, 'guest']);
    expect(await me(await entraToken({ tid: 'elsewhere' }))).toEqual([403, 'other_tenant']);
    expect(await me(await entraToken({ oid: 'nobody' }))).toEqual([403, 'unknown_person']);
  });

  test('may do more than the tab needs', async () => {
    expect(await me(await entraToken({ scp: 'User.Read access_as_user' }))).toEqual([200, 'Lidia Bakker']);
  });

  test('counts a minute after it expires and no longer, whether or not it was seen before', async () => {
    const second = (ahead: number): number => Math.floor(world.clock.now().getTime() / 1000) + ahead;
    const token = await entraToken({}, { expires: second(-40) });
    expect((await me(token))[0]).toBe(200);
    world.clock.moveTo(new Date(world.clock.now().getTime() + 30_000));
    expect((await me(token))[0]).toBe(401);
    expect((await me(await entraToken({}, { expires: second(-40) })))[0]).toBe(200);
    expect((await me(await entraToken({}, { expires: second(-70) })))[0]).toBe(401);
  });

  test('a refusal is told in the language that is asked for', async () => {
    const ask = (language: string): Promise<unknown> =>
      request(url, 'get', '/me', { headers: { 'accept-language': language } }).then(
        ({ body }) => body['detail'],
      );
    expect(await ask('nl-NL')).toContain('aangemeld');
    expect(await ask('en')).toContain('signed in');
  });

  test('somebody who asks too much is told to wait, and others are not', async () => {
    const token = await entraToken({ oid: idOf('Tom') });
    const statuses = await Promise.all(
      Array.from({ length: 60 }, () => me(token).then(([status]) => status)),
    );
    expect(statuses.filter((status) => status === 429).length).toBe(20);
    expect((await me(await entraToken({ oid: idOf('Ngozi') })))[0]).toBe(200);
  });

  test('that expired is 401 however many failures came before: the tab then gets a new one', async () => {
    const old = await entraToken({}, { expires: Math.floor(world.clock.now().getTime() / 1000) - 3600 });
    const forged = await Promise.all(Array.from({ length: 150 }, () => me('forged')));
    expect(forged.filter(([status]) => status === 429).length).toBeGreaterThan(0);
    expect(await me(old)).toEqual([401, 'unauthenticated']);
    expect((await me(await entraToken()))[0]).toBe(200);
  });
});

describe('in production', () => {
  let kiem: Production;
  beforeAll(async () => {
    kiem = await startProduction();
  });
  afterAll(() => kiem.stop());

  const ask = async (change: Record<string, unknown> = {}): Promise<ApiAnswer> => {
    const token = await sign(kiem.entraKey, { ...tabClaims(kiem.clock.now()), ...change });
    return request(kiem.running.url, 'get', '/me', { headers: { authorization: `Bearer ${token}` } });
  };

  test('while the keys of Entra ID are out of reach, nobody is told to sign in again', async () => {
    kiem.microsoft.answerWith(500);
    const answer = await ask();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('10');
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      code: 'keys_unavailable',
      detail: expect.stringContaining('Probeer'),
    });
    kiem.microsoft.answerWith(200);
    kiem.clock.moveTo(new Date(kiem.clock.now().getTime() + 11_000));
    expect((await ask()).status).toBe(200);
  });

  test.each([
    ['the app', KIEM, 200],
    ['the app as an address', `api://${KIEM}`, 200],
    ['what the manifest registers', `api://${DOMAIN}/botid-${KIEM}`, 200],
    ['the same app under the domain of another', `api://evil.example/botid-${KIEM}`, 401],
    ['another app on our domain', `api://${DOMAIN}/botid-another`, 401],
    ['our domain', `api://${DOMAIN}`, 401],
    ['Microsoft Graph', 'https://graph.microsoft.com', 401],
  ])('a token for %s', async (_what, aud, status) => {
    for (const iss of [
      `https://login.microsoftonline.com/${TENANT_OF_KIEM}/v2.0`,
      `https://sts.windows.net/${TENANT_OF_KIEM}/`,
    ])
      expect((await ask({ aud, iss })).status).toBe(status);
  });

  test('the keys of the Bot Framework sign nobody in', async () => {
    const token = await sign(kiem.key, tabClaims(kiem.clock.now()));
    const headers = { authorization: `Bearer ${token}` };
    expect((await request(kiem.running.url, 'get', '/me', { headers })).status).toBe(401);
  });
});

describe('the issuer of local mode', () => {
  test('gives tokens to people whom Kiem knows, and to nobody else', async () => {
    const token = await tokenOf(world, idOf('Lidia'));
    const headers = { authorization: `Bearer ${token}` };
    expect((await request(world.kiem.url, 'get', '/me', { headers })).status).toBe(200);
    const nobody = await request(world.kiem.url, 'post', '/local-token', { body: { aadObjectId: 'nobody' } });
    expect(nobody.status).toBe(403);
  });

  test('tells as whom one may look: those whom Kiem knows, by a part of their name', async () => {
    const find = async (query: string): Promise<unknown> => {
      const { body } = await request(world.kiem.url, 'get', `/local-people${query}`);
      return (body['items'] as { name: string; personId: string }[]).map(({ name }) => name);
    };
    expect(await find('')).toContain('Lidia Bakker');
    expect(await find('?q=LIDIA')).toEqual(['Lidia Bakker']);
    expect(await find('?q=nobody')).toEqual([]);
    expect(await find('?limit=1')).toHaveLength(1);
  });

  test('keeps its key: who is signed in stays so when Kiem starts again', async () => {
    const headers = { authorization: `Bearer ${await tokenOf(world, idOf('Lidia'))}` };
    await world.restart();
    expect((await request(world.kiem.url, 'get', '/me', { headers })).status).toBe(200);
  });

  test('is not there in production, and its tokens count for nothing there', async () => {
    const { folder, remove } = temporaryFolder();
    const token = await tokenOf(world, idOf('Lidia'));
    const config = loadConfig({
      PORT: '0',
      KIEM_MODE: 'production',
      KIEM_DATA_DIR: folder,
      KIEM_BOT_APP_ID: APP,
      KIEM_BOT_APP_PASSWORD: 'secret',
      KIEM_TENANT_ID: TENANT,
    });
    const running = await start(config, keptLog([]));
    try {
      const headers = { authorization: `Bearer ${token}` };
      expect((await request(running.url, 'get', '/me', { headers })).status).toBe(401);
      const body = { aadObjectId: idOf('Lidia') };
      expect((await request(running.url, 'post', '/local-token', { body })).status).toBe(404);
      expect((await request(running.url, 'get', '/local-people')).status).toBe(404);
    } finally {
      await running.stop();
      remove();
    }
  });
});
