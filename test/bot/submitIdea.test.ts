import { buttonNames, buttonOf, choicesOf, inputsOf, noticeOf, read, readMessage } from '../support/cards';
import { inWorld } from '../support/inWorld';
import {
  clubOf,
  countMessages,
  formFor,
  lastMessage,
  messageTo,
  press,
  submitIdeaAs,
  threadOf,
} from '../support/people';

const world = inWorld();
beforeAll(async () => {
  await clubOf(world, { themes: 'Dienstverlening' });
});

const form = async (who: string, text: string) => (await formFor(world, who, text)).cards[0];

describe('free text becomes a form', () => {
  const text = 'op maandag staat de wachtrij tot buiten, kunnen we afspraken maken? Dan is er rust.';

  test('with the words filled in and a title from the first sentence', async () => {
    const card = await form('Fatima', text);
    expect(read(card)).toContain('Dank je. Klopt dit zo?');
    expect(inputsOf(card)).toMatchObject({
      title: 'Op maandag staat de wachtrij tot buiten, kunnen we afspraken maken?',
      text,
      problem: '',
      seenElsewhere: '',
      unnamed: 'false',
    });
  });

  test('that asks for theme, problem, seen elsewhere and staying unnamed, and requires none of them', async () => {
    const card = await form('Fatima', text);
    expect(choicesOf(card, 'theme').map((choice) => choice.value)).toContain('Duurzaamheid');
    expect(read(card)).toContain('Laat mijn naam niet zien');
    expect(read(card)).toContain('Let op: je tekst kan verraden wie je bent.');
    expect(read(card)).toContain('Welk probleem lost het op?');
    expect(read(card)).toContain('Heb je dit ergens anders gezien?');
  });

  test('once, when the message arrives twice', async () => {
    const { activityId } = await world.teams.say('Kees', 'Een fotohokje bij de balie');
    await world.teams.say('Kees', 'Een fotohokje bij de balie', { activityId });
    expect(countMessages(world, 'Kees', 'Klopt dit zo?')).toBe(1);
  });

  test('and an empty one comes when somebody asks for it', async () => {
    const card = await form('Fatima', 'nieuw idee');
    expect(read(card)).toContain('Wat kan er beter?');
    expect(inputsOf(card)).toMatchObject({ title: '', text: '' });
  });

  test('in English for who speaks English', async () => {
    const card = await form('Ruth', 'Could we take cards at the desk? People ask for it.');
    expect(read(card)).toContain('Your idea');
    expect(inputsOf(card)['title']).toBe('Could we take cards at the desk?');
    expect(buttonOf(card, 'submitIdea').title).toBe('Send my idea');
  });
});

