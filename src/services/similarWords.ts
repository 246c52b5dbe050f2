import type { SimilarityTermRow } from '../db/entities/similarity';
import * as index from '../db/repositories/similarity';
import type { Tx } from '../db/transaction';
import {
  isCommon,
  isOneTypoApart,
  partsOf,
  splitsOf,
  stemOf,
  stemsOf,
  typoKeysOf,
  wordsOf,
  type Split,
} from './textAnalysis';

/** From a word of a question to words of the vocabulary that mean the same, or nearly. */
export interface Link {
  readonly termId: number;
  readonly ideaCount: number;
  /** 1 for the word itself, less for what is near it. */
  readonly strength: number;
  readonly kind: LinkKind;
}

/**
 * `same`: it stands for the word itself. `partOf`: the word is a part of it, as "bij" is of "bijenhotel". `hasPart`:
 * it is a part of the word. Different parts together make the whole.
 */
export type LinkKind = 'same' | 'partOf' | 'hasPart';

/** A word of a question. */
export interface QueryWord {
  readonly stem: string;
  readonly telling: number;
  /** Whether it says something about the subject. */
  readonly isTelling: boolean;
  readonly links: readonly Link[];
}

const COMMON_WEIGHT = 0.15;
/** What a word in hardly any idea tells. Rarer than rare is mostly a name or a typing error. */
const MOST_TELLING = 7;
/** With a handful of ideas nothing is rare yet: count as if there were so many more. */
const IDEAS_TO_START_WITH = 50;
/** In so many ideas or fewer, a word deserves a look at what resembles it. */
const ROOM_FOR_RESEMBLANCE = 0.02;

const TYPO = 0.85;
const PART = 0.5;
/** A word that begins with what somebody is typing. */
const BEGUN = 0.95;
/** Two compounds with a part in common: parkeerkaart, parkeervergunning. */
const SAME_PART = 0.3;
/** Below this, a known word is not taken for a slip of another known word: feest, geest. */
const LONG_WORD = 8;
const MOST_LINKS = 12;

/** How much a word says: the rarer, the more. */
export function tellingOf(stem: string, inIdeas: number, ofIdeas: number): number {
  const rarity = Math.log((ofIdeas + IDEAS_TO_START_WITH) / (inIdeas + 1));
  return Math.max(0.1, Math.min(MOST_TELLING, rarity)) * (isCommon(stem) ? COMMON_WEIGHT : 1);
}

interface Resembling {
  readonly stem: string;
  readonly row: SimilarityTermRow | undefined;
  readonly splits: readonly Split[];
}

/** Connects the words of a question with the vocabulary: the words themselves, compounds, parts and typing errors. */
export async function linkWords(tx: Tx, stems: readonly string[], ideaCount: number): Promise<QueryWord[]> {
  const exact = byTerm(await index.findTerms(tx, stems));
  const rareEnough = 5 + ideaCount * ROOM_FOR_RESEMBLANCE;
  const resembling: Resembling[] = stems
    .filter((stem) => !isCommon(stem) && (exact.get(stem)?.ideaCount ?? 0) <= rareEnough)
    .map((stem) => ({ stem, row: exact.get(stem), splits: splitsOf(stem) }));
  const links = await resemblances(tx, resembling, exact, rareEnough);
  return stems.map((stem) => {
    const row = exact.get(stem);
    const own: Link[] =
      row === undefined ? [] : [{ termId: row.id, ideaCount: row.ideaCount, strength: 1, kind: 'same' }];
    const all = [...own, ...(links.get(stem) ?? []).filter((link) => link.termId !== row?.id)];
    return queryWord(stem, all, row?.ideaCount ?? 0, ideaCount);
  });
}

/** As `linkWords`, for a search box: the last word may be the beginning of a word. */
export async function linkWordsWhileTyping(tx: Tx, typed: string, ideaCount: number): Promise<QueryWord[]> {
  const last = wordsOf(typed).at(-1);
  if (last === undefined) return [];
  const stems = [...new Set([...stemsOf(typed), stemOf(last)])];
  const words = await linkWords(tx, stems, ideaCount);
  // A stem may be shorter than what was typed: "afsprake" comes to "afsprak", and so does "afspraa".
  const begun = new Set([last, last.replace(/([aeou])\1([^aeiou]?)$/, '$1$2')]);
  const links = new Map<number, Link>();
  for (const prefix of [...begun].filter((candidate) => candidate.length > 1)) {
    for (const row of await index.findTermsByPrefix(tx, prefix, MOST_LINKS)) {
      links.set(row.id, { termId: row.id, ideaCount: row.ideaCount, strength: BEGUN, kind: 'same' });
    }
  }
  return words
    .map((word) => {
      if (word.stem !== stemOf(last)) return word;
      const merged = new Map([...links, ...word.links.map((link) => [link.termId, link] as const)]);
      for (const [termId, link] of links)
        if ((merged.get(termId)?.strength ?? 0) < link.strength) merged.set(termId, link);
      return { ...word, links: [...merged.values()] };
    })
    .filter((word) => word.links.length > 0 || word.stem !== stemOf(last) || words.length === 1);
}

function queryWord(stem: string, links: readonly Link[], inIdeas: number, ideaCount: number): QueryWord {
  const known = links.length > 0;
  const telling = tellingOf(stem, known ? inIdeas : 0, ideaCount);
  // A word that nobody used before says that this idea differs, but not as much as a word that is found.
  return { stem, telling: known ? telling : telling / 2, isTelling: !isCommon(stem), links };
}

