import { ERROR_CODES } from '../../src/domain/errors';
import { EVENT_KINDS } from '../../src/domain/timeline';
import { errorText, isTextKey, t, type TextKey } from '../../src/i18n';
import en from '../../src/i18n/en.json';
import nl from '../../src/i18n/nl.json';

function leaves(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, below]) =>
    leaves(below, path === '' ? key : `${path}.${key}`),
  );
}

const params = (text: string) => [...text.matchAll(/\{\{([^}]+)\}\}/g)].map(([, name]) => name).sort();
const dutch = new Map(leaves(nl));
const english = new Map(leaves(en));

describe('the texts', () => {
  it('have the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
  });

  it.each([...dutch])('%s has the same gaps in both languages', (key, text) => {
    expect(params(english.get(key) ?? '')).toEqual(params(text));
  });

  it('have both plural forms, and no language has a third', () => {
    for (const [key] of dutch) {
      if (key.endsWith('_one')) expect(dutch.has(key.replace(/_one$/, '_other'))).toBe(true);
    }
    for (const language of ['nl', 'en']) {
      expect(new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort()).toEqual([
        'one',
        'other',
      ]);
    }
  });

  it('speak to "je", never "u", and of ideas, not of innovation', () => {
    for (const [key, text] of dutch) {
      expect([key, text]).not.toEqual([
        key,
        expect.stringMatching(/\b(u|uw|ongeldig\w*|status|ticket|poll|innovatie(?!club))\b/i),
      ]);
    }
    for (const [key, text] of english) {
      expect([key, text]).not.toEqual([
        key,
        expect.stringMatching(/\b(ticket|poll|SLA|innovation(?! club))\b/),
      ]);
    }
  });

  it('say things in short sentences', () => {
    for (const [key, text] of dutch) {
      for (const sentence of text.split(/[.?!:;]\s/)) {
        expect([key, sentence.split(/\s+/).length]).toEqual([key, expect.any(Number)]);
        expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(18);
      }
    }
  });

  it('do not run on in exclamation marks', () => {
    for (const [, text] of [...dutch, ...english]) expect(text).not.toMatch(/!.*!/);
  });
});

describe.each(['nl', 'en'] as const)('in %s', (language) => {
  it.each(ERROR_CODES)('%s has a sentence of its own', (code) => {
    const sentence = errorText(language, code, {
      limit: 4000,
      length: 20_000,
      outcome: 'parked',
      stage: 'search',
      to: 'anchored',
      missing: 'firstStep',
      name: 'Lidia',
      time: '14:02',
      decision: 'takeOn',
      count: 5000,
    });
    expect(sentence).toMatch(/^[A-Z].*[.?]$/);
    expect(sentence).not.toMatch(/\{\{|undefined|firstStep|takeOn|anchored/);
  });

  it.each(EVENT_KINDS)('%s has a line for the timeline', (kind) => {
    const keys = [`event.${kind}`, `event.${kind}_one`].filter((key) =>
      (language === 'nl' ? dutch : english).has(key),
    );
    expect(keys).toHaveLength(1);
  });
});

describe('t', () => {
  it('fills in what people typed as it is', () => {
    const typed = '{{firstName}} $t(errors.guest) $& <b>';
    expect(t('nl', 'welcome.title', { firstName: typed })).toBe(`Hoi ${typed}, ik ben Kiem.`);
  });

  it('chooses the plural form', () => {
    expect([0, 1, 2].map((count) => t('nl', 'event.voted', { count }))).toEqual([
      '0 clubleden stemden.',
      '1 clublid stemde.',
      '2 clubleden stemden.',
    ]);
  });

  it('knows which keys are ours', () => {
    expect(isTextKey('errors.guest')).toBe(true);
    expect(isTextKey('errors')).toBe(false);
    expect(isTextKey('errors.constructor')).toBe(false);
    // @ts-expect-error a key that does not exist does not compile
    const missing: TextKey = 'errors.no_such_code';
    expect(isTextKey(missing)).toBe(false);
  });

  it('tells who was first, and who may do what', () => {
    expect(errorText('nl', 'already_decided', { name: 'Youssef', time: '14:02', decision: 'takeOn' })).toBe(
      'Youssef was je net voor en besloot om 14.02 uur om met dit idee aan de slag te gaan. Er is niets dubbel gegaan.',
    );
    expect(errorText('en', 'not_allowed', { action: 'vote' })).toBe(
      'Only members of this innovation club can vote.',
    );
    expect(errorText('nl', 'not_allowed')).toBe(nl.errors.not_allowed);
  });
});
