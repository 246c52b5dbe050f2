import BetterSqlite3 from 'better-sqlite3';
import type { Database } from '../../src/db/dataSource';
import { nextValue } from '../../src/db/repositories/counters';
import { execute, rows, sql } from '../../src/db/sql';
import { isUniqueViolation, StaleRowError, type Tx } from '../../src/db/transaction';
import { testDatabase, type TestDatabase } from '../support/database';

let home: TestDatabase;
let db: Database;
beforeEach(async () => {
  home = testDatabase();
  db = await home.open();
});
afterEach(() => home.remove());

const add = (tx: Tx, name: string): Promise<number> =>
  execute(tx, sql`INSERT INTO counters (name, value) VALUES (${name}, ${1})`);

/** What another process sees: only what is committed. */
function committed(): string[] {
  const connection = new BetterSqlite3(home.file, { readonly: true });
  const found = connection.prepare<[], { name: string }>('SELECT name FROM counters ORDER BY name').all();
  connection.close();
  return found.map((row) => row.name);
}

describe('transactions on SQLite', () => {
  test('that wait together share a commit, and one that fails is rolled back alone', async () => {
    const results = await Promise.allSettled(
      ['a', 'b', 'c', 'd'].map((name) =>
        db.inTransaction(async (tx) => {
          await add(tx, name);
          if (name === 'b') throw new Error('b does not want to');
          return name;
        }),
      ),
    );
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value : 'failed'))).toEqual([
      'a',
      'failed',
      'c',
      'd',
    ]);
    expect(committed()).toEqual(['a', 'c', 'd']);
  });

  test('answer nobody before what they did is on disk', async () => {
    const seen = await Promise.all(
      Array.from({ length: 30 }, async (_, index) => {
        const name = `n${String(index).padStart(2, '0')}`;
        await db.inTransaction((tx) => add(tx, name));
        return committed().includes(name);
      }),
    );
    expect(seen).toEqual(Array.from({ length: 30 }, () => true));
  });

  test('answer nobody with success when the commit fails', async () => {
    const innocent = db.inTransaction((tx) => add(tx, 'innocent'));
    const broken = db.inTransaction(async (tx) => {
      // A reference that is only looked at by the commit itself.
      await tx.query('PRAGMA defer_foreign_keys = ON');
      const now = new Date();
      await execute(
        tx,
        sql`INSERT INTO supporters (id, ideaId, userId, since) VALUES (${'s'}, ${'no idea'}, ${'u'}, ${now})`,
      );
    });
    const results = await Promise.allSettled([innocent, broken]);
    const kept = committed();
    expect(results[1].status).toBe('rejected');
    expect(kept.includes('innocent')).toBe(results[0].status === 'fulfilled');
    // And the next one goes as if nothing had happened.
    await db.inTransaction((tx) => add(tx, 'next'));
    expect(committed()).toContain('next');
  });

  test('are tried again when a row had changed meanwhile, but not for ever', async () => {
    let tries = 0;
    await db.inTransaction(async (tx) => {
      tries += 1;
      await add(tx, 'once');
      if (tries < 3) throw new StaleRowError();
    });
    expect(tries).toBe(3);
    expect(committed()).toEqual(['once']);

    tries = 0;
    await expect(
      db.inTransaction(() => {
        tries += 1;
        return Promise.reject(new StaleRowError());
      }),
    ).rejects.toBeInstanceOf(StaleRowError);
    expect(tries).toBe(4);
  });

  test('know a value that is there already from any other failure', async () => {
    await db.inTransaction((tx) => add(tx, 'a'));
    const again = await db.inTransaction((tx) => add(tx, 'a')).catch((error: unknown) => error);
    expect(isUniqueViolation(again)).toBe(true);
    const other = await db
      .inTransaction((tx) => tx.query('SELECT nonsense'))
      .catch((error: unknown) => error);
    expect(isUniqueViolation(other)).toBe(false);
  });

  test('finish before the database closes', async () => {
    const work = Promise.all(['a', 'b', 'c'].map((name) => db.inTransaction((tx) => add(tx, name))));
    await db.close();
    await work;
    expect(committed()).toEqual(['a', 'b', 'c']);
  });
});

