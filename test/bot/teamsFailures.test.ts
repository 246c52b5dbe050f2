import type { FailHow } from '../../sandbox/server';
import { buttonNames, read, readMessage } from '../support/cards';
import { startWorld, type World } from '../support/kiem';
import { waitUntil } from '../support/wait';
import {
  clubOf,
  countMessages,
  fillDialog,
  messageTo,
  pressOn,
  replyIn,
  submitIdeaAs,
  threadOf,
  viewAs,
  type SentIdea,
} from '../support/people';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await clubOf(world);
});
afterEach(() => world.teams.faults.clear());
afterAll(() => world.stop());

/** New threads are conversations; answers in a thread or chat are activities. */
const NEW_THREAD = { method: 'POST', path: /\/v3\/conversations$/ };

const threadsOf = (number: string) =>
  world.teams.threads('Algemeen').filter(({ root }) => root.summary?.startsWith(`${number}:`));

const tries = (path: RegExp, since: number) =>
  world.teams.requests.filter((one) => one.at >= since && path.test(one.path) && one.method === 'POST');

const failures: [string, FailHow][] = [
  ['answers 429 and when to come back', { status: 429, retryAfter: 1 }],
  ['answers 500', { status: 500 }],
  ['breaks the connection before it has heard', { drop: 'before' }],
  ['breaks the connection after it has heard', { drop: 'after' }],
];

describe.each(failures)('when Teams %s', (_title, how) => {
  let idea: SentIdea;

  test('to a new card, there is one thread in the end', async () => {
    world.teams.fail({ when: NEW_THREAD, how });
    const since = Date.now();
    idea = await submitIdeaAs(world, 'Fatima', { title: `Een idee op een slechte dag ${String(since)}` });
    await threadOf(world, idea.number);
    await world.settle();
    expect(threadsOf(idea.number)).toHaveLength(1);
    const asked = tries(NEW_THREAD.path, since);
    expect(asked.length).toBeLessThanOrEqual(2);
    const [first, second] = asked;
    if ('retryAfter' in how) expect(second!.at - first!.at).toBeGreaterThanOrEqual(995);
  });

  test('to an update of the card, it shows the last state in the end', async () => {
    const { root } = await threadOf(world, idea.number);
    world.teams.fail({ when: { method: 'PUT' }, how });
    await pressOn(world, 'Tom', idea.number, 'startVote');
    await world.teams.waitFor(() => readMessage(root).includes('0 van de 8'));
    expect(threadsOf(idea.number)).toHaveLength(1);
  });

  test('to a message in the thread or to a person, it arrives, and the submitter reads it', async () => {
    const { root } = await threadOf(world, idea.number);
    world.teams.fail({ when: { method: 'POST', conversationId: world.teams.conversationOf(root) }, how });
    world.teams.fail({ when: { method: 'POST', conversationId: world.teams.chat('Fatima').id }, how });
    const question = `Wat dan op ${idea.number}?`;
    await fillDialog(world, 'Tom', idea.number, 'askSubmitter', { question });
    await replyIn(world, idea.number, question);
    await messageTo(world, 'Fatima', question);
    await world.settle();
    // Without an answer nobody can know whether it arrived: then it may show twice, but never not at all.
    const most = 'drop' in how && how.drop === 'after' ? 2 : 1;
    const replies = (await threadOf(world, idea.number)).replies.filter((one) =>
      readMessage(one).includes(question),
    );
    expect(replies.length).toBeLessThanOrEqual(most);
    expect(countMessages(world, 'Fatima', question)).toBeLessThanOrEqual(most);
  });
});

describe('a thread whose posting had no answer', () => {
  test('is looked for in Teams before it is posted again', async () => {
    world.teams.fail({ when: NEW_THREAD, how: { drop: 'after' } });
    const since = Date.now();
    const idea = await submitIdeaAs(world, 'Kees', { title: 'Kijk eerst of het er al staat' });
    await world.settle();
    const looked = world.teams.requests.filter((one) => one.at >= since && one.path.startsWith('/graph/'));
    expect(looked.length).toBeGreaterThan(0);
    expect(threadsOf(idea.number)).toHaveLength(1);
    // And what follows goes to that one.
    await fillDialog(world, 'Tom', idea.number, 'addPrecedent', { precedent: 'Staat er al' });
    expect(readMessage(await replyIn(world, idea.number, 'Staat er al'))).toContain('Tom Visser');
  });

  test('that was never posted is posted once it can be', async () => {
    world.teams.fail({ when: NEW_THREAD, how: { drop: 'before' }, times: 2 });
    const idea = await submitIdeaAs(world, 'Kees', { title: 'Twee keer mis' });
    await waitUntil(() => threadsOf(idea.number).length > 0, 9000);
    await world.settle();
    expect(threadsOf(idea.number)).toHaveLength(1);
  });
});

describe('a card that somebody deleted', () => {
  test('gets a new thread with its next change, and goes on there', async () => {
    const idea = await submitIdeaAs(world, 'Kees', { title: 'Weggegooid door iemand' });
    const { root } = await threadOf(world, idea.number);
    await world.settle();
    world.teams.state.remove(root);
    await fillDialogOn(root.id, idea);
    const second = await world.teams.waitFor(() =>
      threadsOf(idea.number).find((one) => one.root.id !== root.id),
    );
    expect(read(second.root.cards[0])).toContain('Weggegooid door iemand');
    const { verb, data } = { verb: 'refreshIdeaCard', data: { ideaId: idea.ideaId } };
    const seen = await world.teams.pressExecute('Tom', second.root, { verb, data });
    expect(buttonNames(seen.card)).toContain('askSubmitter');
  });

  /** The vote is started from an old client that still shows the card. */
  async function fillDialogOn(messageId: string, idea: SentIdea): Promise<void> {
    await world.teams.pressExecute('Tom', messageId, { verb: 'startVote', data: { ideaId: idea.ideaId } });
  }
});

describe('a busy moment', () => {
  test('many ideas at once each get one thread, within what Teams allows', async () => {
    const busy = await startWorld({ rateLimits: true });
    try {
      await clubOf(busy);
      const people = ['Fatima', 'Kees', 'Samira', 'Ruth', 'Carla', 'Henk', 'Daan', 'Tom', 'Ngozi', 'Marieke'];
      const ideas = await Promise.all(
        people.map((who) => submitIdeaAs(busy, who, { title: `Een idee van ${who} en van niemand anders` })),
      );
      await busy.settle();
      for (const { number } of ideas) {
        const threads = busy.teams
          .threads('Algemeen')
          .filter(({ root }) => root.summary?.startsWith(`${number}:`));
        expect({ number, threads: threads.length }).toEqual({ number, threads: 1 });
      }
      expect(read(await viewAs(busy, 'Lidia', ideas[0]!.number))).toContain(ideas[0]!.number);
    } finally {
      await busy.stop();
    }
  });
});
