import { stemmer } from '@orama/stemmers/dutch';
import { nld } from 'stopword';
import { foldText } from '../domain/text/characters';

/**
 * What a Dutch text is about, as far as a computer can tell without understanding it: its words without the
 * small ones, each brought back to its stem, and the other ways in which somebody may have written them.
 */

/** Words that carry no subject, next to the list that we use: forms of verbs, adverbs and pronouns. */
const MORE_STOP_WORDS = `
  alleen allemaal ander anders behalve beide bent best beter betere bijna bijvoorbeeld binnen boven buiten daarna
  daarom daarmee daardoor daarvoor deed degene denk dezelfde doe doet echt eerst eigen eigenlijk elk elke elkaar
  enkele erg ergens erop even evt extra ga gaan gaat gedaan geef geeft gegeven gehad gekomen geven geworden ging
  goed goede graag grote groot hadden heel hele hierdoor hiermee hiervoor hou houden houdt ieder iedere iedereen
  ikzelf inclusief inmiddels jou jouw jullie keer klein kleine kom komen komt kregen krijg krijgen krijgt kunt laat
  lang lange langs laten leuk liever maak maakt maken makkelijk meest meestal meteen min minder misschien mocht
  mogelijk mogen moeten moest naast namelijk nee net nieuw nieuwe nodig nooit onder ongeveer onze overal paar per
  plus poos precies recht rond ruim samen sinds slechts snel snelle sneller soms staan staat steeds stellen stuk
  tegenover terug terwijl thans tijdens toe toevallig tussen uitgaan vaak vanaf vandaag vanuit veelal verder
  vervolgens via vind vinden vindt volgens voorbij vooral vorig vrij waar waarbij waardoor waarin waarmee waarom
  waarvoor wanneer weer weet welk welke werden weten wilde willen wilt wordt zat zeer zeg zeggen zegt zet zetten
  ziet zien zit zitten zoals zodat zodra zoveel zou zouden zowel zullen`;
const STOP_WORDS = new Set([...nld, ...MORE_STOP_WORDS.trim().split(/\s+/)]);

/** Words that stand in ideas on any subject. They count, but little: two ideas about "inwoners" are not alike. */
const COMMON_WORDS = `
  idee ideeën gemeente gemeentelijke inwoner burger mens bewoner collega medewerker ambtenaar klant bezoeker bezoek
  dag week maand jaar uur minuut tijd moment begin eind maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  ochtend middag avond januari februari maart april mei juni juli augustus september oktober november december
  plan project proef voorstel plek plaats stad dorp wijk buurt straat centrum gemeentehuis stadhuis kantoor afdeling
  organisatie team digitaal online website internet app systeem probleem oplossing vraag antwoord werk werken gebruik
  gebruiken hulp helpen manier kans mogelijkheid zorgen regelen aanbieden krijgen kost kosten geld euro iets ding
  gratis zelfde eenvoudig duidelijk handig slim beginnen starten bestaande gewoon aantal helft deel informatie vullen plaatsen halen leggen zetten kijken lopen kopen brengen nemen houden noemen`;

const IRREGULAR: Readonly<Record<string, string>> = {
  kinder: 'kind',
  sted: 'stad',
  led: 'lid',
  schep: 'schip',
};
const LIGATURES: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

const SHORTEST_WORD = 2;
const LONGEST_STEM = 40;
/** A part of a compound has at least so many letters … */
const SHORTEST_PART = 4;
/** … and leaves at least so many to the other part. */
const SHORTEST_REST = 3;
/** Below this, one letter more or less makes another word rather than a typing error. */
const SHORTEST_WITH_TYPO = 5;

