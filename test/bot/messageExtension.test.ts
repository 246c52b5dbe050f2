import { buttonsIn } from '../../sandbox/server';
import { inputsOf, noticeOf, read, readMessage } from '../support/cards';
import { inWorld } from '../support/inWorld';
import { press, sendDialog, submitIdeaAs, threadOf, type SentIdea } from '../support/people';

const world = inWorld({ club: true });
let idea: SentIdea;
beforeAll(async () => {
  idea = await submitIdeaAs(world, 'Fatima', { title: 'Contactmonitor voor de wijkteams' });
  await submitIdeaAs(world, 'Kees', { title: 'Koffiecorner in de hal' });
});

const search = (who: string, value: string) =>
  world.teams.search(who, world.teams.chat(who).id, 'searchIdeas', [{ name: 'query', value }]);

describe('searching ideas', () => {
  test('by a word, also one that is not quite the same', async () => {
    const found = await search('Samira', 'wijkteam');
    expect(found.hits.map((hit) => hit.title)).toEqual(['Contactmonitor voor de wijkteams']);
    expect(found.hits[0]!.text).toContain(`${idea.number} · Zoeken`);
  });

  test('by number, long or short', async () => {
    for (const words of [idea.number, idea.number.toLowerCase(), String(Number(idea.number.slice(7)))])
      expect((await search('Samira', words)).hits.map((hit) => hit.title)).toEqual([
        'Contactmonitor voor de wijkteams',
      ]);
  });

  test('without words shows the newest first', async () => {
    expect((await search('Samira', '')).hits.map((hit) => hit.title)).toEqual([
      'Koffiecorner in de hal',
      'Contactmonitor voor de wijkteams',
    ]);
  });

  test('that finds nothing says so', async () => {
    const none = await search('Samira', 'zeppelin');
    expect(none.hits).toEqual([]);
    expect(none.message).toBe('Geen idee gevonden voor ‘zeppelin’. Probeer een ander woord.');
  });

  test('does not find what was withdrawn', async () => {
    const gone = await submitIdeaAs(world, 'Fatima', { title: 'Zwemmen in de pauze' });
    await world.teams.pressExecute('Fatima', gone.message, {
      verb: 'withdrawIdea',
      data: { ideaId: gone.ideaId },
    });
    expect((await search('Samira', 'zwemmen')).hits).toEqual([]);
    expect((await search('Samira', gone.number)).hits).toEqual([]);
  });

  test('speaks English to who does', async () => {
    expect((await search('Ruth', 'zeppelin')).message).toContain('No idea found');
  });
});

describe('sharing an idea', () => {
  test('posts it as a card that anybody can read', async () => {
    const found = await search('Samira', 'wijkteam');
    const shared = await world.teams.select(
      'Samira',
      world.teams.channel('Innovatieclub').id,
      found.hits[0]!,
    );
    const text = readMessage(shared.posted!);
    expect(text).toContain(idea.number);
    expect(text).toContain('Contactmonitor voor de wijkteams');
    expect(text).toContain('Fatima El Amrani');
    expect(buttonsIn(shared.posted!.cards[0]).filter((button) => button.verb === 'castVote')).toEqual([]);
  });
});

describe('an idea out of a message', () => {
  const open = async (text: string, who = 'Marieke') => {
    await world.teams.sayInChannel('Tom', 'Innovatieclub', text, { mention: false });
    const message = world.teams.threads('Innovatieclub').at(-1)!.root;
    return world.teams.messageAction(who, 'submitIdeaFromMessage', message);
  };

  test('opens the form in a dialog with its words, without the markup of Teams', async () => {
    const opened = await open('Waarom hangen er <b>geen</b> bordjes & pijlen?\nIk verdwaal altijd.');
    expect(opened.outcome).toBe('dialog');
    expect(opened.dialog!.title).toBe('Maak er een idee van');
    expect(inputsOf(opened.dialog!.card)).toMatchObject({
      title: 'Waarom hangen er <b>geen</b> bordjes & pijlen?',
      text: 'Waarom hangen er <b>geen</b> bordjes & pijlen?\nIk verdwaal altijd.',
    });
  });

  test('is sent from there, and the receipt stands in the dialog', async () => {
    const opened = await open('Bordjes bij de trap zouden helpen.');
    const wrong = await sendDialog(world, 'Marieke', opened.dialog!, { title: ' ', problem: 'Verdwalen' });
    expect(noticeOf(wrong.dialog!.card)).toContain('Geef je idee een titel.');
    expect(inputsOf(wrong.dialog!.card)).toMatchObject({ problem: 'Verdwalen' });
    const sent = await sendDialog(world, 'Marieke', wrong.dialog!, { title: 'Bordjes bij de trap' });
    expect(read(sent.dialog!.card)).toContain('Je idee is binnen.');
    const number = /K-\d{4}-\d{4}/.exec(read(sent.dialog!.card))![0];
    expect(readMessage((await threadOf(world, number)).root)).toContain('Marieke Jansen');
    const again = await sendDialog(world, 'Marieke', wrong.dialog!, { title: 'Bordjes bij de trap' });
    expect(read(again.dialog!.card)).toContain(number);
  });

  test('without words says so', async () => {
    const opened = await open(' ');
    expect(opened).toMatchObject({ outcome: 'message' });
    expect(opened.message).toContain('In dit bericht staat geen tekst.');
  });

  test('can be made of a card too, which has no words of its own', async () => {
    const { root } = await threadOf(world, idea.number);
    const opened = await world.teams.messageAction('Marieke', 'submitIdeaFromMessage', root);
    expect(['dialog', 'message']).toContain(opened.outcome);
    await press(world, 'Marieke', root, 'startVote');
  });
});
