import { Router } from 'express';

/** What `/readyz` looks at. */
export interface Readiness {
  /** Throws when the database cannot be read or its tables are not up to date. */
  checkDatabase(): Promise<void>;
  /** How many messages wait and are parked, and whether the worker is well. */
  checkOutbox(): Promise<{ readonly waiting: number; readonly parked: number; readonly isHealthy: boolean }>;
}

/** `/healthz`: the process lives. `/readyz`: it can do its work. */
export function healthRoutes(readiness: Readiness): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const database = await readiness.checkDatabase().then(
      () => 'ok',
      () => 'failed',
    );
    const outbox = database === 'ok' ? await readiness.checkOutbox().catch(() => null) : null;
    const isReady = database === 'ok' && outbox?.isHealthy === true;
    response.status(isReady ? 200 : 503).json({
      status: isReady ? 'ok' : 'failed',
      database,
      migrations: database,
      outbox:
        outbox === null
          ? 'failed'
          : { status: outbox.isHealthy ? 'ok' : 'failed', waiting: outbox.waiting, parked: outbox.parked },
    });
  });
  return router;
}
