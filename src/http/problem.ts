import type { Response } from 'express';

/** Answers with a problem as RFC 9457 describes it. */
export function sendProblem(response: Response, status: number, title: string): void {
  response.status(status).type('application/problem+json').send({ type: 'about:blank', status, title });
}
