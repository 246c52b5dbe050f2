import { foldText, oneLine } from './characters';

/** What in a text may point at a person, besides a name. */
export const PERSONAL_KINDS = ['bsn', 'phone', 'email'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** Digits with the signs that people put between them; what is longer is no telephone number either. */
const DIGITS = /\+?\(?\d[\d ().\-/]{6,22}\d/g;
const DATE = /^(?:\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}|\d{4}[-/.]\d{2}[-/.]\d{2})/;

/** The eleven test of a citizen service number (BSN): 9×a + 8×b + … + 2×h − i is a multiple of eleven. */
export function isBsn(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = Array.from(digits).reduce(
    (total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at),
    0,
  );
  return sum % 11 === 0;
}

/** Numbers of offices and companies that anybody may know: 0800, 0900, 085, 088 and 14 0xx. */
const NOT_PERSONAL = /^0(?:800|90[069]|8[58])/;

function isPhone(written: string, digits: string): boolean {
  if (written.startsWith('+') || digits.startsWith('00')) {
    const abroad = digits.replace(/^00/, '').replace(/^310/, '31');
    return abroad.startsWith('31') ? abroad.length === 11 : abroad.length >= 9 && abroad.length <= 15;
  }
  return /^0[1-9]\d{8}$/.test(digits) && !NOT_PERSONAL.test(digits);
}

function kindOfNumber(written: string, saysBsn: boolean): PersonalKind | null {
  if (DATE.test(written)) return null;
  const digits = written.replace(/\D/g, '');
  if (isPhone(written.replace(/^\(/, ''), digits)) return 'phone';
  // Its first nought is often left out; eight digits alone are too many other things.
  const whole = digits.length === 8 && saysBsn ? `0${digits}` : digits;
  const isWritten = /^\d+(?:[ .-]\d+)*$/.test(written);
  return isWritten && isBsn(whole) ? 'bsn' : null;
}

const isMailLetter = (letter: string): boolean => /[\p{L}\p{N}._%+'-]/u.test(letter);
const HOST = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/u;

function hasEmail(text: string): boolean {
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    if (isMailLetter(text.charAt(at - 1)) && HOST.test(text.slice(at + 1, at + 200))) return true;
  }
  return false;
}

/**
 * What in a text may say who somebody is: a citizen service number, a telephone number, an e-mail address. For a hint
 * before it is sent, never to stop it: a number that only looks like one is no reason to keep an idea back.
 */
export function findPersonal(text: string): PersonalKind[] {
  const found = new Set<PersonalKind>();
  const saysBsn = /\b(?:bsn|burgerservicenummer|sofi)/i.test(text);
  for (const match of text.matchAll(DIGITS)) {
    const before = text.charAt(match.index - 1);
    // K-2026-0042, NL91ABNA0417164300 and 2.1.3: part of something else.
    if (/[\p{L}\d.,€/-]/u.test(before)) continue;
    const kind = kindOfNumber(match[0], saysBsn);
    if (kind !== null) found.add(kind);
  }
  if (hasEmail(text)) found.add('email');
  return PERSONAL_KINDS.filter((kind) => found.has(kind));
}

/** Words of a name, in small letters and without accents, so that "Fátima el amrani" is found as well. */
function nameWords(text: string): string[] {
  const folded = foldText(text).replaceAll('’', "'");
  return folded.match(/[\p{L}\p{N}'-]+/gu) ?? [];
}

const LONGEST_NAME = 6;

/** Names of people, ready to be looked for in a text: by their words. */
export type NameIndex = ReadonlyMap<string, string>;

/** Makes ready the whole names of people. One word alone is no whole name; "Vries, Fatima de" is found in either order. */
export function indexNames(names: Iterable<string>): NameIndex {
  const index = new Map<string, string>();
  for (const name of names) {
    const shown = oneLine(name, 400);
    const [last = '', first = ''] = shown.split(',', 2);
    for (const order of shown.includes(',') ? [shown, `${first} ${last}`] : [shown]) {
      const words = nameWords(order);
      if (words.length > 1 && words.length <= LONGEST_NAME) index.set(words.join(' '), shown);
    }
  }
  return index;
}

/** The people whose whole name stands in a text, each once, in the order in which they stand there; at most `most`. */
export function findNames(text: string, index: NameIndex, most: number): string[] {
  const words = nameWords(text);
  const found = new Set<string>();
  for (let at = 0; at < words.length && found.size < most; at += 1) {
    for (let length = Math.min(LONGEST_NAME, words.length - at); length > 1; length -= 1) {
      const name = index.get(words.slice(at, at + length).join(' '));
      if (name === undefined) continue;
      found.add(name);
      break;
    }
  }
  return [...found];
}
