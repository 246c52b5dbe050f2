import { read, readMessage } from '../support/cards';
import { startWorld, type World } from '../support/kiem';
import {
  clubOf,
  countMessages,
  fillDialog,
  idOf,
  makeManager,
  messageTo,
  pressOn,
  replyIn,
  submitIdeaAs,
  threadOf,
  viewAs,
  voteOn,
  type SentIdea,
} from '../support/people';
import { pause } from '../support/wait';

/** Two processes on one database, both looking at the clock; the clock is put forward from day to day. */
let world: World;
let watched: SentIdea;
let running: SentIdea;
let parked: SentIdea;

/** Puts the clock forward once nothing is on its way: a claim that ends while a message is being sent is another's. */
const at = async (instant: string): Promise<void> => {
  await world.settle();
  world.clock.moveTo(new Date(instant));
};
/** Long enough for both processes to have looked a few times. */
const lookTwice = (): Promise<void> => pause(350);

async function repliesWith(number: string, words: string): Promise<number> {
  const { replies } = await threadOf(world, number);
  return replies.filter((message) => readMessage(message).includes(words)).length;
}

beforeAll(async () => {
  world = await startWorld({ env: { KIEM_CLOCK_SECONDS: '0.05' } });
  await world.startAnother();
  await clubOf(world);
  await makeManager(world, 'Henk');
  watched = await submitIdeaAs(world, 'Fatima', { title: 'Iedereen vergeet dit idee' });
  running = await submitIdeaAs(world, 'Kees', { title: 'Dit idee wordt uitgevoerd' });
  await voteOn(world, running.number, { Tom: 'for', Marieke: 'for', Ngozi: 'for' });
  await fillDialog(world, 'Lidia', running.number, 'takeOn', {
    reason: 'Doen.',
    projectLeader: idOf('Tom'),
    firstStep: 'Proberen',
    firstStepDate: '2026-12-07',
  });
  parked = await submitIdeaAs(world, 'Samira', { title: 'Dit idee wacht op de lente' });
  await voteOn(world, parked.number, { Tom: 'for', Marieke: 'doubt', Ngozi: 'doubt' });
  await fillDialog(world, 'Lidia', parked.number, 'park', { reason: 'In de lente.', until: '2026-12-10' });
  await world.settle();
});
afterAll(() => world.stop());

describe('the search', () => {
  test('does not end a moment before its time', async () => {
    await at('2026-11-25T15:59:50Z');
    await lookTwice();
    expect(read(await viewAs(world, 'Tom', watched.number))).toContain('Zoeken');
  });

  test('ends after three working days, and the vote starts by itself, once', async () => {
    await at('2026-11-25T16:00:01Z');
    await messageTo(world, 'Fatima', 'De club stemt over je idee');
    const card = read(await viewAs(world, 'Tom', watched.number));
    expect(card).toContain('0 van de 8');
    expect(card).toContain('tot woensdag 2 december 17.00 uur');
    await lookTwice();
    await world.settle();
    expect(countMessages(world, 'Fatima', 'De club stemt over je idee')).toBe(1);
  });

  test('is not told of a second time for what was decided already', () => {
    expect(countMessages(world, 'Kees', 'De club stemt over je idee')).toBe(1);
  });
});

describe('the promise', () => {
  test('is not called to mind before the day begins', async () => {
    await pressOn(world, 'Tom', watched.number, 'castVote:for');
    await at('2026-12-02T07:59:00Z');
    await lookTwice();
    expect(await repliesWith(watched.number, 'werkdagen voor een reactie')).toBe(0);
  });

  test('is called to mind in the thread two working days before, once', async () => {
    await at('2026-12-02T08:01:00Z');
    const reminder = readMessage(await replyIn(world, watched.number, 'Nog 2 werkdagen voor een reactie'));
    expect(reminder).toContain('vrijdag 4 december');
    await at('2026-12-02T08:05:00Z');
    await lookTwice();
    expect(await repliesWith(watched.number, 'voor een reactie')).toBe(1);
    expect(countMessages(world, 'Lidia', 'We beloofden een')).toBe(0);
  });

  test('and the card says so, without being drawn again with every look at the clock', async () => {
    const { root } = await threadOf(world, watched.number);
    await world.teams.waitFor(() => readMessage(root).includes('Bijna tijd'));
    await world.settle();
    const before = root.version;
    for (const minute of ['06', '07', '08']) {
      await at(`2026-12-02T08:${minute}:00Z`);
      await lookTwice();
    }
    expect(root.version).toBe(before);
  });
});

