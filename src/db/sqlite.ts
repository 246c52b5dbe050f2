import type BetterSqlite3 from 'better-sqlite3';
import type { DataSource } from 'typeorm';

/** The driver's own connection, on which the few things run for which TypeORM is too slow or has no words. */
export function sqliteConnection(dataSource: DataSource): BetterSqlite3.Database {
  const driver = dataSource.driver as unknown as { databaseConnection: BetterSqlite3.Database };
  return driver.databaseConnection;
}
