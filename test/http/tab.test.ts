import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import express from 'express';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { tabRoutes } from '../../src/http/tab';
import { temporaryFolder } from '../support/database';

const { folder, remove } = temporaryFolder();
const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
  remove();
});

async function serve(isLocal: boolean): Promise<string> {
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Kiem</title>');
  writeFileSync(path.join(folder, 'assets', 'app-1a2b3c.js'), 'export {};');
  const app = express().use(tabRoutes(folder, isLocal));
  const server = app.listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/tab`;
}

describe('the tab', () => {
  test('answers every path of its own with the page, which is asked for anew each time', async () => {
    const url = await serve(false);
    for (const at of ['', '/', '/board', '/ideas/K-2026-0042', '/board?theme=Groen']) {
      const response = await fetch(url + at);
      expect([at, response.status, await response.text()]).toEqual([
        at,
        200,
        expect.stringContaining('<title>Kiem'),
      ]);
      expect(response.headers.get('cache-control')).toBe('no-cache');
    }
    expect((await fetch(`${url}/assets/gone.js`)).status).toBe(404);
  });

  test('keeps files with a hash in their name for a year', async () => {
    const { headers } = await fetch(`${await serve(false)}/assets/app-1a2b3c.js`);
    expect(headers.get('cache-control')).toContain('immutable');
  });

  test('sends its scripts packed, to who can unpack them', async () => {
    mkdirSync(path.join(folder, 'assets'), { recursive: true });
    const script = `export const words = '${'een idee van de werkvloer '.repeat(200)}';`;
    writeFileSync(path.join(folder, 'assets', 'words-4d5e6f.js'), script);
    writeFileSync(path.join(folder, 'assets', 'words-4d5e6f.js.gz'), gzipSync(script));
    const url = await serve(false);
    const ask = (encodings: string): Promise<Response> =>
      fetch(`${url}/assets/words-4d5e6f.js`, { headers: { 'accept-encoding': encodings } });
    const packed = await ask('gzip');
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toBe('Accept-Encoding');
    expect(packed.headers.get('content-type')).toContain('javascript');
    expect(packed.headers.get('cache-control')).toContain('immutable');
    expect(await packed.text()).toBe(script);
    const plain = await ask('identity');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(script);
  });

  test('may be framed by Teams, and by this machine in local mode only', async () => {
    const policy = async (isLocal: boolean): Promise<string> =>
      (await fetch(await serve(isLocal))).headers.get('content-security-policy') ?? '';
    expect(await policy(false)).toContain('https://teams.microsoft.com');
    expect(await policy(false)).toContain('https://*.cloud.microsoft');
    expect(await policy(false)).not.toContain('127.0.0.1');
    expect(await policy(true)).toContain('http://127.0.0.1:*');
    expect(await policy(false)).toContain("connect-src 'self' https://res.cdn.office.net");
    expect(await policy(true)).toContain("connect-src 'self';");
    expect((await fetch(await serve(false))).headers.get('x-frame-options')).toBeNull();
  });
});
