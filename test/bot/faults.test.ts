import type { Dialog } from '../../sandbox/server';
import { buttonOf, inputsOf } from '../support/cards';
import { cutOff } from '../support/database';
import { inWorld } from '../support/inWorld';
import {
  formFor,
  lastMessage,
  openDialog,
  sendDialog,
  submitIdeaAs,
  threadOf,
  type SentIdea,
} from '../support/people';

/** The database goes away under a running Kiem: everything that can then be pressed or typed. */
const CODE = /code ([0-9A-F]{4})/;

const world = inWorld({ club: true });
let idea: SentIdea;
let dialog: Dialog;
let form: Awaited<ReturnType<typeof formFor>>;
beforeAll(async () => {
  idea = await submitIdeaAs(world, 'Fatima', { title: 'Een idee van voor de storing' });
  form = await formFor(world, 'Kees', 'Een geheim plan over de kantine');
  dialog = await openDialog(world, 'Tom', idea.number, 'askSubmitter');
  await world.settle();
  await cutOff(world.kiem.kiem.db);
});

/** The code that a sentence names stands in the log, on the line of an error. */
function expectLogged(sentence: string | undefined): void {
  const code = CODE.exec(sentence ?? '')?.[1];
  expect(code).toBeDefined();
  const lines = world.log.filter((line) => String(line['msg']).includes(`code ${code}`));
  expect(lines).toMatchObject([{ level: 50, error: expect.any(String) }]);
}

describe('when something of ours breaks', () => {
  test('who types an idea hears that it is on us, with a code for the help desk', async () => {
    const said = await world.teams.say('Fatima', 'Nog een geheim plan');
    expect(said.ok).toBe(true);
    const { text } = lastMessage(world, 'Fatima');
    expect(text).toContain('Dat lukte niet, en dat ligt aan ons.');
    expectLogged(text);
  });

  test('who sends the form keeps the form, with all words in it', async () => {
    const typed = { ...inputsOf(form.cards[0]), problem: 'De rij bij de kassa' };
    const sent = await world.teams.pressExecute('Kees', form, buttonOf(form.cards[0], 'submitIdea'), typed);
    expect(sent.outcome).toBe('error');
    expect(sent.problem).toContain('Je tekst is bewaard.');
    expectLogged(sent.problem);
    expect(world.teams.viewOf('Kees', form)).toEqual(form.cards[0]);
  });

  test('who votes keeps the card', async () => {
    const { root } = await threadOf(world, idea.number);
    const data = { ideaId: idea.ideaId, choice: 'for' };
    const vote = await world.teams.pressExecute('Tom', root, { verb: 'castVote', data });
    expect(vote.outcome).toBe('error');
    expectLogged(vote.problem);
  });

  test('who sends a dialog keeps the dialog, with all words in it', async () => {
    const sent = await sendDialog(world, 'Tom', dialog, { question: 'Een geheime vraag?' });
    expect(sent).toMatchObject({ outcome: 'failed', status: 500 });
    expect(world.log.filter((line) => String(line['msg']).includes('task/submit failed'))).toHaveLength(1);
  });

  test('who searches hears it', async () => {
    const chat = world.teams.chat('Samira').id;
    const found = await world.teams.search('Samira', chat, 'searchIdeas', [
      { name: 'query', value: 'kantine' },
    ]);
    expectLogged(found.message);
  });

  test('who speaks English hears it in English', async () => {
    await world.teams.say('Ruth', 'A secret plan');
    expect(lastMessage(world, 'Ruth').text).toContain("it's on us");
  });

  test('an installation is answered with an error, so that Teams tells it again', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await world.teams.installPersonal('Samira')).status).toBe(500);
  });

  test('nothing that was typed, and no name, is in the log', () => {
    const lines = JSON.stringify(world.log);
    expect(lines).not.toMatch(/gehei?m|secret|kantine|kassa/i);
    expect(lines).not.toMatch(/Fatima|Kees|Samira/);
  });
});
