import type { Database } from '../../src/db/dataSource';
import type { OutboxRow } from '../../src/db/entities/outbox';
import { claimMessage, retryMessage } from '../../src/db/repositories/outbox';
import { DeliveryError, type Delivery } from '../../src/outbox/delivery';
import { testDatabase, type TestDatabase } from '../support/database';
import {
  enqueueCard,
  enqueueNamed,
  enqueueTo,
  isEmpty,
  outboxOf,
  startFakeOutbox,
  type FakeOutbox,
} from '../support/outbox';
import { pause, waitUntil } from '../support/wait';

let home: TestDatabase;
let db: Database;
let started: FakeOutbox[];
beforeEach(async () => {
  home = testDatabase();
  db = await home.open();
  started = [];
});
afterEach(async () => {
  await Promise.all(started.map(({ worker }) => worker.stop()));
  await home.remove();
});

function start(...args: Parameters<typeof startFakeOutbox>): FakeOutbox {
  const outbox = startFakeOutbox(...args);
  started.push(outbox);
  return outbox;
}

const delivered: Delivery = { activityId: 'there' };

describe('what waits in the outbox', () => {
  test('is sent once, and then it is done', async () => {
    await enqueueTo(db, 'fatima', 'one', 'two', 'three');
    const outbox = start(db);
    await waitUntil(() => isEmpty(db));
    outbox.worker.wake();
    await pause(120);
    expect(outbox.names()).toEqual(['one', 'two', 'three']);
    for (const row of await outboxOf(db)) expect(row).toMatchObject({ activityId: 'there', attempts: 0 });
  });

  test('is there once, however often it was asked for', async () => {
    await enqueueTo(db, 'fatima', 'one', 'one');
    await enqueueTo(db, 'fatima', 'one');
    expect(await outboxOf(db)).toHaveLength(1);
  });

  test('goes in order to each recipient, one at a time, and the others do not wait', async () => {
    const underway = new Map<string, number>();
    let most = 0;
    const slowly = async (row: OutboxRow): Promise<Delivery> => {
      const together = (underway.get(row.recipient) ?? 0) + 1;
      underway.set(row.recipient, together);
      most = Math.max(most, together);
      await pause(row.refId === 'a' ? 60 : 5);
      underway.set(row.recipient, together - 1);
      return delivered;
    };
    await enqueueTo(db, 'fatima', 'a', 'b', 'c');
    await enqueueTo(db, 'kees', 'x');
    const outbox = start(db, slowly);
    await waitUntil(() => isEmpty(db));
    expect(most).toBe(1);
    expect(outbox.names().filter((name) => name !== 'x')).toEqual(['a', 'b', 'c']);
    expect(outbox.names().indexOf('x')).toBeLessThan(2);
  });

  test('lets the response go ahead of everything else that waits for them', async () => {
    for (let index = 0; index < 210; index += 1) {
      const chatter = (['supported', 'progress', 'question'] as const)[index % 3] ?? 'progress';
      await enqueueNamed(db, 'fatima', chatter, `${chatter} ${index}`);
    }
    await enqueueNamed(db, 'fatima', 'response', 'the response');
    await enqueueNamed(db, 'kees', 'supported', 'to another');
    const outbox = start(db);
    await waitUntil(() => outbox.names().length > 3);
    expect(outbox.names().slice(0, 2).sort()).toEqual(['the response', 'to another']);
    expect(outbox.names()[2]).toBe('question 2');
  });

  test('lets the response go as the next one when it comes while others are on their way', async () => {
    let underway = 0;
    let most = 0;
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    await enqueueNamed(db, 'fatima', 'progress', 'first');
    await enqueueNamed(db, 'fatima', 'progress', 'second');
    const outbox = start(db, async () => {
      underway += 1;
      most = Math.max(most, underway);
      await gate;
      underway -= 1;
      return delivered;
    });
    await waitUntil(() => outbox.names().length === 1);
    await enqueueNamed(db, 'fatima', 'response', 'the response');
    outbox.worker.wake();
    await pause(120);
    go();
    await waitUntil(() => isEmpty(db));
    expect(outbox.names()).toEqual(['first', 'the response', 'second']);
    expect(most).toBe(1);
  });

  test('does not let a chat that cannot be had yet hold up the response', async () => {
    await enqueueNamed(db, 'fatima', 'progress', 'chatter');
    const outbox = start(
      db,
      (row) => {
        if (row.message === 'progress') throw new DeliveryError('Teams answered 500', 'transient');
        return Promise.resolve(delivered);
      },
      { backoffMs: 60_000 },
    );
    await waitUntil(() => outbox.names().length === 1);
    await enqueueNamed(db, 'fatima', 'response', 'the response');
    outbox.worker.wake();
    await waitUntil(() => outbox.names().length === 2);
    expect(outbox.names()).toEqual(['chatter', 'the response']);
  });

  test('does not overtake what failed before it', async () => {
    let failures = 2;
    await enqueueTo(db, 'fatima', 'first', 'second');
    const outbox = start(db, (row) => {
      if (row.refId === 'first' && failures-- > 0) throw new DeliveryError('Teams answered 500', 'transient');
      return Promise.resolve(delivered);
    });
    await waitUntil(() => isEmpty(db));
    expect(outbox.names()).toEqual(['first', 'first', 'first', 'second']);
  });

  test('is found without a nudge too: another process may have written it', async () => {
    const outbox = start(db);
    await pause(100);
    const other = await home.open();
    await enqueueTo(other, 'fatima', 'one');
    await waitUntil(() => outbox.tried.length === 1, 2500);
  });

  test('is finished before the worker stops', async () => {
    await enqueueTo(db, 'fatima', 'one');
    const outbox = start(db, async () => {
      await pause(150);
      return delivered;
    });
    await waitUntil(() => outbox.tried.length === 1);
    await outbox.worker.stop();
    expect(await isEmpty(db)).toBe(true);
  });
});

