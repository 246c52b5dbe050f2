import { buttonNames, read, readMessage } from '../support/cards';
import { inWorld } from '../support/inWorld';
import {
  countMessages,
  fillDialog,
  idOf,
  lastMessage,
  messageTo,
  press,
  replyIn,
  submitIdeaAs,
  threadOf,
  viewAs,
  voteOn,
  type SentIdea,
} from '../support/people';

let idea: SentIdea;
const world = inWorld({ club: true, env: { KIEM_ADMINISTRATORS: idOf('Priya') } });

beforeAll(async () => {
  idea = await submitIdeaAs(world, 'Fatima', { title: 'Vitaliteitskaart per wijk' });
  await fillDialog(world, 'Tom', idea.number, 'askSubmitter', { question: 'Voor welke wijken?' });
  await messageTo(world, 'Fatima', 'Voor welke wijken?');
});

/** The list of what could not be delivered, as an administrator asks for it. */
async function kept(who = 'Priya') {
  await world.settle();
  await world.teams.say(who, 'beheer');
  return lastMessage(world, who);
}

describe('the bot is removed from the team', () => {
  let during: SentIdea;

  test('and what is meant for its channel is kept, and shown to the administrator', async () => {
    await world.teams.removeFromTeam();
    const question = await messageTo(world, 'Fatima', 'Voor welke wijken?');
    await press(world, 'Fatima', question, 'answerQuestion', { answer: 'Voor alle wijken.' });
    during = await submitIdeaAs(world, 'Kees', { title: 'Een idee in de tussentijd' });
    expect(read(during.receipt)).toContain('Er is nog geen innovatieclub.');
    const list = readMessage(await kept());
    expect(list).toContain(idea.number);
    expect(list).toContain('Antwoord in het kanaal');
    expect(list).toContain('the bot was removed from the team');
  });

  test('and is back: all of it is posted, in its thread, and no new club is offered', async () => {
    const before = world.teams.threads('Algemeen').length;
    await world.teams.installInTeam();
    await replyIn(world, idea.number, 'Voor alle wijken.');
    await threadOf(world, during.number);
    await world.settle();
    expect(world.teams.threads('Algemeen')).toHaveLength(before + 1);
    const { replies } = await threadOf(world, idea.number);
    expect(replies.filter((one) => readMessage(one).includes('Voor alle wijken.'))).toHaveLength(1);
    expect(readMessage(await kept())).toContain('Er is geen bericht dat je opnieuw kunt versturen.');
  });

  test('who came and went meanwhile is known: the lead is still the lead', async () => {
    await world.teams.removeFromTeam();
    const roster = world.teams.state.roster(world.teams.team());
    roster.delete(idOf('Daan'));
    roster.add(idOf('Samira'));
    await world.teams.installInTeam();
    expect(buttonNames(await viewAs(world, 'Samira', idea.number))).toContain('startVote');
    expect(buttonNames(await viewAs(world, 'Daan', idea.number))).not.toContain('startVote');
    expect(buttonNames(await viewAs(world, 'Lidia', idea.number))).toContain('explainDelay');
  });
});

describe('somebody blocks the bot', () => {
  let declined: SentIdea;
  beforeAll(async () => {
    declined = await submitIdeaAs(world, 'Fatima', { title: 'Betalen met de pin alleen' });
    await voteOn(world, declined.number, { Tom: 'for', Youssef: 'against', Henk: 'against' });
    await world.settle();
    world.teams.block('Fatima');
    await fillDialog(world, 'Lidia', declined.number, 'decline', { reason: 'Contant moet blijven kunnen.' });
  });

  test('and the administrator sees what was kept, for whom and why', async () => {
    const list = readMessage(await kept());
    expect(list).toContain('1 bericht kon ik niet bezorgen');
    expect(list).toContain('Reactie aan de indiener');
    expect(list).toContain('Voor Fatima El Amrani');
    expect(list).toContain('ConversationBlockedByUser');
    expect(list).not.toContain('Contant moet blijven');
  });

  test('trying again fails as long as it is so', async () => {
    const list = await kept();
    await press(world, 'Priya', list, 'retryMessage');
    expect(readMessage(await kept())).toContain('1 bericht kon ik niet bezorgen');
  });

  test('trying again delivers once the block is gone', async () => {
    const list = await kept();
    world.teams.unblock('Fatima');
    await press(world, 'Priya', list, 'retryMessage');
    await messageTo(world, 'Fatima', 'Contant moet blijven kunnen.');
    await world.settle();
    expect(countMessages(world, 'Fatima', 'Contant moet blijven kunnen.')).toBe(1);
  });

  test('who comes back by saying something gets what was kept', async () => {
    world.teams.block('Fatima');
    await fillDialog(world, 'Marieke', idea.number, 'askSubmitter', { question: 'Wie tekent de kaart?' });
    await kept();
    world.teams.unblock('Fatima');
    await world.teams.say('Fatima', 'hoi');
    await messageTo(world, 'Fatima', 'Wie tekent de kaart?');
  });

  test('who removed the app and takes it again gets what was kept too', async () => {
    await world.teams.uninstall('Fatima');
    await fillDialog(world, 'Marieke', idea.number, 'askSubmitter', {
      question: 'Op papier of op het scherm?',
    });
    await kept();
    await world.teams.installPersonal('Fatima');
    await messageTo(world, 'Fatima', 'Op papier of op het scherm?');
  });
});

describe('what was kept', () => {
  test('is for administrators: a lead is refused, by word and by button', async () => {
    expect((await kept('Lidia')).text).toBe('Alleen de functioneel beheerder kan dit doen.');
    const { message } = await world.teams.pressExecute('Lidia', lastMessage(world, 'Lidia'), {
      verb: 'retryMessage',
      data: { messageId: 'x' },
    });
    expect(message).toBe('Alleen de functioneel beheerder kan dit doen.');
  });

  test('tells nothing of what waits for somebody who wants to stay unnamed', async () => {
    const silent = await submitIdeaAs(world, 'Kees', { title: 'Meer thuiswerken', unnamed: 'true' });
    world.teams.block('Kees');
    await fillDialog(world, 'Marieke', silent.number, 'askSubmitter', { question: 'Hoeveel dagen?' });
    await world.settle();
    const list = await kept();
    expect(readMessage(list)).not.toContain(silent.number);
    expect(readMessage(list)).not.toContain('Kees');
    expect(JSON.stringify(list.cards)).not.toContain(idOf('Kees'));
    world.teams.unblock('Kees');
    await world.teams.say('Kees', 'hoi');
    expect(readMessage(await messageTo(world, 'Kees', 'Hoeveel dagen?'))).toContain(silent.number);
  });

  test('a message that is no longer there is not tried again', async () => {
    const { message } = await world.teams.pressExecute('Priya', lastMessage(world, 'Priya'), {
      verb: 'retryMessage',
      data: { messageId: 'weg' },
    });
    expect(message).toContain('Dit kan ik niet meer vinden.');
  });
});
