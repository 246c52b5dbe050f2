import { shorten } from '../../src/domain/text/characters';

/**
 * Text that people typed, made safe and small for a card. A TextBlock reads its text as Markdown, so what a
 * person typed must not turn into a list, a link or bold by accident.
 *
 * Only what would really change is escaped, because older Teams apps on a phone show the backslash itself
 * (AdaptiveCards#5590, fixed in Teams-AdaptiveCards-Mobile#58 and #83). So `(`, `)` and the `_` in
 * snake_case stay as they are, and links keep working.
 */
const NEEDS_CARE = /[\\`*~[\]<&_{#>+\-\n\r\t]|^\s|^\d+[.)]/;
const INLINE = /[\\`*~[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;
const HEADING_OR_QUOTE = /^(?:#(?=#{0,5}(?:\s|$))|>)/gm;
const BULLET_OR_RULE = /^[-+](?=\s|$|[-+])/gm;
const NUMBERED = /^(\d{1,9})([.)])(?=\s|$)/gm;
/** `{{DATE(…)}}` and `{{TIME(…)}}` are filled in by the client; an invisible joiner keeps them as typed. */
const DATE_MACRO = /\{\{(?=(?:DATE|TIME)\()/g;

/** What a person typed, as it was typed: no Markdown, and each new line a paragraph (Teams needs `\n\n`). */
export function plain(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
    .replace(INLINE, '\\$&')
    .replace(HEADING_OR_QUOTE, '\\$&')
    .replace(BULLET_OR_RULE, '\\$&')
    .replace(NUMBERED, '$1\\$2')
    .replace(DATE_MACRO, '{\u2060{')
    .replace(/\n+/g, '\n\n');
}

/** The same for where a new line would be in the way: titles, names, a line of facts. */
export function plainLine(text: string): string {
  return plain(text.replace(/\s+/g, ' '));
}

/** How many bytes a text takes on the wire, quotes and escapes included. */
export function wireBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value), 'utf8');
}

/** As much of the text as fits in `bytes` on the wire after `prepare`; empty when hardly anything would. */
export function fitBytes(text: string, bytes: number, prepare: (text: string) => string): string {
  const whole = prepare(text);
  if (wireBytes(whole) <= bytes) return whole;
  for (let limit = Math.min(text.length, bytes); limit >= 20; limit = Math.floor(limit * 0.85)) {
    const part = prepare(shorten(text, limit));
    if (wireBytes(part) <= bytes) return part;
  }
  return '';
}

/** Plain text takes about a byte a character; a text full of signs or emoji may take this much more. */
const BYTES_A_CHARACTER = 2;

/** The beginning of what a person typed, ready for a card: short for the eye and on the wire. */
export function clip(text: string, limit: number, prepare: (text: string) => string = plain): string {
  const short = prepare(shorten(text, limit));
  const bytes = limit * BYTES_A_CHARACTER;
  return wireBytes(short) <= bytes ? short : fitBytes(text, bytes, prepare);
}

/** Whether `clip` leaves something out. */
export function isClipped(text: string, limit: number): boolean {
  return text.length > limit || wireBytes(plain(text)) > limit * BYTES_A_CHARACTER;
}
