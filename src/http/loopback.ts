import type { NextFunction, Request, Response } from 'express';
import { sendProblem } from './problem';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])(:\d+)?$/i;

function isLoopbackUrl(url: string): boolean {
  return URL.canParse(url) && LOOPBACK.test(new URL(url).host);
}

/**
 * Local mode accepts activities without a token, so only this machine may send them: a page on the web that
 * points its own host name here is refused. (So is an activity that wants its answers sent elsewhere, by the bot.)
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
