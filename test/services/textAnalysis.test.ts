import fc from 'fast-check';
import {
  isCommon,
  isOneTypoApart,
  partsOf,
  splitsOf,
  stemOf,
  stemsOf,
  typoKeysOf,
  wordsOf,
} from '../../src/services/textAnalysis';

const anyWord = fc.stringMatching(/^[a-z]{1,30}$/);

describe('words', () => {
  test('are in lower case, without accents and without punctuation', () => {
    expect(wordsOf('Café “De Brug”: één idee, twéé ideeën!')).toEqual([
      ...['cafe', 'de', 'brug', 'een', 'idee', 'twee', 'ideeen'],
    ]);
  });

  test('keep their letters when these are unusual', () => {
    expect(wordsOf('Straße smørrebrød Łódź ﬁets')).toEqual(['strasse', 'smorrebrod', 'lodz', 'fiets']);
  });

  test('lose an apostrophe with its s', () => {
    expect(wordsOf("foto's en auto’s")).toEqual(['foto', 'en', 'auto']);
  });

  test('are the letters a to z and digits, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const word of wordsOf(text)) expect(word).toMatch(/^[a-z0-9]+$/);
      }),
    );
  });
});

describe('a stem', () => {
  test.each([
    ['wachtrij', 'wachtrijen'],
    ['afspraak', 'afspraken'],
    ['bijenhotel', 'bijenhotels'],
    ['huis', 'huizen'],
    ['brief', 'brieven'],
    ['stem', 'stemmen'],
    ['balie', 'balies'],
    ['pauze', 'pauzes'],
    ['foto', 'fotos'],
    ['proces', 'processen'],
    ['adres', 'adressen'],
    ['kind', 'kinderen'],
    ['stad', 'steden'],
    ['zonnepaneel', 'zonnepanelen'],
    ['digitaal', 'digitale'],
    ['vergunning', 'vergunningen'],
    ['idee', 'ideeen'],
  ])('is the same for %s and %s', (one, other) => {
    expect(stemOf(other)).toBe(stemOf(one));
  });

  test.each([
    ['balie', 'bal'],
    ['wachtrij', 'wachtwoord'],
    ['paspoort', 'pas'],
    ['school', 'schaal'],
  ])('differs for %s and %s', (one, other) => {
    expect(stemOf(other)).not.toBe(stemOf(one));
  });

  test('is never longer than the database keeps', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z0-9]{1,400}$/), (word) => stemOf(word).length <= 40));
  });
});

describe('a text', () => {
  test('is about its words, each once, without the small ones', () => {
    expect(stemsOf('De wachtrij bij de balie: wachtrijen zijn er ook bij andere balies.')).toEqual([
      'wachtrij',
      'balie',
    ]);
  });

  test('keeps "bijen", though "bij" is a small word', () => {
    expect(stemsOf('bij de bijen')).toEqual([stemOf('bijen')]);
  });

  test('of small words is about nothing', () => {
    expect(stemsOf('Ik wil graag dat wij dit ook zo gaan doen')).toEqual([]);
  });

  test('on any subject has words that say little', () => {
    expect(isCommon(stemOf('ideeen'))).toBe(true);
    expect(isCommon(stemOf('inwoners'))).toBe(true);
    expect(isCommon(stemOf('bijenhotel'))).toBe(false);
  });
});

describe('a compound', () => {
  test.each([
    ['bijenhotel', 'bijen', 'hotel'],
    ['afsprakenbalie', 'afspraak', 'balie'],
    ['veiligheidshuis', 'veiligheid', 'huis'],
    ['zonnepaneel', 'zon', 'paneel'],
    ['stadskantoor', 'stad', 'kantoor'],
    ['parkeervergunning', 'parkeer', 'vergunning'],
  ])('%s is found under %s and %s', (compound, first, second) => {
    expect(partsOf(stemOf(compound))).toEqual(expect.arrayContaining([stemOf(first), stemOf(second)]));
  });

  test('is not a word of six letters or a number', () => {
    expect(partsOf('gezond')).toEqual([]);
    expect(splitsOf('2026000042')).toEqual([]);
  });
});

describe('a typing error', () => {
  const slips: fc.Arbitrary<[string, string]> = fc
    .tuple(fc.stringMatching(/^[a-z]{5,20}$/), fc.nat(), fc.constantFrom('drop', 'double', 'wrong', 'swap'))
    .map(([word, place, kind]) => {
      const at = place % (word.length - 1);
      const [before, here, next, after] = [
        word.slice(0, at),
        word[at] ?? '',
        word[at + 1] ?? '',
        word.slice(at + 2),
      ];
      const slip = {
        drop: before + next + after,
        double: before + here + here + next + after,
        wrong: `${before}${here === 'x' ? 'y' : 'x'}${next}${after}`,
        swap: before + next + here + after,
      }[kind];
      return [word, slip];
    });

  test('of one letter is seen, whatever the word and the place', () => {
    fc.assert(
      fc.property(slips, ([word, slip]) => {
        fc.pre(word !== slip);
        expect(isOneTypoApart(word, slip)).toBe(true);
        expect(isOneTypoApart(slip, word)).toBe(true);
      }),
    );
  });

  test('leaves a key by which the word is found', () => {
    fc.assert(
      fc.property(slips, ([word, slip]) => {
        fc.pre(slip.length >= 5);
        const keys = new Set(typoKeysOf(word));
        expect(typoKeysOf(slip).some((key) => keys.has(key))).toBe(true);
      }),
    );
  });

  test('is not what two words are that differ more, or not at all', () => {
    expect(isOneTypoApart('wachtrij', 'wachtwoord')).toBe(false);
    expect(isOneTypoApart('paneel', 'panlee')).toBe(false);
    fc.assert(fc.property(anyWord, (word) => !isOneTypoApart(word, word)));
  });

  test('is not looked for in short words', () => {
    expect(typoKeysOf('boom')).toEqual([]);
  });
});