describe('text that does not fit', () => {
  test('an empty message is met with a friendly word', async () => {
    await world.teams.say('Fatima', '   ');
    expect(lastMessage(world, 'Fatima').text).toContain('Ik zie nog geen tekst.');
  });

  test('a text of 20,000 characters comes back in the form, with how long it is and what fits', async () => {
    const card = await form(
      'Fatima',
      `Een lang verhaal. ${'Heel veel woorden. '.repeat(1100)}`.slice(0, 20_000),
    );
    expect(noticeOf(card)).toMatch(/20[.,]000 tekens.*4[.,]000/s);
    expect(inputsOf(card)['title']).toBe('Een lang verhaal');
    expect(inputsOf(card)['text']!.length).toBeGreaterThan(3900);
  });

  test('sent as it is, it is told in the form, with all that was typed kept', async () => {
    const message = await formFor(world, 'Fatima', 'Een kort verhaal');
    const typed = {
      title: 'Een lang verhaal',
      text: 'x'.repeat(5000),
      problem: 'Lange rijen',
      theme: 'Duurzaamheid',
      seenElsewhere: 'Utrecht',
      unnamed: 'true',
    };
    const { card } = await press(world, 'Fatima', message, 'submitIdea', typed);
    expect(noticeOf(card)).toMatch(/5[.,]000 tekens/);
    expect(inputsOf(card)).toEqual(typed);
  });

  test('an empty title and text are asked for, one at a time, and nothing is lost', async () => {
    const message = await formFor(world, 'Fatima', 'Een idee zonder titel');
    const first = await press(world, 'Fatima', message, 'submitIdea', {
      title: ' ',
      text: ' ',
      problem: 'P',
    });
    expect(noticeOf(first.card)).toBe('Geef je idee een titel. Een paar woorden is genoeg.');
    const second = await press(world, 'Fatima', message, 'submitIdea', {
      title: 'Titel',
      text: '',
      problem: 'P',
    });
    expect(noticeOf(second.card)).toBe('Vertel nog even wat je idee is. Eén zin is genoeg.');
    expect(inputsOf(second.card)).toMatchObject({ title: 'Titel', problem: 'P' });
    const third = await press(world, 'Fatima', message, 'submitIdea', {
      title: 'Titel',
      text: 'Dan gaat het goed.',
    });
    expect(read(third.card)).toContain('Je idee is binnen.');
  });

  test('a title that is too long, and a theme that is not there, are told', async () => {
    const message = await formFor(world, 'Fatima', 'Nog een idee over van alles');
    const filled = inputsOf(message.cards[0]);
    const long = await press(world, 'Fatima', message, 'submitIdea', { ...filled, title: 't'.repeat(130) });
    expect(noticeOf(long.card)).toContain('Je titel is 130 tekens lang. Er passen er 120.');
    const theme = await press(world, 'Fatima', message, 'submitIdea', { ...filled, theme: 'Ruimtevaart' });
    expect(noticeOf(theme.card)).toContain('Dit thema ken ik niet.');
  });

  test('words that mean something to a card are shown as they were typed', async () => {
    const title = 'Gebruik *sterretjes* en [haakjes](x) ${Niet.Vullen}';
    const idea = await submitIdeaAs(world, 'Samira', { title });
    const { root } = await threadOf(world, idea.number);
    const shown = read(root.cards[0]).replace(/\\/g, '');
    expect(shown).toContain(title);
  });
});

describe('the receipt takes the place of the form', () => {
  test('with number, promised day and what happens now', async () => {
    const idea = await submitIdeaAs(world, 'Fatima', { title: 'Klantwaardering per doelgroep' });
    const card = read(idea.receipt);
    expect(card).toContain(idea.number);
    expect(card).toContain('Uiterlijk **vrijdag 4 december** hoor je wat we ermee doen.');
    expect(card).toContain('Uiterlijk woensdag 25 november begint de club met stemmen.');
    expect(card).toContain('De club ziet dat dit idee van jou komt.');
    expect(world.teams.viewOf('Fatima', idea.message)).toEqual(idea.receipt);
  });

  test('the same form sent twice is one idea and gives the same answer', async () => {
    const message = await formFor(world, 'Kees', 'Alleen pinnen aan de balie scheelt veel werk');
    const send = () => {
      const button = buttonOf(message.cards[0], 'submitIdea');
      return world.teams.pressExecute('Kees', message, button, inputsOf(message.cards[0]));
    };
    const [one, two] = await Promise.all([send(), send()]);
    const three = await send();
    expect(read(two.card)).toBe(read(one.card));
    expect(read(three.card)).toBe(read(one.card));
    const number = /K-\d{4}-\d{4}/.exec(read(one.card))![0];
    await threadOf(world, number);
    await world.settle();
    const pin = world.teams
      .threads('Algemeen')
      .filter(({ root }) => readMessage(root).includes('Alleen pinnen'));
    expect(pin).toHaveLength(1);
  });

  test('who stays unnamed reads so, and the channel says een collega', async () => {
    const idea = await submitIdeaAs(world, 'Fatima', {
      title: 'Een stille wens over roosters',
      unnamed: 'true',
    });
    expect(read(idea.receipt)).toContain('Niemand ziet je naam, ook je leidinggevende niet.');
    const { root } = await threadOf(world, idea.number);
    expect(readMessage(root)).toContain('Een collega');
    expect(JSON.stringify(root)).not.toContain('Fatima');
  });

  test('in English for who speaks English', async () => {
    const idea = await submitIdeaAs(world, 'Ruth', { title: 'Buddy for new colleagues' });
    expect(read(idea.receipt)).toContain('By **Friday 4 December**');
  });
});