describe('reads on SQLite', () => {
  const names = async (tx: Tx): Promise<string[]> =>
    (await rows<{ name: string }>(tx, sql`SELECT name FROM counters ORDER BY name`)).map(({ name }) => name);

  test('show one moment, whatever is stored meanwhile; the next one shows that too', async () => {
    const seen = await db.read(async (tx) => {
      const before = await names(tx);
      await db.inTransaction((writing) => add(writing, 'a'));
      return [before, await names(tx)];
    });
    expect(seen).toEqual([[], []]);
    expect(await db.read(names)).toEqual(['a']);
  });

  test('that begin while another one is not done show what was stored since', async () => {
    const seen = await db.read(async (tx) => {
      await names(tx);
      await db.inTransaction((writing) => add(writing, 'a'));
      return db.read(names);
    });
    expect(seen).toEqual(['a']);
  });

  test('share one moment when they overlap, and each can go on when the other is done', async () => {
    await db.inTransaction((tx) => add(tx, 'a'));
    const seen = await Promise.all([
      db.read(names),
      db.read(async (tx) => [...(await names(tx)), ...(await names(tx))]),
      db.read((tx) => add(tx, 'b')).catch(() => 'cannot write'),
    ]);
    expect(seen).toEqual([['a'], ['a', 'a'], 'cannot write']);
    await db.inTransaction((tx) => add(tx, 'c'));
    expect(await db.read(names)).toEqual(['a', 'c']);
  });

  test('show nothing that is not committed', async () => {
    const seen = await db.inTransaction(async (tx) => {
      await add(tx, 'a');
      return db.read(names);
    });
    expect(seen).toEqual([]);
    expect(await db.read(names)).toEqual(['a']);
  });

  test("cannot write, and one that fails is in nobody's way", async () => {
    await expect(db.read((tx) => add(tx, 'a'))).rejects.toThrow(/readonly/);
    expect(await db.read(names)).toEqual([]);
    await db.inTransaction((tx) => add(tx, 'b'));
    expect(await db.read(names)).toEqual(['b']);
  });
});

describe('two processes on one file', () => {
  test('both write, and lose nothing of each other', async () => {
    const other = await home.open();
    const take = (from: Database): Promise<number> => from.inTransaction((tx) => nextValue(tx, 'idea:2026'));
    const numbers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => take(index % 2 === 0 ? db : other)),
    );
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
  });

  test('a transaction that reads first and writes then does not fail for the other', async () => {
    const other = await home.open();
    await db.inTransaction((tx) =>
      execute(tx, sql`INSERT INTO counters (name, value) VALUES (${'x'}, ${0})`),
    );
    const addOne = (from: Database): Promise<void> =>
      from.inTransaction(async (tx) => {
        const [row] = await rows<{ value: number }>(tx, sql`SELECT value FROM counters WHERE name = ${'x'}`);
        await execute(tx, sql`UPDATE counters SET value = ${row!.value + 1} WHERE name = ${'x'}`);
      });
    await Promise.all(Array.from({ length: 100 }, (_, index) => addOne(index % 2 === 0 ? db : other)));
    const [row] = await db.read((tx) =>
      rows<{ value: number }>(tx, sql`SELECT value FROM counters WHERE name = ${'x'}`),
    );
    expect(row).toEqual({ value: 100 });
  });

  test('a number that was taken by a transaction that failed is given out again', async () => {
    await expect(
      db.inTransaction(async (tx) => {
        await nextValue(tx, 'idea:2026');
        throw new Error('the form was wrong');
      }),
    ).rejects.toThrow('the form was wrong');
    expect(await db.inTransaction((tx) => nextValue(tx, 'idea:2026'))).toBe(1);
  });
});