describe('when Teams does not take it', () => {
  test('Retry-After is honoured, and does not count as a failure', async () => {
    let left = 1;
    await enqueueTo(db, 'fatima', 'one');
    const outbox = start(db, () => {
      if (left-- > 0) throw new DeliveryError('Teams answered 429', 'throttled', 400);
      return Promise.resolve(delivered);
    });
    await waitUntil(() => isEmpty(db));
    const [first, second] = outbox.tried;
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(395);
    expect(second!.row.attempts).toBe(1);
  });

  test('it waits longer each time, then parks the message and says so', async () => {
    await enqueueTo(db, 'fatima', 'one');
    const outbox = start(db, () => Promise.reject(new DeliveryError('Teams answered 503', 'transient')), {
      maxAttempts: 4,
      backoffMs: 100,
    });
    const [row] = await waitUntil(async () => {
      const rows = await outboxOf(db);
      return rows[0]?.parkedAt !== null && rows;
    });
    expect(outbox.tried.map(({ row: tried }) => tried.attempts)).toEqual([1, 2, 3, 4]);
    const waits = outbox.tried.slice(1).map(({ at }, index) => at - outbox.tried[index]!.at);
    // Doubling from 100 ms, each with jitter down to half; looking for work takes its time too.
    for (const [index, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(50 * 2 ** index - 5);
      expect(wait).toBeLessThan(100 * 2 ** index + 250);
    }
    expect(row).toMatchObject({ lastError: 'Teams answered 503', sentAt: null });
    expect(outbox.errors).toHaveLength(1);
  });

  test('a parked message stays put until somebody tries again', async () => {
    let works = false;
    // One that an administrator may know of.
    await enqueueNamed(db, 'lidia', 'decideNow', 'one');
    const outbox = start(db, () =>
      works ? Promise.resolve(delivered) : Promise.reject(new DeliveryError('no', 'gone')),
    );
    const parked = await waitUntil(async () => (await outboxOf(db)).find((row) => row.parkedAt !== null));
    works = true;
    outbox.worker.wake();
    await pause(150);
    expect(outbox.tried).toHaveLength(1);
    await db.inTransaction((tx) => retryMessage(tx, parked.id, new Date()));
    outbox.worker.wake();
    await waitUntil(() => isEmpty(db));
    expect((await outboxOf(db))[0]).toMatchObject({ parkedAt: null, lastError: null });
  });

  test.each(['gone', 'refused'] as const)(
    'what is %s is parked at once, and what follows goes on',
    async (why) => {
      await enqueueTo(db, 'fatima', 'one', 'two');
      const outbox = start(db, (row) =>
        row.refId === 'one' ? Promise.reject(new DeliveryError('no', why)) : Promise.resolve(delivered),
      );
      await waitUntil(() => outbox.tried.length === 2);
      expect(outbox.names()).toEqual(['one', 'two']);
    },
  );

  test('a fault of our own counts as a failure, and does not stop the rest', async () => {
    // One that an administrator may know of.
    await enqueueNamed(db, 'lidia', 'decideNow', 'one');
    await enqueueTo(db, 'kees', 'two');
    const outbox = start(
      db,
      (row) => {
        if (row.refId === 'one') throw new TypeError('cannot read');
        return Promise.resolve(delivered);
      },
      { maxAttempts: 2 },
    );
    await waitUntil(() => outbox.errors.length === 1);
    const rows = await outboxOf(db);
    expect(rows.map((row) => [row.refId, row.sentAt !== null, row.lastError])).toEqual([
      ['one', false, 'cannot read'],
      ['two', true, null],
    ]);
  });

  test('a worker that cannot reach its database is not well', async () => {
    const outbox = start(db);
    expect(outbox.worker.isHealthy()).toBe(true);
    await db.close();
    outbox.worker.wake();
    await waitUntil(() => !outbox.worker.isHealthy());
  });
});

describe('with more than one process', () => {
  test('what a crashed one had taken is sent after its claim, and not before', async () => {
    await enqueueTo(db, 'fatima', 'one');
    const [row] = await outboxOf(db);
    const now = new Date();
    const until = new Date(now.getTime() + 400);
    await db.inTransaction((tx) => claimMessage(tx, row!, { by: 'crashed', now, until }));
    const outbox = start(db);
    await waitUntil(() => isEmpty(db));
    expect(outbox.tried).toHaveLength(1);
    expect(outbox.tried[0]!.at).toBeGreaterThan(until.getTime() - 5);
    // Its second attempt: the first may have arrived, and whoever delivers can look for that.
    expect(outbox.tried[0]!.row.attempts).toBe(2);
  });

  test('two workers on one database send each message once, in order', async () => {
    const other = await home.open();
    const people = Array.from({ length: 15 }, (_, index) => `person${index}`);
    let goOn = (): void => undefined;
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    const slowly = async (): Promise<Delivery> => {
      await gate;
      await pause(Math.random() * 10);
      return delivered;
    };
    for (const person of people.slice(0, 5)) await enqueueTo(db, person, 'a', 'b', 'c');
    const first = start(db, slowly);
    await waitUntil(() => first.tried.length > 0);
    // While the first is busy with its batch, the second takes what comes; then both go on.
    for (const person of people.slice(5)) await enqueueTo(db, person, 'a', 'b', 'c');
    const second = start(other, slowly);
    await waitUntil(() => second.tried.length > 0);
    goOn();
    await waitUntil(() => isEmpty(db), 8000);
    const tried = [...first.tried, ...second.tried].sort((a, b) => a.at - b.at);
    for (const person of people) {
      const mine = tried.filter(({ row }) => row.recipient === `person:${person}`);
      expect(mine.map(({ row }) => row.refId)).toEqual(['a', 'b', 'c']);
    }
  });
});

describe('the card of an idea', () => {
  test('renewed a hundred times while it is on its way is sent once more, with the last state, a second later', async () => {
    let state = 0;
    const shown: number[] = [];
    const outbox = start(db, async () => {
      shown.push(state);
      await pause(150);
      return delivered;
    });
    await enqueueCard(db, 'idea');
    outbox.worker.wake();
    await waitUntil(() => outbox.tried.length === 1);
    for (state = 1; state <= 100; state += 1) {
      await enqueueCard(db, 'idea');
      outbox.worker.wake();
      if (state === 100) break;
    }
    await waitUntil(() => isEmpty(db));
    expect(shown).toEqual([0, 100]);
    expect(outbox.tried[1]!.at - outbox.tried[0]!.at).toBeGreaterThanOrEqual(1000);
    expect(await outboxOf(db)).toHaveLength(1);
  });

  test('changes at most once a second under steady change', async () => {
    const outbox = start(db);
    const end = Date.now() + 1300;
    while (Date.now() < end) {
      await enqueueCard(db, 'idea');
      outbox.worker.wake();
      await pause(20);
    }
    await waitUntil(() => isEmpty(db));
    const waits = outbox.tried.slice(1).map(({ at }, index) => at - outbox.tried[index]!.at);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(990);
    expect(outbox.tried.length).toBeGreaterThanOrEqual(2);
  });

  test('that is there already holds nothing up in its thread', async () => {
    const outbox = start(db);
    await enqueueCard(db, 'idea');
    await waitUntil(() => isEmpty(db));
    await enqueueCard(db, 'idea');
    await enqueueTo(db, 'fatima', 'question');
    outbox.worker.wake();
    await waitUntil(() => outbox.names().includes('question'));
    expect(outbox.names()).toEqual(['idea', 'question']);
  });
});

describe('the limits of Teams', () => {
  test('seven messages a second in one conversation', async () => {
    await enqueueTo(db, 'fatima', ...'a b c d e f g h i j'.split(' '));
    const outbox = start(db);
    await waitUntil(() => isEmpty(db));
    const times = outbox.tried.map(({ at }) => at);
    expect(outbox.names().join('')).toBe('abcdefghij');
    expect(times[7]! - times[0]!).toBeGreaterThanOrEqual(990);
    expect((await outboxOf(db)).every((row) => row.parkedAt === null)).toBe(true);
  });

  test('fifty messages a second in the tenant', async () => {
    for (let index = 0; index < 60; index += 1) await enqueueTo(db, `person${index}`, `m${index}`);
    const outbox = start(db);
    await waitUntil(() => isEmpty(db));
    const times = outbox.tried.map(({ at }) => at);
    expect(times).toHaveLength(60);
    expect(times[50]! - times[0]!).toBeGreaterThanOrEqual(990);
  });
});
