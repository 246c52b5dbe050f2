import { COSTS, type Cost } from '../../src/domain/cost';
import { createBudget } from '../../src/services/budget';
import { apiAs, formId, tell } from '../support/api';
import { readMessage } from '../support/cards';
import { startWorld, type World } from '../support/kiem';
import {
  clubOf,
  fillDialog,
  formFor,
  lastMessage,
  openDialog,
  sendDialog,
  threadOf,
} from '../support/people';

const POINTS = 100;
let world: World;
beforeEach(async () => {
  world = await startWorld({ env: { KIEM_API_REQUESTS_PER_MINUTE: String(POINTS) } });
  await clubOf(world);
});
afterEach(() => world.stop());

test.each(Object.keys(COSTS) as Cost[])(
  'a budget takes “%s” as often as it fits, two or ten at once',
  async (cost) => {
    const budget = createBudget(POINTS);
    const fits = Math.floor(POINTS / COSTS[cost]);
    const outcomes = await Promise.allSettled(
      Array.from({ length: fits + 10 }, () => budget.spend('somebody', cost)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(fits);
    await budget.spend('another', cost);
  },
);

describe('somebody who asks too much', () => {
  test('hears when to come back, and holds up nobody else', async () => {
    const kees = await apiAs(world, 'Kees');
    const lidia = await apiAs(world, 'Lidia');
    const answers = await Promise.all(
      Array.from({ length: 15 }, () => kees.get('/similar?text=een+bankje+in+de+hal')),
    );
    expect(answers.filter(({ status }) => status === 200).length).toBe(10);
    const refused = answers.find(({ status }) => status === 429);
    const wait = Number(refused?.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(refused?.headers.get('content-type')).toContain('application/problem+json');
    expect(refused?.body).toMatchObject({
      code: 'too_many_requests',
      detail: `Dit gaat wel erg snel. Wacht ${wait} seconden en probeer het dan nog eens. Wat je typte, staat er nog.`,
    });
    expect((await lidia.get('/similar?text=een+bankje')).status).toBe(200);
  });

  test('does not do it at the other door either: what was typed stays in the card, and nothing is stored', async () => {
    const form = await formFor(world, 'Ruth', 'Please put a bench in the hall');
    const before = JSON.stringify(form.cards);
    const ruth = await apiAs(world, 'Ruth');
    while ((await ruth.get('/similar?text=bench')).status === 200);
    const pressed = await world.teams.pressExecute('Ruth', form, {
      verb: 'submitIdea',
      data: { formId: formId(), title: 'A bench', text: 'In the hall' },
    });
    expect(pressed.card).toBeUndefined();
    expect(pressed.message).toMatch(/^That is a bit too fast\. Wait \d+ seconds/);
    expect(JSON.stringify(form.cards)).toBe(before);
    await world.teams.say('Ruth', 'And another one');
    expect(readMessage(lastMessage(world, 'Ruth'))).toMatch(/That is a bit too fast/);
    const { body } = await (await apiAs(world, 'Lidia')).get('/ideas');
    expect(body['items']).toEqual([]);
  });

  test('keeps a dialog open with what was typed, and its card as it is', async () => {
    const lidia = await apiAs(world, 'Lidia');
    const ideaId = await tell(await apiAs(world, 'Fatima'), 'Een klok in de wachtruimte');
    const { number } = (await lidia.get(`/ideas/${ideaId}`)).body as { number: string };
    await threadOf(world, number);
    const dialog = await openDialog(world, 'Tom', number, 'askSubmitter');
    const tom = await apiAs(world, 'Tom');
    while ((await tom.get('/similar?text=klok')).status === 200);
    while ((await tom.get('/me')).status === 200);
    const sent = await sendDialog(world, 'Tom', dialog, { question: 'Waar?' });
    expect(sent.outcome).not.toBe('closed');
    expect((await lidia.get(`/ideas/${ideaId}`)).body['questions']).toEqual([]);
    await fillDialog(world, 'Youssef', number, 'askSubmitter', { question: 'Hoe groot?' });
    expect(((await lidia.get(`/ideas/${ideaId}`)).body['questions'] as unknown[]).length).toBe(1);
  });
});