describe('the round', () => {
  test('closes by itself at its deadline, once, and says what the club advises', async () => {
    await at('2026-12-02T16:00:01Z');
    const { root } = await threadOf(world, watched.number);
    await world.teams.waitFor(() => readMessage(root).includes('De stemronde is gesloten'));
    expect(readMessage(root)).toContain('Geen advies: er stemden te weinig clubleden');
    const opened = await world.teams.pressExecute('Fatima', watched.message, {
      verb: 'showIdea',
      data: { ideaId: watched.ideaId },
    });
    expect(read(opened.card).match(/sloot de stemronde/g)).toHaveLength(1);
    expect(read(opened.card)).toContain('Kiem sloot de stemronde');
  });
});

describe('on the promised day', () => {
  test('the lead is reminded, once', async () => {
    await at('2026-12-04T08:05:00Z');
    await messageTo(world, 'Lidia', 'We beloofden een reactie');
    await at('2026-12-04T10:05:00Z');
    await lookTwice();
    await world.settle();
    expect(countMessages(world, 'Lidia', 'We beloofden een reactie')).toBe(1);
    expect(countMessages(world, 'Henk', 'belofte')).toBe(0);
  });

  test('not in the weekend after it; on Monday the manager hears, once', async () => {
    await at('2026-12-05T10:00:00Z');
    await lookTwice();
    expect(countMessages(world, 'Henk', 'Een belofte is niet gehaald')).toBe(0);
    await at('2026-12-07T08:01:00Z');
    const toManager = readMessage(await messageTo(world, 'Henk', 'Een belofte is niet gehaald'));
    expect(toManager).toContain(watched.number);
    expect(toManager).toContain('wacht sinds **vrijdag 4 december** op een reactie');
    await at('2026-12-08T09:00:00Z');
    await lookTwice();
    await world.settle();
    expect(countMessages(world, 'Henk', 'Een belofte is niet gehaald')).toBe(1);
    // Once now that the day has passed, apart from the word when time pressed.
    await replyIn(world, watched.number, 'De reactie is te laat');
    expect(await repliesWith(watched.number, 'De reactie is te laat')).toBe(1);
    const { root } = await threadOf(world, watched.number);
    await world.teams.waitFor(() => readMessage(root).includes('De reactie is te laat'));
  });

  test('nobody is reminded of what was answered', async () => {
    expect(await repliesWith(running.number, 'voor een reactie')).toBe(0);
    expect(countMessages(world, 'Henk', running.number)).toBe(0);
  });
});

describe('what was parked', () => {
  test('is back on its day, with a new promise, and whoever follows it hears so, once', async () => {
    expect(countMessages(world, 'Samira', 'We kijken opnieuw naar je idee')).toBe(0);
    await at('2026-12-10T08:00:00Z');
    const message = readMessage(await messageTo(world, 'Samira', 'We kijken opnieuw naar je idee'));
    expect(message).toContain('donderdag 24 december');
    await replyIn(world, parked.number, 'Dit idee is terug');
    await lookTwice();
    await world.settle();
    expect(countMessages(world, 'Samira', 'We kijken opnieuw naar je idee')).toBe(1);
    expect(await repliesWith(parked.number, 'Dit idee is terug')).toBe(1);
    expect(read(await viewAs(world, 'Tom', parked.number))).toContain('Zoeken');
  });
});

describe('a running idea that is silent', () => {
  test('is asked for a sign of life after thirty days, once', async () => {
    await at('2026-12-18T09:00:00Z');
    await lookTwice();
    expect(await repliesWith(running.number, 'Hoe staat het met dit idee?')).toBe(0);
    await at('2026-12-21T09:00:00Z');
    const asked = readMessage(await replyIn(world, running.number, 'Hoe staat het met dit idee?'));
    expect(asked).toContain('vrijdag 20 november');
    await at('2026-12-22T09:00:00Z');
    await lookTwice();
    await world.settle();
    expect(await repliesWith(running.number, 'Hoe staat het met dit idee?')).toBe(1);
  });
});
