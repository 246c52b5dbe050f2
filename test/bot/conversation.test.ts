import { readMessage, buttonNames, inputsOf, noticeOf, read } from '../support/cards';
import { inWorld } from '../support/inWorld';
import { lastMessage, press, submitIdeaAs, threadOf, viewAs, voteOn } from '../support/people';

const world = inWorld({ club: true });

/** What the bot says back in somebody's chat. */
async function answerTo(who: string, text: string): Promise<string> {
  const before = world.teams.chat(who).messages.length;
  await world.teams.say(who, text);
  const answers = world.teams.chat(who).messages.slice(before);
  return answers
    .filter((one) => one.from.kind === 'bot')
    .map(readMessage)
    .join('\n');
}

const FORM = 'Stuur mijn idee in';

describe('what is said without an idea', () => {
  test.each([
    ['Wanneer hoor ik iets?', 'Je hebt nog geen idee ingestuurd'],
    ['hoe gaat het met mijn idee', 'Je hebt nog geen idee ingestuurd'],
    ['super bedankt!', 'Graag gedaan'],
    ['👍', 'Graag gedaan'],
    ['ja', 'Druk op de knop van de kaart'],
    ['stop', 'Er staat niets open'],
    ['intrekken', 'Je hebt geen idee ingestuurd'],
    ['kan ik mijn idee aanpassen?', 'Je hebt geen idee ingestuurd'],
    ['is dit anoniem?', 'Wie ziet wat'],
    ['mijn leidinggevende pest mij', 'vertrouwenspersoon'],
    ['K-2026-9999', 'Ik ken geen idee met nummer K-2026-9999'],
    ['hoi', 'Zo werkt Kiem'],
    ['mijn ideeën', 'Je hebt nog geen idee ingestuurd'],
  ])('“%s” is answered, and makes no form', async (text, words) => {
    expect(await answerTo('Samira', text)).toContain(words);
    expect(buttonNames(lastMessage(world, 'Samira').cards[0])).not.toContain('submitIdea');
  });

  test.each([
    ['When will I hear something?', 'You haven’t sent an idea'],
    ['how is my idea going?', 'You haven’t sent an idea'],
    ['thanks a lot', 'You’re welcome'],
    ['yes', 'Press the button on the card'],
    ['never mind', 'Nothing is open'],
    ['withdraw', 'You haven’t sent an idea'],
    ['who sees my name?', 'Who sees what'],
    ['my manager is bullying me', 'confidential adviser'],
    ['K-2026-9999', 'I don’t know an idea numbered K-2026-9999'],
    ['hello', 'How Kiem works'],
  ])('“%s” too', async (text, words) => {
    expect((await answerTo('Ruth', text)).replaceAll("'", '’')).toContain(words);
    expect(buttonNames(lastMessage(world, 'Ruth').cards[0])).not.toContain('submitIdea');
  });

  test('an idea gets the form at once', async () => {
    expect(await answerTo('Samira', 'Een bank bij de ingang, dan kun je zitten')).toContain(FORM);
  });

  test('the same message twice gets one answer', async () => {
    for (const text of ['bedankt', 'Wanneer hoor ik iets?', 'help', 'Wat eten we vandaag?']) {
      const { activityId } = await world.teams.say('Kees', text);
      const said = world.teams.chat('Kees').messages.length;
      await world.teams.say('Kees', text, { activityId });
      expect(
        world.teams
          .chat('Kees')
          .messages.slice(said)
          .filter((one) => one.from.kind === 'bot'),
      ).toEqual([]);
    }
  });
});

describe('in doubt', () => {
  test('Kiem asks whether it is an idea or a question, and makes a form of it when it is one', async () => {
    expect(await answerTo('Priya', 'Wat eten we vandaag?')).toContain('Is dit een idee of een vraag?');
    const form = await press(world, 'Priya', lastMessage(world, 'Priya'), 'showDraft');
    expect(inputsOf(form.card)['text']).toBe('Wat eten we vandaag?');
  });

  test('tells what it can answer when it is a question', async () => {
    await answerTo('Priya', 'Waar is de printer?');
    const { card } = await press(world, 'Priya', lastMessage(world, 'Priya'), 'showAnswers');
    expect(noticeOf(card)).toContain('Dit kun je mij vragen');
  });
});

