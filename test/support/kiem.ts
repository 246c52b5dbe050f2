import { Writable } from 'node:stream';
import pino from 'pino';
import { loadDirectory, startTeams, type Teams } from '../../sandbox/server';
import type { Directory } from '../../sandbox/server';
import { loadConfig } from '../../src/config';
import { start, type Running } from '../../src/main';
import { createClock, type Clock } from './clock';
import { temporaryFolder } from './database';
import { isSettled } from './outbox';
import { waitUntil } from './wait';

/** A Friday morning; PRODUCT.md and VOICE.md reckon from this day. */
export const FRIDAY = new Date('2026-11-20T09:30:00Z');

/** The people of Voorbeeldstad, where `Lidia` and others are in the team of the club. */
export const VOORBEELDSTAD = loadDirectory('sandbox/voorbeeldstad.json');

export interface WorldOptions {
  /** Settings apart from the usual ones. */
  readonly env?: Readonly<Record<string, string>>;
  /** What the clock shows at first. */
  readonly at?: Date;
  readonly directory?: Directory;
  /** Teams keeps to its own limits and answers 429 beyond them. */
  readonly rateLimits?: boolean;
  /** The built page of Teams, for a browser to open. */
  readonly clientDir?: string;
}

/** Kiem and a small Teams, really running, each on a port of its own. */
export interface World {
  /** Stopped and started again by `restart`. */
  kiem: Running;
  readonly teams: Teams;
  readonly clock: Clock;
  /** The lines of the log, parsed. */
  readonly log: Record<string, unknown>[];
  /** One more process on the same database. */
  startAnother(): Promise<Running>;
  /** Stops Kiem, does something, and starts it again on the same database. */
  restart(meanwhile?: () => void | Promise<void>): Promise<void>;
  /** Waits until the outbox has nothing more to send. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** A log that is kept in memory. */
export function keptLog(lines: Record<string, unknown>[]): pino.Logger {
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  return pino({ level: 'info', base: null }, stream);
}

/** Starts Kiem on an empty database, with Voorbeeldstad's people in Teams. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { folder, remove } = temporaryFolder();
  const clock = createClock(options.at ?? FRIDAY);
  const log: Record<string, unknown>[] = [];
  const config = loadConfig({
    PORT: '0',
    KIEM_DATA_DIR: folder,
    KIEM_CLOCK_SECONDS: '0.1',
    ...options.env,
  });
  const begin = (): Promise<Running> => start(config, keptLog(log), clock.now);
  const others: Running[] = [];
  const kiem = await begin();
  const teams = await startTeams({
    botUrl: `${kiem.url}/api/messages`,
    directory: options.directory ?? VOORBEELDSTAD,
    now: clock.now,
    rateLimits: options.rateLimits ?? false,
    ...(options.clientDir === undefined ? {} : { clientDir: options.clientDir }),
  });
  const world: World = {
    kiem,
    teams,
    clock,
    log,
    startAnother: async () => {
      const another = await begin();
      others.push(another);
      return another;
    },
    restart: async (meanwhile) => {
      await world.kiem.stop();
      await meanwhile?.();
      world.kiem = await begin();
      teams.setBotUrl(`${world.kiem.url}/api/messages`);
    },
    settle: async () => {
      await waitUntil(() => isSettled(world.kiem.kiem.db), 30_000);
    },
    stop: async () => {
      teams.disconnect();
      for (const running of [world.kiem, ...others]) await running.stop().catch(() => undefined);
      await teams.stop();
      remove();
    },
  };
  return world;
}
