import { readCents } from '../../src/domain/text/amounts';
import { findNames, findPersonal, indexNames } from '../../src/domain/text/personal';

describe('what may say who somebody is', () => {
  test.each([
    ['BSN 111222333 van mevrouw', ['bsn']],
    ['nummer 123.456.782', ['bsn']],
    ['zie 123 456 782', ['bsn']],
    ['bel 06-12345678', ['phone']],
    ['bel 06 12 34 56 78 even', ['phone']],
    ['bel +31 6 12345678', ['phone']],
    ['bel (020) 123 4567', ['phone']],
    ['mail jan.de.vries@haarlem.nl', ['email']],
    ['mail jan@x.nl of bel 0612345678', ['phone', 'email']],
    ['K-2026-0042 kost € 1.250.000,00 sinds 12-05-2026', []],
    ['bel 14 023 of 0800-1234 of 088 123 45 67', []],
    ['NL91ABNA0417164300 en 123456789', []],
    ['@kiem en a@b, 2026-05-12 10:30', []],
    ['op maandag staan er 25 000 mensen', []],
  ])('%j: %j', (text, kinds) => expect(findPersonal(text)).toEqual(kinds));

  const names = indexNames(['Fatima El Amrani', 'Vries, Jan de', 'Kees', 'Zoë van der Berg']);
  test.each([
    ['vraag fatima el amrani', ['Fatima El Amrani']],
    ['Zoe van der Berg, en Jan de Vries.', ['Zoë van der Berg', 'Vries, Jan de']],
    ['Kees en Fatima', []],
    ['Fatima El', []],
  ])('whole names: %j', (text, found) => expect(findNames(text, names, 3)).toEqual(found));

  test('many colleagues make it no slower', () => {
    const many = indexNames(Array.from({ length: 20_000 }, (_, at) => `Voornaam${at} van Achternaam${at}`));
    const begin = performance.now();
    expect(findNames(`${'woord '.repeat(700)} voornaam777 van achternaam777`, many, 3)).toHaveLength(1);
    expect(performance.now() - begin).toBeLessThan(200);
  });
});

describe('an amount as people type it', () => {
  test.each<readonly [string, number | null]>([
    ...[
      '450',
      '450,-',
      '€ 450,-',
      '€450,--',
      '450.-',
      '450,=',
      '450,00',
      '450 euro',
      'EUR 450',
      '€\u00a0450',
      '450 €',
      '450.00',
    ].map((typed) => [typed, 45_000] as const),
    ...['1250', '1.250', '1,250', '1 250', "1'250", '€ 1.250,-', '1.250,00', '1,250.00'].map(
      (typed) => [typed, 125_000] as const,
    ),
    ['1.250,50', 125_050],
    ['1,250.50', 125_050],
    ['0,5', 50],
    ['10k', 1_000_000],
    ['1,5 miljoen', 150_000_000],
    ['1.250.000', 125_000_000],
    ...['', '-', '€', 'gratis', '-5', '1.2.3', '12,345,6', '1e5', '99999999999', '450 of 500', '4 50'].map(
      (typed) => [typed, null] as const,
    ),
  ])('%j: %j', (typed, cents) => expect(readCents(typed)).toBe(cents));
});
