import { read, readMessage, textsOf } from '../support/cards';
import { inWorld } from '../support/inWorld';
import { countMessages, idOf, lastMessage, messageTo } from '../support/people';

const world = inWorld({ env: { KIEM_ADMINISTRATORS: idOf('Priya') } });

const fromBot = (who: string) => world.teams.chat(who).messages.filter((one) => one.from.kind === 'bot');

describe('somebody gets the app', () => {
  test('and is welcomed by name, with what to do and by when to hear', async () => {
    await world.teams.installPersonal('Fatima');
    const welcome = readMessage(lastMessage(world, 'Fatima'));
    expect(welcome).toContain('Hoi Fatima, ik ben Kiem.');
    expect(welcome).toContain('in je eigen woorden');
    expect(welcome).toContain('Binnen 10 werkdagen');
  });

  test('once, also when Teams tells of the installation again', async () => {
    await world.teams.installPersonal('Fatima');
    expect(fromBot('Fatima')).toHaveLength(1);
  });

  test('once, also when Teams tells it twice at the same moment', async () => {
    await Promise.all([world.teams.installPersonal('Kees'), world.teams.installPersonal('Kees')]);
    expect(countMessages(world, 'Kees', 'ik ben Kiem')).toBe(1);
  });

  test('in English when their Teams is English', async () => {
    await world.teams.installPersonal('Ruth');
    const welcome = readMessage(lastMessage(world, 'Ruth'));
    expect(welcome).toContain("Hi Ruth, I'm Kiem.");
    expect(welcome).toContain('10 working days');
  });

  test('and is welcomed again when they come back after removing it', async () => {
    await world.teams.installPersonal('Samira');
    await world.teams.uninstall('Samira');
    await world.teams.installPersonal('Samira');
    expect(countMessages(world, 'Samira', 'Hoi Samira')).toBe(2);
  });
});

describe('somebody asks for help', () => {
  test.each(['help', 'Hulp', 'HELP!', '?', 'hoi'])('with %j', async (words) => {
    await world.teams.say('Fatima', words);
    expect(readMessage(lastMessage(world, 'Fatima'))).toContain('Zo werkt Kiem');
  });

  test('in English', async () => {
    await world.teams.say('Ruth', 'help');
    expect(textsOf(lastMessage(world, 'Ruth').cards[0])[0]).toBe('How Kiem works');
  });

  test('and only an administrator reads how to see what could not be delivered', async () => {
    await world.teams.installPersonal('Priya');
    await world.teams.say('Priya', 'help');
    expect(readMessage(lastMessage(world, 'Priya'))).toContain('Typ: beheer.');
    await world.teams.say('Fatima', 'help');
    expect(readMessage(lastMessage(world, 'Fatima'))).not.toContain('beheer.');
  });

  test('a word more makes it an idea', async () => {
    await world.teams.say('Fatima', 'hulp bij het formulier zou fijn zijn');
    expect(read(lastMessage(world, 'Fatima').cards[0])).toContain('Hulp bij het formulier zou fijn zijn');
  });
});

test('somebody who changes the language of Teams is answered in the new one, in messages too', async () => {
  await world.teams.installPersonal('Daan');
  world.teams.setLocale('Daan', 'en-GB');
  await world.teams.say('Daan', 'help');
  expect(await messageTo(world, 'Daan', 'How Kiem works')).toBeDefined();
});