/** The words of a text, in lower case, without accents. Only Latin letters and digits are words. */
export function wordsOf(text: string): string[] {
  const folded = foldText(
    text.toLowerCase().replace(/[ßæœøłđı]/g, (letter) => LIGATURES[letter] ?? letter),
  ).replace(/['’](?:s|tje|tjes)\b/g, '');
  return folded.match(/[a-z0-9]+/g) ?? [];
}

/** The plurals on -s after a vowel, which the stemmer leaves alone: foto's, balies, pauzes. */
function withoutPluralS(word: string): string {
  if (word.length < 5 || /(?:adres|proces|succes|terras|canvas)$/.test(word)) return word;
  return /(?:ie|[^aeiou][aoe])s$/.test(word) ? word.slice(0, -1) : word;
}

/** The stem of one folded word: what its singular and plural, its forms and its parts of compounds share. */
export function stemOf(word: string): string {
  if (/\d/.test(word)) return word.slice(0, LONGEST_STEM);
  const stemmed = stemmer(withoutPluralS(word.replace(/(ee|ie)en$/, '$1')))
    .toLowerCase()
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
    // huizen, brieven: a final z or v is written s or f.
    .replace(/z$/, 's')
    .replace(/v$/, 'f')
    .slice(0, LONGEST_STEM);
  return IRREGULAR[stemmed] ?? stemmed;
}

const COMMON_STEMS = new Set(COMMON_WORDS.trim().split(/\s+/).flatMap(wordsOf).map(stemOf));

/** Whether a stem says little about the subject of an idea. */
export function isCommon(stem: string): boolean {
  return COMMON_STEMS.has(stem);
}

/** The stems of a text, each once, in the order in which they first stand there; without stop words. */
export function stemsOf(text: string): string[] {
  const stems = new Set<string>();
  for (const word of wordsOf(text)) {
    if (word.length < SHORTEST_WORD || STOP_WORDS.has(word)) continue;
    // A single letter is nothing, and neither is a number of one digit.
    const stem = stemOf(word);
    if (stem.length >= SHORTEST_WORD) stems.add(stem);
  }
  return [...stems];
}

/** Two parts of which a compound may consist, as stems; `letters` says how long each was in the compound. */
export interface Split {
  readonly first: string;
  readonly second: string;
  readonly firstLetters: number;
  readonly secondLetters: number;
}

/** Every place where a word may be a compound of two: bijen|hotel, afspraken|balie, veiligheids|huis. */
export function splitsOf(stem: string): Split[] {
  if (/\d/.test(stem)) return [];
  const splits: Split[] = [];
  for (let at = SHORTEST_REST; at <= stem.length - SHORTEST_REST; at += 1) {
    const rest = stem.length - at;
    if (at < SHORTEST_PART && rest < SHORTEST_PART) continue;
    splits.push({
      first: stemOf(stem.slice(0, at)),
      second: stemOf(stem.slice(at)),
      firstLetters: at,
      secondLetters: rest,
    });
  }
  return splits;
}

/** The parts under which a compound can be found: bijenhotel under "bij" and "hotel" (and under some nonsense). */
export function partsOf(stem: string): string[] {
  const parts = new Set<string>();
  for (const split of splitsOf(stem)) {
    if (split.firstLetters >= SHORTEST_PART) parts.add(split.first);
    if (split.secondLetters >= SHORTEST_PART) parts.add(split.second);
  }
  parts.delete(stem);
  return [...parts];
}

/**
 * The keys that a word shares with every word that is one typing error away: itself, and itself with any one
 * letter left out. They start with "~", so that they are not taken for parts of compounds.
 */
export function typoKeysOf(stem: string): string[] {
  if (stem.length < SHORTEST_WITH_TYPO || /\d/.test(stem)) return [];
  const keys = new Set([`~${stem}`]);
  for (let at = 0; at < stem.length; at += 1) keys.add(`~${stem.slice(0, at)}${stem.slice(at + 1)}`);
  return [...keys];
}

/** Whether two words differ by one letter too many, too few, wrong, or swapped with its neighbour. */
export function isOneTypoApart(left: string, right: string): boolean {
  if (left === right || Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  const a = left.slice(start);
  const b = right.slice(start);
  if (a.length === b.length) {
    const isSwapped = a.slice(0, 2) === b.slice(1, 2) + b.slice(0, 1) && a.slice(2) === b.slice(2);
    return a.slice(1) === b.slice(1) || isSwapped;
  }
  return a.length > b.length ? a.slice(1) === b : a === b.slice(1);
}
