import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload, type KeyLike } from 'jose';
import { meetPerson } from '../../src/services/people';
import { loadConfig } from '../../src/config';
import { start, type Running } from '../../src/main';
import { createClock, type Clock } from './clock';
import { temporaryFolder } from './database';
import { FRIDAY, keptLog, VOORBEELDSTAD } from './kiem';
import { idOf } from './people';

export const APP = '3b9f6a52-7c0e-4d1b-a8f4-5e2d9c7b1a60';
export const TENANT = VOORBEELDSTAD.tenantId;
export const SERVICE = 'https://smba.trafficmanager.net/emea/';
export const DOMAIN = 'kiem.voorbeeldstad.example';

/** What production does not start without. */
const PRODUCTION = {
  KIEM_MODE: 'production',
  KIEM_BOT_APP_ID: APP,
  KIEM_BOT_APP_PASSWORD: 'a secret',
  KIEM_TENANT_ID: TENANT,
  KIEM_DOMAIN: DOMAIN,
};

/** A key with which the Microsoft of a test signs. */
export interface SigningKey {
  readonly kid: string;
  readonly key: KeyLike;
  readonly jwk: JWK;
}

/** Makes a key; `endorsements` as the Bot Framework publishes them. */
export async function makeKey(kid: string, endorsements?: readonly string[]): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const more = endorsements === undefined ? {} : { endorsements };
  return { kid, key: privateKey, jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig', ...more } };
}

/** A Microsoft that publishes keys over HTTP as login.botframework.com and login.microsoftonline.com do. */
export interface Microsoft {
  readonly botFramework: URL;
  readonly entra: URL;
  /** What each of the two publishes; tests add keys and take them away. */
  readonly keys: { readonly botFramework: SigningKey[]; readonly entra: SigningKey[] };
  /** How often it was asked for keys. */
  readonly asked: () => number;
  /** From now on it answers so; 200 is as it should be. */
  readonly answerWith: (status: number) => void;
  readonly stop: () => Promise<void>;
}

async function startMicrosoft(keys: Microsoft['keys']): Promise<Microsoft> {
  let asked = 0;
  let status = 200;
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const [, who = '', part] = (request.url ?? '').split('/');
    const published = who === 'entra' ? keys.entra : keys.botFramework;
    asked += part === 'keys' || status !== 200 ? 1 : 0;
    const body =
      part === 'keys'
        ? { keys: published.map((each) => each.jwk) }
        : { jwks_uri: `http://127.0.0.1:${port}/${who}/keys` };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    botFramework: new URL(`http://127.0.0.1:${port}/botframework`),
    entra: new URL(`http://127.0.0.1:${port}/entra`),
    keys,
    asked: () => asked,
    answerWith: (next) => {
      status = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A token with these claims. */
export function sign(
  key: SigningKey,
  claims: JWTPayload,
  header: Record<string, unknown> = {},
): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: key.kid, ...header }).sign(key.key);
}

/** What the Bot Framework says in a token for Kiem, at this moment. */
export function botClaims(now: Date): JWTPayload {
  const second = Math.floor(now.getTime() / 1000);
  return {
    iss: 'https://api.botframework.com',
    aud: APP,
    serviceurl: SERVICE,
    nbf: second - 300,
    exp: second + 3600,
  };
}

/** What Entra ID says in a token of Teams single sign-on. */
export function tabClaims(now: Date, who = 'Lidia'): JWTPayload {
  const second = Math.floor(now.getTime() / 1000);
  return {
    iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
    aud: APP,
    tid: TENANT,
    oid: idOf(who),
    scp: 'access_as_user',
    ver: '2.0',
    iat: second,
    exp: second + 3600,
  };
}

/** Lidia looks for ideas in the message box: an activity that is answered at once. */
export function searchActivity(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'invoke',
    name: 'composeExtension/query',
    id: 'f:1',
    channelId: 'msteams',
    serviceUrl: SERVICE,
    locale: 'nl-NL',
    from: { id: '29:lidia', name: 'Lidia Bakker', aadObjectId: idOf('Lidia') },
    recipient: { id: `28:${APP}`, name: 'Kiem' },
    conversation: { id: '19:a@thread.v2', conversationType: 'groupChat', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    value: { commandId: 'searchIdeas', parameters: [], queryOptions: { skip: 0, count: 25 } },
    ...change,
  };
}

/** Kiem in production, with a Microsoft of its own, and Lidia in its address book. */
export interface Production {
  readonly running: Running;
  readonly microsoft: Microsoft;
  /** With which the Bot Framework signs for Teams, and Entra ID for people. */
  readonly key: SigningKey;
  readonly entraKey: SigningKey;
  readonly clock: Clock;
  readonly log: Record<string, unknown>[];
  readonly stop: () => Promise<void>;
}

export async function startProduction(env: Readonly<Record<string, string>> = {}): Promise<Production> {
  const { folder, remove } = temporaryFolder();
  const clock = createClock(FRIDAY);
  const log: Record<string, unknown>[] = [];
  const key = await makeKey('first', ['msteams', 'webchat', 'directline']);
  const entraKey = await makeKey('entra');
  const microsoft = await startMicrosoft({ botFramework: [key], entra: [entraKey] });
  const config = loadConfig({ ...PRODUCTION, PORT: '0', KIEM_DATA_DIR: folder, ...env });
  const running = await start(config, keptLog(log), clock.now, microsoft);
  const person = { aadObjectId: idOf('Lidia'), teamsId: '29:lidia', name: 'Lidia Bakker', isGuest: false };
  await meetPerson(running.kiem, person, { serviceUrl: SERVICE, language: 'nl' });
  return {
    running,
    microsoft,
    key,
    entraKey,
    clock,
    log,
    stop: async () => {
      await running.stop();
      await microsoft.stop();
      remove();
    },
  };
}