function byTerm(rows: readonly SimilarityTermRow[]): Map<string, SimilarityTermRow> {
  return new Map(rows.map((row) => [row.term, row]));
}

async function resemblances(
  tx: Tx,
  words: readonly Resembling[],
  exact: ReadonlyMap<string, SimilarityTermRow>,
  rareEnough: number,
): Promise<Map<string, Link[]>> {
  const sides = new Set(words.flatMap((word) => word.splits.flatMap((split) => [split.first, split.second])));
  const known = new Map([
    ...exact,
    ...byTerm(
      await index.findTerms(
        tx,
        [...sides].filter((side) => !exact.has(side)),
      ),
    ),
  ]);
  const bestSplits = new Map(words.map((word) => [word.stem, bestSplit(word.splits, known)]));

  // Everything that is looked up by variant, in one go.
  const wanted = new Set<string>();
  for (const word of words) {
    wanted.add(word.stem);
    if (mayBeTypo(word)) for (const key of typoKeysOf(word.stem)) wanted.add(key);
    const split = bestSplits.get(word.stem);
    if (split === undefined) continue;
    for (const side of [split.first, split.second]) {
      if (!known.has(side)) for (const key of typoKeysOf(side)) wanted.add(key);
      else if ((known.get(side)?.ideaCount ?? 0) <= rareEnough && !isCommon(side)) wanted.add(side);
    }
  }
  const byVariant = new Map<string, index.VariantMatch[]>();
  for (const match of await index.findTermsByVariant(tx, [...wanted])) {
    const matches = byVariant.get(match.variant);
    if (matches === undefined) byVariant.set(match.variant, [match]);
    else matches.push(match);
  }

  // A compound to which several words of the question lead is the one that is meant.
  const popularity = new Map<number, number>();
  for (const word of words) {
    for (const match of byVariant.get(word.stem) ?? [])
      popularity.set(match.id, (popularity.get(match.id) ?? 0) + 1);
  }
  return new Map(
    words.map((word) => {
      const links = new Map<number, Link>();
      const add = (row: SimilarityTermRow, strength: number, kind: LinkKind): void => {
        if ((links.get(row.id)?.strength ?? 0) >= strength) return;
        links.set(row.id, { termId: row.id, ideaCount: row.ideaCount, strength, kind });
      };
      if (mayBeTypo(word)) for (const row of typosOf(word.stem, byVariant)) add(row, TYPO, 'same');
      for (const row of byVariant.get(word.stem) ?? []) add(row, PART, 'partOf');
      const split = bestSplits.get(word.stem);
      if (split !== undefined) addParts(split, known, byVariant, add);
      const rank = (link: Link): number => link.strength + 0.3 * ((popularity.get(link.termId) ?? 1) - 1);
      return [word.stem, [...links.values()].sort((a, b) => rank(b) - rank(a)).slice(0, MOST_LINKS)] as const;
    }),
  );
}

function addParts(
  split: Split,
  known: ReadonlyMap<string, SimilarityTermRow>,
  byVariant: ReadonlyMap<string, index.VariantMatch[]>,
  add: (row: SimilarityTermRow, strength: number, kind: LinkKind) => void,
): void {
  for (const side of [split.first, split.second]) {
    const row = known.get(side);
    if (row === undefined) {
      for (const typo of typosOf(side, byVariant)) add(typo, PART * TYPO, 'hasPart');
      continue;
    }
    add(row, PART, 'hasPart');
    for (const sibling of byVariant.get(side) ?? []) add(sibling, SAME_PART, 'same');
  }
}

/** An unknown word may be a slip; of a word that exists only a long one, for those have few neighbours. */
function mayBeTypo(word: Resembling): boolean {
  return word.row === undefined || (word.stem.length >= LONG_WORD && word.row.ideaCount <= 10);
}

function typosOf(stem: string, byVariant: ReadonlyMap<string, index.VariantMatch[]>): index.VariantMatch[] {
  return typoKeysOf(stem)
    .flatMap((key) => byVariant.get(key) ?? [])
    .filter(
      (match) =>
        isOneTypoApart(match.term, stem) && (stem.length >= 7 || match.term.startsWith(stem.charAt(0))),
    );
}

/**
 * The likeliest place at which a word is a compound: both sides are words, else the longer side is one. Of
 * several, the one that cuts most evenly.
 */
function bestSplit(
  splits: readonly Split[],
  known: ReadonlyMap<string, SimilarityTermRow>,
): Split | undefined {
  let best: Split | undefined;
  let bestRank = 0;
  for (const split of splits) {
    const first = known.has(split.first);
    const second = known.has(split.second);
    const evenness = Math.min(split.firstLetters, split.secondLetters) / 100;
    const rank =
      first && second
        ? 2 + evenness
        : (first && split.firstLetters >= 5) || (second && split.secondLetters >= 5)
          ? 1 + evenness
          : 0;
    if (rank > bestRank) {
      best = split;
      bestRank = rank;
    }
  }
  return best;
}

/** The variants under which a new word is kept. */
export function variantsOf(stem: string): string[] {
  return [...partsOf(stem), ...typoKeysOf(stem)];
}
