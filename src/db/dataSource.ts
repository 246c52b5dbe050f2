import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { AbstractLogger, DataSource } from 'typeorm';
import type { Dialect } from './columns';
import { entitySchemas } from './entities';
import { MIGRATIONS } from './migrations';
import { createTransactions, type Transactions } from './transaction';

/** Kiem's database: either an embedded SQLite file or SQL Server, with the same tables. */
export interface Database extends Transactions {
  readonly dialect: Dialect;
  readonly dataSource: DataSource;
  /** What `read` asks: a connection of its own to the same SQLite file, else that of `dataSource`. */
  readonly reading: DataSource;
  /** Finishes what runs and closes the connection. */
  close(): Promise<void>;
}

/** Where the database is: `sqlite:<file>` (or `sqlite::memory:`), or `mssql://user:password@host/database`. */
export type DatabaseUrl = string;

const MEMORY = ':memory:';

function fileIn(url: DatabaseUrl): string | null {
  return url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : null;
}

/**
 * Only who runs Kiem may read what people told it: SQLite gives what it writes beside the file the rights of the file.
 * An older installation is mended. On a disk that knows no owners the administrator of the disk decides.
 */
function keepPrivate(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  for (const each of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) {
    try {
      if (existsSync(each)) chmodSync(each, 0o600);
    } catch (error) {
      if (!['EPERM', 'ENOTSUP', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}

function dataSourceFor(url: DatabaseUrl): DataSource {
  const file = fileIn(url);
  if (file !== null) {
    if (file !== MEMORY) keepPrivate(file);
    return new DataSource({
      type: 'better-sqlite3',
      database: file,
      entities: entitySchemas('better-sqlite3'),
      migrations: MIGRATIONS,
      logger: new NoLogger(),
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
    logger: new NoLogger(),
    synchronize: false,
    options: { useUTC: true, encrypt: true, enableArithAbort: true },
    pool: { max: 10 },
  });
}

/** A second connection to an SQLite file that has all its tables; null where there is none to be had. */
async function openReading(url: DatabaseUrl): Promise<DataSource | null> {
  const file = fileIn(url);
  if (file === null || file === MEMORY) return null;
  return new DataSource({
    type: 'better-sqlite3',
    database: file,
    readonly: true,
    entities: entitySchemas('better-sqlite3'),
    synchronize: false,
    statementCacheSize: 400,
    prepareDatabase: (connection: BetterSqlite3.Database) => {
      connection.pragma('busy_timeout = 10000');
    },
  }).initialize();
}

const MIGRATION_TRIES = 10;

/**
 * TypeORM writes each migration that fails to the terminal, also one that another process was just ahead with and that
 * is tried again. What fails for good is told by who opened the database, in one line.
 */
class NoLogger extends AbstractLogger {
  protected override writeLog(): void {
    return;
  }
}

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
  let reading: DataSource | null;
  try {
    await migrate(dataSource);
    reading = await openReading(url);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  const dialect = dataSource.options.type as Dialect;
  const transactions = createTransactions(dataSource, reading);
  return {
    dialect,
    dataSource,
    reading: reading ?? dataSource,
    ...transactions,
    close: async () => {
      await transactions.idle();
      // The one that writes goes last: it tidies the files up.
      try {
        await reading?.destroy();
      } finally {
        await dataSource.destroy();
      }
    },
  };
}
