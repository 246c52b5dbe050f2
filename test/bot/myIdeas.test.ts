import { buttonNames, buttonOf, inputsOf, noticeOf, read, readMessage } from '../support/cards';
import { inWorld } from '../support/inWorld';
import {
  countMessages,
  fillDialog,
  formFor,
  lastMessage,
  messageTo,
  press,
  pressOn,
  submitIdeaAs,
  threadOf,
  viewAs,
  type SentIdea,
} from '../support/people';

const world = inWorld({ club: true });
let idea: SentIdea;

/** The list as it comes when somebody asks for it, and the message in which it stands. */
async function myIdeas(who: string) {
  await world.teams.say(who, 'mijn ideeën');
  const message = lastMessage(world, who);
  return { message, text: readMessage(message) };
}

describe('my ideas', () => {
  test('without any, says how to begin', async () => {
    expect((await myIdeas('Fatima')).text).toContain('Je hebt nog geen idee ingestuurd.');
  });

  test('lists mine with stage, promise and last news', async () => {
    idea = await submitIdeaAs(world, 'Fatima', { title: 'Contactmonitor voor het team' });
    await submitIdeaAs(world, 'Kees', { title: 'Iets heel anders van Kees' });
    const { text } = await myIdeas('Fatima');
    expect(text).toContain(idea.number);
    expect(text).toContain('Contactmonitor voor het team');
    expect(text).toContain('Zoeken');
    expect(text).toContain('vrijdag 4 december');
    expect(text).toContain('stuurde het idee in');
    expect(text).not.toContain('Kees');
  });

  test('shows ideas that I support as such', async () => {
    const form = await formFor(world, 'Samira', 'Een contactmonitor voor het team');
    await press(world, 'Samira', form, 'supportIdea');
    const { text } = await myIdeas('Samira');
    expect(text).toContain(idea.number);
    expect(text).toContain('Je steunt dit');
  });

  test('opens to the timeline, newest first', async () => {
    await fillDialog(world, 'Tom', idea.number, 'addPrecedent', { precedent: 'Gemeente Utrecht' });
    const { message } = await myIdeas('Fatima');
    const { card } = await press(world, 'Fatima', message, 'showIdea');
    const text = read(card);
    expect(text).toContain('Wat er gebeurde');
    expect(text.indexOf('Tom Visser gaf een voorbeeld')).toBeLessThan(text.indexOf('Je stuurde het idee in'));
    expect(text).toContain('Uiterlijk vrijdag 4 december hoor je van ons.');
  });

  test('goes on to a next page and back', async () => {
    for (let index = 1; index <= 10; index += 1)
      await submitIdeaAs(world, 'Jan Willem', { title: `Idee nummer ${index} van de buitendienst` });
    const { message, text } = await myIdeas('Jan Willem');
    expect(text).toContain('Idee nummer 10 van');
    expect(text).not.toContain('Idee nummer 2 van');
    const next = await press(world, 'Jan Willem', message, 'Volgende');
    expect(read(next.card)).toContain('Idee nummer 2 van');
    const back = await press(world, 'Jan Willem', message, 'Vorige');
    expect(read(back.card)).toContain('Idee nummer 10 van');
  });

  test('is found in English too', async () => {
    await world.teams.say('Ruth', 'my ideas');
    expect(readMessage(lastMessage(world, 'Ruth'))).toContain('My ideas');
  });
});

describe('a question that waits', () => {
  test('stands in the list with the way to answer it, until it is answered', async () => {
    const asked = await submitIdeaAs(world, 'Priya', { title: 'Een leeshoek in de hal' });
    await fillDialog(world, 'Tom', asked.number, 'askSubmitter', { question: 'Voor kinderen?' });
    await messageTo(world, 'Priya', 'Voor kinderen?');
    const { message, text } = await myIdeas('Priya');
    expect(text).toContain('Tom Visser heeft een vraag voor je');
    const form = await press(world, 'Priya', message, 'showQuestion');
    expect(read(form.card)).toContain('Voor kinderen?');
    await world.teams.pressExecute('Priya', message, buttonOf(form.card, 'answerQuestion'), {
      answer: 'Voor iedereen.',
    });
    expect((await myIdeas('Priya')).text).not.toContain('heeft een vraag');
  });
});

/** Fatima opens her idea. */
const detail = () =>
  world.teams.pressExecute('Fatima', idea.message, { verb: 'showIdea', data: { ideaId: idea.ideaId } });

