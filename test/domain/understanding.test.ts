import { numberIn, understand, type Intent } from '../../src/domain/understanding';
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
