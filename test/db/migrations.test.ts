import BetterSqlite3 from 'better-sqlite3';
import type { Database } from '../../src/db/dataSource';
import { MIGRATIONS } from '../../src/db/migrations';
import { testDatabase, type TestDatabase } from '../support/database';

let home: TestDatabase;
let db: Database;
beforeAll(async () => {
  home = testDatabase();
  db = await home.open();
});
afterAll(() => home.remove());

/** What the migrations made, as SQLite tells it. */
function schemaOf(file: string): string[] {
  const connection = new BetterSqlite3(file, { readonly: true });
  const rows = connection
    .prepare<[], { sql: string }>('SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name')
    .all();
  connection.close();
  return rows.map((row) => row.sql);
}

describe('the migrations on SQLite', () => {
  test('make exactly the tables, columns and indexes that the entities tell', async () => {
    const log = await db.dataSource.driver.createSchemaBuilder().log();
    expect(log.upQueries.map(({ query }) => query)).toEqual([]);
  });

  test('are all run, and none is run again', async () => {
    expect(await db.dataSource.showMigrations()).toBe(false);
    expect(await db.dataSource.runMigrations()).toEqual([]);
  });

  test('leave a database that is durable in a power cut and can be read while it is written', async () => {
    const pragma = async (name: string): Promise<unknown> => {
      const [row] = await db.dataSource.query<Record<string, unknown>[]>(`PRAGMA ${name}`);
      return Object.values(row ?? {})[0];
    };
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
  });

  test('two processes that start at once on a new file both find it ready', async () => {
    const other = testDatabase();
    try {
      const [one, two] = await Promise.all([other.open(), other.open()]);
      expect(await one.dataSource.showMigrations()).toBe(false);
      expect(await two.dataSource.showMigrations()).toBe(false);
      expect(schemaOf(other.file)).toEqual(schemaOf(home.file));
    } finally {
      await other.remove();
    }
  });

  test('can be taken back, to the last table, and run again', async () => {
    const other = testDatabase();
    try {
      const there = await other.open();
      for (const _ of MIGRATIONS) await there.dataSource.undoLastMigration();
      expect(schemaOf(other.file).filter((each) => !each.includes('"migrations"'))).toEqual([
        // SQLite's own list of numbers that it handed out stays.
        'CREATE TABLE sqlite_sequence(name,seq)',
      ]);
      await there.dataSource.runMigrations();
      expect(schemaOf(other.file)).toEqual(schemaOf(home.file));
    } finally {
      await other.remove();
    }
  });
});
