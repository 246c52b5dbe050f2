import { Users } from '../../src/db/entities/users';
import { repo } from '../../src/db/entity';
import { apiAs, formId, pageOf } from '../support/api';
import { readMessage } from '../support/cards';
import { startWorld, type World } from '../support/kiem';
import {
  clubOf,
  countMessages,
  fillDialog,
  idOf,
  messageTo,
  submitIdeaAs,
  voteOn,
  type SentIdea,
} from '../support/people';
import { pause } from '../support/wait';

/** Two processes on one database; all that is worked on here has Friday 4 December as its day. */
const DUE = '2026-12-04';
const STEP = 'Hoe staat het met deze stap?';
const OUTCOME = 'Tijd voor een uitkomst';

let world: World;
/** Tom leads it, Daan is its ambassador. */
let walk: SentIdea;
/** Led by Ngozi, who becomes a guest. */
let left: SentIdea;
/** Led by Tom, withdrawn before the day is there. */
let withdrawn: SentIdea;

const at = (instant: string): void => world.clock.moveTo(new Date(instant));
/** Long enough for both processes to have looked a few times. */
const lookTwice = (): Promise<void> => pause(350);

async function takenOn(title: string, projectLeader: string, firstStep: string): Promise<SentIdea> {
  const idea = await submitIdeaAs(world, 'Fatima', { title });
  await voteOn(world, idea.number, { Tom: 'for', Marieke: 'for', Ngozi: 'for' });
  await fillDialog(world, 'Lidia', idea.number, 'takeOn', {
    reason: 'Doen.',
    projectLeader: idOf(projectLeader),
    firstStep,
    firstStepDate: DUE,
  });
  return idea;
}

async function done(who: string, { ideaId }: SentIdea, text: string): Promise<void> {
  const api = await apiAs(world, who);
  const step = (await pageOf(api, ideaId)).steps.find((one) => one.text === text)!;
  expect((await api.post(`/steps/${step.stepId}/done`)).status).toBe(200);
}

/** The messages in somebody's chat that have all these words, read as one text. */
const textsTo = (who: string, ...words: string[]): string[] =>
  world.teams
    .chat(who)
    .messages.map(readMessage)
    .filter((text) => words.every((word) => text.includes(word)));

beforeAll(async () => {
  world = await startWorld({ env: { KIEM_CLOCK_SECONDS: '0.05' } });
  await world.startAnother();
  await clubOf(world);
  walk = await takenOn('Een kaart van de wijk', 'Tom', 'Een ronde lopen');
  left = await takenOn('Een lamp in de gang', 'Ngozi', 'Een lamp kiezen');
  await takenOn('Een plant op de balie', 'Ruth', 'Een plant kopen');
  withdrawn = await takenOn('Een bank op het plein', 'Tom', 'Een bank passen');
  const [Lidia, Tom] = await Promise.all([apiAs(world, 'Lidia'), apiAs(world, 'Tom')]);
  await Lidia.put(`/ideas/${walk.ideaId}/team/ambassador`, { personId: idOf('Daan') });
  const add = async (what: 'steps' | 'experiments', body: object): Promise<void> => {
    const sent = { formId: formId(), dueOn: DUE, ...body };
    const { status, text } = await Tom.post(`/ideas/${walk.ideaId}/${what}`, sent);
    if (status >= 300) throw new Error(text);
  };
  await add('steps', { text: 'Al gedaan' });
  await add('steps', { text: 'Een brief schrijven', ownerRole: 'ambassador' });
  await add('experiments', { expected: 'Mensen vinden de weg.', test: 'Tien mensen op pad' });
  await add('experiments', { expected: 'Iedereen leest het.', test: 'Grote letters' });
  const tried = (await pageOf(Tom, walk.ideaId)).experiments.find((one) => one.test === 'Grote letters')!;
  await Tom.put(`/experiments/${tried.experimentId}/outcome`, {
    outcome: 'worked',
    findings: 'Iedereen las het.',
    learned: 'Groot is goed.',
  });
  await done('Tom', walk, 'Al gedaan');
  const Fatima = await apiAs(world, 'Fatima');
  expect((await Fatima.post(`/ideas/${withdrawn.ideaId}/withdrawal`)).status).toBe(200);
  await world.settle();
});
afterAll(() => world.stop());

