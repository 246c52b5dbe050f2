import { countFailures } from '../../src/http/failures';

/** How many of 200 failures, each from one of these addresses in turn, are still within the share. */
function withinShare(addressOf: (n: number) => string | undefined): number {
  const failures = countFailures();
  return Array.from({ length: 200 }, (_, n) => failures.note({ ip: addressOf(n) })).filter((over) => !over)
    .length;
}

test.each<[string, (n: number) => string | undefined]>([
  ['one address', () => '192.0.2.7'],
  ['one address, with the port of each connection', (n) => `192.0.2.7:${40_000 + n}`],
  ['one address in two notations', (n) => (n % 2 === 0 ? '192.0.2.7' : '::ffff:192.0.2.7')],
  ['one subscriber with addresses to spare', (n) => `2001:db8:1:2::${n.toString(16)}`],
  ['one such, with ports', (n) => `[2001:db8:1:2::${n.toString(16)}]:${40_000 + n}`],
  ['nobody knows where', () => undefined],
  ['what is no address, each time another', (n) => `${n}-${'x'.repeat(9000)}`],
  ['what looks like one', (n) => `999.999.999.${n}`],
])('failures from %s have one share', (_what, addressOf) => {
  expect(withinShare(addressOf)).toBe(120);
});

test('failures from elsewhere have a share of their own', () => {
  expect(withinShare((n) => `192.0.2.${n % 2}`)).toBe(200);
  expect(withinShare((n) => `2001:db8:${n % 2}::1`)).toBe(200);
});
