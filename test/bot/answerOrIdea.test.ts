import { buttonNames, buttonOf, inputsOf, noticeOf, read, readMessage } from '../support/cards';
import { inWorld } from '../support/inWorld';
import {
  countMessages,
  fillDialog,
  lastMessage,
  messageTo,
  press,
  replyIn,
  submitIdeaAs,
  threadOf,
  type SentIdea,
} from '../support/people';

const world = inWorld({ club: true });
let idea: SentIdea;
beforeAll(async () => {
  idea = await submitIdeaAs(world, 'Fatima', { title: 'Afspraken op maandag' });
});

async function ask(who: string, question: string, about = idea): Promise<void> {
  await fillDialog(world, who, about.number, 'askSubmitter', { question });
  await messageTo(world, 'Fatima', question);
}

/** Fatima types something in her chat, and gets a card. */
async function type(text: string) {
  await world.teams.say('Fatima', text);
  return lastMessage(world, 'Fatima');
}

describe('a text that is typed while a question waits', () => {
  test('is not taken for a new idea: Kiem asks which it is', async () => {
    await ask('Lidia', 'Geldt dit ook voor rijbewijzen?');
    const card = await type('Ja, ook voor rijbewijzen en voor de spoedbalie.');
    const words = readMessage(card);
    expect(words).toContain('Is dit je antwoord aan Lidia Bakker, of een nieuw idee?');
    expect(words).toContain(`Lidia Bakker vroeg over ${idea.number}: Afspraken op maandag`);
    expect(words).toContain('Geldt dit ook voor rijbewijzen?');
    expect(words).toContain('Ja, ook voor rijbewijzen en voor de spoedbalie.');
    expect(buttonNames(card.cards[0])).toEqual(['showQuestion', 'showDraft', 'leaveForm']);
  });

  test('stands in the form of a new idea when it is one', async () => {
    const card = await type('Een bank bij de ingang. Dan kun je zitten.');
    const form = await press(world, 'Fatima', card, 'showDraft');
    expect(inputsOf(form.card)).toMatchObject({
      title: 'Een bank bij de ingang',
      text: 'Een bank bij de ingang. Dan kun je zitten.',
    });
    const sent = await world.teams.pressExecute(
      'Fatima',
      card,
      buttonOf(form.card, 'submitIdea'),
      inputsOf(form.card),
    );
    expect(read(sent.card)).toContain('Je idee is binnen.');
  });

  test('the same message twice asks once', async () => {
    const { activityId } = await world.teams.say('Fatima', 'Twee keer gestuurd');
    await world.teams.say('Fatima', 'Twee keer gestuurd', { activityId });
    expect(countMessages(world, 'Fatima', 'Twee keer gestuurd')).toBe(1);
  });

  test('is somebody’s own: nobody else can put a draft in their form', async () => {
    const card = await type('Alleen van mij');
    const { data } = buttonOf(card.cards[0], 'showDraft');
    const tried = await world.teams.pressExecute('Kees', lastMessage(world, 'Kees'), {
      verb: 'showDraft',
      data,
    });
    expect(read(tried.card) + (tried.message ?? '')).not.toContain('Alleen van mij');
  });

  test('stands in the answer when it is one, can be changed, and goes to the club', async () => {
    const card = await type('Ja, voor alles');
    const form = await press(world, 'Fatima', card, 'showQuestion');
    expect(read(form.card)).toContain('Geldt dit ook voor rijbewijzen?');
    expect(inputsOf(form.card)).toEqual({ answer: 'Ja, voor alles' });
    const empty = await world.teams.pressExecute('Fatima', card, buttonOf(form.card, 'answerQuestion'), {
      answer: ' ',
    });
    expect(noticeOf(empty.card)).toContain('Schrijf je antwoord op.');
    const sent = await world.teams.pressExecute('Fatima', card, buttonOf(empty.card, 'answerQuestion'), {
      answer: 'Ja, voor alles aan de balie',
    });
    expect(read(sent.card)).toContain('Dank je. Je antwoord is bij de club.');
    await replyIn(world, idea.number, 'Ja, voor alles aan de balie');
    // No idea came of it.
    await world.settle();
    expect(world.teams.threads('Algemeen').some(({ root }) => readMessage(root).includes('voor alles'))).toBe(
      false,
    );
  });

  test('that was answered in the card of the question meanwhile becomes a new idea, with a word why', async () => {
    await ask('Tom', 'Wat kost het?');
    const question = await messageTo(world, 'Fatima', 'Wat kost het?');
    const card = await type('Bijna niets, denk ik');
    await press(world, 'Fatima', question, 'answerQuestion', { answer: 'Niets.' });
    const late = await press(world, 'Fatima', card, 'showQuestion');
    expect(noticeOf(late.card)).toContain('Deze vraag heb je al beantwoord.');
    expect(inputsOf(late.card)['text']).toBe('Bijna niets, denk ik');
  });

  test.each([
    ['Wanneer hoor ik iets?', 'Uiterlijk vrijdag 4 december'],
    ['bedankt', 'Graag gedaan'],
    ['wie ziet mijn naam?', 'Wie ziet wat'],
  ])('but “%s” is no answer, and is not offered as one', async (said, words) => {
    await ask('Ngozi', `Nog een vraag bij ${said}`);
    const card = await type(said);
    expect(readMessage(card)).toContain(words);
    expect(buttonNames(card.cards[0])).not.toContain('showDraft');
    const question = await messageTo(world, 'Fatima', `Nog een vraag bij ${said}`);
    // While “ja” may well be.
    expect(buttonNames((await type('ja')).cards[0])).toContain('showQuestion');
    await press(world, 'Fatima', question, 'answerQuestion', { answer: 'Ja.' });
  });

  test('with nothing waiting is a new idea at once', async () => {
    const card = await type('Een plant op elke balie');
    expect(inputsOf(card.cards[0])['text']).toBe('Een plant op elke balie');
  });

  test('can be the answer to any of several questions', async () => {
    const second = await submitIdeaAs(world, 'Fatima', { title: 'Een ruilkast in de kantine' });
    await threadOf(world, second.number);
    await ask('Ngozi', 'Wie houdt de kast bij?', second);
    await ask('Daan', 'Hoe vroeg op maandag?');
    const card = await type('Om acht uur');
    expect(readMessage(card)).toContain('Is dit een antwoord, of een nieuw idee?');
    expect(buttonNames(card.cards[0])).toEqual(['showQuestion', 'showQuestion', 'showDraft', 'leaveForm']);
    // The newest question comes first.
    const form = await press(world, 'Fatima', card, 'showQuestion');
    expect(read(form.card)).toContain('Hoe vroeg op maandag?');
  });

  test('is not held up by a question about an idea that is no longer open', async () => {
    const list = await type('mijn ideeën');
    const ids = [...new Set(JSON.stringify(list.cards[0]).match(/"ideaId":"[^"]+"/g))];
    for (const id of ids) {
      const ideaId = id.slice('"ideaId":"'.length, -1);
      await world.teams.pressExecute('Fatima', list, { verb: 'withdrawIdea', data: { ideaId } });
    }
    expect(inputsOf((await type('Een verse start')).cards[0])['text']).toBe('Een verse start');
  });
});

describe('in English', () => {
  test('it reads the same', async () => {
    const own = await submitIdeaAs(world, 'Ruth', { title: 'A bench at the door' });
    await threadOf(world, own.number);
    await fillDialog(world, 'Tom', own.number, 'askSubmitter', { question: 'How long?' });
    await messageTo(world, 'Ruth', 'How long?');
    await world.teams.say('Ruth', 'About two metres');
    const card = readMessage(lastMessage(world, 'Ruth'));
    expect(card).toContain('Is this your answer to Tom Visser, or a new idea?');
    expect(card).toContain('This is a new idea');
  });
});
