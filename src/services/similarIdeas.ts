import type { SimilarityTermRow } from '../db/entities/similarity';
import * as index from '../db/repositories/similarity';
import type { Tx } from '../db/transaction';
import { linkWords, linkWordsWhileTyping, tellingOf, variantsOf, type QueryWord } from './similarWords';
import { stemsOf } from './textAnalysis';

/**
 * Ideas that are alike, and ideas that somebody searches for. The index lives in the database, so that several
 * instances see the same: a vocabulary of stems with the variants under which each is found; for each stem the
 * ideas it leads to; and for each idea what it is about. A question costs a handful of reads, whatever the
 * number of ideas: the most telling words name candidates, the candidates are compared as a whole.
 */

/** What an idea says. */
export interface IdeaContent {
  readonly title: string;
  readonly text: string;
  readonly problem: string | null;
}

/** An idea that was found, and how well it fits, from 0 to 1. */
export interface FoundIdea {
  readonly ideaId: string;
  readonly score: number;
}

/** So alike that a person should see it. test/services/similarIdeas.test.ts shows on which texts it was set. */
const ALIKE = 0.25;

const TITLE_WEIGHT = 2;
const MOST_STEMS = 150;
/** An idea is found by so many of its most telling words; all words of the title are among them. */
const WORDS_TO_FIND_BY = 24;
/** At first there is no telling which words will turn out to be telling. */
const FEW_IDEAS = 2000;
const WORDS_TO_FIND_BY_AT_FIRST = 60;

/** A word in many ideas is counted by steps, by one idea in so many: fewer writes, and fewer locks. */
const COUNTED_ONE_BY_ONE = 32;
const COUNT_STEP = 8;

const MOST_QUERY_STEMS = 60;
const MOST_POSTINGS = 4000;
const MOST_NOMINEES = 80;
const MOST_SEARCH_NOMINEES = 200;

/** A compound of which all parts are found is nearly the word itself. */
const MOST_BY_PARTS = 0.9;
/** One word in common is a coincidence, unless nothing else was asked. */
const ENOUGH_EVIDENCE = 1.5;
const COINCIDENCE = 0.5;
/** A search shows what has so much of the words. */
const ANSWERS = 0.3;

/** Makes an idea findable; replaces what was known of it before. */
export async function indexIdea(tx: Tx, ideaId: string, content: IdeaContent): Promise<void> {
  // First, while this transaction holds no locks: it may wait for the newest idea of another.
  const ideaCount = await index.countIndexed(tx);
  const titleStems = new Set(stemsOf(content.title));
  const stems = new Set([...titleStems, ...stemsOf(`${content.text}\n${content.problem ?? ''}`)]);
  const rows = await index.findOrAddTerms(tx, [...stems].slice(0, MOST_STEMS), variantsOf);
  const telling = (row: SimilarityTermRow): number => tellingOf(row.term, row.ideaCount, ideaCount);
  const byTelling = [...rows].sort((a, b) => telling(b) - telling(a));
  const inTitle = byTelling.filter((row) => titleStems.has(row.term));
  const inText = byTelling.filter((row) => !titleStems.has(row.term));
  const terms = formatTerms({
    title: inTitle.map((row) => ({ termId: row.id, weight: TITLE_WEIGHT * telling(row) })),
    text: inText.map((row) => ({ termId: row.id, weight: telling(row) })),
  });
  const most = ideaCount < FEW_IDEAS ? WORDS_TO_FIND_BY_AT_FIRST : WORDS_TO_FIND_BY;
  const findBy = [...inTitle, ...inText].slice(0, Math.max(most, inTitle.length)).map((row) => row.id);

  const before = await index.findIndexed(tx, ideaId);
  let docId: number;
  let known = new Set<number>();
  if (before === null) {
    docId = await index.addIndexed(tx, ideaId, terms);
  } else {
    docId = before.id;
    const old = termIdsOf(before.terms);
    known = new Set(old);
    await index.removePostings(tx, docId, old);
    await index.changeIndexed(tx, docId, terms);
    const now = new Set(rows.map((row) => row.id));
    await index.changeIdeaCounts(
      tx,
      old.filter((termId) => !now.has(termId)),
      -1,
    );
  }
  await index.addPostings(tx, docId, findBy);
  await countIn(
    tx,
    docId,
    rows.filter((row) => !known.has(row.id)),
  );
}

