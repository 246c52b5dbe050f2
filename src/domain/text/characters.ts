/**
 * Text of people, letter by letter: made whole at the door, measured and cut. Lengths are in UTF-16 units, as
 * `nvarchar(n)`, an input of a card and an input of a browser count them; a cut also keeps whole characters.
 */

/**
 * What is read of one text at most. Teams lets nobody send more in one message, and every limit of a field lies far
 * below it: whoever pastes more hears so, and nothing works through it first.
 */
export const MOST_TYPED = 30_000;

/** Names of people and teams, as a directory may hold them. */
export const MOST_NAME = 200;

const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const OTHER_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Signs that turn the direction of what follows, that nobody sees, or that stand for nothing (half an emoji). */
const UNSEEN =
  /(?![\n\t])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[\u00ad\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]/gu;
/** Tags spell the flags of Scotland and Wales; anywhere else they hide words. */
const TAGS = /(\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;
/** No writing puts more marks on one letter; more of them climbs over the lines above. */
const PILED_MARKS = /(\p{M}{8})\p{M}+/gu;

/**
 * What somebody typed, as it is kept: at most `most` long, composed (NFC), with line ends and spaces of one kind, and
 * without what nobody sees and what turns or breaks the text around it. Joiners and variation selectors stay: Persian
 * and emoji are written with them. The same text again gives the same.
 */
export function cleanText(typed: string, most: number = MOST_TYPED): string {
  return typed
    .slice(0, most)
    .replace(PILED_MARKS, '$1')
    .normalize('NFC')
    .replace(LINE_ENDS, '\n')
    .replace(OTHER_SPACES, ' ')
    .replace(TAGS, '$1')
    .replace(UNSEEN, '')
    .normalize('NFC');
}

/** The same on one line, for a title or a name. */
export function oneLine(typed: string, most: number = MOST_TYPED): string {
  return cleanText(typed, most).replace(/\s+/g, ' ').trim();
}

/** The name of a person, a team or a channel, as another system tells it: on one line and no longer than is kept. */
export function cleanName(name: string): string {
  return cut(oneLine(name, MOST_NAME * 2), MOST_NAME);
}

const SEEN = /[^\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{M}\u2800\ufffc]/u;

/** Whether there is nothing to see: no letter, digit, sign or emoji. */
export function isBlank(text: string): boolean {
  return !SEEN.test(text);
}

/** Whether people would take two names for one: capitals, spaces around them and what nobody sees make no difference. */
export function isSameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

/** What two names that people take for one have in common. */
export function nameKey(name: string): string {
  return oneLine(name)
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLocaleLowerCase('nl');
}

/** A text in small letters and without accents, to look for words in it. Marks in heaps are dropped before they are put in order. */
export function foldText(text: string): string {
  return text.replace(PILED_MARKS, '$1').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}

const characters = new Intl.Segmenter('nl', { granularity: 'grapheme' });
/** Longer than any character that means something: a family of four with skin tones takes 35. */
const LONGEST_CHARACTER = 64;

/** The beginning of a text: at most `limit` long, and never half a letter or emoji. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const near = text.slice(0, limit + LONGEST_CHARACTER);
  const start = characters.segment(near).containing(limit)?.index ?? limit;
  // What goes on without end is no character of any writing: it is cut where it stands.
  return limit - start <= LONGEST_CHARACTER ? near.slice(0, start) : wholePoints(near.slice(0, limit));
}

/** Drops half a surrogate pair at the end, and joiners that would wait for what comes next. */
function wholePoints(text: string): string {
  let end = text.length;
  const isHalf = (sign: string): boolean =>
    sign === '\u200d' || sign === '\ufe0f' || (sign >= '\ud800' && sign <= '\udbff');
  while (end > 0 && isHalf(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Without these signs, and without spaces, at the end. */
export function trimEndOf(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && (signs.includes(text.charAt(end - 1)) || text.charAt(end - 1).trim() === '')) end -= 1;
  return text.slice(0, end);
}

const LOOK_BACK = 40;

/** At most `limit` long, cut between words if there are any; "…" says that there is more. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = cut(text, limit - 1);
  let space = kept.length;
  while (space > 0 && text.charAt(space).trim() !== '') space -= 1;
  const whole = space > Math.max(0, limit - LOOK_BACK) ? kept.slice(0, space) : kept;
  return `${trimEndOf(whole, '.,;:')}…`;
}
