import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Teams } from '../../sandbox/server';

/** One request of the bot to Teams, byte for byte. */
export interface Recorded {
  readonly method: string;
  /** The path as it is meant, decoded. */
  readonly path: string;
  readonly headers: string;
  readonly body: string;
}

export interface Recorder {
  readonly requests: Recorded[];
  close(): Promise<void>;
}

/**
 * Stands between the bot and Teams and writes down all that the bot sends. Begin before anybody has spoken: the bot
 * keeps the address that Teams gives.
 */
export async function recordRequests(teams: Teams): Promise<Recorder> {
  const requests: Recorded[] = [];
  const target = new URL(teams.url);
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      requests.push({
        method: request.method ?? '',
        path: decodeURIComponent(request.url ?? ''),
        headers: JSON.stringify(request.headers),
        body: body.toString('utf8'),
      });
      const { method, url, headers } = request;
      const onward = http.request(
        { host: target.hostname, port: target.port, method, path: url, headers },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        },
      );
      onward.on('error', () => response.destroy());
      onward.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  teams.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
