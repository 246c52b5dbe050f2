import type { NextFunction, Request, Response } from 'express';
import { sendProblem } from './problem';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])(:\d+)?$/i;

function isLoopbackUrl(url: unknown): boolean {
  return typeof url !== 'string' || (URL.canParse(url) && LOOPBACK.test(new URL(url).host));
}

/**
 * Local mode accepts activities without a token, so only this machine may send them: a page on the web that
 * points its own host name here is refused, and so is an activity that wants its answers sent elsewhere.
 */
export function onlyLoopback(request: Request, response: Response, next: NextFunction): void {
  const origin = request.get('origin');
  const fine = LOOPBACK.test(request.get('host') ?? '') && (origin === undefined || isLoopbackUrl(origin));
  if (fine) {
    next();
    return;
  }
  sendProblem(response, 403, 'Local mode answers this machine only');
}

/** Whether an activity wants its answers sent to this machine. */
export function answersStayHere(body: unknown): boolean {
  return isLoopbackUrl((body as { serviceUrl?: unknown } | undefined)?.serviceUrl);
}
