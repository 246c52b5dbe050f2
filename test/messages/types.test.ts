import { enqueue } from '../../src/outbox/enqueue';
import type { Tx } from '../../src/db/transaction';
import { envelopeOf, type What } from '../../src/domain/messages';

/**
 * What must not compile. `npm run types` reads this file: an error that is expected and does not come is one itself.
 * The function never runs.
 */
export const neverRun = async (tx: Tx, now: Date): Promise<void> => {
  await enqueue(tx, 'stepLate', { to: 'anna', idea: 'i', step: 's' }, now);
  // @ts-expect-error a typing error in the name
  await enqueue(tx, 'stepLaet', { to: 'anna', idea: 'i', step: 's' }, now);
  // @ts-expect-error nothing that it points at
  await enqueue(tx, 'stepLate', { to: 'anna', idea: 'i' }, now);
  // @ts-expect-error it points at a step, not at a decision
  await enqueue(tx, 'stepLate', { to: 'anna', idea: 'i', decision: 's' }, now);
  // @ts-expect-error nobody to tell it to
  await enqueue(tx, 'stepLate', { idea: 'i', step: 's' }, now);
  // @ts-expect-error without the day that was promised it would come once in the life of an idea
  await enqueue(tx, 'remindLead', { to: 'anna', idea: 'i' }, now);
  // @ts-expect-error about an idea, not about a club
  await enqueue(tx, 'receipt', { to: 'anna', club: 'c' }, now);
  // @ts-expect-error what is said in a thread goes to nobody in person
  await enqueue(tx, 'signOfLife', { to: 'anna', idea: 'i', silence: '2026-12-04 1' }, now);
  // @ts-expect-error a number of supporters is a number
  await enqueue(tx, 'supported', { to: 'anna', idea: 'i', supporters: 'ten' }, now);
  // @ts-expect-error the card is asked for by itself
  await enqueue(tx, 'ideaCard', { idea: 'i' }, now);
};

test('what a message needs follows from the table', () => {
  const late: What<'stepLate'> = { to: 'anna', idea: 'i', step: 's' };
  expect(envelopeOf('stepLate', late)).toMatchObject({ recipient: 'person:anna', ideaId: 'i', refId: 's' });
});
