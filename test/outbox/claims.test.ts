import type { Database } from '../../src/db/dataSource';
import { releaseLease, takeLease } from '../../src/db/repositories/leases';
import { claimMessage, markFailed, markDone, retryMessagesTo } from '../../src/db/repositories/outbox';
import { testDatabase, type TestDatabase } from '../support/database';
import { enqueueTo, outboxOf } from '../support/outbox';

/** Conditional updates are all that keeps two processes apart: each is tried by itself. */
let home: TestDatabase;
let db: Database;
beforeEach(async () => {
  home = testDatabase();
  db = await home.open();
});
afterEach(() => home.remove());

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 20, 9, 0, seconds));

describe('a message', () => {
  beforeEach(() => enqueueTo(db, 'fatima', 'one'));

  const claim = async (by: string, from: number, until: number): Promise<boolean> => {
    const [row] = await outboxOf(db);
    return db.inTransaction((tx) => claimMessage(tx, row!, { by, now: at(from), until: at(until) }));
  };

  test('is taken by one worker, until its claim is over', async () => {
    expect(await claim('one', 0, 30)).toBe(true);
    expect(await claim('two', 1, 31)).toBe(false);
    expect(await claim('two', 30, 60)).toBe(false);
    expect(await claim('two', 31, 61)).toBe(true);
    expect((await outboxOf(db))[0]).toMatchObject({ claimedBy: 'two', attempts: 2 });
  });

  test('is not taken once it was sent, or parked', async () => {
    const [row] = await outboxOf(db);
    await db.inTransaction((tx) =>
      markDone(tx, row!, { at: at(1), notBefore: at(2), activityId: 'x', dropped: null }),
    );
    expect(await claim('one', 5, 30)).toBe(false);
    await enqueueTo(db, 'kees', 'two');
    const other = (await outboxOf(db))[1]!;
    const take = (from: number): Promise<boolean> =>
      db.inTransaction((tx) => claimMessage(tx, other, { by: 'one', now: at(from), until: at(from + 30) }));
    expect(await take(0)).toBe(true);
    const failure = { error: 'no', nextAttemptAt: at(0), parkedAt: at(1), countsAsAttempt: true };
    await db.inTransaction((tx) => markFailed(tx, other, failure));
    expect(await take(5)).toBe(false);
  });

  test('that was asked for again while it was under way is not parked when that fails', async () => {
    expect(await claim('one', 0, 30)).toBe(true);
    const [row] = await outboxOf(db);
    await db.inTransaction((tx) => retryMessagesTo(tx, row!.recipient, at(2)));
    const failure = { error: 'no', nextAttemptAt: at(50), parkedAt: at(3), countsAsAttempt: true };
    await db.inTransaction((tx) => markFailed(tx, row!, failure));
    expect((await outboxOf(db))[0]).toMatchObject({ parkedAt: null, nextAttemptAt: at(2) });
  });
});

describe('the lease of the clock', () => {
  const take = (owner: string, from: number, until: number): Promise<boolean> =>
    db.inTransaction((tx) => takeLease(tx, 'clock', owner, at(from), at(until)));

  test('is held by one process, which may renew it', async () => {
    expect(await take('one', 0, 10)).toBe(true);
    expect(await take('two', 1, 11)).toBe(false);
    expect(await take('one', 5, 15)).toBe(true);
    expect(await take('two', 12, 22)).toBe(false);
  });

  test('goes to another when its holder is silent, or gives it back', async () => {
    await take('one', 0, 10);
    expect(await take('two', 11, 21)).toBe(true);
    expect(await take('one', 12, 22)).toBe(false);
    await db.inTransaction((tx) => releaseLease(tx, 'clock', 'one'));
    expect(await take('one', 13, 23)).toBe(false);
    await db.inTransaction((tx) => releaseLease(tx, 'clock', 'two'));
    expect(await take('one', 14, 24)).toBe(true);
  });

  test('of two that ask at once goes to one', async () => {
    const other = await home.open();
    const both = await Promise.all([
      take('one', 0, 10),
      other.inTransaction((tx) => takeLease(tx, 'clock', 'two', at(0), at(10))),
    ]);
    expect(both.sort()).toEqual([false, true]);
  });
});
