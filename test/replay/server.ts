import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { ADMINISTRATOR } from '../../sandbox/replay/town';

const ROOT = path.resolve(__dirname, '../..');
const PROGRAM = path.join(ROOT, 'dist/src/main.js');
const START_MS = 20_000;

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  await once(server, 'close');
  return port;
}

/** Kiem as a process of its own, that can be killed and comes back on the same port and folder. */
export class KiemProcess {
  private child: ChildProcess | null = null;
  private readonly dataDir = mkdtempSync(path.join(tmpdir(), 'kiem-replay-'));
  private said = '';

  private constructor(readonly port: number) {}

  static async start(): Promise<KiemProcess> {
    if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is not there; run npm run build first.`);
    const kiem = new KiemProcess(await freePort());
    kiem.spawn();
    await kiem.ready();
    return kiem;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/api/messages`;
  }

  get isRunning(): boolean {
    return this.child !== null;
  }

  private spawn(): void {
    const child = spawn(process.execPath, [PROGRAM], {
      cwd: ROOT,
      env: {
        ...process.env,
        PORT: String(this.port),
        KIEM_DATA_DIR: this.dataDir,
        KIEM_ADMINISTRATORS: ADMINISTRATOR,
        KIEM_CLAIM_SECONDS: '2',
        KIEM_LOG_LEVEL: 'silent',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.said += text;
    });
    this.child = child;
  }

  private async ready(): Promise<void> {
    for (const begun = Date.now(); Date.now() - begun < START_MS;) {
      if (this.child?.exitCode !== null) throw new Error(`Kiem did not start: ${this.said}`);
      const answer = await fetch(`http://127.0.0.1:${this.port}/healthz`).catch(() => null);
      await answer?.arrayBuffer();
      if (answer?.ok === true) return;
      await sleep(50);
    }
    throw new Error(`Kiem was not ready in ${START_MS} ms: ${this.said}`);
  }

  /** Kills it on the spot, and starts it again once it is gone. */
  killAndStart(): void {
    const { child } = this;
    this.child = null;
    child?.once('exit', () => {
      this.spawn();
    });
    child?.kill('SIGKILL');
  }

  async stop(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (child?.exitCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** Stands between Teams and Kiem, and loses some of Kiem's answers after Kiem has given them. */
export async function startLossyWire(
  target: number,
  loses: (body: string) => boolean,
): Promise<{ readonly url: string; readonly lost: () => number; stop(): Promise<void> }> {
  let lost = 0;
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks);
      const { method, url, headers } = incoming;
      const onward = request(
        { host: '127.0.0.1', port: target, method, path: url, headers: { ...headers, connection: 'close' } },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () => {
            if (loses(body.toString('utf8'))) {
              lost += 1;
              incoming.socket.destroy();
              return;
            }
            outgoing.writeHead(answer.statusCode ?? 500, { 'content-type': 'application/json' });
            outgoing.end(Buffer.concat(parts));
          });
        },
      );
      onward.on('error', () => incoming.socket.destroy());
      onward.end(body);
    });
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/api/messages`,
    lost: () => lost,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
