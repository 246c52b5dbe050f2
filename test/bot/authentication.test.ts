import { createHmac } from 'node:crypto';
import http, { Agent } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { exportSPKI, importJWK, type KeyLike } from 'jose';
import { createTeams, ForeignServiceError } from '../../bot/adapter';
import { createConnectors } from '../../bot/connector';
import { clouds, onHosts, onThisMachine } from '../../bot/microsoft';
import { DeliveryError } from '../../src/services/delivery';
import {
  APP,
  botClaims,
  makeKey,
  searchActivity,
  SERVICE,
  sign,
  startProduction,
  TENANT,
  type Production,
  type SigningKey,
} from '../support/microsoft';
import { idOf } from '../support/people';

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | undefined;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
afterAll(() => agent.destroy());

/** `POST /api/messages`, with just these headers and this body. */
function post(
  url: string,
  authorization: string | null,
  body: unknown = searchActivity(),
  more: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      ...(authorization === null ? {} : { authorization }),
      ...more,
    };
    const request = http.request(`${url}/api/messages`, { method: 'POST', headers, agent }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text, retryAfter: response.headers['retry-after'] }),
      );
    });
    request.on('error', reject);
    request.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
}

const coded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('in production', () => {
  let kiem: Production;
  let webChatKey: SigningKey;
  let bareKey: SigningKey;
  let strangersKey: SigningKey;
  let consoleSaid: jest.SpyInstance[];
  beforeAll(async () => {
    kiem = await startProduction({ KIEM_TRUST_PROXY: '1' });
    webChatKey = await makeKey('web chat', ['webchat', 'directline']);
    bareKey = await makeKey('bare');
    strangersKey = await makeKey('first', ['msteams']);
    kiem.microsoft.keys.botFramework.push(webChatKey, bareKey);
  });
  afterAll(() => kiem.stop());
  beforeEach(() => {
    consoleSaid = (['error', 'warn', 'log'] as const).map((level) =>
      jest.spyOn(console, level).mockImplementation(() => undefined),
    );
  });

  let addresses = 0;
  /** Each from an address of its own, as a proxy tells it, so that no test feels the failures of another. */
  const elsewhere = (): Record<string, string> => {
    addresses += 1;
    return { 'x-forwarded-for': `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}` };
  };
  const bearer = async (change: Record<string, unknown> = {}, key = kiem.key, header = {}): Promise<string> =>
    `Bearer ${await sign(key, { ...botClaims(kiem.clock.now()), ...change }, header)}`;
  const now = (): number => Math.floor(kiem.clock.now().getTime() / 1000);

  test('an activity of Teams with a good token is handled', async () => {
    const answer = await post(kiem.running.url, await bearer(), searchActivity(), elsewhere());
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toHaveProperty('composeExtension');
  });

  test.each([
    ['a service without its slash', { serviceUrl: SERVICE.slice(0, -1) }],
    ['a tenant in capitals', { channelData: { tenant: { id: TENANT.toUpperCase() } } }],
    ['a tenant in the conversation only', { channelData: {} }],
  ])('%s is the same', async (_what, change) => {
    const answer = await post(kiem.running.url, await bearer(), searchActivity(change), elsewhere());
    expect(answer.status).toBe(200);
  });

  const tokens: [string, number, () => Promise<string | null> | string | null][] = [
    ['no token', 401, () => null],
    ['another kind of key', 401, () => 'Basic a2llbTpraWVt'],
    ['nonsense', 401, () => 'Bearer nonsense'],
    ['three parts of nonsense', 401, () => 'Bearer a.b.c'],
    ['two tokens', 401, async () => `${await bearer()} ${await bearer()}`],
    ['a token of twelve thousand characters', 401, () => bearer({ more: 'x'.repeat(9000) })],
    ['a signature that is not there', 401, async () => (await bearer()).replace(/[^.]+$/, '')],
    [
      'no signature by algorithm none',
      401,
      () => `Bearer ${coded({ alg: 'none' })}.${coded(botClaims(kiem.clock.now()))}.x`,
    ],
    ['another key under the same id', 401, () => bearer({}, strangersKey)],
    ['a key that nobody published', 401, () => bearer({}, { ...strangersKey, kid: 'new' })],
    ['no key id', 401, () => bearer({}, kiem.key, { kid: undefined })],
    [
      'a key of its own in the header',
      401,
      () => bearer({}, strangersKey, { jwk: strangersKey.jwk, kid: 'own' }),
    ],
    [
      'another algorithm of the same key',
      401,
      async () => {
        const key = await importJWK(await pssOf(kiem.key), 'PS256');
        return bearer({}, { ...kiem.key, key: key as KeyLike }, { alg: 'PS256' });
      },
    ],
    [
      'the public key as a shared secret',
      401,
      async () => {
        const secret = await exportSPKI((await importJWK(kiem.key.jwk, 'RS256')) as KeyLike);
        const head = `${coded({ alg: 'HS256', kid: kiem.key.kid })}.${coded(botClaims(kiem.clock.now()))}`;
        return `Bearer ${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`;
      },
    ],
    ['the key of Entra ID', 401, () => bearer({}, kiem.entraKey)],
    [
      'the issuer of the emulator',
      401,
      () => bearer({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' }),
    ],
    [
      'our own tenant as issuer',
      401,
      () => bearer({ iss: `https://login.microsoftonline.com/${TENANT}/v2.0`, ver: '2.0', azp: APP }),
    ],
    [
      'a skill that calls',
      401,
      () => bearer({ iss: `https://sts.windows.net/${TENANT}/`, ver: '1.0', appid: 'another', aud: APP }),
    ],
    ['the issuer of another cloud', 401, () => bearer({ iss: 'https://api.botframework.us' })],
    ['two issuers', 401, () => bearer({ iss: ['https://api.botframework.com'] })],
    ['a token of another bot', 401, () => bearer({ aud: '00000000-0000-4000-8000-000000000001' })],
    ['several bots at once', 401, () => bearer({ aud: [APP, 'another'] })],
    ['a token that expired', 401, () => bearer({ exp: now() - 301 })],
    ['a token without an end', 401, () => bearer({ exp: undefined })],
    ['a token of later', 401, () => bearer({ nbf: now() + 600 })],
    ['no service', 401, () => bearer({ serviceurl: undefined })],
    [
      'the service under the name that activities have',
      401,
      () => bearer({ serviceurl: undefined, serviceUrl: SERVICE }),
    ],
    ['a key for web chat only', 403, () => bearer({}, webChatKey)],
    ['a key that speaks for nobody', 403, () => bearer({}, bareKey)],
    ['a service elsewhere', 403, () => bearer({ serviceurl: 'https://evil.example/' })],
    [
      'a service that looks like Teams',
      403,
      () => bearer({ serviceurl: 'https://smba.trafficmanager.net.evil.example/' }),
    ],
  ];
  test.each(tokens)('%s: %i and nothing happens', async (_what, status, token) => {
    const authorization = await token();
    const said = authorization === null ? '' : (/\.([^.]+)\./.exec(authorization)?.[1] ?? '');
    const claimed = said === '' ? {} : claimsIn(said);
    const url = typeof claimed['serviceurl'] === 'string' ? claimed['serviceurl'] : SERVICE;
    const answer = await post(
      kiem.running.url,
      authorization,
      searchActivity({ serviceUrl: url }),
      elsewhere(),
    );
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toEqual({ type: 'about:blank', status, title: expect.any(String) });
    for (const spy of consoleSaid) expect(spy).not.toHaveBeenCalled();
  });

  test.each([
    ['web chat', { channelId: 'webchat' }, 403],
    ['Direct Line', { channelId: 'directline' }, 403],
    ['the emulator', { channelId: 'emulator' }, 403],
    ['a channel in capitals', { channelId: 'MSTeams' }, 403],
    ['no channel', { channelId: undefined }, 403],
    ['two channels', { channelId: ['msteams'] }, 400],
    ['another service than the token says', { serviceUrl: 'https://smba.trafficmanager.net/amer/' }, 403],
    ['answers elsewhere', { serviceUrl: 'https://evil.example/' }, 403],
    ['no service', { serviceUrl: undefined }, 400],
    ['another tenant', { channelData: { tenant: { id: 'another' } } }, 403],
    ['a conversation of another tenant', { conversation: { id: 'a', tenantId: 'another' } }, 403],
    ['no tenant', { channelData: {}, conversation: { id: 'a' } }, 403],
    ['no conversation', { conversation: null }, 400],
    ['no type', { type: undefined }, 400],
  ])('a good token with an activity of %s is refused', async (_what, change, status) => {
    const answer = await post(kiem.running.url, await bearer(), searchActivity(change), elsewhere());
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('composeExtension');
    for (const spy of consoleSaid) expect(spy).not.toHaveBeenCalled();
  });

  test.each([
    ['nothing', ''],
    ['half a body', '{"type":'],
    ['a list', '[]'],
    ['a number', '1'],
    ['null', 'null'],
  ])('a good token with %s as its body is refused with 400', async (_what, body) => {
    const answer = await post(kiem.running.url, await bearer(), body, elsewhere());
    expect(answer.status).toBe(400);
    for (const spy of consoleSaid) expect(spy).not.toHaveBeenCalled();
  });

  test('names that touch the prototype of objects change nothing', async () => {
    const text = JSON.stringify(searchActivity()).replace(
      '{',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    await post(kiem.running.url, await bearer(), text, elsewhere());
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('who is not let in is answered before anything of the body is read', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': '900000' };
      const request = http.request(`${kiem.running.url}/api/messages`, {
        method: 'POST',
        headers,
        agent: false,
      });
      request.on('response', (response) => {
        resolve(response.statusCode ?? 0);
        request.destroy();
      });
      request.on('error', reject);
      request.write('{');
    });
    expect(status).toBe(401);
  });

  test('failures from one address end in 429, also for who says to be elsewhere; a good token is let in all the same', async () => {
    const from = { 'x-forwarded-for': '192.0.2.7' };
    const statuses: number[] = [];
    for (let count = 0; count < 130; count += 1) {
      const lie = { 'x-forwarded-for': `198.51.100.${count}, 192.0.2.7` };
      statuses.push((await post(kiem.running.url, null, '{}', lie)).status);
    }
    expect(statuses.slice(0, 120)).toEqual(Array.from({ length: 120 }, () => 401));
    expect(statuses.slice(120)).toEqual(Array.from({ length: 10 }, () => 429));
    expect((await post(kiem.running.url, null, '{}', from)).retryAfter).toBe('60');
    expect((await post(kiem.running.url, await bearer(), searchActivity(), from)).status).toBe(200);
    // An old token is no attack either.
    expect((await post(kiem.running.url, await bearer({ exp: now() - 301 }), '{}', from)).status).toBe(401);
    expect((await post(kiem.running.url, null, '{}', elsewhere())).status).toBe(401);
  });

  test('a token counts five minutes after its end, and no longer, also when it was seen before', async () => {
    const token = await bearer({ exp: now() - 290 });
    expect((await post(kiem.running.url, token, searchActivity(), elsewhere())).status).toBe(200);
    kiem.clock.moveTo(new Date(kiem.clock.now().getTime() + 20_000));
    expect((await post(kiem.running.url, token, searchActivity(), elsewhere())).status).toBe(401);
  });

  test('a new key of the Bot Framework is known within a minute', async () => {
    const next = await makeKey('next', ['msteams']);
    kiem.microsoft.keys.botFramework.push(next);
    kiem.clock.moveTo(new Date(kiem.clock.now().getTime() + 61_000));
    expect((await post(kiem.running.url, await bearer({}, next), searchActivity(), elsewhere())).status).toBe(
      200,
    );
  });

  test('thousands of forged requests leave the memory level, the keys alone and the log short', async () => {
    setFlagsFromString('--expose_gc');
    const collect = runInNewContext('gc') as () => void;
    const forge = (n: number): string => {
      const tid = `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`;
      const issuers = [
        'https://api.botframework.com',
        `https://sts.windows.net/${tid}/`,
        `https://login.microsoftonline.com/${tid}/v2.0`,
      ];
      const claims = {
        ...botClaims(kiem.clock.now()),
        iss: issuers[n % 3],
        tid,
        ver: '2.0',
        azp: APP,
        appid: APP,
      };
      return `Bearer ${coded({ alg: 'RS256', kid: `k${n}` })}.${coded(claims)}.${coded(n)}`;
    };
    const many = async (from: number, to: number): Promise<void> => {
      for (let n = from; n < to; n += 16)
        await Promise.all(
          Array.from({ length: 16 }, (_, i) =>
            post(kiem.running.url, forge(n + i), searchActivity({ channelId: 'emulator' }), elsewhere()),
          ),
        );
    };
    await many(0, 320);
    collect();
    const before = process.memoryUsage().heapUsed;
    const asked = kiem.microsoft.asked();
    const lines = kiem.log.length;
    await many(320, 3520);
    collect();
    // The SDK's own check filled a server's whole memory with as many.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(4_000_000);
    expect(kiem.microsoft.asked() - asked).toBeLessThanOrEqual(1);
    expect(kiem.log.length - lines).toBeLessThanOrEqual(20);
    expect(JSON.stringify(kiem.log)).not.toContain(idOf('Lidia'));
    for (const spy of consoleSaid) expect(spy).not.toHaveBeenCalled();
  }, 60_000);
});

/** The same private key, for another algorithm; WebCrypto lets a key serve one only. */
async function pssOf(key: SigningKey): Promise<Parameters<typeof importJWK>[0]> {
  const { exportJWK } = await import('jose');
  return exportJWK(key.key);
}

function claimsIn(part: string): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
  } catch {
    return {};
  }
}

