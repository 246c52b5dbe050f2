import { once } from 'node:events';
import type { Server } from 'node:http';
import express from 'express';
import { serverFor } from '../../src/http/server';

const app = express();
app.get('/hello', (request, response) => {
  response.json({ host: request.hostname, locals: response.locals });
});
const kinds: boolean[] = [];
let server: Server;
beforeAll(async () => {
  server = serverFor(app);
  // Before Express has seen them.
  server.prependListener('request', (request, response) => {
    kinds.push(Object.getPrototypeOf(request) === app.request);
    kinds.push(Object.getPrototypeOf(response) === app.response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => server.close());

test("requests and responses are Express's own before it sees them, and can all that Express's can", async () => {
  const { port } = server.address() as { port: number };
  const answer = await fetch(`http://127.0.0.1:${port}/hello`);
  expect(await answer.json()).toEqual({ host: '127.0.0.1', locals: {} });
  expect(answer.headers.get('content-type')).toContain('application/json');
  expect(kinds).toEqual([true, true]);
});
