import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import {
  SimilarityIdeas,
  SimilarityPostings,
  SimilarityTerms,
  SimilarityVariants,
  type SimilarityIdeaRow,
  type SimilarityPostingRow,
  type SimilarityTermRow,
} from '../entities/similarity';
import type { Entity } from '../entity';
import { isUniqueViolation, type Tx } from '../transaction';

/** SQL Server takes 2,100 parameters a statement and 1,000 rows an insert; our widest row has three columns. */
const ROWS_PER_INSERT = 600;
/** Lists are filled up to one of these lengths, so that there are few different statements to prepare. */
const LIST_LENGTHS = [1, 8, 32, 128, 512, 2000];
const INSERT_TRIES = 5;

/** A word of the vocabulary, found under one of its variants. */
export interface VariantMatch extends SimilarityTermRow {
  readonly variant: string;
}

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < items.length; at += size) chunks.push(items.slice(at, at + size));
  return chunks;
}

/** Lists for `IN (…)`. Strings also for numbers: those would be written into the statement itself. */
function listsOf(values: readonly (string | number)[]): string[][] {
  return chunksOf(values.map(String), LIST_LENGTHS.at(-1) ?? 1).map((chunk) => {
    const length = LIST_LENGTHS.find((candidate) => candidate >= chunk.length) ?? chunk.length;
    const last = chunk.at(-1) ?? '';
    return [...chunk, ...Array<string>(length - chunk.length).fill(last)];
  });
}

async function insertRows<Row extends ObjectLiteral>(
  tx: Tx,
  into: Entity<Row>,
  rows: readonly Partial<Row>[],
): Promise<void> {
  for (const chunk of chunksOf(rows, ROWS_PER_INSERT)) {
    await tx.createQueryBuilder().insert().into(into.name).values(chunk).updateEntity(false).execute();
  }
}

async function manyByList<Row>(
  values: readonly (string | number)[],
  query: (list: string[]) => SelectQueryBuilder<object>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const list of listsOf(values)) rows.push(...(await query(list).getRawMany<Row & object>()));
  return rows;
}

function selectTerms(tx: Tx): SelectQueryBuilder<object> {
  return tx
    .createQueryBuilder()
    .select('t.id', 'id')
    .addSelect('t.term', 'term')
    .addSelect('t.ideaCount', 'ideaCount')
    .from<object>(SimilarityTerms.name, 't');
}

/** About how many ideas have been indexed: the highest number that was handed out. */
export async function countIndexed(tx: Tx): Promise<number> {
  const row = await tx
    .createQueryBuilder()
    .select('MAX(i.id)', 'highest')
    .from<object>(SimilarityIdeas.name, 'i')
    .getRawOne<{ highest: number | null }>();
  return row?.highest ?? 0;
}

/** Those of the words that are in the vocabulary. */
export async function findTerms(tx: Tx, words: readonly string[]): Promise<SimilarityTermRow[]> {
  return manyByList(words, (list) => selectTerms(tx).where('t.term IN (:...list)', { list }));
}

/** Words of the vocabulary that begin with these letters, those in most ideas first. */
export async function findTermsByPrefix(tx: Tx, prefix: string, limit: number): Promise<SimilarityTermRow[]> {
  // A range, not LIKE: that uses the index in both databases. Words have letters a to z and digits only.
  return selectTerms(tx)
    .where('t.term >= :prefix AND t.term <= :last', { prefix, last: `${prefix}zzzzzzzzzz` })
    .orderBy('t.ideaCount', 'DESC')
    .limit(limit)
    .getRawMany<SimilarityTermRow>();
}

/** Words of the vocabulary that are known under these variants. */
export async function findTermsByVariant(tx: Tx, variants: readonly string[]): Promise<VariantMatch[]> {
  return manyByList(variants, (list) =>
    tx
      .createQueryBuilder()
      .select('v.variant', 'variant')
      .addSelect('t.id', 'id')
      .addSelect('t.term', 'term')
      .addSelect('t.ideaCount', 'ideaCount')
      .from<object>(SimilarityVariants.name, 'v')
      .innerJoin(SimilarityTerms.name, 't', 't.id = v.termId')
      .where('v.variant IN (:...list)', { list }),
  );
}

/**
 * The vocabulary's rows for these words; makes those that are new, with their variants. Another instance may
 * make the same word at the same time: then its row is the one.
 */