/** Takes an idea out of the index. Does nothing when it is not there. */
export async function unindexIdea(tx: Tx, ideaId: string): Promise<void> {
  const before = await index.findIndexed(tx, ideaId);
  if (before === null) return;
  const termIds = termIdsOf(before.terms);
  await index.removePostings(tx, before.id, termIds);
  await index.changeIdeaCounts(tx, termIds, -1);
  await index.removeIndexed(tx, before.id);
}

/** Ideas that a person would call alike, the most alike first. */
export async function findSimilar(
  tx: Tx,
  query: { readonly title?: string; readonly text: string },
  options: { readonly limit: number; readonly excludeIdeaId?: string },
): Promise<FoundIdea[]> {
  const titleStems = stemsOf(query.title ?? '');
  const stems = [...new Set([...titleStems, ...stemsOf(query.text)])].slice(0, MOST_QUERY_STEMS);
  if (stems.length === 0) return [];
  const words = await linkWords(tx, stems, await index.countIndexed(tx));
  const inTitle = new Set(titleStems);
  const nominees = await nominate(tx, words, MOST_NOMINEES);
  return nominees
    .map((idea) => ({ ideaId: idea.ideaId, score: likeness(words, inTitle, parseTerms(idea.terms)) }))
    .filter((found) => found.score >= ALIKE && found.ideaId !== options.excludeIdeaId)
    .sort((a, b) => b.score - a.score)
    .slice(0, options.limit);
}

/** Ideas for what somebody types in a search box: the last word may be unfinished. */
export async function searchIdeas(
  tx: Tx,
  words: string,
  options: { readonly limit: number },
): Promise<FoundIdea[]> {
  const linked = await linkWordsWhileTyping(tx, words, await index.countIndexed(tx));
  if (linked.length === 0) return [];
  const nominees = await nominate(tx, linked, MOST_SEARCH_NOMINEES);
  return nominees
    .map((idea) => ({
      ideaId: idea.ideaId,
      docId: idea.id,
      score: relevance(linked, parseTerms(idea.terms)),
    }))
    .filter((found) => found.score >= ANSWERS)
    .sort((a, b) => b.score - a.score || b.docId - a.docId)
    .slice(0, options.limit)
    .map(({ ideaId, score }) => ({ ideaId, score }));
}

/* ------------------------------------------------------------------------------------------- counting */

async function countIn(tx: Tx, docId: number, rows: readonly SimilarityTermRow[]): Promise<void> {
  const rare = rows.filter((row) => row.ideaCount < COUNTED_ONE_BY_ONE);
  const turn = rows.filter(
    (row) => row.ideaCount >= COUNTED_ONE_BY_ONE && (row.id + docId) % COUNT_STEP === 0,
  );
  await index.changeIdeaCounts(
    tx,
    rare.map((row) => row.id),
    1,
  );
  await index.changeIdeaCounts(
    tx,
    turn.map((row) => row.id),
    COUNT_STEP,
  );
}

/* ---------------------------------------------------------------------------- what an idea is about */

interface WeighedTerm {
  readonly termId: number;
  readonly weight: number;
}
interface About {
  readonly title: readonly WeighedTerm[];
  readonly text: readonly WeighedTerm[];
}

function formatTerms(about: About): string {
  const format = (terms: readonly WeighedTerm[]): string =>
    terms.map((term) => `${term.termId}.${Math.max(1, Math.round(term.weight * 10))}`).join(' ');
  return `${format(about.title)}|${format(about.text)}`;
}

function parseTerms(stored: string): About {
  const parse = (terms: string): WeighedTerm[] =>
    terms === ''
      ? []
      : terms.split(' ').map((term) => {
          const dot = term.indexOf('.');
          return { termId: Number(term.slice(0, dot)), weight: Number(term.slice(dot + 1)) };
        });
  const [title = '', text = ''] = stored.split('|');
  return { title: parse(title), text: parse(text) };
}

function termIdsOf(stored: string): number[] {
  const about = parseTerms(stored);
  return [...about.title, ...about.text].map((term) => term.termId);
}

/* ---------------------------------------------------------------------------------------- comparing */

