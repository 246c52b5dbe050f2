import type { z } from 'zod';
import './zodSettings';
import { noteConnection } from './connection';
import { ApiError, noConnection, problemOf } from './problem';
import { renewToken, sessionLanguage, token } from './session';

const TIMEOUT_MS = 20_000;

/** What goes into the address after the question mark; what is undefined or empty is left out. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** One request to `/api/v1`. */
export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, such as `/ideas/0190…`. */
  readonly path: string;
  readonly query?: Query;
  readonly body?: unknown;
  /** Sent as `If-Match`: the version that was on the screen. */
  readonly version?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** `?a=b`, or nothing. */
export function queryText(query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

async function send(request: ApiRequest, bearer: string): Promise<Response> {
  const headers: Record<string, string> = {
    authorization: `Bearer ${bearer}`,
    'accept-language': sessionLanguage(),
  };
  if (request.body !== undefined) headers['content-type'] = 'application/json';
  if (request.version !== undefined) headers['if-match'] = `"${request.version}"`;
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(`/api/v1${request.path}${queryText(request.query)}`, {
      method: request.method ?? 'GET',
      headers,
      body: request.body === undefined ? null : JSON.stringify(request.body),
      signal: request.signal ? AbortSignal.any([request.signal, timeout]) : timeout,
    });
    // What stands between us and Kiem answers so when Kiem is away.
    noteConnection(response.status !== 502 && response.status !== 504);
    return response;
  } catch (error) {
    if (request.signal?.aborted === true) throw error;
    noteConnection(false);
    throw noConnection();
  }
}

/** Sends a request as the person who is signed in; an expired token is renewed and the same request sent again. */
async function exchange(request: ApiRequest): Promise<Response> {
  const bearer = await token();
  let response = await send(request, bearer);
  if (response.status === 401) response = await send(request, await renewToken(bearer));
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => null);
  throw problemOf(response.status, body, response.headers.get('retry-after'));
}

/**
 * Asks the API something and reads the answer by its contract.
 * @throws ApiError with a sentence to show
 */
export async function call<Schema extends z.ZodType>(
  schema: Schema,
  request: ApiRequest,
): Promise<z.output<Schema>> {
  const response = await exchange(request);
  const parsed = schema.safeParse(response.status === 204 ? null : await response.json());
  if (!parsed.success) throw new ApiError(response.status, 'not_understood');
  return parsed.data;
}

/** Gets a file of the API and hands it to the browser to keep. */
export async function download(request: ApiRequest, fallbackName: string): Promise<void> {
  const response = await exchange(request);
  const disposition = response.headers.get('content-disposition') ?? '';
  const name = /filename="?([^";]+)"?/.exec(disposition)?.[1] ?? fallbackName;
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
