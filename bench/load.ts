import http from 'node:http';

/** What came of a stretch of load. */
export interface Load {
  readonly turns: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/** The value below which this share of the sorted values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The middle one of some values. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Sends one request and waits for the whole answer. */
function send(
  agent: http.Agent,
  url: string,
  options: { method: string; headers: http.OutgoingHttpHeaders },
  body: string,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { ...options, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

const jsonOf = (body: string): http.OutgoingHttpHeaders => ({
  'content-type': 'application/json',
  'content-length': Buffer.byteLength(body),
});

/**
 * Posts what `next` gives (or, with `get`, asks for the paths that it gives, with these headers), `parallel` at a
 * time over connections that stay open, until it gives nothing more or the time is over. Every answer must be fine for `check`.
 */
export async function drive(options: {
  readonly url: string;
  readonly next: () => string | undefined;
  readonly get?: http.OutgoingHttpHeaders;
  readonly check: (answer: { status: number; body: string }) => boolean;
  readonly parallel: number;
  readonly seconds: number;
}): Promise<Load> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: options.parallel });
  const times: number[] = [];
  const started = performance.now();
  const end = started + options.seconds * 1000;
  const lane = async (): Promise<void> => {
    while (performance.now() < end) {
      const body = options.next();
      if (body === undefined) return;
      const from = performance.now();
      const answer =
        options.get === undefined
          ? await send(agent, options.url, { method: 'POST', headers: jsonOf(body) }, body)
          : await send(agent, options.url + body, { method: 'GET', headers: options.get }, '');
      times.push(performance.now() - from);
      if (!options.check(answer))
        throw new Error(`unexpected answer ${answer.status}: ${answer.body.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: options.parallel }, lane));
  agent.destroy();
  const seconds = (performance.now() - started) / 1000;
  return {
    turns: times.length,
    seconds,
    perSecond: times.length / seconds,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
  };
}