describe('a form that one does not want', () => {
  test('goes with one press; its words can be brought back, or thrown away', async () => {
    await answerTo('Daan', 'Een ruilkast in de kantine voor boeken');
    const message = lastMessage(world, 'Daan');
    const left = await press(world, 'Daan', message, 'leaveForm');
    expect(read(left.card)).toContain('Er is niets verstuurd.');
    expect(read(left.card)).toContain('Dit bewaar ik nog tot zondag 20 december');
    const back = await press(world, 'Daan', message, 'showDraft');
    expect(inputsOf(back.card)['text']).toBe('Een ruilkast in de kantine voor boeken');
    await press(world, 'Daan', message, 'leaveForm');
    const gone = await press(world, 'Daan', message, 'throwAway');
    expect(read(gone.card)).toContain('Een ruilkast in de kantine voor boeken');
    expect(await answerTo('Daan', 'stop')).toContain('Er staat niets open');
  });

  test('“stop” asks before anything goes, and says what is gone', async () => {
    await answerTo('Tom', 'Een plant op elke balie in het stadhuis');
    expect(await answerTo('Tom', 'stop')).toContain('Zal ik dit weggooien?');
    const asked = lastMessage(world, 'Tom');
    expect(buttonNames(asked.cards[0])).toEqual(['throwAway', 'showDraft']);
    expect(read((await press(world, 'Tom', asked, 'throwAway')).card)).toContain('Een plant op elke balie');
  });
});

describe('who asks about an idea', () => {
  test('hears the day, what happens now and who has it', async () => {
    const idea = await submitIdeaAs(world, 'Fatima', { title: 'Afspraken op maandag' });
    const when = await answerTo('Fatima', 'Wanneer hoor ik iets?');
    expect(when).toContain('Uiterlijk vrijdag 4 december hoor je van ons. De club leest het idee');
    expect(when).toContain('Het ligt bij de club Slimmer werken. Clubtrekker is Lidia Bakker.');
    const other = await answerTo('Kees', `hoe gaat het met ${idea.number}?`);
    expect(other).toContain('Uiterlijk vrijdag 4 december is er een reactie.');
    expect(await answerTo('Kees', `${idea.number} intrekken`)).toContain('Alleen de indiener');
    expect(await answerTo('Fatima', 'intrekken')).toContain('Druk op ‘Trek in’');
    expect(buttonNames(lastMessage(world, 'Fatima').cards[0])).toContain('withdrawIdea');
    expect(await answerTo('Fatima', 'ik wil mijn idee aanpassen')).toContain('Druk op ‘Pas aan’');
  });

  test('of several, sees them all and of which they hear first', async () => {
    await submitIdeaAs(world, 'Fatima', { title: 'Een leeshoek in de hal' });
    const answer = await answerTo('Fatima', 'hoe staat het ervoor?');
    expect(answer).toContain('Het eerst hoor je over');
    expect(answer).toContain('Een leeshoek in de hal');
  });

  test('never hears who told an unnamed one', async () => {
    const idea = await submitIdeaAs(world, 'Marieke', { title: 'Rustiger wachtkamer', unnamed: 'true' });
    for (const text of [idea.number, `wanneer hoor ik iets over ${idea.number}?`])
      expect(await answerTo('Kees', text)).not.toContain('Marieke');
  });

  test('in its thread, by naming Kiem, hears how it stands and what a member can do', async () => {
    const idea = await submitIdeaAs(world, 'Ngozi', { title: 'Wachtrij op een scherm', unnamed: 'true' });
    const thread = await threadOf(world, idea.number);
    await world.settle();
    const ask = async (): Promise<string> => {
      await world.teams.sayInChannel(
        'Tom',
        `${thread.root.conversationId};messageid=${thread.root.id}`,
        'status?',
      );
      return readMessage(thread.replies.at(-1)!);
    };
    expect(await ask()).toContain(`${idea.number}: Wachtrij op een scherm`);
    expect(await ask()).toContain('Clubleden kunnen een vraag stellen');
    await voteOn(world, idea.number, { Tom: 'for' });
    await viewAs(world, 'Tom', idea.number);
    const decide = await ask();
    expect(decide).toContain('De clubtrekker besluit op de kaart hierboven.');
    expect(decide).not.toContain('Ngozi');
  });
});

describe('a photo', () => {
  const photo = [{ contentType: 'image/png', contentUrl: 'https://example.org/a.png' }];
  test('without words is answered plainly', async () => {
    await world.teams.say('Henk', '', { attachments: photo });
    expect(readMessage(lastMessage(world, 'Henk'))).toContain('Een foto of bestand kan ik nog niet bewaren.');
  });

  test('with words: those are the form, and a sentence says that the photo was not kept', async () => {
    await world.teams.say('Henk', 'Deze stoep is kapot, zet er een hekje omheen', { attachments: photo });
    const message = lastMessage(world, 'Henk');
    expect(noticeOf(message.cards[0])).toContain('De foto of het bestand kan ik nog niet bewaren.');
    expect(inputsOf(message.cards[0])['text']).toContain('Deze stoep is kapot');
  });
});
