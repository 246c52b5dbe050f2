import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { openDatabase } from '../src/db/dataSource';
import { findSimilar } from '../src/services/similarIdeas';
import { ARCHIVE_SEED } from './archive';
import { luck, makeIdeas, makeText, type CorpusIdea } from './corpus';
import { percentile } from './load';

/** Finding similar ideas, side by side with a bare full-text query for the same words. */
export interface SimilarBench {
  readonly kiemP50Ms: number;
  readonly kiemP95Ms: number;
  readonly baselineP50Ms: number;
  readonly baselineP95Ms: number;
  readonly ratioP95: number;
  readonly target: number;
  readonly ok: boolean;
}

const QUERIES = 200;
const WARM_UP = 10;
const WORDS_PER_QUERY = 30;
const TARGET = 5;

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

/** Measures both in one process, question by question in turn. `folder` holds an archive of so many ideas. */
export async function benchSimilar(options: {
  readonly folder: string;
  readonly ideas: number;
}): Promise<SimilarBench> {
  const database = await openDatabase(`sqlite:${path.join(options.folder, 'kiem.db')}`);
  const bare = openBaseline(path.join(options.folder, 'bare.db'), makeIdeas(options.ideas, ARCHIVE_SEED));
  try {
    const bareQuery = bare.prepare(
      'SELECT rowid FROM ideas WHERE ideas MATCH ? ORDER BY bm25(ideas) LIMIT 10',
    );
    const random = luck(42);
    const kiem: number[] = [];
    const baseline: number[] = [];
    for (let asked = -WARM_UP; asked < QUERIES; asked += 1) {
      const text = makeText(WORDS_PER_QUERY, random);
      const terms = [...new Set(text.match(/[\p{L}\p{N}]+/gu))].map((word) => `"${word}"`).join(' OR ');
      const started = performance.now();
      await database.read((tx) => findSimilar(tx, { text }, { limit: 10 }));
      const between = performance.now();
      bareQuery.all(terms);
      const ended = performance.now();
      if (asked < 0) continue;
      kiem.push(between - started);
      baseline.push(ended - between);
    }
    const ratioP95 = percentile(kiem, 0.95) / percentile(baseline, 0.95);
    return {
      kiemP50Ms: percentile(kiem, 0.5),
      kiemP95Ms: percentile(kiem, 0.95),
      baselineP50Ms: percentile(baseline, 0.5),
      baselineP95Ms: percentile(baseline, 0.95),
      ratioP95,
      target: TARGET,
      ok: ratioP95 <= TARGET,
    };
  } finally {
    bare.close();
    await database.close();
  }
}
