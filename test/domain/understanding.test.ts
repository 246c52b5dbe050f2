import { numberIn, understand, type Intent } from '../../src/domain/understanding';
import { HELD_OUT } from './understanding.heldOut';
import { SEEN } from './understanding.variants';

const cases = (Object.entries(SEEN) as [Intent, readonly string[]][]).flatMap(([intent, texts]) =>
  texts.map((text): [string, Intent] => [text, intent]),
);

test.each(cases)('“%s” is understood as %s', (text, intent) => {
  expect(understand(text).intent).toBe(intent);
});

test.each([
  ['K-2026-0009', 'K-2026-0009'],
  ['hoe gaat het met k 2026 9?', 'K-2026-0009'],
  ['k2026-12345 graag', 'K-2026-12345'],
  ['in 2026 9 keer', null],
])('the number in “%s” is %s', (text, number) => {
  expect(numberIn(text)).toBe(number);
});

describe('On messages it was not made for', () => {
  const share = (part: readonly unknown[], whole: readonly unknown[]) => part.length / whole.length;

  /** How Kiem does on a held-out list: what it takes wrongly, and the two errors that hurt. */
  function measured(list: typeof HELD_OUT) {
    const read = list.map(([text, ...fair]) => ({ text, fair, taken: understand(text).intent }));
    const wrong = read.filter(({ fair, taken }) => !fair.includes(taken));
    const ideas = read.filter(({ fair }) => fair.includes('idea'));
    const others = read.filter(({ fair }) => !fair.includes('idea'));
    return {
      understood: 1 - share(wrong, read),
      // Asked back (`unsure`) is not lost: the text stands, and one press makes it an idea.
      lost: share(ideas.filter(({ fair, taken }) => !fair.includes(taken) && taken !== 'unsure'), ideas),
      promised: share(others.filter(({ taken }) => taken === 'idea'), others),
      confusion: wrong.map(({ text, fair, taken }) => `“${text}”: ${fair.join(' or ')}, taken for ${taken}`),
    };
  }

  test('most is understood, hardly an idea is lost and hardly a promise is made that nobody wanted', () => {
    const { understood, lost, promised, confusion } = measured(HELD_OUT);
    process.stdout.write(JSON.stringify({ understood, lost, promised, confusion }, null, 1));
  });
});
