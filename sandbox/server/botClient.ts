import http from 'node:http';
import https from 'node:https';
import type { Json } from './json';
import type { Delivery } from './types';

/** What Teams shows when an app does not answer well. */
export const PROBLEM = 'Something went wrong. Please try again.';
const TIMEOUT_MS = 15_000;
const MAX_SOCKETS = 64;

/** Sends activities to the bot over a bounded number of kept connections. */
export class BotClient {
  private readonly httpAgent = new http.Agent({
    keepAlive: true,
    maxSockets: MAX_SOCKETS,
    scheduling: 'lifo',
    // Longer than what a server hints at, so that its hint decides when an idle connection is let go.
    timeout: 30_000,
  });
  private readonly httpsAgent = new https.Agent({ keepAlive: true, maxSockets: MAX_SOCKETS });
  private target: URL;

  constructor(botUrl: string) {
    this.target = new URL(botUrl);
  }

  get url(): string {
    return this.target.href;
  }

  set url(botUrl: string) {
    this.target = new URL(botUrl);
  }

  /** Posts one activity; never throws: a broken connection is status 0. */
  send(activity: Json & { id: string }): Promise<Delivery> {
    const secure = this.target.protocol === 'https:';
    const payload = Buffer.from(JSON.stringify(activity));
    return new Promise((resolve) => {
      const fail = () =>
        resolve({ activityId: activity.id, status: 0, body: undefined, ok: false, problem: PROBLEM });
      const request = (secure ? https : http).request(
        this.target,
        {
          method: 'POST',
          agent: secure ? this.httpsAgent : this.httpAgent,
          timeout: TIMEOUT_MS,
          headers: {
            'content-type': 'application/json; charset=utf-8',
            'content-length': payload.length,
            'user-agent': 'Kiem-Sandbox',
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', fail);
          response.on('end', () => {
            const status = response.statusCode ?? 0;
            const ok = status >= 200 && status < 300;
            const body = parsed(Buffer.concat(chunks));
            resolve({ activityId: activity.id, status, body, ok, ...(ok ? {} : { problem: PROBLEM }) });
          });
        },
      );
      request.on('timeout', () => request.destroy(new Error('The bot did not answer in time')));
      request.on('error', fail);
      request.end(payload);
    });
  }

  close(): void {
    this.httpAgent.destroy();
    this.httpsAgent.destroy();
  }
}

function parsed(body: Buffer): unknown {
  const text = body.toString('utf8');
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
