import { DataSource, MssqlParameter, type EntityManager } from 'typeorm';
import type { Database } from '../../src/db/dataSource';
import { execute, rows, sql, toInstant } from '../../src/db/sql';
import { testDatabase, type TestDatabase } from '../support/database';

describe('a statement with bound values on SQLite', () => {
  let home: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    home = testDatabase();
    db = await home.open();
  });
  afterAll(() => home.remove());

  const nasty = `Robert'); DROP TABLE counters;-- "quoted" \${x} 🌱`;

  test('binds what people type, never pastes it', async () => {
    await db.inTransaction(async (tx) => {
      expect(
        await execute(tx, sql`INSERT INTO counters (name, value) VALUES (${nasty.slice(0, 40)}, ${7})`),
      ).toBe(1);
    });
    const found = await db.read((tx) =>
      rows<{ value: number }>(tx, sql`SELECT value FROM counters WHERE name = ${nasty.slice(0, 40)}`),
    );
    expect(found).toEqual([{ value: 7 }]);
  });

  test('tells how many rows it changed', async () => {
    await db.inTransaction(async (tx) => {
      expect(await execute(tx, sql`UPDATE counters SET value = ${8} WHERE name = ${'nobody'}`)).toBe(0);
      expect(await execute(tx, sql`UPDATE counters SET value = ${8}`)).toBe(1);
    });
  });

  test('keeps an instant to the millisecond, as the entities read it', async () => {
    const until = new Date('2026-11-20T09:30:00.123Z');
    await db.inTransaction((tx) =>
      execute(tx, sql`INSERT INTO leases (name, owner, until) VALUES (${'clock'}, ${'me'}, ${until})`),
    );
    const [row] = await db.read((tx) =>
      rows<{ until: string }>(tx, sql`SELECT until FROM leases WHERE until = ${until}`),
    );
    expect(toInstant(row!.until)).toEqual(until);
    expect(await db.read((tx) => tx.getRepository('leases').findOneBy({ name: 'clock' }))).toMatchObject({
      until,
    });
  });

  test('an empty instant stays empty', () => {
    expect(toInstant(null)).toBeNull();
  });
});

describe('the same statement on SQL Server', () => {
  const asked: { text: string; parameters: unknown[] | undefined }[] = [];
  const source = new DataSource({ type: 'mssql', host: 'nowhere', database: 'kiem' });
  const answer = (text: string, parameters?: unknown[]) => {
    asked.push({ text, parameters });
    return Promise.resolve({ affected: 3, raw: [], records: [] });
  };
  const tx = {
    dataSource: source,
    query: answer,
    queryRunner: { query: answer },
  } as unknown as EntityManager;
  beforeEach(() => {
    asked.length = 0;
  });

  test('numbers its values', async () => {
    const affected = await execute(
      tx,
      sql`UPDATE counters SET value = ${1} WHERE name = ${'x'} AND value < ${2}`,
    );
    expect(affected).toBe(3);
    expect(asked).toEqual([
      { text: 'UPDATE counters SET value = @0 WHERE name = @1 AND value < @2', parameters: [1, 'x', 2] },
    ]);
  });

  test('sends instants as datetime2 with milliseconds, not as datetime that rounds them', async () => {
    const at = new Date('2026-11-20T09:30:00.123Z');
    await rows(tx, sql`SELECT id FROM rounds WHERE closesAt <= ${at}`);
    expect(asked[0]?.parameters).toEqual([new MssqlParameter(at, 'datetime2', 3)]);
  });

  test('takes dates as the driver gives them', () => {
    const at = new Date();
    expect(toInstant(at)).toBe(at);
  });
});
