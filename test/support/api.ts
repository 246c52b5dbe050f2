import type { Json } from '../../sandbox/server/json';
import type { IdeaView } from '../../src/contracts/api';
import { assertDescribed } from './openapi';
import type { World } from './kiem';
import { idOf } from './people';
import { waitUntil } from './wait';

/** An answer of the API as it came over the wire. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The bytes, as text. */
  readonly text: string;
  /** The JSON; empty when there is none. */
  readonly body: Json;
}

export interface ApiCall {
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Sends a request to `/api/v1` as it stands. */
export async function request(url: string, verb: Verb, path: string, call: ApiCall = {}): Promise<ApiAnswer> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method: verb.toUpperCase(),
    headers: {
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(call.ifMatch === undefined ? {} : { 'if-match': call.ifMatch }),
      ...call.headers,
    },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  });
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  const body = isJson ? (JSON.parse(text) as Json) : {};
  // Every answer that any test gets is held against the document: it can tell no other than it promises.
  if (isJson && path !== '/openapi.json') await assertDescribed(url, verb, path, response.status, body);
  return { status: response.status, headers: response.headers, text, body };
}

/** The API as one person uses it, signed in with the token of local mode. */
export interface ApiOf {
  readonly get: (path: string, call?: ApiCall) => Promise<ApiAnswer>;
  readonly post: (path: string, body?: unknown, call?: ApiCall) => Promise<ApiAnswer>;
  readonly put: (path: string, body?: unknown, call?: ApiCall) => Promise<ApiAnswer>;
  readonly patch: (path: string, body?: unknown, call?: ApiCall) => Promise<ApiAnswer>;
  readonly delete: (path: string, call?: ApiCall) => Promise<ApiAnswer>;
}

/** A token of the local issuer. */
export async function tokenOf(world: World, aadObjectId: string): Promise<string> {
  const { status, body, text } = await request(world.kiem.url, 'post', '/local-token', {
    body: { aadObjectId },
  });
  if (status !== 200) throw new Error(`no token: ${text}`);
  return String(body['token']);
}

/** The API as somebody of Voorbeeldstad, by their given name. Changes are made on the idea as it is. */
export async function apiAs(world: World, who: string): Promise<ApiOf> {
  const token = await tokenOf(world, idOf(who));
  const send = (verb: Verb, path: string, call: ApiCall = {}): Promise<ApiAnswer> =>
    request(world.kiem.url, verb, path, {
      ...call,
      headers: { authorization: `Bearer ${token}`, 'accept-language': 'nl', ...call.headers },
    });
  const change =
    (verb: 'post' | 'put' | 'patch') =>
    (path: string, body: unknown = {}, call: ApiCall = {}): Promise<ApiAnswer> =>
      send(verb, path, { ifMatch: '*', ...call, body });
  return {
    get: (path, call) => send('get', path, call),
    delete: (path, call) => send('delete', path, { ifMatch: '*', ...call }),
    post: change('post'),
    put: change('put'),
    patch: change('patch'),
  };
}

/** The page of an idea, for one person. */
export async function pageOf(api: ApiOf, ideaId: string): Promise<IdeaView> {
  const { status, body, text } = await api.get(`/ideas/${ideaId}`);
  if (status !== 200) throw new Error(`no page: ${status} ${text}`);
  return body as unknown as IdeaView;
}

let forms = 0;
/** A new id for a form, as a client makes it. */
export function formId(): string {
  forms += 1;
  return `f0000000-0000-4000-8000-${String(forms).padStart(12, '0')}`;
}

/** Somebody tells an idea in the tab; gives its id. */
export async function tell(
  api: ApiOf,
  title: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const text = `${title}. Dat zou ons werk makkelijker maken.`;
  const answer = await api.post('/ideas', { formId: formId(), title, text, ...more });
  if (answer.status !== 201) throw new Error(`not taken in: ${answer.text}`);
  return String(answer.body['ideaId']);
}

/** Waits for something that an answer of the API tells. */
export async function eventually(look: () => Promise<boolean>): Promise<void> {
  await waitUntil(look, 8000);
}
