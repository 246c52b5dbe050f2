import fc from 'fast-check';
import { checkIdeaText, ideaNumber, LIMITS, requiredText, type IdeaText } from '../../src/domain/idea';
import { refusalOf, refusalWithParams } from '../support/refusal';

const told: IdeaText = {
  title: 'Afspraken op maandag',
  text: 'Op maandag staat de wachtrij tot buiten.',
  problem: null,
  theme: null,
  seenElsewhere: null,
  unnamed: false,
};

describe('the number of an idea', () => {
  test.each([
    [2026, 42, 'K-2026-0042'],
    [2026, 1, 'K-2026-0001'],
    [2027, 9999, 'K-2027-9999'],
    [2027, 10000, 'K-2027-10000'],
  ])('%i, %i: %s', (year, sequence, number) => {
    expect(ideaNumber(year, sequence)).toBe(number);
  });

  test('no two ideas share one', () => {
    const place = fc.tuple(fc.integer({ min: 2000, max: 2999 }), fc.integer({ min: 1, max: 99_999 }));
    fc.assert(
      fc.property(place, place, (one, other) => {
        fc.pre(one[0] !== other[0] || one[1] !== other[1]);
        expect(ideaNumber(...one)).not.toBe(ideaNumber(...other));
      }),
    );
  });
});

describe('what a submitter fills in', () => {
  test('a title and a text are enough; the rest stays empty', () => {
    expect(checkIdeaText({ ...told, problem: '  ', theme: '', seenElsewhere: null })).toEqual(told);
  });

  test('spaces around it are taken off, those in a title become one', () => {
    const tidy = checkIdeaText({ ...told, title: ' Afspraken \n op  maandag ', text: '  Kom langs. \n' });
    expect(tidy).toMatchObject({ title: 'Afspraken op maandag', text: 'Kom langs.' });
  });

  test('a title is asked for', () => {
    expect(refusalOf(() => checkIdeaText({ ...told, title: ' \n ' }))).toBe('title_required');
  });

  test('a text is asked for', () => {
    expect(refusalOf(() => checkIdeaText({ ...told, text: ' ' }))).toBe('text_required');
  });

  test('a text that is too long is told with its length and what fits', () => {
    expect(refusalWithParams(() => checkIdeaText({ ...told, text: 'x'.repeat(20_000) }))).toEqual({
      code: 'text_too_long',
      params: { limit: 4000, length: 20_000 },
    });
    expect(refusalOf(() => checkIdeaText({ ...told, text: 'x'.repeat(4000) }))).toBeNull();
  });

  test('a title that is too long too', () => {
    expect(refusalWithParams(() => checkIdeaText({ ...told, title: 'x'.repeat(121) }))).toEqual({
      code: 'title_too_long',
      params: { limit: 120, length: 121 },
    });
    expect(refusalOf(() => checkIdeaText({ ...told, title: 'x'.repeat(120) }))).toBeNull();
  });

  test.each(['problem', 'theme', 'seenElsewhere'] as const)(
    '%s may be left out, but has a limit',
    (field) => {
      const limit = LIMITS[field];
      expect(refusalOf(() => checkIdeaText({ ...told, [field]: 'x'.repeat(limit) }))).toBeNull();
      expect(refusalOf(() => checkIdeaText({ ...told, [field]: 'x'.repeat(limit + 1) }))).toBe(
        'text_too_long',
      );
    },
  );

  test('a reason must be there and fit', () => {
    expect(requiredText(' Omdat het werkt. ', LIMITS.reason, 'reason_required')).toBe('Omdat het werkt.');
    expect(refusalOf(() => requiredText('\t', LIMITS.reason, 'reason_required'))).toBe('reason_required');
    expect(refusalOf(() => requiredText('x'.repeat(2001), LIMITS.reason, 'reason_required'))).toBe(
      'text_too_long',
    );
  });
});
