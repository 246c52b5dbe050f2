import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { healthRoutes, type Readiness } from '../../src/http/routes/health';
import { saveSettings } from '../../src/services/kiem';
import { checkSettings } from '../../src/services/settings';
import { startWorld } from '../support/kiem';

const WELL: Readiness = {
  checkDatabase: () => Promise.resolve(),
  checkSettings: () => Promise.resolve(),
  checkOutbox: () => Promise.resolve({ waiting: 0, parked: 0, isHealthy: true }),
  isClockHealthy: () => true,
};

describe('/readyz', () => {
  let server: Server | null = null;
  afterEach(() => server?.close());

  /** Asks so many times at once; gives what was answered. */
  async function ask(readiness: Readiness, times = 1): Promise<{ status: number; body: unknown }[]> {
    const app = express().use(healthRoutes(readiness));
    const listening = app.listen(0, '127.0.0.1');
    server = listening;
    await new Promise((resolve) => listening.once('listening', resolve));
    const url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}/readyz`;
    return Promise.all(
      Array.from({ length: times }, async () => {
        const response = await fetch(url);
        return { status: response.status, body: await response.json() };
      }),
    );
  }

  test.each([2, 10])('%d who ask at once are one look at the database', async (times) => {
    let looks = 0;
    const slow = { ...WELL, checkDatabase: () => new Promise<void>((resolve) => setTimeout(resolve, 20)) };
    const answers = await ask(
      {
        ...slow,
        checkOutbox: () => {
          looks += 1;
          return WELL.checkOutbox();
        },
      },
      times,
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: times }, () => 200));
    expect(looks).toBe(1);
  });

  const failing = (): Promise<never> => Promise.reject(new Error('no'));
  test.each<[string, Partial<Readiness>, Record<string, unknown>]>([
    ['the database is away', { checkDatabase: failing }, { database: 'failed', settings: 'failed' }],
    ['the settings cannot be understood', { checkSettings: failing }, { settings: 'failed', database: 'ok' }],
    ['the clock stands still', { isClockHealthy: () => false }, { clock: 'failed', database: 'ok' }],
    ['the outbox cannot be read', { checkOutbox: failing }, { outbox: 'failed' }],
    [
      'the outbox is not looked at',
      { checkOutbox: () => Promise.resolve({ waiting: 3, parked: 1, isHealthy: false }) },
      { outbox: { status: 'failed', waiting: 3, parked: 1 } },
    ],
  ])('is 503 when %s, and says what', async (_title, part, told) => {
    const [answer] = await ask({ ...WELL, ...part });
    expect(answer).toMatchObject({ status: 503, body: { status: 'failed', ...told } });
  });

  test('settings that somebody spoilt by hand are seen before they make a promise', async () => {
    const world = await startWorld();
    const { kiem } = world.kiem;
    await checkSettings(kiem);
    const store = (value: object): Promise<void> => kiem.db.inTransaction((tx) => saveSettings(tx, value));
    for (const spoilt of [{ responseDays: 'ten' }, { closingDays: ['soon'] }, { voteDays: -1 }]) {
      await store(spoilt);
      await expect(checkSettings(kiem)).rejects.toThrow();
    }
    await store({ responseDays: 5 });
    await checkSettings(kiem);
    await world.stop();
  });
});
