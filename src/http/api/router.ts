import express, { Router, type NextFunction, type Request, type Response } from 'express';
import { z } from 'zod';
import { DomainError } from '../../domain/errors';
import { t } from '../../i18n';
import { languageOf } from '../../presenters/common';
import type { Budget } from '../../services/budget';
import type { Kiem } from '../../services/kiem';
import type { Identity } from '../../services/people';
import { atVersion } from '../../services/versions';
import { isHonest, UnauthenticatedError } from '../../tokens/errors';
import { countFailures } from '../failures';
import { sendProblem, TITLES } from '../problem';
import { openApiDocument } from './openapi';
import { InvalidRequestError } from './invalid';
import { IfMatchRequiredError, refuse } from './refusals';
import { costOf, type Call, type Route } from './route';
import type { Authenticate } from './tokens';

/** The version of the API, as `API-Version` and the OpenAPI document tell it. */
const API_VERSION = '1.0.0';

export interface ApiOptions {
  readonly kiem: Kiem;
  readonly authenticate: Authenticate;
  readonly routes: readonly Route[];
  /** Routes that need no token; only local mode has any. */
  readonly openRoutes: readonly Route[];
  /** What one person may ask in a minute. */
  readonly budget: Budget;
  readonly onError: (message: string, error: unknown) => void;
}

const BODY_LIMIT = '256kb';
const MINUTE_MS = 60_000;

const NO_QUERY = z.strictObject({});
const LONGEST_ID = 64;

const NOBODY: Identity = { aadObjectId: '' };

/** Headers of every answer: nothing is kept, framed, sniffed or run. */
function setHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('API-Version', API_VERSION);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  next();
}

function versionIn(request: Request, spec: Route): number | null {
  const header = request.get('if-match');
  if (header === undefined) {
    if (spec.ifMatch === 'required') throw new IfMatchRequiredError();
    return null;
  }
  if (header.trim() === '*') return null;
  const version = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(header)?.[1];
  // Another tag than ours matches nothing.
  return version === undefined ? -1 : Number(version);
}

function callOf(
  options: ApiOptions,
  spec: Route,
  request: Request,
  identity: Identity,
): Call<unknown, unknown> {
  const parse = (schema: z.ZodType, value: unknown): unknown => {
    const parsed = schema.safeParse(value);
    if (!parsed.success) throw InvalidRequestError.of(parsed.error);
    return parsed.data;
  };
  const query = parse(spec.query ?? NO_QUERY, request.query);
  const body = spec.body === undefined ? undefined : parse(spec.body, request.body ?? {});
  const param = (name: string): string => {
    const value = request.params[name];
    // Nothing of ours has a longer name: it need not be looked for.
    if (typeof value !== 'string' || value.length > LONGEST_ID) throw new DomainError('not_found');
    return value;
  };
  const version = spec.ifMatch === undefined ? null : versionIn(request, spec);
  const formId = (body as { formId?: string } | undefined)?.formId ?? null;
  const kiem = version === null ? options.kiem : atVersion(options.kiem, param('id'), version, formId);
  return { kiem, identity, param, query, body };
}

async function answer(spec: Route, call: Call<unknown, unknown>, response: Response): Promise<void> {
  if (spec.send !== undefined) {
    await spec.send(call, response);
    return;
  }
  const value = await spec.handle?.(call);
  response.statusCode = spec.status ?? 200;
  if (value === undefined) {
    response.end();
    return;
  }
  if (spec.etag === true) response.setHeader('ETag', `"${(value as { version: number }).version}"`);
  const bytes = Buffer.from(JSON.stringify(value));
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', bytes.length);
  response.end(bytes);
}

/** `/api/v1`: authenticate → parse by contract → service → presenter → answer. */
export function createApi(options: ApiOptions): Router {
  const router = Router({ strict: true });
  const people = new WeakMap<Request, Identity>();
  const readBody = express.json({ limit: BODY_LIMIT });
  const tooMany = (request: Request, response: Response): void => {
    response.setHeader('Retry-After', String(MINUTE_MS / 1000));
    const language = languageOf(request.get('accept-language'));
    const detail = t(language, 'api.tooManyRequests');
    sendProblem(response, 429, TITLES[429] ?? '', { code: 'too_many_requests', detail });
  };
  const failures = countFailures();

  const fail = (error: unknown, request: Request, response: Response): Promise<void> => {
    if (response.headersSent) {
      options.onError('http: an answer was cut off', error);
      response.destroy();
      return Promise.resolve();
    }
    const id = request.params['id'];
    return refuse(error, request, response, {
      kiem: options.kiem,
      identity: people.get(request) ?? null,
      ideaId: request.path.startsWith('/ideas/') && typeof id === 'string' ? id : null,
      onError: options.onError,
    });
  };

  const authenticated = async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    try {
      const token = /^Bearer ([^\s]+)$/i.exec(request.get('authorization') ?? '')?.[1];
      if (token === undefined) throw new UnauthenticatedError('missing');
      people.set(request, await options.authenticate(token));
    } catch (error) {
      // An old token is no attack: the tab gets a new one when it hears 401. Nor are keys that we cannot reach.
      if (!isHonest(error) && failures.note(request)) tooMany(request, response);
      else await fail(error, request, response);
      return;
    }
    next();
  };

  const handling =
    (spec: Route) =>
    async (request: Request, response: Response): Promise<void> => {
      try {
        const identity = people.get(request);
        if (identity !== undefined) await options.budget.spend(identity.aadObjectId, costOf(spec));
        await answer(spec, callOf(options, spec, request, identity ?? NOBODY), response);
      } catch (error) {
        await fail(error, request, response);
      }
    };

  router.use(setHeaders);
  const document = JSON.stringify(openApiDocument([...options.routes, ...options.openRoutes], API_VERSION));
  router.get('/openapi.json', async (request, response) => {
    const { error } = NO_QUERY.safeParse(request.query);
    if (error === undefined) response.type('application/json').send(document);
    else await fail(InvalidRequestError.of(error), request, response);
  });
  for (const spec of options.openRoutes) router[spec.method](spec.path, readBody, handling(spec));
  for (const spec of options.routes) {
    if (spec.body === undefined) router[spec.method](spec.path, authenticated, handling(spec));
    else router[spec.method](spec.path, authenticated, readBody, handling(spec));
  }
  router.use((_request: Request, response: Response) => {
    sendProblem(response, 404, TITLES[404] ?? '');
  });
  router.use((error: unknown, request: Request, response: Response, _next: NextFunction) =>
    fail(error, request, response),
  );
  return router;
}
