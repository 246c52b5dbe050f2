import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadDirectory, startTeams, type Teams } from '../../sandbox/server';
import { loadConfig } from '../../src/config';
import { createLog } from '../../src/log';
import { start, type Running } from '../../src/main';
import { createClock, type Clock } from './clock';

/** Kiem and a small Teams, really running, each on a port of its own. */
export interface World {
  readonly kiem: Running;
  readonly teams: Teams;
  readonly clock: Clock;
  stop(): Promise<void>;
}

/** A Friday morning; PRODUCT.md and VOICE.md reckon from this day. */
export const FRIDAY = new Date('2026-11-20T09:30:00Z');

/** Starts Kiem on an empty database, with Voorbeeldstad's people in Teams. */
export async function startWorld(env: Readonly<Record<string, string>> = {}, at: Date = FRIDAY): Promise<World> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'kiem-'));
  const clock = createClock(at);
  const config = loadConfig({ PORT: '0', KIEM_DATA_DIR: dataDir, KIEM_LOG_LEVEL: 'silent', KIEM_CLOCK_SECONDS: '0.1', ...env });
  const kiem = await start(config, createLog(config.logLevel), clock.now);
  const teams = await startTeams({
    botUrl: `${kiem.url}/api/messages`,
    directory: loadDirectory('sandbox/voorbeeldstad.json'),
  });
  return {
    kiem,
    teams,
    clock,
    stop: async () => {
      await kiem.stop();
      await teams.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