describe('something alike', () => {
  test('is shown first, and can be supported in place of sending it again', async () => {
    const idea = await submitIdeaAs(world, 'Fatima', {
      title: 'Bijenhotel op het dak van het stadhuis',
      text: 'Op het platte dak van het stadhuis past een groot bijenhotel.',
    });
    const message = await formFor(
      world,
      'Jan Willem',
      'Kunnen we een hotel voor bijen op het stadhuis maken?',
    );
    const card = message.cards[0];
    expect(read(card)).toContain('Dit lijkt op jouw idee');
    expect(read(card)).toContain(idea.number);
    const supported = await press(world, 'Jan Willem', message, 'supportIdea');
    expect(read(supported.card)).toContain('Dit idee steun je.');
    expect(readMessage(await messageTo(world, 'Fatima', 'Een collega steunt je idee'))).toContain(
      idea.number,
    );
    const { root } = await threadOf(world, idea.number);
    await world.teams.waitFor(() => readMessage(root).includes('1 collega steunt dit'));
  });

  test('that supporter is told of its progress too', async () => {
    const bees = world.teams
      .threads('Algemeen')
      .find(({ root }) => readMessage(root).includes('Bijenhotel op het dak'))!;
    await press(world, 'Lidia', bees.root, 'startVote');
    const told = await messageTo(world, 'Jan Willem', 'De club stemt over het idee dat je steunt');
    expect(readMessage(told)).toContain('Bijenhotel');
    await messageTo(world, 'Fatima', 'De club stemt over je idee');
  });

  test('reads in their own list that they support it, and not that a colleague does', async () => {
    const message = await formFor(world, 'Samira', 'Een hotel voor bijen op het dak van het stadhuis');
    const { card } = await press(world, 'Samira', message, 'supportIdea');
    expect(read(card)).toContain('Je ging het idee steunen.');
    // Jan Willem did so too; of him Samira reads no name.
    expect(read(card)).toContain('Een collega ging het idee steunen.');
    expect(read(card)).not.toContain('Jan Willem');
  });

  test('supporting twice counts once, and is not offered again', async () => {
    const message = await formFor(world, 'Kees', 'Een bijenhotel op het dak van het stadhuis');
    const button = buttonOf(await world.teams.look('Kees', message), 'supportIdea');
    await Promise.all([1, 2].map(() => world.teams.pressExecute('Kees', message, button)));
    const bees = world.teams
      .threads('Algemeen')
      .find(({ root }) => readMessage(root).includes('Bijenhotel op het dak'))!;
    await world.teams.waitFor(() => readMessage(bees.root).includes("3 collega's steunen dit"));
    const again = await formFor(world, 'Kees', 'Een bijenhotel op het dak van ons stadhuis');
    expect(buttonNames(again.cards[0])).not.toContain('supportIdea');
    expect(read(again.cards[0])).toContain('Je steunt dit idee al');
  });

  test('one does not support an idea of one’s own, and can send the other all the same', async () => {
    const message = await formFor(world, 'Fatima', 'Een bijenhotel op het dak van het gemeentehuis');
    expect(buttonNames(message.cards[0])).not.toContain('supportIdea');
    expect(read(message.cards[0])).toContain('Dit is je eigen idee');
    const sent = await press(world, 'Fatima', message, 'submitIdea', inputsOf(message.cards[0]));
    expect(read(sent.card)).toContain('Je idee is binnen.');
  });
});
