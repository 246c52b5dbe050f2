import { forgetAll, forgetOver, keep, readKept } from '../../tab/src/lib/keptTexts';
import { keepSent, keepValues, keptSent, keptValues } from '../../tab/src/features/idea/forms/keptValues';

/** A store as browsers have it: what is kept are its own keys. */
function fakeStorage(): Storage {
  const storage = Object.create({
    getItem(this: Record<string, string>, key: string) {
      return Object.hasOwn(this, key) ? this[key] : null;
    },
    setItem(this: Record<string, string>, key: string, text: string) {
      this[key] = text;
    },
    removeItem(this: Record<string, string>, key: string) {
      Reflect.deleteProperty(this, key);
    },
  }) as Storage;
  return storage;
}

const DAY = 24 * 3_600_000;
const NOW = Date.UTC(2026, 10, 20);
beforeEach(() => {
  Object.assign(globalThis, { localStorage: fakeStorage(), sessionStorage: fakeStorage() });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'localStorage');
  Reflect.deleteProperty(globalThis, 'sessionStorage');
});

describe.each(['local', 'session'] as const)('what somebody typed, in the %s store', (store) => {
  const storage = (): Storage => (store === 'local' ? localStorage : sessionStorage);
  const KEY = 'kiem.draft.fatima.newIdea';

  test.each([
    [0, true],
    [6, true],
    [6.99, true],
    [7, false],
    [400, false],
    // A clock that was put back must not make a text live for ever.
    [-8, false],
  ])('is there after %d days: %s', (days, isThere) => {
    keep(store, KEY, { title: 'Een bankje' }, NOW);
    expect(readKept(store, KEY, NOW + days * DAY)).toEqual(isThere ? { title: 'Een bankje' } : null);
    expect(Object.keys(storage())).toEqual(isThere ? [KEY] : []);
  });

  test('lives a week from the last letter, not from the first', () => {
    keep(store, KEY, 'Een', NOW);
    keep(store, KEY, 'Een bankje', NOW + 5 * DAY);
    expect(readKept(store, KEY, NOW + 11 * DAY)).toBe('Een bankje');
  });

  test('is tidied up when Kiem opens, also what an older Kiem kept and what nobody can read', () => {
    keep(store, 'kiem.draft.kees.newIdea', 'oud', NOW - 8 * DAY);
    keep(store, KEY, 'nieuw', NOW);
    storage().setItem('kiem.form.idea.ask.', '{"question":"van vroeger"}');
    storage().setItem('kiem.form.idea.park.', 'no JSON');
    storage().setItem('kiem.look', 'lang=en');
    forgetOver(NOW);
    expect(Object.keys(storage()).sort()).toEqual([KEY, 'kiem.look']);
  });

  test('is gone for who leaves this browser to somebody else; how it looks stays', () => {
    keep(store, KEY, 'iets', NOW);
    keep(store, 'kiem.form.idea.ask..fatima', { question: 'iets' }, NOW);
    keep(store, 'kiem.form.idea.ask..fatima.sent', { formId: 'x', values: {} }, NOW);
    storage().setItem('kiem.look', 'lang=en');
    forgetAll();
    expect(Object.keys(storage())).toEqual(['kiem.look']);
  });
});

test('a form on an idea finds what was typed in it, and what it sent without an answer', () => {
  const key = 'kiem.form.idea.ask..fatima';
  expect(keptValues(key, { question: '' })).toBeNull();
  keepValues(key, { question: 'Waar?' });
  keepSent(key, { formId: 'x', values: { question: 'Waar?' } });
  expect(keptValues(key, { question: '' })).toEqual({ question: 'Waar?' });
  expect(keptSent(key)).toEqual({ formId: 'x', values: { question: 'Waar?' } });
  keepValues(key, null);
  keepSent(key, null);
  expect([keptValues(key, { question: '' }), keptSent(key)]).toEqual([null, null]);
});

test('without a store, a form holds its words for as long as it is open, and nothing fails', () => {
  Reflect.deleteProperty(globalThis, 'localStorage');
  Reflect.deleteProperty(globalThis, 'sessionStorage');
  keep('local', 'kiem.draft.x.y', 'iets');
  forgetAll();
  forgetOver();
  expect(readKept('local', 'kiem.draft.x.y')).toBeNull();
});
