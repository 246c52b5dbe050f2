import { holdTexts, isTabTextKey, t } from '../../src/i18n/tab';
import { texts as dutchTexts } from '../../src/i18n/tab/dutch';
import en from '../../src/i18n/tab/en.json';
import { texts as englishTexts } from '../../src/i18n/tab/english';
import nl from '../../src/i18n/tab/nl.json';

function leaves(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, below]) =>
    leaves(below, path === '' ? key : `${path}.${key}`),
  );
}

const gaps = (text: string) => [...text.matchAll(/\{\{([^}]+)\}\}/g)].map(([, name]) => name).sort();
const dutch = new Map(leaves(nl));
const english = new Map(leaves(en));

describe('the texts of the tab', () => {
  it('have the same keys in both languages, the borrowed ones too', () => {
    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
    const keys = (texts: unknown) => leaves(texts).map(([key]) => key);
    expect(keys(englishTexts).sort()).toEqual(keys(dutchTexts).sort());
  });

  it('have the same gaps in both languages, and both plural forms', () => {
    for (const [key, text] of dutch) {
      expect([key, gaps(english.get(key) ?? '')]).toEqual([key, gaps(text)]);
      if (key.endsWith('_one')) expect(dutch.has(key.replace(/_one$/, '_other'))).toBe(true);
    }
  });

  it('do not hide a block of the bot behind one of the same name', () => {
    for (const name of Object.keys(nl))
      expect([name, Object.keys(dutchTexts).includes(name)]).toEqual([name, true]);
    const blocks = new Set(Object.keys(nl));
    for (const borrowed of [
      'stage',
      'outcome',
      'event',
      'form',
      'receipt',
      'dialogs',
      'decision',
      'choice',
    ]) {
      expect([borrowed, blocks.has(borrowed)]).toEqual([borrowed, false]);
    }
  });

  it('speak to "je", never "u", and of ideas, not of innovation', () => {
    for (const [key, text] of dutch) {
      expect([key, text]).not.toEqual([
        key,
        expect.stringMatching(/\b(u|uw|ongeldig\w*|status|ticket|poll|innovatie(?!club))\b/i),
      ]);
    }
  });

  it('say things in short sentences, without running on in exclamation marks', () => {
    for (const [key, text] of dutch) {
      for (const sentence of text.split(/[.?!:;]\s/)) {
        const words = sentence.split(/\s+/).length;
        expect([key, words > 18]).toEqual([key, false]);
      }
    }
    for (const [, text] of [...dutch, ...english]) expect(text).not.toMatch(/!.*!/);
  });

  it('are read in the language that was fetched, with plural forms and gaps filled in', () => {
    holdTexts('nl', dutchTexts);
    holdTexts('en', englishTexts);
    expect([0, 1, 2].map((count) => t('nl', 'board.count', { count }))).toEqual([
      '0 ideeën',
      '1 idee',
      '2 ideeën',
    ]);
    expect(t('en', 'board.move', { number: '{{name}} $&' })).toBe('Move {{name}} $&');
    expect(isTabTextKey('stage.search')).toBe(true);
    expect(isTabTextKey('stage.constructor')).toBe(false);
  });
});
