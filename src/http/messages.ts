import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { ForbiddenError, isHonest, KeysUnavailableError, UnauthenticatedError } from '../tokens/errors';
import { countFailures, FAILURE_WINDOW_SECONDS } from './failures';
import { sendProblem, TITLES } from './problem';

/** What the bot does with `POST /api/messages`; both throw the refusals of src/tokens. */
export interface Messages<Sender = unknown> {
  /** Checks who sends, by the header alone. */
  readonly admit: (authorization: string | undefined) => Promise<Sender>;
  readonly handle: (sender: Sender, body: unknown, response: Response) => Promise<void>;
}

/** Activities of Teams are small; a message payload with a long text may be some hundred kilobytes. */
const BODY_LIMIT = '1mb';
/** Lines a minute about who was not let in: enough to see it, whatever comes. */
const LINES_PER_MINUTE = 10;
const MINUTE_MS = 60_000;

/** Tells so many in a minute, and with the next one how many were left out. */
function someOf(tell: (why: string, more: number) => void): (why: string) => void {
  let begin = 0;
  let told = 0;
  let more = 0;
  return (why) => {
    const now = performance.now();
    if (now - begin > MINUTE_MS) {
      begin = now;
      told = 0;
    }
    if (told >= LINES_PER_MINUTE) {
      more += 1;
      return;
    }
    told += 1;
    tell(why, more);
    more = 0;
  };
}

function statusOf(error: unknown): 401 | 403 | 503 | null {
  if (error instanceof UnauthenticatedError) return 401;
  if (error instanceof ForbiddenError) return 403;
  return error instanceof KeysUnavailableError ? 503 : null;
}

/**
 * Who sends is checked first, and only then is the body read: what strangers send costs no more than their header. They
 * hear a status and nothing else.
 */
export function messagesRoute<Sender>(
  messages: Messages<Sender>,
  onRefused: (why: string, more: number) => void,
): RequestHandler[] {
  const failures = countFailures();
  const tell = someOf(onRefused);
  const senders = new WeakMap<Request, Sender>();

  const refuse = (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    const status = statusOf(error);
    if (status === null) {
      next(error);
      return;
    }
    if (!isHonest(error) && failures.note(request)) {
      response.setHeader('Retry-After', String(FAILURE_WINDOW_SECONDS));
      sendProblem(response, 429, TITLES[429] ?? '');
      return;
    }
    tell((error as Error).message);
    if (error instanceof KeysUnavailableError)
      response.setHeader('Retry-After', String(error.retryAfterSeconds));
    sendProblem(response, status, TITLES[status] ?? '');
  };

  return [
    async (request, response, next) => {
      try {
        senders.set(request, await messages.admit(request.get('authorization')));
      } catch (error) {
        refuse(error, request, response, next);
        return;
      }
      next();
    },
    express.json({ limit: BODY_LIMIT }),
    async (request, response, next) => {
      try {
        await messages.handle(senders.get(request) as Sender, request.body, response);
      } catch (error) {
        refuse(error, request, response, next);
      }
    },
  ];
}
