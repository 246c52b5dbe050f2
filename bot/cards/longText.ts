import type { Language } from '../../src/contracts/views';
import { t } from '../../src/i18n';
import { part, type Part } from './parts';
import { fitBytes, isClipped, plain, wireBytes } from './plain';

/** Teams refuses a card above 28 KB; ours stay well below. */
const MOST_CARD_BYTES = 24_400;

/** A text of which the card shows the beginning only. */
export interface LongText {
  readonly label: string;
  readonly text: string;
  readonly limit: number;
}

/**
 * What "Lees verder" unfolds: every text that was cut, whole, in the order of importance, as far as there is
 * room on the card (only texts full of signs and emoji run out of it). `used` is what the rest of the card takes.
 */
export function unfoldedTexts(
  texts: readonly LongText[],
  used: number,
  number: string,
  language: Language,
): readonly Part[] {
  const [first] = texts;
  if (first === undefined || !texts.some(({ text, limit }) => isClipped(text, limit))) return [];
  let room = MOST_CARD_BYTES - used;
  const parts: Part[] = [];
  // The first text comes along even when it is short: the unfolded part takes the place of the folded one.
  for (const { label, text, limit } of texts) {
    if (text !== first.text && !isClipped(text, limit)) continue;
    const fits = fitBytes(text, room - PART_BYTES, plain);
    if (fits === '') continue;
    parts.push(part(fits, label));
    room -= wireBytes(fits) + PART_BYTES;
    if (fits.endsWith('…') && !text.endsWith('…')) {
      parts.push(part(t(language, 'general.cutHere', { number })));
      break;
    }
  }
  return parts;
}

/** What the elements around one text take. */
const PART_BYTES = 420;