export async function findOrAddTerms(
  tx: Tx,
  words: readonly string[],
  variantsOf: (word: string) => string[],
): Promise<SimilarityTermRow[]> {
  // One order for all, so that two instances wait for each other instead of locking each other out.
  const wanted = [...words].sort();
  const added = new Set<string>();
  for (let attempt = 1; ; attempt += 1) {
    const found = await findTerms(tx, wanted);
    const known = new Set(found.map((row) => row.term));
    const missing = wanted.filter((word) => !known.has(word));
    if (missing.length === 0) {
      await insertRows(
        tx,
        SimilarityVariants,
        found
          .filter((row) => added.has(row.term))
          .flatMap((row) => variantsOf(row.term).map((variant) => ({ variant, termId: row.id }))),
      );
      return found;
    }
    if (attempt > INSERT_TRIES) throw new Error(`Words that are added and not found: ${missing.join(', ')}`);
    try {
      await insertRows(
        tx,
        SimilarityTerms,
        missing.map((term) => ({ term, ideaCount: 0 })),
      );
      for (const term of missing) added.add(term);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
  }
}

/** Counts these words in so many ideas more (or, below zero, fewer). */
export async function changeIdeaCounts(tx: Tx, termIds: readonly number[], by: number): Promise<void> {
  const amount = Math.trunc(by);
  for (const list of listsOf([...termIds].sort((a, b) => a - b))) {
    await tx
      .createQueryBuilder()
      .update(SimilarityTerms.name)
      .set({ ideaCount: () => `ideaCount + (${amount})` })
      .where('id IN (:...list)', { list })
      .execute();
  }
}

/** How an idea stands in the index. */
export async function findIndexed(tx: Tx, ideaId: string): Promise<SimilarityIdeaRow | null> {
  return (
    (await selectIndexed(tx).where('i.ideaId = :ideaId', { ideaId }).getRawOne<SimilarityIdeaRow>()) ?? null
  );
}

/** The ideas with these numbers. */
export async function findIndexedByNumber(tx: Tx, docIds: readonly number[]): Promise<SimilarityIdeaRow[]> {
  return manyByList(docIds, (list) => selectIndexed(tx).where('i.id IN (:...list)', { list }));
}

function selectIndexed(tx: Tx): SelectQueryBuilder<object> {
  return tx
    .createQueryBuilder()
    .select('i.id', 'id')
    .addSelect('i.ideaId', 'ideaId')
    .addSelect('i.terms', 'terms')
    .from<object>(SimilarityIdeas.name, 'i');
}

/** Adds an idea and returns its number. */
export async function addIndexed(tx: Tx, ideaId: string, terms: string): Promise<number> {
  await insertRows(tx, SimilarityIdeas, [{ ideaId, terms }]);
  const row = await findIndexed(tx, ideaId);
  if (row === null) throw new Error(`Idea ${ideaId} was added to the index and is not there.`);
  return row.id;
}

/** Says anew what an idea is about. */
export async function changeIndexed(tx: Tx, docId: number, terms: string): Promise<void> {
  await tx
    .createQueryBuilder()
    .update(SimilarityIdeas.name)
    .set({ terms })
    .where('id = :docId', { docId: String(docId) })
    .execute();
}

/** Takes an idea out; its postings go separately. */
export async function removeIndexed(tx: Tx, docId: number): Promise<void> {
  await tx
    .createQueryBuilder()
    .delete()
    .from(SimilarityIdeas.name)
    .where('id = :docId', { docId: String(docId) })
    .execute();
}

/** Makes an idea findable by these words. */
export async function addPostings(tx: Tx, docId: number, termIds: readonly number[]): Promise<void> {
  const rows = [...termIds].sort((a, b) => a - b).map((termId) => ({ termId, docId }));
  await insertRows(tx, SimilarityPostings, rows);
}

/** An idea is no longer found by these words. */
export async function removePostings(tx: Tx, docId: number, termIds: readonly number[]): Promise<void> {
  for (const list of listsOf(termIds)) {
    await tx
      .createQueryBuilder()
      .delete()
      .from(SimilarityPostings.name)
      .where('termId IN (:...list) AND docId = :docId', { list, docId: String(docId) })
      .execute();
  }
}

/** Every idea that can be found by one of these words. */
export async function findPostings(tx: Tx, termIds: readonly number[]): Promise<SimilarityPostingRow[]> {
  return manyByList(termIds, (list) => selectPostings(tx).where('p.termId IN (:...list)', { list }));
}

/** The newest ideas that can be found by one word. */
export async function findNewestPostings(
  tx: Tx,
  termId: number,
  limit: number,
): Promise<SimilarityPostingRow[]> {
  return selectPostings(tx)
    .where('p.termId = :termId', { termId: String(termId) })
    .orderBy('p.docId', 'DESC')
    .limit(limit)
    .getRawMany<SimilarityPostingRow>();
}

function selectPostings(tx: Tx): SelectQueryBuilder<object> {
  return tx
    .createQueryBuilder()
    .select('p.termId', 'termId')
    .addSelect('p.docId', 'docId')
    .from<object>(SimilarityPostings.name, 'p');
}
