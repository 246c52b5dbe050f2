import { parseDirectory } from '../../sandbox/server';
import { noticeOf, read, readMessage } from '../support/cards';
import { startWorld, VOORBEELDSTAD, type World } from '../support/kiem';
import { clubOf, idOf, lastMessage, submitIdeaAs, threadOf, type SentIdea } from '../support/people';

const GUEST = 'Kiem is voor medewerkers van de gemeente. Als gast kun je hier niets insturen of bekijken.';

describe('a guest', () => {
  let world: World;
  let idea: SentIdea;
  beforeAll(async () => {
    world = await startWorld();
    await clubOf(world);
    idea = await submitIdeaAs(world, 'Fatima', { title: 'Alles op afspraak' });
    await world.teams.installPersonal('Pieter');
  });
  afterAll(() => world.stop());

  const toGuest = (): string[] =>
    world.teams
      .chat('Pieter')
      .messages.filter((message) => message.from.kind === 'bot')
      .map(readMessage);

  test('who gets the app is told that it is not for guests, and nothing else', () => {
    expect(toGuest().map((text) => text.trim())).toEqual([GUEST]);
  });

  test.each(['Ik heb een idee over de balie', 'mijn ideeën', 'nieuw idee', 'help', 'beheer'])(
    'who says %j hears the same',
    async (words) => {
      await world.teams.say('Pieter', words);
      expect(lastMessage(world, 'Pieter').text).toBe(GUEST);
    },
  );

  test('in the team is no member, and sees nothing of what is pressed there', async () => {
    const { root } = await threadOf(world, idea.number);
    for (const verb of ['refreshIdeaCard', 'startVote', 'castVote', 'showIdea', 'setUpClub', 'showMyIdeas']) {
      const data = { ideaId: idea.ideaId, choice: 'for', name: 'Gasten' };
      const refused = await world.teams.pressExecute('Pieter', root, { verb, data });
      expect({ verb, said: refused.message }).toEqual({ verb, said: GUEST });
    }
    expect(root.cards[0]).toBeDefined();
    expect(readMessage(root)).not.toContain('Pieter');
  });

  test('opens no dialog', async () => {
    const { root } = await threadOf(world, idea.number);
    const data = { msteams: { type: 'task/fetch' }, dialog: 'askSubmitter', ideaId: idea.ideaId };
    expect(await world.teams.pressSubmit('Pieter', root, data)).toMatchObject({
      outcome: 'message',
      message: GUEST,
    });
  });

  test('finds nothing in a search', async () => {
    const chat = world.teams.chat('Pieter').id;
    const found = await world.teams.search('Pieter', chat, 'searchIdeas', [
      { name: 'query', value: 'afspraak' },
    ]);
    expect(found.hits).toEqual([]);
    expect(found.message).toBe(GUEST);
  });

  test('hears it in a channel too', async () => {
    await world.teams.sayInChannel('Pieter', 'Algemeen', 'wie zijn hier?');
    const thread = await world.teams.waitFor(() =>
      world.teams.threads('Algemeen').find((one) => one.replies.length > 0),
    );
    expect(thread.replies.map((reply) => reply.text)).toContain(GUEST);
  });
});

describe('another tenant', () => {
  const OTHER = 'Kiem werkt hier alleen voor collega';
  let world: World;
  beforeAll(async () => {
    const tenantId = 'd1a5e0f3-1c2b-4d3e-8f4a-5b6c7d8e9f00';
    const directory = parseDirectory({
      ...VOORBEELDSTAD,
      tenantId,
      people: VOORBEELDSTAD.people.map((person) => ({ ...person, tenantId })),
    });
    world = await startWorld({ directory, env: { KIEM_TENANT_ID: VOORBEELDSTAD.tenantId } });
  });
  afterAll(() => world.stop());

  test('is told so when somebody installs the app or says something', async () => {
    const installed = await world.teams.installPersonal('Kees');
    expect(installed.ok).toBe(true);
    expect(lastMessage(world, 'Kees').text).toContain(OTHER);
    await world.teams.say('Kees', 'Een idee voor onze eigen gemeente');
    expect(lastMessage(world, 'Kees').text).toContain(OTHER);
    expect(lastMessage(world, 'Kees').cards).toEqual([]);
  });

  test('makes no club, and is not told which themes there are', async () => {
    expect((await world.teams.installInTeam()).ok).toBe(true);
    const offer = world.teams.threads('Algemeen').at(-1)!.root;
    expect(readMessage(offer)).toContain(OTHER);
    expect(readMessage(offer)).not.toContain('Duurzaamheid');
    const refused = await world.teams.pressExecute('Lidia', offer, {
      verb: 'setUpClub',
      data: { name: 'Wij' },
    });
    expect(refused.message).toContain(OTHER);
  });

  test('people who come to or leave its teams are no news', async () => {
    const before = world.teams.threads('Algemeen').length;
    expect((await world.teams.addMember('Slimmer werken', 'Fatima')).ok).toBe(true);
    expect(world.teams.threads('Algemeen')).toHaveLength(before);
  });
});

describe('the own tenant', () => {
  test('is welcome when it is named in the settings', async () => {
    const world = await startWorld({ env: { KIEM_TENANT_ID: VOORBEELDSTAD.tenantId } });
    try {
      await world.teams.installPersonal('Kees');
      expect(readMessage(lastMessage(world, 'Kees'))).toContain('Hoi Kees');
    } finally {
      await world.stop();
    }
  });
});

describe('somebody whom Kiem cannot place', () => {
  test('is not taken for a guest when Teams has a bad moment, and is served a moment later', async () => {
    const world = await startWorld();
    try {
      await world.teams.installInTeam();
      world.teams.state.settingsOf(world.teams.person('Kees')).installed = true;
      // Of all that is a fault of Teams, the one after which the SDK does not wait and try again by itself.
      world.teams.fail({ when: { path: /\/members\// }, how: { status: 501 }, times: 10 });
      await world.teams.say('Kees', 'Een idee over fietsen');
      const said = lastMessage(world, 'Kees').text;
      expect(said).toContain('dat ligt aan ons');
      expect(said).not.toContain('gast');
      world.teams.faults.clear();
      await world.teams.say('Kees', 'Een idee over fietsen');
      expect(readMessage(lastMessage(world, 'Kees'))).toContain('Klopt dit zo?');
    } finally {
      await world.stop();
    }
  });

  test('and who is not in the team is told to ask the administrator', async () => {
    const world = await startWorld();
    try {
      await clubOf(world, { without: ['Ruth'] });
      const idea = await submitIdeaAs(world, 'Fatima', { title: 'Een idee' });
      const { root } = await threadOf(world, idea.number);
      const vote = { verb: 'castVote', data: { ideaId: idea.ideaId, choice: 'for' } };
      const refused = await world.teams.pressExecute('Ruth', root, vote);
      expect(refused.message).toContain('address book');
      expect(read(refused.card) + noticeOf(refused.card)).toBe('');
      expect(idOf('Ruth')).toBeDefined();
    } finally {
      await world.stop();
    }
  });
});
