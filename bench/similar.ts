import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { openDatabase, type Database } from '../src/db/dataSource';
import { findSimilar, indexIdea } from '../src/services/similarIdeas';
import { luck, makeIdeas, makeText, type CorpusIdea } from './corpus';

/** Finding similar ideas, side by side with a bare full-text query for the same words. */
export interface SimilarBench {
  readonly name: string;
  readonly kiemP50Ms: number;
  readonly kiemP95Ms: number;
  readonly baselineP50Ms: number;
  readonly baselineP95Ms: number;
  readonly ratioP95: number;
  readonly target: number;
  readonly ok: boolean;
  /** Storing one idea in the index, in a transaction of its own, with few and with all ideas stored. */
  readonly indexP95MsAtFew: number;
  readonly indexP95MsAtAll: number;
  /** What the index takes on disk. */
  readonly bytesPerIdea: number;
}

const QUERIES = 200;
const WORDS_PER_QUERY = 30;
const FEW = 100;
const WRITES = 300;
const TARGET = 5;
/** Ideas loaded in one transaction. */
const LOAD_BATCH = 1000;

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Ids that sort by age, as the application's do. */
function idOf(number: number): string {
  const hex = number.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${hex}`;
}

async function load(database: Database, ideas: Iterable<CorpusIdea>, firstNumber = 0): Promise<number> {
  let number = firstNumber;
  let batch: CorpusIdea[] = [];
  const flush = async (): Promise<void> => {
    const taken = batch;
    const start = number;
    batch = [];
    await database.inTransaction(async (tx) => {
      for (const [at, idea] of taken.entries())
        await indexIdea(tx, idOf(start + at), { ...idea, problem: null });
    });
    number += taken.length;
  };
  for (const idea of ideas) {
    batch.push(idea);
    if (batch.length === LOAD_BATCH) await flush();
  }
  await flush();
  return number;
}

async function timeWrites(database: Database, firstNumber: number): Promise<number[]> {
  const times: number[] = [];
  let number = firstNumber;
  for (const idea of makeIdeas(WRITES, firstNumber + 7)) {
    const started = performance.now();
    await database.inTransaction((tx) => indexIdea(tx, idOf(number), { ...idea, problem: null }));
    times.push(performance.now() - started);
    number += 1;
  }
  return times;
}

function openBaseline(file: string, ideas: Iterable<CorpusIdea>): BetterSqlite3.Database {
  const bare = new BetterSqlite3(file);
  bare.pragma('journal_mode = WAL');
  bare.exec('CREATE VIRTUAL TABLE ideas USING fts5(title, text)');
  const insert = bare.prepare('INSERT INTO ideas (title, text) VALUES (?, ?)');
  bare.transaction(() => {
    for (const idea of ideas) insert.run(idea.title, idea.text);
  })();
  return bare;
}

/** Measures both in one process, question by question in turn. */
export async function benchSimilar(options: { readonly ideas: number }): Promise<SimilarBench> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kiem-bench-similar-'));
  const file = path.join(folder, 'kiem.sqlite');
  const database = await openDatabase(`sqlite:${file}`);
  try {
    let stored = await load(database, makeIdeas(FEW));
    const atFew = await timeWrites(database, stored);
    stored = await load(database, makeIdeas(options.ideas - FEW - WRITES, 2), stored + WRITES);
    await database.dataSource.query('PRAGMA wal_checkpoint(TRUNCATE)');
    const bytesPerIdea = Math.round(statSync(file).size / stored);
    const atAll = await timeWrites(database, stored);

    const bare = openBaseline(path.join(folder, 'bare.sqlite'), makeIdeas(options.ideas, 2));
    const bareQuery = bare.prepare(
      'SELECT rowid FROM ideas WHERE ideas MATCH ? ORDER BY bm25(ideas) LIMIT 10',
    );
    const random = luck(42);
    const kiem: number[] = [];
    const baseline: number[] = [];
    for (let asked = -10; asked < QUERIES; asked += 1) {
      const text = makeText(WORDS_PER_QUERY, random);
      const terms = [...new Set(text.match(/[\p{L}\p{N}]+/gu))].map((word) => `"${word}"`).join(' OR ');
      const started = performance.now();
      await database.read((tx) => findSimilar(tx, { text }, { limit: 10 }));
      const between = performance.now();
      bareQuery.all(terms);
      const ended = performance.now();
      // The first few warm both up.
      if (asked < 0) continue;
      kiem.push(between - started);
      baseline.push(ended - between);
    }
    bare.close();
    const ratioP95 = percentile(kiem, 0.95) / percentile(baseline, 0.95);
    return {
      name: `similar ideas among ${options.ideas}`,
      kiemP50Ms: percentile(kiem, 0.5),
      kiemP95Ms: percentile(kiem, 0.95),
      baselineP50Ms: percentile(baseline, 0.5),
      baselineP95Ms: percentile(baseline, 0.95),
      ratioP95,
      target: TARGET,
      ok: ratioP95 <= TARGET,
      indexP95MsAtFew: percentile(atFew, 0.95),
      indexP95MsAtAll: percentile(atAll, 0.95),
      bytesPerIdea,
    };
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
