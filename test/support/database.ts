import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase, type Database } from '../../src/db/dataSource';

/** A real database file of its own, with which processes can be played: each `open` is one more. */
export interface TestDatabase {
  readonly file: string;
  readonly url: string;
  open(): Promise<Database>;
  /** Closes all that was opened and removes the file. */
  remove(): Promise<void>;
}

/** A folder that goes when the test is over. */
export function temporaryFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'kiem-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Makes room for a database file. */
export function testDatabase(): TestDatabase {
  const { folder, remove } = temporaryFolder();
  const file = path.join(folder, 'kiem.db');
  const url = `sqlite:${file}`;
  const opened: Database[] = [];
  return {
    file,
    url,
    open: async () => {
      const db = await openDatabase(url);
      opened.push(db);
      return db;
    },
    remove: async () => {
      for (const db of opened) if (db.dataSource.isInitialized) await db.close();
      remove();
    },
  };
}

/** The database goes away under who uses it. */
export async function cutOff(db: Database): Promise<void> {
  await db.reading.destroy();
  if (db.dataSource.isInitialized) await db.dataSource.destroy();
}