/** The ideas to which the most telling words lead, with a bound on what is read: common words only confirm. */
async function nominate(
  tx: Tx,
  words: readonly QueryWord[],
  most: number,
): Promise<{ id: number; ideaId: string; terms: string }[]> {
  const values = new Map<number, { value: number; ideaCount: number }>();
  for (const word of words) {
    for (const link of word.links) {
      const value = word.telling * link.strength + (values.get(link.termId)?.value ?? 0);
      values.set(link.termId, { value, ideaCount: link.ideaCount });
    }
  }
  const chosen: number[] = [];
  let budget = MOST_POSTINGS;
  const ranked = [...values].sort(([, a], [, b]) => b.value - a.value);
  for (const [termId, { ideaCount }] of ranked) {
    if (ideaCount > budget) continue;
    budget -= ideaCount;
    chosen.push(termId);
  }
  const postings = await index.findPostings(tx, chosen);
  const first = ranked.find(([termId]) => !chosen.includes(termId));
  if (first !== undefined && budget > 0) {
    postings.push(...(await index.findNewestPostings(tx, first[0], Math.max(budget, 500))));
  }
  const scores = new Map<number, number>();
  for (const { termId, docId } of postings) {
    scores.set(docId, (scores.get(docId) ?? 0) + (values.get(termId)?.value ?? 0));
  }
  const best = [...scores].sort(([idA, a], [idB, b]) => b - a || idB - idA).slice(0, most);
  return index.findIndexedByNumber(
    tx,
    best.map(([docId]) => docId),
  );
}

/** How far something is matched: wholly by one thing, or part by part by several. */
class Match {
  private whole = 0;
  private parts = 0;
  private partCount = 0;

  add(strength: number, isPart: boolean): void {
    this.whole = Math.max(this.whole, strength);
    if (!isPart) return;
    this.parts += strength;
    this.partCount += 1;
  }

  get strength(): number {
    return Math.max(this.whole, Math.min(MOST_BY_PARTS, this.parts));
  }

  /** A compound of which two parts were found says as much as two words. */
  get evidence(): number {
    return this.partCount > 1 && this.strength >= MOST_BY_PARTS ? 2 : this.strength;
  }
}

/** Which words of the question, and which words of the idea, find each other. */
function matchesOf(
  words: readonly QueryWord[],
  about: About,
): { ofWord: Match[]; ofTerm: Map<number, Match> } {
  const ofTerm = new Map<number, Match>();
  for (const term of [...about.title, ...about.text]) ofTerm.set(term.termId, new Match());
  const ofWord = words.map((word) => {
    const match = new Match();
    for (const link of word.links) {
      const term = ofTerm.get(link.termId);
      if (term === undefined) continue;
      match.add(link.strength, link.kind === 'hasPart');
      term.add(link.strength, link.kind === 'partOf');
    }
    return match;
  });
  return { ofWord, ofTerm };
}

/** The share of what is said that is found, by weight. */
function share(items: readonly { weight: number; strength: number }[]): number {
  let all = 0;
  let found = 0;
  for (const { weight, strength } of items) {
    all += weight;
    found += weight * strength;
  }
  return all === 0 ? 0 : found / all;
}

/**
 * How alike a question and an idea are, from 0 to 1: what they share of all that they say, and what they share
 * of each other's titles, in which people put what matters.
 */
function likeness(words: readonly QueryWord[], inTitle: ReadonlySet<string>, about: About): number {
  const { ofWord, ofTerm } = matchesOf(words, about);
  const asked = words.map((word, at) => ({
    stem: word.stem,
    weight: word.telling * (inTitle.has(word.stem) ? TITLE_WEIGHT : 1),
    strength: ofWord[at]?.strength ?? 0,
  }));
  const said = (terms: readonly WeighedTerm[]): { weight: number; strength: number }[] =>
    terms.map((term) => ({ weight: term.weight, strength: ofTerm.get(term.termId)?.strength ?? 0 }));
  const whole = Math.sqrt(share(asked) * share(said([...about.title, ...about.text])));
  const askedTitle = asked.filter((item) => inTitle.has(item.stem));
  const titles = Math.sqrt(share(askedTitle.length > 0 ? askedTitle : asked) * share(said(about.title)));
  const score = (whole + titles) / 2;
  const telling = words.filter((word) => word.isTelling);
  const byWords = total(words.map((word, at) => (word.isTelling ? (ofWord[at]?.evidence ?? 0) : 0)));
  const byTerms = total([...ofTerm.values()].map((match) => match.evidence));
  if (byWords === 0) return 0;
  return telling.length < 2 || Math.max(byWords, byTerms) >= ENOUGH_EVIDENCE ? score : score * COINCIDENCE;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** How well an idea answers a search: how many of the words it has, and whether its title has them. */
function relevance(words: readonly QueryWord[], about: About): number {
  const { ofWord, ofTerm } = matchesOf(words, about);
  const found = words.map((word, at) => ({ weight: 1 + word.telling, strength: ofWord[at]?.strength ?? 0 }));
  const title = Math.max(0, ...about.title.map((term) => ofTerm.get(term.termId)?.strength ?? 0));
  return share(found) * (0.8 + 0.2 * title);
}
