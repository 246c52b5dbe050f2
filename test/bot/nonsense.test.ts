import { inWorld } from '../support/inWorld';
import { lastMessage, submitIdeaAs, threadOf, type SentIdea } from '../support/people';

const world = inWorld({ club: true });
let idea: SentIdea;
beforeAll(async () => {
  idea = await submitIdeaAs(world, 'Fatima', { title: 'Een gewoon idee' });
});

describe('what a client makes up', () => {
  test.each([
    ['an idea that does not exist', { verb: 'startVote', data: { ideaId: 'bestaat-niet' } }],
    ['somebody else’s words as a choice', { verb: 'castVote', data: { ideaId: 'x', choice: 'misschien' } }],
    ['nothing at all', { verb: 'castVote' }],
    ['another name for a verb', { verb: '__proto__', data: {} }],
  ])('%s is answered in words, and changes nothing', async (_title, action) => {
    const { root } = await threadOf(world, idea.number);
    const answer = await world.teams.pressExecute('Tom', root, action);
    expect(answer.status).toBe(200);
    expect(answer.message ?? answer.problem ?? '').not.toBe('');
  });

  test('a dialog that Kiem does not know is answered in words', async () => {
    const { root } = await threadOf(world, idea.number);
    const opened = await world.teams.pressSubmit('Tom', root, {
      msteams: { type: 'task/fetch' },
      dialog: 'deleteEverything',
      ideaId: idea.ideaId,
    });
    expect(opened).toMatchObject({ outcome: 'message' });
  });

  test('who somebody is never comes from what they send', async () => {
    const { root } = await threadOf(world, idea.number);
    const data = {
      ideaId: idea.ideaId,
      userId: 'Lidia',
      actor: 'lead',
      isAdministrator: true,
      from: { id: 'x' },
    };
    const answer = await world.teams.pressExecute('Tom', root, { verb: 'closeRound', data });
    expect(JSON.stringify(answer.card)).toContain('Alleen de clubtrekker kan de stemronde sluiten.');
  });

  test('a message without text, such as a picture, is asked to be told in words', async () => {
    await world.teams.say('Fatima', '');
    expect(lastMessage(world, 'Fatima').text).not.toBe('');
    expect(lastMessage(world, 'Fatima').text).not.toContain('ligt aan ons');
  });
});
