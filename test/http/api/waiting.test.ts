import type { Waiting } from '../../../src/contracts/api';
import { apiAs, pageOf, tell } from '../../support/api';
import { inWorld } from '../../support/inWorld';
import { makeManager, voteOn } from '../../support/people';

const world = inWorld({ club: true });

async function waitingFor(who: string): Promise<string[]> {
  const { status, body } = await (await apiAs(world, who)).get('/me/waiting');
  expect(status).toBe(200);
  return (body as unknown as Waiting).items.map(({ kind, idea, amount }) =>
    [kind, idea?.title ?? '', amount ?? ''].join(' ').trim(),
  );
}

test('what waits goes from the lead to the manager and back, and to nobody else', async () => {
  const fatima = await apiAs(world, 'Fatima');
  const lidia = await apiAs(world, 'Lidia');
  await makeManager(world, 'Henk');
  const ideaId = await tell(fatima, 'Afspraken aan de balie');
  expect(await waitingFor('Lidia')).toEqual([]);

  const { number } = await pageOf(lidia, ideaId);
  await voteOn(world, number, { Tom: 'for', Marieke: 'for', Ngozi: 'for' });
  expect(await waitingFor('Lidia')).toEqual(['decide Afspraken aan de balie']);
  expect(await waitingFor('Tom')).toEqual([]);
  expect(await waitingFor('Fatima')).toEqual([]);

  const taken = await lidia.post(`/ideas/${ideaId}/decisions`, {
    kind: 'takeOn',
    formId: 'f1111111-0000-4000-8000-000000000002',
    reason: 'Dit helpt iedereen aan de balie.',
    projectLeader: (await lidia.get('/me')).body['personId'],
    firstStep: 'Een proef op maandag',
    firstStepDate: '2027-01-04',
  });
  expect([taken.status, taken.text]).toEqual([201, expect.anything()]);
  expect(await waitingFor('Lidia')).toEqual([]);

  await lidia.put(`/ideas/${ideaId}/budget`, { asked: 50000 });
  expect(await waitingFor('Henk')).toEqual(['budget Afspraken aan de balie 50000']);
  const henk = await apiAs(world, 'Henk');
  await henk.put(`/ideas/${ideaId}/budget`, { granted: 40000 });
  expect(await waitingFor('Henk')).toEqual([]);
});

test('a question waits for the submitter until it is answered', async () => {
  const ideaId = await tell(await apiAs(world, 'Fatima'), 'Een bankje bij de ingang');
  const tom = await apiAs(world, 'Tom');
  const asked = await tom.post(`/ideas/${ideaId}/questions`, {
    formId: 'f1111111-0000-4000-8000-000000000001',
    question: 'Waar precies?',
  });
  expect(asked.status).toBeLessThan(300);
  expect(await waitingFor('Fatima')).toEqual(['question Een bankje bij de ingang']);
  expect(await waitingFor('Tom')).toEqual([]);
});
