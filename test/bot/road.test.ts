import { read, readMessage, splitOf } from '../support/cards';
import { inWorld } from '../support/inWorld';
import {
  fillDialog,
  idOf,
  messageTo,
  pressOn,
  replyIn,
  submitIdeaAs,
  viewAs,
  type SentIdea,
} from '../support/people';

/** The whole road in one go: issue 2 in a sentence. The other files look at each bend in it. */
const world = inWorld({ club: true });
let idea: SentIdea;

test('Fatima types a sentence, sends the form and gets a receipt', async () => {
  idea = await submitIdeaAs(world, 'Fatima', {
    title: 'Afspraken op maandag',
    text: 'Op maandag staat de wachtrij tot buiten. Kunnen we met afspraken werken?',
  });
  expect(idea.number).toBe('K-2026-0001');
  expect(read(idea.receipt)).toContain('Uiterlijk **vrijdag 4 december** hoor je wat we ermee doen.');
});

test('the club sees her idea in its channel, and votes', async () => {
  const card = read(await viewAs(world, 'Youssef', idea.number));
  expect(card).toContain('Afspraken op maandag');
  expect(card).toContain('Op maandag staat de wachtrij tot buiten.');
  expect(card).toContain('Fatima El Amrani');
  await pressOn(world, 'Youssef', idea.number, 'startVote');
  await pressOn(world, 'Youssef', idea.number, 'castVote:for');
  await pressOn(world, 'Marieke', idea.number, 'castVote:for');
  const voted = await pressOn(world, 'Tom', idea.number, 'castVote:doubt');
  expect(splitOf(voted.card)).toEqual({ for: 2, doubt: 1, against: 0 });
});

test('the lead closes the vote and reads the advice', async () => {
  const closed = await pressOn(world, 'Lidia', idea.number, 'closeRound');
  expect(read(closed.card)).toContain('De club adviseert: doen');
});

test('the lead decides, with a reason, who carries it and a first step', async () => {
  const decided = await fillDialog(world, 'Lidia', idea.number, 'takeOn', {
    reason: 'Iedereen aan de balie heeft hier last van.',
    projectLeader: idOf('Tom'),
    firstStep: 'Eén maandag proberen aan balie 3',
    firstStepDate: '2026-12-07',
  });
  expect(decided.outcome).toBe('closed');
});

test('Fatima reads the response with its reason, by whom and what happens next', async () => {
  const response = readMessage(await messageTo(world, 'Fatima', 'We gaan met je idee aan de slag'));
  expect(response).toContain('Iedereen aan de balie heeft hier last van.');
  expect(response).toContain('Lidia Bakker besloot dit op vrijdag 20 november');
  expect(response).toContain('Eén maandag proberen aan balie 3');
});

test('the thread tells it too, and the project leader hears what is asked', async () => {
  expect(readMessage(await replyIn(world, idea.number, 'We gaan hiermee aan de slag'))).toContain(
    'Lidia Bakker',
  );
  expect(readMessage(await messageTo(world, 'Tom', 'Je bent projectleider'))).toContain(
    'Eén maandag proberen',
  );
});