describe('what is past its day', () => {
  test.each([
    ['on its day', '2026-12-04T15:00:00Z'],
    ['in the weekend after it', '2026-12-05T10:00:00Z'],
    ['before the working day begins', '2026-12-07T07:59:00Z'],
  ])('is not asked about %s', async (_when, instant) => {
    at(instant);
    await lookTwice();
    await world.settle();
    expect(textsTo('Ruth', 'How is this step going?')).toEqual([]);
    for (const who of ['Tom', 'Daan', 'Ngozi', 'Lidia'])
      expect([who, textsTo(who, STEP), textsTo(who, OUTCOME)]).toEqual([who, [], []]);
  });

  test('is asked about in the morning, of whose it is: which idea, what, and since when', async () => {
    // Daan has blocked Kiem, Ngozi has become a guest.
    world.teams.block('Daan');
    await world.kiem.kiem.db.inTransaction((tx) =>
      repo(tx, Users).update({ aadObjectId: idOf('Ngozi') }, { kind: 'guest' }),
    );
    at('2026-12-07T08:00:30Z');
    const step = await world.teams.waitFor(() => textsTo('Tom', STEP, 'Een ronde lopen')[0]);
    for (const words of [walk.number, 'Een kaart van de wijk', 'vrijdag 4 december'])
      expect(step).toContain(words);
    expect(step).not.toContain('Tom');
    const outcome = await world.teams.waitFor(() => textsTo('Tom', OUTCOME)[0]);
    for (const words of [walk.number, 'Tien mensen op pad', 'vrijdag 4 december'])
      expect(outcome).toContain(words);
  });

  test('is asked about in the language of whom it is asked', async () => {
    const step = readMessage(await messageTo(world, 'Ruth', 'How is this step going?'));
    expect(step).toContain('This step was to be ready on Friday 4 December');
    expect(step).toContain('Een plant kopen');
  });

  test('is not asked about when it is done, has an outcome, or its idea is not open', () => {
    for (const words of ['Al gedaan', 'Een bank passen']) expect(textsTo('Tom', STEP, words)).toEqual([]);
    expect(textsTo('Tom', OUTCOME, 'Grote letters')).toEqual([]);
  });

  test('goes to the project leader when it does not reach whose it is', async () => {
    await world.settle();
    at('2026-12-07T08:02:00Z');
    const text = await world.teams.waitFor(() => textsTo('Tom', STEP, 'Een brief schrijven')[0]);
    expect(text).toContain('Deze stap is van Daan');
    expect(textsTo('Daan', STEP)).toEqual([]);
  });

  test('and to the lead of the club when the project leader is a guest', async () => {
    const text = await world.teams.waitFor(() => textsTo('Lidia', STEP, 'Een lamp kiezen')[0]);
    expect(text).toContain(left.number);
    expect(text).toContain('Deze stap is van Ngozi');
    expect(textsTo('Ngozi', STEP)).toEqual([]);
  });

  test('is not asked of somebody who is back when it was done meanwhile', async () => {
    await done('Tom', walk, 'Een brief schrijven');
    world.teams.unblock('Daan');
    await world.teams.say('Daan', 'help');
    await lookTwice();
    await world.settle();
    expect(textsTo('Daan', STEP)).toEqual([]);
  });

  test('is asked about once, on later days and after a restart too', async () => {
    at('2026-12-08T09:00:00Z');
    await lookTwice();
    await world.restart(() => at('2026-12-09T09:00:00Z'));
    await lookTwice();
    await world.settle();
    expect(textsTo('Tom', STEP, 'Een ronde lopen')).toHaveLength(1);
    expect(textsTo('Tom', STEP, 'Een brief schrijven')).toHaveLength(1);
    expect(countMessages(world, 'Tom', OUTCOME)).toBe(1);
    expect(textsTo('Lidia', STEP)).toHaveLength(1);
    expect(world.log.filter((line) => Number(line['level']) >= 50)).toEqual([]);
  });
});

test('what became late while Kiem was not running is asked about when it starts again, once', async () => {
  const api = await apiAs(world, 'Tom');
  const step = { formId: formId(), text: 'Naar de drukker', dueOn: '2026-12-14' };
  await api.post(`/ideas/${walk.ideaId}/steps`, step);
  await world.restart(() => at('2026-12-21T09:00:00Z'));
  await world.teams.waitFor(() => textsTo('Tom', STEP, 'Naar de drukker', 'maandag 14 december')[0]);
  await lookTwice();
  await world.settle();
  expect(textsTo('Tom', STEP, 'Naar de drukker')).toHaveLength(1);
});
