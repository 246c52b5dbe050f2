import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { DataSource } from 'typeorm';
import type { Dialect } from './columns';
import { entitySchemas } from './entities';
import { MIGRATIONS } from './migrations';
import { createTransactions, type Transactions } from './transaction';

/** Kiem's database: either an embedded SQLite file or SQL Server, with the same tables. */
export interface Database extends Transactions {
  readonly dialect: Dialect;
  readonly dataSource: DataSource;
  /** Finishes what runs and closes the connection. */
  close(): Promise<void>;
}

/** Where the database is: `sqlite:<file>` (or `sqlite::memory:`), or `mssql://user:password@host/database`. */
export type DatabaseUrl = string;

function dataSourceFor(url: DatabaseUrl): DataSource {
  if (url.startsWith('sqlite:')) {
    const file = url.slice('sqlite:'.length);
    if (file !== ':memory:') mkdirSync(path.dirname(file), { recursive: true });
    return new DataSource({
      type: 'better-sqlite3',
      database: file,
      entities: entitySchemas('better-sqlite3'),
      migrations: MIGRATIONS,
      synchronize: false,
      statementCacheSize: 400,
      prepareDatabase: (connection: BetterSqlite3.Database) => {
        connection.pragma('journal_mode = WAL');
        // FULL: a vote that was acknowledged survives a power cut, not just a crash of the process.
        connection.pragma('synchronous = FULL');
        connection.pragma('busy_timeout = 10000');
      },
    });
  }
  return new DataSource({
    type: 'mssql',
    url,
    entities: entitySchemas('mssql'),
    migrations: MIGRATIONS,
    synchronize: false,
    options: { useUTC: true, encrypt: true, enableArithAbort: true },
    pool: { max: 10 },
  });
}

const MIGRATION_TRIES = 10;

/** Runs what is pending. Two instances may start at once: the one that loses waits and looks again. */
async function migrate(dataSource: DataSource): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await dataSource.runMigrations({ transaction: 'each' });
      return;
    } catch (error) {
      if (attempt === MIGRATION_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100 * attempt));
    }
  }
}

/** Opens the database and brings its tables up to date. */
export async function openDatabase(url: DatabaseUrl): Promise<Database> {
  const dataSource = dataSourceFor(url);
  await dataSource.initialize();
  try {
    await migrate(dataSource);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  const dialect = dataSource.options.type as Dialect;
  const transactions = createTransactions(dataSource);
  return {
    dialect,
    dataSource,
    ...transactions,
    close: async () => {
      await transactions.idle();
      await dataSource.destroy();
    },
  };
}
