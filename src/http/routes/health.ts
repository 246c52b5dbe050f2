import { Router } from 'express';
import { LRUCache } from 'lru-cache';

/** What `/readyz` looks at. */
export interface Readiness {
  /** Throws when the database cannot be read or its tables are not up to date. */
  checkDatabase(): Promise<void>;
  /** Throws when the organisation's settings cannot be understood. */
  checkSettings(): Promise<void>;
  /** How many messages wait and are parked, and whether the worker is well. */
  checkOutbox(): Promise<{ readonly waiting: number; readonly parked: number; readonly isHealthy: boolean }>;
  /** Whether what is due was looked at lately: votes end and promises are kept an eye on. */
  isClockHealthy(): boolean;
}

/** How long an answer of `/readyz` holds: anybody may ask, as often as they like, and the database need not feel it. */
const REMEMBERED_MS = 1000;

interface Look {
  readonly status: 200 | 503;
  readonly body: Readonly<Record<string, unknown>>;
}

async function lookAt(readiness: Readiness): Promise<Look> {
  const isWell = (check: Promise<void>): Promise<boolean> =>
    check.then(
      () => true,
      () => false,
    );
  const word = (isOk: boolean): 'ok' | 'failed' => (isOk ? 'ok' : 'failed');
  const database = await isWell(readiness.checkDatabase());
  const settings = database && (await isWell(readiness.checkSettings()));
  const outbox = database ? await readiness.checkOutbox().catch(() => null) : null;
  const clock = readiness.isClockHealthy();
  const isReady = database && settings && clock && outbox?.isHealthy === true;
  return {
    status: isReady ? 200 : 503,
    body: {
      status: word(isReady),
      database: word(database),
      migrations: word(database),
      settings: word(settings),
      clock: word(clock),
      outbox:
        outbox === null
          ? 'failed'
          : { status: word(outbox.isHealthy), waiting: outbox.waiting, parked: outbox.parked },
    },
  };
}

/** `/healthz`: the process lives. `/readyz`: it can do its work, as it was within the last second. */
export function healthRoutes(readiness: Readiness): Router {
  const router = Router();
  const looks = new LRUCache<'readyz', Look>({
    max: 1,
    ttl: REMEMBERED_MS,
    // Who asks while a look is under way waits for that one.
    fetchMethod: () => lookAt(readiness),
  });
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const { status, body } = await looks.forceFetch('readyz');
    response.status(status).json(body);
  });
  return router;
}
