/** Phrases: words that stand in a text in some order, near each other. Read word by word, so that no text takes long. */

/** Between two words of a phrase so many others may stand: "wanneer hoor ik (daar nu eindelijk) iets". */
const MOST_BETWEEN = 3;

/** One word of a phrase: any of these, whole; those that end in `*` by their beginning. */
export type Slot = (word: string) => boolean;

export interface Phrase {
  readonly slots: readonly { readonly takes: Slot; readonly isNext: boolean }[];
  /** Whether the text has to begin with it, or to be nothing else. */
  readonly begins: boolean;
  readonly ends: boolean;
}

/** Words that differ by one letter from one of ours, and mean something else. */
const OTHER_WORDS = new Set('daarom bedacht anonieme meedenken'.split(' '));
const SHORTEST_WITH_TYPO = 7;

function isOneLetterApart(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  let end = 0;
  const shortest = Math.min(left.length, right.length);
  while (end < shortest - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end += 1;
  const [inLeft, inRight] = [left.length - start - end, right.length - start - end];
  if (inLeft <= 1 && inRight <= 1) return true;
  // Two letters swapped: wannere, bedakt.
  return (
    inLeft === 2 && inRight === 2 && left[start] === right[start + 1] && left[start + 1] === right[start]
  );
}

export function slotOf(pattern: string): Slot {
  const words = new Set<string>();
  const beginnings: string[] = [];
  for (const alternative of pattern.split('|')) {
    if (alternative.endsWith('*')) beginnings.push(alternative.slice(0, -1));
    else words.add(alternative);
  }
  const long = [...words].filter((word) => word.length >= SHORTEST_WITH_TYPO);
  return (word) =>
    words.has(word) ||
    beginnings.some((beginning) => word.startsWith(beginning)) ||
    (word.length >= SHORTEST_WITH_TYPO - 1 &&
      !OTHER_WORDS.has(word) &&
      long.some((known) => isOneLetterApart(word, known)));
}

/**
 * Phrases, one a line: words in order, `a|b` for either, `+a` for right behind the one before, `^` for the begin and
 * `$` for the end of the text.
 */
export function phrases(lines: string): readonly Phrase[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const parts = line.trim().split(/\s/);
      const begins = parts[0] === '^';
      const ends = parts.at(-1) === '$';
      const slots = parts
        .filter((part) => part !== '^' && part !== '$')
        .map((part) => ({ takes: slotOf(part.replace(/^\+/, '')), isNext: part.startsWith('+') }));
      return { slots, begins, ends };
    });
}

/** Whether the words stand in the text in this order, near each other. */
function stands(phrase: Phrase, words: readonly string[]): boolean {
  const from = (slot: number, at: number): boolean => {
    const wanted = phrase.slots[slot];
    if (wanted === undefined) return !phrase.ends || at === words.length;
    // A text that has to be nothing else has no room between.
    const isTight = wanted.isNext || (phrase.begins && (slot === 0 || phrase.ends));
    const room = isTight ? 0 : slot === 0 ? words.length : MOST_BETWEEN;
    for (let next = at; next < words.length && next <= at + room; next += 1) {
      const word = words[next];
      if (word !== undefined && wanted.takes(word) && from(slot + 1, next + 1)) return true;
    }
    return false;
  };
  return from(0, 0);
}

/** Whether any of these stands in the text. */
export function someStands(list: readonly Phrase[], words: readonly string[]): boolean {
  return list.some((phrase) => stands(phrase, words));
}
