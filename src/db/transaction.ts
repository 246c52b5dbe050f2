import type BetterSqlite3 from 'better-sqlite3';
import { QueryFailedError, type DataSource, type EntityManager } from 'typeorm';
import { sqliteConnection } from './sqlite';

/** A transaction, passed down to everything that reads or writes within it. Never nested. */
export type Tx = EntityManager;

export interface Transactions {
  /**
   * Runs `work` in one transaction: all of it is stored, or nothing. Resolves after the commit. `work` must do
   * no input or output of its own, and may run again when the database asks for it or when somebody else
   * changed the same row meanwhile.
   */
  inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Reads what is stored, without holding anybody up. `work` must not write. An SQLite file: all of it as it was
   * at one moment.
   */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Resolves when nothing runs or waits. */
  idle(): Promise<void>;
}

/** Thrown when a row is no longer what it was when it was read. The transaction is tried again. */
export class StaleRowError extends Error {
  override readonly name = 'StaleRowError';
}

const TRIES = 4;
/** At most so many transactions share one commit, … */
const BATCH_SIZE = 64;
/** … and at most so long, in milliseconds, the first of them waits for the others. */
const BATCH_TIME = 20;

/** Numbers of SQL Server: deadlock victim; SQLite's codes: busy. */
function isTransient(error: unknown): boolean {
  if (error instanceof StaleRowError) return true;
  if (!(error instanceof QueryFailedError)) return false;
  const driver = error.driverError as { number?: number; code?: string };
  return driver.number === 1205 || (driver.code?.startsWith('SQLITE_BUSY') ?? false);
}

/** Whether a statement failed because a unique index already holds this value. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const driver = error.driverError as { number?: number; code?: string };
  return (
    driver.number === 2601 ||
    driver.number === 2627 ||
    driver.code === 'SQLITE_CONSTRAINT_UNIQUE' ||
    driver.code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
  );
}

interface Job {
  readonly work: (tx: Tx) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * SQLite: TypeORM's driver has one connection, so transactions queue. Those that wait together share one
 * commit (one fsync), each in a savepoint of its own that is rolled back alone; nobody gets an answer before
 * the commit is on disk. BEGIN IMMEDIATE takes the write lock at once: with two processes on one file, a
 * transaction that first reads would otherwise fail when it comes to write.
 */
class SqliteQueue {
  private readonly jobs: Job[] = [];
  private draining: Promise<void> | null = null;

  constructor(
    private readonly manager: EntityManager,
    private readonly onCommit: () => void,
  ) {}

  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.jobs.push({ work, resolve: resolve as (value: unknown) => void, reject });
      this.draining ??= this.drain();
    });
  }

  async idle(): Promise<void> {
    while (this.draining !== null) await this.draining;
  }

  private async drain(): Promise<void> {
    do {
      await this.gather();
      await this.commitBatch();
    } while (this.jobs.length > 0);
    this.draining = null;
  }

  /** Lets what is arriving join this commit: goes on once a turn of the event loop brings nothing new. */
  private async gather(): Promise<void> {
    for (let waiting = -1; this.jobs.length > waiting && waiting < BATCH_SIZE;) {
      waiting = this.jobs.length;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  private async commitBatch(): Promise<void> {
    const taken: Job[] = [];
    const settles: (() => void)[] = [];
    const started = performance.now();
    try {
      await this.manager.query('BEGIN IMMEDIATE');
      do {
        const job = this.jobs.shift();
        if (job === undefined) break;
        taken.push(job);
        settles.push(await this.runInSavepoint(job));
      } while (taken.length < BATCH_SIZE && performance.now() - started < BATCH_TIME);
      await this.manager.query('COMMIT');
      this.onCommit();
    } catch (error) {
      await this.manager.query('ROLLBACK').catch(() => undefined);
      const failed = taken.length > 0 ? taken : this.jobs.splice(0, 1);
      for (const job of failed) job.reject(error);
      return;
    }
    for (const settle of settles) settle();
  }

  private async runInSavepoint(job: Job): Promise<() => void> {
    await this.manager.query('SAVEPOINT job');
    try {
      const value = await job.work(this.manager);
      await this.manager.query('RELEASE job');
      return () => {
        job.resolve(value);
      };
    } catch (error) {
      await this.manager.query('ROLLBACK TO job');
      await this.manager.query('RELEASE job');
      return () => {
        job.reject(error);
      };
    }
  }
}

/**
 * SQLite: reads on a connection of its own, so that they see nothing that is not committed, in one transaction:
 * besides showing one moment, that takes the lock once and not again for every statement. Reads that overlap
 * share it, as long as nothing was stored since it began.
 */
class SqliteReader {
  private readers = 0;
  private isCurrent = true;
  private readonly connection: BetterSqlite3.Database;
  private readonly begin: BetterSqlite3.Statement;
  private readonly commit: BetterSqlite3.Statement;

  constructor(
    private readonly reading: DataSource,
    private readonly writing: EntityManager,
  ) {
    this.connection = sqliteConnection(reading);
    this.begin = this.connection.prepare('BEGIN');
    this.commit = this.connection.prepare('COMMIT');
  }

  /** Something was stored: who begins to read now must see it. */
  noteCommit(): void {
    this.isCurrent = false;
  }

  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.readers === 0) {
      this.begin.run();
      this.isCurrent = true;
    } else if (!this.isCurrent) {
      // Only where a read waits for something besides the database; none of ours does.
      return work(this.writing);
    }
    this.readers += 1;
    try {
      return await work(this.reading.manager);
    } finally {
      this.readers -= 1;
      // Some failures of the disk end it by themselves.
      if (this.readers === 0 && this.connection.inTransaction) this.commit.run();
    }
  }
}

async function withRetries<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (attempt === TRIES || !isTransient(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5 * attempt));
    }
  }
}

/** The way in which this database runs transactions. `reading` is the connection for reads, if it has one. */
export function createTransactions(dataSource: DataSource, reading: DataSource | null): Transactions {
  const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => work(dataSource.manager);
  if (dataSource.options.type === 'better-sqlite3') {
    const reader = reading === null ? null : new SqliteReader(reading, dataSource.manager);
    const queue = new SqliteQueue(dataSource.createQueryRunner().manager, () => reader?.noteCommit());
    return {
      inTransaction: (work) => withRetries(() => queue.run(work)),
      read: reader === null ? read : (work) => reader.run(work),
      idle: () => queue.idle(),
    };
  }
  return {
    inTransaction: (work) => withRetries(() => dataSource.transaction('READ COMMITTED', work)),
    read,
    idle: () => Promise.resolve(),
  };
}
