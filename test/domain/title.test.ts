import fc from 'fast-check';
import { LIMITS } from '../../src/domain/idea';
import { proposeTitle, sentencesOf } from '../../src/domain/text/title';

describe('the title that is proposed', () => {
  test.each([
    ['op maandag staat de rij tot buiten. Kunnen we afspraken maken?', 'Op maandag staat de rij tot buiten'],
    ['Kunnen we afspraken maken? Dat scheelt.', 'Kunnen we afspraken maken?'],
    ['Stop met papier! Nu meteen.', 'Stop met papier!'],
    ['ijs bij warm weer', 'IJs bij warm weer'],
    ['😀 vrolijke balie', '😀 vrolijke balie'],
    ['- stoelen in de hal\n- en een plant', 'Stoelen in de hal'],
    ['1. Fietsen bij de hal\n2. Meer', 'Fietsen bij de hal'],
  ])('%j: %j', (text, title) => expect(proposeTitle(text)).toBe(title));

  test.each([
    ['Hoi! Kan de balie eerder open?'],
    ['Hoi, kan de balie eerder open?'],
    ['hoi kan de balie eerder open?'],
    ['Hallo Kiem, kan de balie eerder open?'],
    ['Goedemorgen allemaal! Kan de balie eerder open?'],
    ['Goede morgen Fatima, kan de balie eerder open?'],
    ["Beste collega's van de balie,\n\nKan de balie eerder open?"],
    ['Beste Lidia, ik heb een idee: kan de balie eerder open?'],
    ['Idee: kan de balie eerder open?'],
    ['Ik heb een vraagje. Kan de balie eerder open?'],
    ['Hi there! I have an idea. Kan de balie eerder open?'],
    ['Dear colleagues, kan de balie eerder open?'],
    ['Dag! Vraagje, kan de balie eerder open?'],
    ['👋 \n Kan de balie eerder open?'],
  ])('past a greeting and an announcement: %j', (text) =>
    expect(proposeTitle(text)).toBe('Kan de balie eerder open?'),
  );

  test.each([
    ['Beste oplossing voor de wachtrij is een app.', 'Beste oplossing voor de wachtrij is een app'],
    ['Dag van de duurzaamheid bij ons', 'Dag van de duurzaamheid bij ons'],
    ['Ideeënbus bij de koffie. Dat werkt.', 'Ideeënbus bij de koffie'],
    ['Hitte op de balie. Kan er airco?', 'Hitte op de balie'],
  ])('what only begins like a greeting stays: %j', (text, title) => expect(proposeTitle(text)).toBe(title));

  const abbreviations =
    'dhr. Dhr. mevr. dr. drs. ing. mr. prof. bijv. o.a. m.b.t. i.v.m. t.a.v. n.a.v. i.p.v. d.m.v. nr. St. st. afd. evt. ca. max. min. incl. J. A.B.';
  test.each(abbreviations.split(' '))('a full stop behind %j ends no sentence', (short) => {
    expect(proposeTitle(`${short} Vries wil een stoel. Dat helpt.`)).toMatch(/Vries wil een stoel$/);
    expect(proposeTitle(`Vraag ${short} De Vries om een stoel. Dat helpt.`)).toMatch(
      /De Vries om een stoel$/,
    );
  });

  test('a number with a dot in it is no end either', () =>
    expect(proposeTitle('We betalen 1.500 euro per jaar. Dat kan minder.')).toBe(
      'We betalen 1.500 euro per jaar',
    ));

  test('of a long sentence the clause that says something', () =>
    expect(
      proposeTitle(
        'op maandag staat de wachtrij tot buiten, kunnen we afspraken maken zodat mensen niet hoeven te wachten',
      ),
    ).toBe('Op maandag staat de wachtrij tot buiten'));

  test.each([
    `${'woord '.repeat(30)}einde`,
    'ja dus ik zat te denken we zouden eigenlijk iets moeten doen aan de wachtrij want die staat elke maandag tot buiten',
    'Als er veel mensen bellen op maandag, dan moet er een melding komen zodat iedereen weet dat het lang gaat duren',
    '\u200b',
    'Hoi!',
    'x'.repeat(500),
  ])('none, rather than a torso: %j', (text) => expect(proposeTitle(text)).toBe(''));

  test('whatever is typed, it is short, whole and on one line', () => {
    const piece = fc.constantFrom(
      'Hoi',
      ', ',
      '. ',
      '👩‍👩‍👧',
      'dhr. ',
      '\n',
      'é',
      'e\u0301',
      ' ',
      'woord',
      '\u202e',
      '🇳🇱',
      ': ',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.array(piece).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const title = proposeTitle(text);
        expect(title.length).toBeLessThanOrEqual(LIMITS.title);
        expect(title).toBe(title.normalize('NFC'));
        expect(title).not.toMatch(/^[a-z]|\n|\p{Cs}|…$/u);
      }),
    );
  });

  test('no word of a text is lost between its sentences', () => {
    const words = fc.array(fc.constantFrom('dhr.', 'Jan', 'wil', 'o.a.', 'rust.', 'Dan', '3.', 'ja!', 'J.'));
    fc.assert(
      fc.property(words, (list) => expect(sentencesOf(list.join(' ')).join(' ')).toBe(list.join(' '))),
    );
  });
});