describe('editing', () => {
  test('opens the form with my words, and changes the card in the channel', async () => {
    const opened = await detail();
    const form = await world.teams.pressExecute('Fatima', idea.message, buttonOf(opened.card, 'editIdea'));
    expect(inputsOf(form.card)).toMatchObject({ title: 'Contactmonitor voor het team' });
    const saved = await world.teams.pressExecute('Fatima', idea.message, buttonOf(form.card, 'saveIdea'), {
      ...inputsOf(form.card),
      title: 'Contactmonitor voor alle teams',
    });
    expect(read(saved.card)).toContain('Contactmonitor voor alle teams');
    const { root } = await threadOf(world, idea.number);
    await world.teams.waitFor(() => readMessage(root).includes('Contactmonitor voor alle teams'));
  });

  test('keeps what was typed when something is wrong with it', async () => {
    const opened = await detail();
    const form = await world.teams.pressExecute('Fatima', idea.message, buttonOf(opened.card, 'editIdea'));
    const saved = await world.teams.pressExecute('Fatima', idea.message, buttonOf(form.card, 'saveIdea'), {
      ...inputsOf(form.card),
      title: '',
      problem: 'Niemand ziet het totaal',
    });
    expect(noticeOf(saved.card)).toContain('Geef je idee een titel.');
    expect(inputsOf(saved.card)['problem']).toBe('Niemand ziet het totaal');
  });

  test('can be done while the vote runs and nobody has voted', async () => {
    await pressOn(world, 'Lidia', idea.number, 'startVote');
    const opened = await detail();
    expect(buttonNames(opened.card)).toContain('editIdea');
  });

  test('ends with the first vote: the button goes, and an old form says why', async () => {
    const opened = await detail();
    const form = await world.teams.pressExecute('Fatima', idea.message, buttonOf(opened.card, 'editIdea'));
    await pressOn(world, 'Youssef', idea.number, 'castVote:for');
    const saved = await world.teams.pressExecute('Fatima', idea.message, buttonOf(form.card, 'saveIdea'), {
      ...inputsOf(form.card),
      title: 'Te laat',
    });
    expect(noticeOf(saved.card)).toBe('De club stemt al over je idee. Daarom staat de tekst nu vast.');
    const again = await world.teams.pressExecute('Fatima', idea.message, buttonOf(opened.card, 'editIdea'));
    expect(again.message).toBe('De club stemt al over je idee. Daarom staat de tekst nu vast.');
    expect(buttonNames((await detail()).card)).not.toContain('editIdea');
  });

  test('is for the submitter: not even the lead changes the words', async () => {
    const tried = await world.teams.pressExecute(
      'Lidia',
      lastMessage(world, 'Lidia'),
      { verb: 'saveIdea', data: { ideaId: idea.ideaId, formId: 'x', title: 'Gekaapt', text: 'Gekaapt' } },
      {},
    );
    expect(noticeOf(tried.card) || tried.message).toContain('Alleen de indiener');
    expect(read(await viewAs(world, 'Tom', idea.number))).not.toContain('Gekaapt');
  });
});

describe('withdrawing', () => {
  test('asks once more, ends the vote and tells who supported it', async () => {
    const opened = await detail();
    expect(read(opened.card)).toContain('Dit kun je niet terugdraaien.');
    const gone = await press(world, 'Fatima', idea.message, 'withdrawIdea');
    expect(read(gone.card)).toContain('Ingetrokken');
    await messageTo(world, 'Samira', 'Het idee dat je steunde, is ingetrokken');
    const { root } = await threadOf(world, idea.number);
    await world.teams.waitFor(() => readMessage(root).includes('De indiener trok dit idee in.'));
    const vote = await world.teams.pressExecute('Tom', root, {
      verb: 'castVote',
      data: { ideaId: idea.ideaId, choice: 'for' },
    });
    expect(noticeOf(vote.card)).toBe('Deze stemronde is gesloten. De uitslag staat op de kaart.');
  });

  test('twice changes nothing more', async () => {
    const again = await world.teams.pressExecute('Fatima', idea.message, {
      verb: 'withdrawIdea',
      data: { ideaId: idea.ideaId },
    });
    expect(read(again.card)).toContain('Ingetrokken');
    await world.settle();
    expect(countMessages(world, 'Samira', 'is ingetrokken')).toBe(1);
  });

  test('is for the submitter alone', async () => {
    const other = await submitIdeaAs(world, 'Kees', { title: 'Vitaliteitskaart van de wijken' });
    const tried = await world.teams.pressExecute('Fatima', idea.message, {
      verb: 'withdrawIdea',
      data: { ideaId: other.ideaId },
    });
    expect(tried.message).toBe('Alleen de indiener kan dit idee intrekken.');
  });
});
