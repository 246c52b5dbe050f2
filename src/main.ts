import { accessSync, constants, mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBot } from '../bot';
import { startScheduler } from './clock/scheduler';
import { dutchCalendar } from './clock/workingDays';
import { ConfigError, loadConfig, type Config } from './config';
import { openDatabase, type Database } from './db/dataSource';
import { seedDemo } from './demo/seed';
import { entraMetadata, entraTokens, localTokens, rememberTokens } from './http/api/tokens';
import type { ApiOptions } from './http/api/router';
import { createApp } from './http/app';
import { messagesRoute } from './http/messages';
import { serverFor } from './http/server';
import { localRoutes } from './http/routes/me';
import { createLog, errorFields, type Log } from './log';
import { startWorker } from './outbox/worker';
import { becomeFirstAdministrator } from './services/administrators';
import { createBudget, type Budget } from './services/budget';
import { ensureThemes } from './services/clubs';
import type { Kiem } from './services/kiem';
import { holdForUnmet } from './services/delivery';
import { checkSettings } from './services/settings';
import { countOutbox } from './services/views';
import { keyFor, publishedKeys } from './tokens/publishedKeys';

/** A running Kiem. */
export interface Running {
  readonly kiem: Kiem;
  readonly url: string;
  /** Finishes what runs, then stops. */
  stop(): Promise<void>;
}

function checkDataDir(config: Config): void {
  if (!config.databaseUrl.startsWith('sqlite:')) return;
  try {
    mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
    accessSync(config.dataDir, constants.W_OK);
  } catch {
    throw new ConfigError(
      `cannot write in ${config.dataDir}: make it writable or set KIEM_DATA_DIR to another folder`,
    );
  }
}

async function openOrExplain(config: Config): Promise<Database> {
  try {
    return await openDatabase(config.databaseUrl);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(
      `cannot open the database: ${reason.split('\n')[0] ?? ''} (check KIEM_DATABASE_URL)`,
    );
  }
}

function listen(server: Server, config: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const busy = error.code === 'EADDRINUSE';
      reject(
        busy
          ? new ConfigError(`port ${config.port} is in use: stop what runs there or set PORT to another`)
          : error,
      );
    });
    server.listen(config.port, config.host, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Takes nothing new, and lets go of each connection as soon as what runs on it has been answered. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 25);
    server.close(() => {
      clearInterval(sweep);
      resolve();
    });
  });
}

/** Whose tokens count: in production those of Entra ID alone, in local mode those of an issuer of its own. */
async function apiFor(
  config: Config,
  kiem: Kiem,
  budget: Budget,
  elsewhere: URL | undefined,
): Promise<Omit<ApiOptions, 'routes' | 'onError'>> {
  const { now } = kiem;
  const shared = { kiem, budget };
  if (config.mode === 'production') {
    const { tenantId, tabAudiences: audiences } = config;
    const keys = keyFor(publishedKeys(elsewhere ?? entraMetadata(tenantId), now));
    const verify = entraTokens({ tenantId, audiences, now, keys });
    return { ...shared, authenticate: rememberTokens(verify, now), openRoutes: [] };
  }
  const tokens = await localTokens(config.dataDir, now);
  return {
    ...shared,
    authenticate: rememberTokens((token) => tokens.verify(token), now),
    openRoutes: localRoutes(tokens),
  };
}

/**
 * Where the keys are with which Microsoft signs, for tests of production, which sign with their own. It is an argument
 * and no setting, so that nobody can set it on a server.
 */
export interface KeysElsewhere {
  readonly botFramework: URL;
  readonly entra: URL;
}

/** Puts Kiem together and starts it. `now` is the clock; tests pass one of their own, and keys. */
export async function start(
  config: Config,
  log: Log,
  now: () => Date = () => new Date(),
  keys?: KeysElsewhere,
): Promise<Running> {
  checkDataDir(config);
  const db = await openOrExplain(config);
  const onError = (message: string, error: unknown): void => {
    log.error(errorFields(error), message);
  };
  const onKept = (message: string, why: string): void => {
    log.info({ why }, message);
  };
  let wake: () => void = () => undefined;
  const kiem: Kiem = {
    db,
    now,
    calendarFor: dutchCalendar,
    wakeOutbox: () => {
      wake();
    },
  };
  await ensureThemes(kiem);
  // Before the outbox and the clock start: they must not meet a past that is still being made.
  if (config.demoDirectory !== null) {
    await seedDemo(kiem, config.demoDirectory, config.demoServiceUrl);
    // The sandbox brings the app to these people in a moment; until then there is no chat to reach them in.
    await holdForUnmet(kiem);
  }
  // Who spoke to Kiem before they were named in the setting need not do so again.
  for (const aadObjectId of config.administrators) await becomeFirstAdministrator(kiem, { aadObjectId });
  const credentials = { ...config.bot, tenantId: config.tenantId };
  const budget = createBudget(config.apiRequestsPerMinute);
  const bot = createBot({
    kiem,
    credentials,
    appId: config.appId,
    administrators: config.administrators,
    budget,
    cloud: config.teamsCloud,
    hosts: config.teamsHosts,
    metadata: keys?.botFramework,
    onError,
  });
  const worker = startWorker({ db, now, deliver: bot.deliver, onError, onKept, claimMs: config.claimMs });
  wake = () => {
    worker.wake();
  };
  const scheduler = startScheduler({ kiem, everyMs: config.clockMs, onError });
  const app = createApp({
    isLocal: config.mode === 'local',
    readiness: {
      checkDatabase: async () => {
        if (await db.dataSource.showMigrations()) throw new Error('migrations are pending');
      },
      checkSettings: () => checkSettings(kiem),
      isClockHealthy: () => scheduler.isHealthy(),
      checkOutbox: async () => ({ ...(await countOutbox(kiem)), isHealthy: worker.isHealthy() }),
    },
    trustProxy: config.trustProxy,
    messages: messagesRoute(bot, (why, more) => {
      log.warn({ why, more }, 'bot: somebody was not let in');
    }),
    api: await apiFor(config, kiem, budget, keys?.entra),
    tabFolder: config.tabDir,
    onError,
  });
  const server = serverFor(app);
  const stop = async (): Promise<void> => {
    await closeServer(server);
    await scheduler.stop();
    await worker.stop();
    await db.close();
  };
  try {
    const port = await listen(server, config);
    return { kiem, url: `http://127.0.0.1:${port}`, stop };
  } catch (error) {
    await scheduler.stop();
    await worker.stop();
    await db.close();
    throw error;
  }
}

async function main(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.logLevel);
  const running = await start(config, log);
  if (config.mode === 'local') {
    log.warn(
      { url: running.url },
      'LOCAL MODE: activities are accepted without a token. Kiem listens on 127.0.0.1 only. Do not use this mode on a server.',
    );
  } else {
    log.info({ port: config.port }, 'Kiem is ready');
  }
  let stopping = false;
  const shutDown = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'Kiem finishes what runs and stops');
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error(errorFields(error), 'could not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => {
    shutDown('SIGTERM');
  });
  process.on('SIGINT', () => {
    shutDown('SIGINT');
  });
}

if (require.main === module) {
  main().catch((error: unknown) => {
    const text =
      error instanceof ConfigError
        ? error.message
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error);
    process.stderr.write(`kiem: ${text}\n`);
    process.exit(1);
  });
}
