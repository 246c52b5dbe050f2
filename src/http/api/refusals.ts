import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { DomainError } from '../../domain/errors';
import { errorText, t, type Language, type TextKey } from '../../i18n';
import { languageOf } from '../../presenters/common';
import type { Kiem } from '../../services/kiem';
import { findPerson, type Identity } from '../../services/people';
import { KeysUnavailableError, UnauthenticatedError } from '../../tokens/errors';
import { sendProblem, STATUS_OF, TITLES } from '../problem';
import { presentView } from '../routes/shared';
import { viewIdea } from '../../services/ideaView';
import { InvalidRequestError } from './invalid';

/** A change of an idea that does not say which version it was made on. */
export class IfMatchRequiredError extends Error {
  override readonly name = 'IfMatchRequiredError';
}

/** What is needed to tell a refusal to whoever asked. */
export interface Refusing {
  readonly kiem: Kiem;
  readonly identity: Identity | null;
  /** The idea that the request would change, for a conflict. */
  readonly ideaId: string | null;
  readonly onError: (message: string, error: unknown) => void;
}

/** The language somebody asks for, or else their own in Kiem; Dutch when nobody knows. */
async function languageFor(request: Request, refusing: Refusing): Promise<Language> {
  const asked = request.get('accept-language')?.trim() ?? '';
  if (/^(nl|en)\b/i.test(asked)) return languageOf(asked);
  if (refusing.identity === null) return 'nl';
  return (await findPerson(refusing.kiem, refusing.identity).catch(() => null))?.language ?? 'nl';
}

interface Protocol {
  readonly status: number;
  readonly code: string;
  readonly text: TextKey;
}

function protocolOf(error: unknown): Protocol | null {
  if (error instanceof UnauthenticatedError)
    return { status: 401, code: 'unauthenticated', text: 'api.unauthenticated' };
  if (error instanceof KeysUnavailableError)
    return { status: 503, code: 'keys_unavailable', text: 'api.keysUnavailable' };
  if (error instanceof IfMatchRequiredError)
    return { status: 428, code: 'if_match_required', text: 'api.ifMatchRequired' };
  const status = (error as { status?: unknown } | null)?.status;
  // What Express throws of a body that is no JSON, or too large.
  const unreadable = typeof status === 'number' && status >= 400 && status < 500;
  if (error instanceof InvalidRequestError || unreadable)
    return { status: 400, code: 'invalid_request', text: 'api.invalidRequest' };
  return null;
}

/** Tells why something was refused, in a sentence of the reader's language; anything else is our own fault. */
export async function refuse(
  error: unknown,
  request: Request,
  response: Response,
  refusing: Refusing,
): Promise<void> {
  const language = await languageFor(request, refusing);
  response.setHeader('Content-Language', language);
  if (error instanceof DomainError) {
    await refuseByRule(error, response, refusing, language);
    return;
  }
  const protocol = protocolOf(error);
  if (protocol !== null) {
    const { status, code, text } = protocol;
    if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    if (error instanceof KeysUnavailableError)
      response.setHeader('Retry-After', String(error.retryAfterSeconds));
    const issues = error instanceof InvalidRequestError ? { issues: error.issues } : {};
    sendProblem(response, status, TITLES[status] ?? '', { code, detail: t(language, text), ...issues });
    return;
  }
  const reference = randomUUID().slice(0, 8);
  refusing.onError(`http: a request failed, reference ${reference}`, error);
  const detail = t(language, 'general.ourFaultNoText', { code: reference });
  sendProblem(response, 500, TITLES[500] ?? '', { code: 'internal', detail, reference });
}

async function refuseByRule(
  error: DomainError,
  response: Response,
  refusing: Refusing,
  language: Language,
): Promise<void> {
  const { code, params } = error;
  const status = STATUS_OF[code];
  const detail = errorText(language, code, params);
  const { kiem, identity, ideaId } = refusing;
  const current =
    status === 412 && identity !== null && ideaId !== null
      ? presentView(await viewIdea(kiem, identity, ideaId))
      : null;
  if (code === 'too_many_requests') response.setHeader('Retry-After', String(params['seconds']));
  if (current !== null) response.setHeader('ETag', `"${current.version}"`);
  sendProblem(response, status, TITLES[status] ?? '', {
    code,
    detail,
    params,
    ...(current === null ? {} : { current }),
  });
}
