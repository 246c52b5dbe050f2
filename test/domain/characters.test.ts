import fc from 'fast-check';
import { checkIdeaText, LIMITS, optionalText, requiredLine } from '../../src/domain/idea';
import { cleanName, cleanText, cut, isBlank, isSameName, shorten } from '../../src/domain/text/characters';
import { refusalOf } from '../support/refusal';

const INVISIBLE = [
  ...[
    '',
    ' ',
    '\t\n',
    '\u00a0',
    '\u3000',
    '\u2003',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u00ad',
  ],
  ...[
    '\u034f',
    '\u061c',
    '\u115f',
    '\u1160',
    '\u17b4',
    '\u180e',
    '\u2800',
    '\u3164',
    '\uffa0',
    '\ufe0f',
    '\ufffc',
  ],
  ...[
    '\u202e',
    '\u2066\u2069',
    '\u0000',
    '\u001b',
    '\u0085',
    '\ud800',
    '\udfff',
    '\u{e0041}',
    '\u{1d173}',
    '\u0301',
  ],
];
const VISIBLE = [
  'a',
  'é',
  '1',
  '?',
  '-',
  '…',
  '😀',
  '👩‍👩‍👧',
  '🇳🇱',
  '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
  'سلام',
  '中',
  '€',
  '1️⃣',
];

describe('nothing to see counts as nothing', () => {
  const invisible = fc.array(fc.constantFrom(...INVISIBLE)).map((all) => all.join(' '));
  test.each(INVISIBLE.map((sign) => [JSON.stringify(sign), sign]))('%s', (_name, sign) => {
    expect(isBlank(sign)).toBe(true);
    expect(isBlank(cleanText(sign))).toBe(true);
  });
  test.each(VISIBLE)('%s is something', (sign) => {
    expect(isBlank(sign)).toBe(false);
    expect(isBlank(cleanText(sign))).toBe(false);
  });
  test('in a title, a text, a name, a theme and a reason', () => {
    const told = { title: 'a', text: 'b', problem: null, theme: null, seenElsewhere: null, unnamed: false };
    fc.assert(
      fc.property(invisible, (typed) => {
        expect(refusalOf(() => checkIdeaText({ ...told, title: typed }))).toBe('title_required');
        expect(refusalOf(() => checkIdeaText({ ...told, text: typed }))).toBe('text_required');
        expect(checkIdeaText({ ...told, theme: typed, problem: typed })).toEqual(told);
        expect(refusalOf(() => requiredLine(typed, 80, 'club_name_required'))).toBe('club_name_required');
        expect(optionalText(typed, 10)).toBeNull();
      }),
    );
  });
});

describe('what is typed is made whole', () => {
  test.each([
    ['mijn ideee\u0308n', 'mijn ideeën'],
    ['a\u202Egpj.exe', 'agpj.exe'],
    ['\u2066x\u2069', 'x'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['a\u00a0b\u202fc', 'a b c'],
    ['half 😀'.slice(0, -1), 'half '],
    ['a\u0000\u0007b\tc', 'ab\tc'],
    ['Kl\u200bub', 'Klub'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    [VISIBLE[9]!, VISIBLE[9]!],
    ['verborgen\u{e0069}\u{e0067}', 'verborgen'],
    [`z${'\u0301'.repeat(100)}`, `ź${'\u0301'.repeat(7)}`],
  ])('%j: %j', (typed, kept) => expect(cleanText(typed)).toBe(kept));

  const anything = fc.string({
    unit: fc.constantFrom(...INVISIBLE, ...VISIBLE, 'e', '\u0323', '\u0308', '\u1100'),
  });
  test('once and for all: the same again gives the same, and it is NFC', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.string({ unit: 'binary' })), (typed) => {
        const clean = cleanText(typed);
        expect(cleanText(clean)).toBe(clean);
        expect(clean).toBe(clean.normalize('NFC'));
        expect(clean).not.toMatch(/\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
  test('two names that look alike are one', () => {
    expect(isSameName(' Groen\u200b en\u00a0Grijs', 'groen EN grijs')).toBe(true);
    expect(isSameName('ide\u0308e', 'Idëe')).toBe(true);
    expect(isSameName('groen', 'grijs')).toBe(false);
  });
  test('the name of a person stands on one line and fits in its column', () => {
    expect(cleanName(`Fatima\n\u202eEl  Amrani`)).toBe('Fatima El Amrani');
    expect(cleanName('👩‍👩‍👧'.repeat(300)).length).toBeLessThanOrEqual(200);
  });
});

describe('a text that is cut', () => {
  const segmenter = new Intl.Segmenter('nl');
  const letters = (text: string): string[] => [...segmenter.segment(text)].map((one) => one.segment);
  const unit = fc.constantFrom('a', ' ', 'é', 'e\u0308', '👩‍👩‍👧', '👍🏽', '🇳🇱', '1️⃣', '中', 'ก็', VISIBLE[9]!);
  test('keeps whole characters, as many as there is room for', () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.integer({ min: 0, max: 60 }), (text, limit) => {
        const kept = cut(text, limit);
        expect(kept.length).toBeLessThanOrEqual(limit);
        expect(text.startsWith(kept)).toBe(true);
        const all = letters(text);
        const whole = letters(kept);
        expect(whole).toEqual(all.slice(0, whole.length));
        const next = all[whole.length];
        if (next !== undefined) expect(kept.length + next.length).toBeGreaterThan(limit);
      }),
    );
  });
  test('also when a character goes on without end', () => {
    for (const endless of ['a' + '\u0301'.repeat(9000), '👩\u200d'.repeat(4000), '\u1100'.repeat(9000)])
      expect(cut(endless, LIMITS.text).length).toBeGreaterThan(LIMITS.text - 4);
  });
  test('is shortened between words', () => {
    expect(shorten('kort', 4)).toBe('kort');
    expect(shorten('een twee drie vier', 12)).toBe('een twee…');
    expect(shorten('een twee drie', 9)).toBe('een twee…');
    expect(shorten('x'.repeat(500), 100)).toHaveLength(100);
  });
});
