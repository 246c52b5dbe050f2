import type { AddressInfo } from 'node:net';
import http from 'node:http';
import express from 'express';
import { asJson, type Json } from '../../sandbox/server/json';

/** What a test bot answers to an activity: the body of an invoke, with its HTTP status. */
export type Answer = { status?: number; body?: unknown } | undefined;

export interface EchoBot {
  url: string;
  /** Every activity it heard, oldest first. */
  heard: Json[];
  /** Replaced by tests. */
  onActivity: (activity: Json) => Answer | Promise<Answer>;
  close: () => Promise<void>;
}

/** A bot of a few lines that repeats what it hears. */
export async function startEchoBot(): Promise<EchoBot> {
  const app = express();
  app.use(express.json());
  const bot: EchoBot = {
    url: '',
    heard: [],
    onActivity: async (activity) => {
      if (activity['type'] !== 'message') return undefined;
      await post(activity, { type: 'message', text: `Echo: ${String(activity['text'])}` });
      return undefined;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  app.post('/api/messages', async (request, response) => {
    const activity = asJson(request.body);
    bot.heard.push(activity);
    const answer = await bot.onActivity(activity);
    if (answer?.status === 0) return void request.socket.destroy();
    response.status(answer?.status ?? 200);
    if (answer?.body === undefined) response.end();
    else response.json(answer.body);
  });
  app.get('/healthz', (_request, response) => void response.json({ ok: true }));
  const server = http.createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  bot.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  return bot;
}

/** Calls the Bot Connector the way a bot does. */
export async function call(
  serviceUrl: unknown,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: Json; headers: Headers }> {
  const response = await fetch(new URL(path, String(serviceUrl)), {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const parsed: unknown = text === '' ? {} : JSON.parse(text);
  return {
    status: response.status,
    body: Array.isArray(parsed) ? { list: parsed } : asJson(parsed),
    headers: response.headers,
  };
}

/** Posts a reply to an activity. */
export function post(activity: Json, message: Json) {
  const conversation = encodeURIComponent(String(asJson(activity['conversation'])['id']));
  return call(activity['serviceUrl'], 'POST', `v3/conversations/${conversation}/activities`, message);
}

/** A message that holds one Adaptive Card. */
export function cardMessage(card: Json): Json {
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: { type: 'AdaptiveCard', version: '1.5', ...card },
      },
    ],
  };
}
