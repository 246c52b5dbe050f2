import fc from 'fast-check';
import { shorten } from '../../../src/domain/text/characters';
import { renderMarkdown } from '../../../sandbox/client/src/lib/markdown';
import { fitBytes, plain, plainLine, wireBytes } from '../../../bot/cards/plain';

describe('plain: what a person typed stays as it was typed', () => {
  it.each([
    ['Gewone tekst, met (haakjes) en 3-4 dagen.', 'Gewone tekst, met (haakjes) en 3-4 dagen.'],
    ['**vet** en _schuin_', '\\*\\*vet\\*\\* en \\_schuin\\_'],
    ['snake_case en https://haarlem.nl/a_b', 'snake_case en https://haarlem.nl/a_b'],
    ['[klik](https://x.nl)', '\\[klik\\](https://x.nl)'],
    ['# Kop', '\\# Kop'],
    ['#balie 3', '#balie 3'],
    ['> citaat', '\\> citaat'],
    ['a > b', 'a > b'],
    ['- een\n+ twee\n* drie', '\\- een\n\n\\+ twee\n\n\\* drie'],
    ['---', '\\---'],
    ['1. eerst\n2) dan', '1\\. eerst\n\n2\\) dan'],
    ['1.500 euro', '1.500 euro'],
    ['C:\\map', 'C:\\\\map'],
    ['<b>niet</b>', '\\<b>niet\\</b>'],
    ['&copy; en R&D', '\\&copy; en R&D'],
    ['`code` ~~weg~~', '\\`code\\` \\~\\~weg\\~\\~'],
    ['een\r\ntwee\n\n\n   drie  ', 'een\n\ntwee\n\ndrie'],
    ['    ingesprongen', 'ingesprongen'],
  ])('%j', (typed, expected) => {
    expect(plain(typed)).toBe(expected);
  });

  it('leaves dates that are not ours to the person who typed them', () => {
    expect(plain('{{DATE(2017-02-14T06:00:00Z)}}')).not.toContain('{{DATE');
  });

  it('shows every word in a reader of Markdown, without markup of its own', () => {
    const signs = fc.array(
      fc.constantFrom('a', 'é', ' ', '*', '_', '[', ']', '(', ')', '#', '>', '-', '1.', '\\', '`', '~'),
    );
    fc.assert(
      fc.property(signs, (parts) => {
        const html = renderMarkdown(plain(`x${parts.join('')}`));
        expect(html).not.toMatch(/<(strong|em|a|ul|ol|li)\b/);
      }),
    );
  });

  it('keeps a line one line', () => {
    expect(plainLine('een\n twee\t*drie*')).toBe('een twee \\*drie\\*');
  });
});

describe('shorten', () => {
  it('leaves what fits', () => expect(shorten('kort', 4)).toBe('kort'));
  it('cuts between words', () => expect(shorten('een twee drie vier', 12)).toBe('een twee…'));
  it('cuts a word without end', () => expect(shorten('x'.repeat(500), 100)).toHaveLength(100));
  it('never cuts through an emoji', () => {
    for (let limit = 2; limit < 20; limit++) {
      const cut = shorten('👩‍👩‍👧😀'.repeat(9), limit);
      expect(() => encodeURIComponent(cut)).not.toThrow();
      expect(cut).not.toMatch(/\u200D…$/);
      expect(cut.length).toBeLessThanOrEqual(limit);
    }
  });
});

describe('fitBytes', () => {
  it('gives all that fits on the wire, escapes counted', () => {
    const text = '*ster* '.repeat(500);
    expect(fitBytes(text, 20_000, plain)).toBe(plain(text));
    const part = fitBytes(text, 1000, plain);
    expect(wireBytes(part)).toBeLessThanOrEqual(1000);
    expect(part.endsWith('…')).toBe(true);
  });
  it('gives nothing when hardly anything would fit', () =>
    expect(fitBytes('x'.repeat(500), 20, plain)).toBe(''));
});
