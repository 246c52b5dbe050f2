import { buttonNames, buttonOf, inputsOf, noticeOf, read, readMessage } from '../support/cards';
import { inWorld } from '../support/inWorld';
import {
  countMessages,
  fillDialog,
  messageTo,
  openDialog,
  press,
  replyIn,
  sendDialog,
  submitIdeaAs,
  threadOf,
  viewAs,
  type SentIdea,
} from '../support/people';

const world = inWorld({ club: true });
let idea: SentIdea;
beforeAll(async () => {
  idea = await submitIdeaAs(world, 'Fatima', { title: 'Veiling van hulpmiddelen' });
});

describe('a member asks the submitter something', () => {
  test('and the question comes to her chat, and stands in the thread', async () => {
    const asked = await fillDialog(world, 'Marieke', idea.number, 'askSubmitter', {
      question: 'Gaat het ook om rollators?',
    });
    expect(asked.outcome).toBe('closed');
    const question = readMessage(await messageTo(world, 'Fatima', 'Gaat het ook om rollators?'));
    expect(question).toContain('Marieke Jansen uit de club heeft een vraag over je idee');
    expect(question).toContain('Je antwoord gaat naar de club.');
    await replyIn(world, idea.number, 'Gaat het ook om rollators?');
    expect(read(await viewAs(world, 'Tom', idea.number))).toContain('1 vraag wacht op antwoord');
  });

  test('an empty question is asked for, and a long one keeps its text', async () => {
    const empty = await fillDialog(world, 'Tom', idea.number, 'askSubmitter', { question: ' ' });
    expect(noticeOf(empty.dialog?.card)).toContain('Schrijf je vraag op.');
    const long = await fillDialog(world, 'Tom', idea.number, 'askSubmitter', {
      question: 'Hoe? '.repeat(300),
    });
    expect(noticeOf(long.dialog?.card)).toContain('Er passen er 1.000.');
    expect(inputsOf(long.dialog?.card)['question']).toContain('Hoe? Hoe?');
  });

  test('a form that arrives twice asks once', async () => {
    const dialog = await openDialog(world, 'Tom', idea.number, 'askSubmitter');
    await Promise.all(
      [1, 2].map(() => sendDialog(world, 'Tom', dialog, { question: 'Wie betaalt het vervoer?' })),
    );
    await replyIn(world, idea.number, 'Wie betaalt het vervoer?');
    await world.settle();
    expect(countMessages(world, 'Fatima', 'Wie betaalt het vervoer?')).toBe(1);
    const { replies } = await threadOf(world, idea.number);
    expect(replies.filter((one) => readMessage(one).includes('Wie betaalt het vervoer?'))).toHaveLength(1);
  });

  test('who is no member asks nothing', async () => {
    const { root } = await threadOf(world, idea.number);
    const data = { ideaId: idea.ideaId, formId: 'x', question: 'Mag ik ook?', dialog: 'askSubmitter' };
    const dialog = await openDialog(world, 'Tom', idea.number, 'askSubmitter');
    const refused = await world.teams.submitDialog('Kees', dialog, data);
    expect(noticeOf(refused.dialog?.card) || refused.message).toContain('Alleen clubleden');
    expect(readMessage(root)).not.toContain('Mag ik ook?');
  });
});

describe('the submitter answers', () => {
  test('in the chat, where an empty answer is asked for', async () => {
    const question = await messageTo(world, 'Fatima', 'Gaat het ook om rollators?');
    const refused = await press(world, 'Fatima', question, 'answerQuestion', { answer: '  ' });
    expect(noticeOf(refused.card)).toContain('Schrijf je antwoord op.');
  });

  test('and the answer stands in the thread, with her name', async () => {
    const question = await messageTo(world, 'Fatima', 'Gaat het ook om rollators?');
    const answered = await press(world, 'Fatima', question, 'answerQuestion', {
      answer: 'Ja, juist daarom.',
    });
    expect(read(answered.card)).toContain('Dank je. Je antwoord is bij de club.');
    const reply = readMessage(await replyIn(world, idea.number, 'Ja, juist daarom.'));
    expect(reply).toContain('Fatima El Amrani geeft antwoord');
    expect(reply).toContain('Gaat het ook om rollators?');
  });

  test('once: the same again changes nothing, another is refused in words', async () => {
    const { message, button } = await questionButton('Ja, juist daarom.');
    const again = await world.teams.pressExecute('Fatima', message, button, { answer: 'Ja, juist daarom.' });
    expect(noticeOf(again.card)).toBe('');
    const other = await world.teams.pressExecute('Fatima', message, button, { answer: 'Nee, toch niet.' });
    expect(noticeOf(other.card)).toBe('Deze vraag heb je al beantwoord. De club heeft je antwoord.');
    await world.settle();
    const { replies } = await threadOf(world, idea.number);
    expect(replies.filter((one) => readMessage(one).includes('geeft antwoord'))).toHaveLength(1);
  });

  async function questionButton(_answer: string) {
    const message = await messageTo(world, 'Fatima', 'Gaat het ook om rollators?');
    return { message, button: buttonOf(message.cards[0], 'answerQuestion') };
  }

  test('from the page of the idea too', async () => {
    const opened = await world.teams.pressExecute('Fatima', idea.message, {
      verb: 'showIdea',
      data: { ideaId: idea.ideaId },
    });
    expect(read(opened.card)).toContain('Wie betaalt het vervoer?');
    const sent = await press(world, 'Fatima', idea.message, 'answerQuestion', { answer: 'De koper.' });
    expect(sent.outcome).toBe('card');
    await replyIn(world, idea.number, 'De koper.');
  });

  test('and nobody else does so in her place', async () => {
    await fillDialog(world, 'Marieke', idea.number, 'askSubmitter', { question: 'Vanaf wanneer?' });
    const message = await messageTo(world, 'Fatima', 'Vanaf wanneer?');
    const button = buttonOf(message.cards[0], 'answerQuestion');
    const other = await world.teams.pressExecute('Kees', idea.message, button, { answer: 'Morgen' });
    expect(other.message).toBe('Alleen de indiener kan deze vraag beantwoorden.');
  });
});

describe('a member points at a look-alike elsewhere', () => {
  test('and it stands on the card and in the thread, with who gave it', async () => {
    await fillDialog(world, 'Ngozi', idea.number, 'addPrecedent', {
      precedent: 'Zwolle doet dit sinds 2024',
    });
    await replyIn(world, idea.number, 'Zwolle doet dit sinds 2024');
    expect(read(await viewAs(world, 'Tom', idea.number))).toContain(
      'Zwolle doet dit sinds 2024 (Ngozi Okafor)',
    );
  });

  test('an empty one is asked for', async () => {
    const empty = await fillDialog(world, 'Ngozi', idea.number, 'addPrecedent', { precedent: '' });
    expect(noticeOf(empty.dialog?.card)).toContain('Schrijf op waar dit al bestaat');
  });

  test('the submitter has no such buttons in her own card, apart from answering', async () => {
    const own = await submitIdeaAs(world, 'Henk', { title: 'Een idee van de manager zelf' });
    const seen = buttonNames(await viewAs(world, 'Henk', own.number));
    expect(seen).not.toContain('askSubmitter');
  });
});