test('keys out of reach: 503, come back in a moment; and then it is all right', async () => {
  const kiem = await startProduction();
  try {
    kiem.microsoft.answerWith(500);
    const token = `Bearer ${await sign(kiem.key, botClaims(kiem.clock.now()))}`;
    const answers = await Promise.all(Array.from({ length: 200 }, () => post(kiem.running.url, token)));
    expect(new Set(answers.map((each) => each.status))).toEqual(new Set([503]));
    expect(answers[0]?.retryAfter).toBe('10');
    expect(kiem.microsoft.asked()).toBe(1);
    kiem.microsoft.answerWith(200);
    kiem.clock.moveTo(new Date(kiem.clock.now().getTime() + 11_000));
    expect((await post(kiem.running.url, token)).status).toBe(200);
    // Known keys serve on for hours when Microsoft is away.
    kiem.microsoft.answerWith(500);
    kiem.clock.moveTo(new Date(kiem.clock.now().getTime() + 7 * 3_600_000));
    const later = `Bearer ${await sign(kiem.key, botClaims(kiem.clock.now()))}`;
    expect((await post(kiem.running.url, later)).status).toBe(200);
  } finally {
    await kiem.stop();
  }
});

describe('the token of Kiem', () => {
  const foreign = [
    'https://evil.example/',
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net:8443/emea/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evil.example/smba.trafficmanager.net/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://kiem:secret@smba.trafficmanager.net/emea/',
    'https://evil-smba.trafficmanager.net/',
    'https://x.trafficmanager.net/',
    'https://smba.trafficmanager.net./emea/',
    'https://smba.infra.gov.teams.microsoft.us/gcch/',
    'https://smba.trafficmanager.net\\@evil.example/',
    'https://127.0.0.1/',
    'https://169.254.169.254/metadata/',
    'https://smba.trafficmanager.net/emea/?to=https://evil.example/',
    'https://smba.trafficmanager.net/emea/#evil',
    'https://smba.trafficmanager.net\t.evil.example/',
    'https://smba.trafficmanager.net%2f.evil.example/',
    ' https://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net/emea/\n',
    'https://ѕmba.trafficmanager.net/emea/',
    'file:///etc/passwd',
    'nonsense',
    '',
  ];
  const credentials = { appId: APP, appPassword: 'a secret', tenantId: TENANT };
  const teams = createTeams(credentials, clouds.public, onHosts(clouds.public.hosts));

  test.each(foreign)('goes to no service at %j', async (serviceUrl) => {
    await expect(teams.createClients().create(serviceUrl)).rejects.toBeInstanceOf(ForeignServiceError);
    const refused = createConnectors(teams, APP)(serviceUrl);
    await expect(refused).rejects.toBeInstanceOf(DeliveryError);
    await expect(refused).rejects.toMatchObject({ outcome: 'refused' });
  });

  test.each([
    SERVICE,
    'https://smba.trafficmanager.net/teams',
    'https://SMBA.TrafficManager.net/emea/',
    'https://smba.trafficmanager.net:443/emea/',
    'https://smba.infra.gcc.teams.microsoft.com/teams',
  ])('may go to %s', async (serviceUrl) => {
    await expect(teams.createClients().create(serviceUrl)).resolves.toBeDefined();
  });

  test('stays on this machine in local mode', async () => {
    const none = { appId: '', appPassword: '', tenantId: '' };
    const clients = createTeams(none, clouds.public, onThisMachine).createClients();
    await expect(clients.create('http://127.0.0.1:3980/teams/')).resolves.toBeDefined();
    for (const serviceUrl of [...foreign.filter((each) => !each.includes('127.0.0.1')), SERVICE])
      await expect(clients.create(serviceUrl)).rejects.toBeInstanceOf(ForeignServiceError);
  });

  test.each(Object.entries(clouds))('the cloud %s has hosts of its own, by https', (_name, cloud) => {
    for (const host of cloud.hosts) expect(onHosts(cloud.hosts)(`https://${host}/teams`)).toBe(true);
    expect(cloud.metadata).toMatch(/^https:\/\/login\.botframework\./);
  });
});
