import { buttonNames, noticeOf, read, readMessage, refreshFor, splitOf } from '../support/cards';
import { inWorld } from '../support/inWorld';
import {
  fillDialog,
  MEMBERS,
  messageTo,
  openDialog,
  press,
  pressOn,
  sendDialog,
  submitIdeaAs,
  threadOf,
  viewAs,
  type SentIdea,
} from '../support/people';

const world = inWorld({ club: true });
let idea: SentIdea;
beforeAll(async () => {
  idea = await submitIdeaAs(world, 'Fatima', {
    title: 'Spraakherkenning bij open vragen',
    problem: 'Typen kost tijd',
    theme: 'Digitaal werken',
    seenElsewhere: 'Gemeente Almere',
  });
});

describe('the card in the channel', () => {
  test('is one thread for an idea and tells who, what, where else, by when and in which stage', async () => {
    const { root } = await threadOf(world, idea.number);
    const text = readMessage(root);
    for (const words of [
      'Fatima El Amrani',
      'Spraakherkenning bij open vragen',
      'Typen kost tijd',
      'Digitaal werken',
      'Gemeente Almere',
      'Reactie uiterlijk vrijdag 4 december',
      'Zoeken',
    ])
      expect(text).toContain(words);
  });

  test('asks the clients of the members, and of nobody else, for a view of their own', async () => {
    const { root } = await threadOf(world, idea.number);
    const members = MEMBERS.map((name) => world.teams.person(name).id);
    expect(refreshFor(root.cards[0]).sort()).toEqual([...members].sort());
  });

  test('has look-alikes on it', async () => {
    const alike = await submitIdeaAs(world, 'Kees', {
      title: 'Spraakherkenning voor open vragen aan de balie',
    });
    const { root } = await threadOf(world, alike.number);
    expect(readMessage(root)).toContain('Lijkt op');
    expect(readMessage(root)).toContain(`${idea.number}: Spraakherkenning bij open vragen`);
  });

  test('offers in search what a member can do then', async () => {
    expect(buttonNames(await viewAs(world, 'Youssef', idea.number))).toEqual([
      'startVote',
      'askSubmitter',
      'addPrecedent',
      'mergeIdea',
    ]);
    expect(buttonNames(await viewAs(world, 'Lidia', idea.number))).toContain('explainDelay');
  });
});

describe('the vote', () => {
  test('is started by any member, once, and the submitter hears it', async () => {
    const { root } = await threadOf(world, idea.number);
    const [one, two] = await Promise.all(
      ['Youssef', 'Marieke'].map((who) => press(world, who, root, 'startVote')),
    );
    for (const { card } of [one!, two!]) {
      expect(read(card)).toContain('0 van de 8');
      expect(read(card)).toContain('tot vrijdag 27 november 17.00 uur');
    }
    const told = await messageTo(world, 'Fatima', 'De club stemt over je idee');
    expect(readMessage(told)).toContain('vrijdag 27 november');
  });

  test('hides the split from who has not voted, and shows how many have', async () => {
    const voted = await pressOn(world, 'Youssef', idea.number, 'castVote:for');
    expect(splitOf(voted.card)).toEqual({ for: 1, doubt: 0, against: 0 });
    expect(read(voted.card)).toContain('Jouw stem: **voor**.');
    await world.settle();
    const other = await viewAs(world, 'Marieke', idea.number);
    expect(splitOf(other)).toBeNull();
    expect(read(other)).toContain('1 van de 8');
    expect(read(other)).toContain('De uitslag zie je als je hebt gestemd.');
    expect(splitOf((await threadOf(world, idea.number)).root.cards[0])).toBeNull();
  });

  test('the same vote again changes nothing', async () => {
    const { root } = await threadOf(world, idea.number);
    const again = await world.teams.pressExecute('Youssef', root, {
      verb: 'castVote',
      data: { ideaId: idea.ideaId, choice: 'for' },
    });
    expect(splitOf(again.card)).toEqual({ for: 1, doubt: 0, against: 0 });
  });

  test('can be changed, and taken back', async () => {
    const changed = await pressOn(world, 'Youssef', idea.number, 'castVote:against');
    expect(splitOf(changed.card)).toEqual({ for: 0, doubt: 0, against: 1 });
    const back = await pressOn(world, 'Youssef', idea.number, 'takeBackVote');
    expect(splitOf(back.card)).toBeNull();
    expect(read(back.card)).toContain('0 van de 8');
  });

  test('of many at once, every one counts', async () => {
    const { root } = await threadOf(world, idea.number);
    const choices = { Youssef: 'for', Marieke: 'for', Tom: 'doubt', Ngozi: 'against' } as const;
    await Promise.all(
      Object.entries(choices).map(([who, choice]) =>
        world.teams.pressExecute(who, root, { verb: 'castVote', data: { ideaId: idea.ideaId, choice } }),
      ),
    );
    const seen = await viewAs(world, 'Tom', idea.number);
    expect(splitOf(seen)).toEqual({ for: 2, doubt: 1, against: 1 });
    expect(read(seen)).toContain('4 van de 8');
  });
});

describe('a reason with a vote', () => {
  test('is shown to who may see the split, without a name', async () => {
    const done = await fillDialog(world, 'Tom', idea.number, 'voteReason', {
      reason: 'Werkt dit ook met een accent?',
    });
    expect(done.outcome).toBe('closed');
    const seen = await viewAs(world, 'Marieke', idea.number);
    expect(read(seen)).toContain('Werkt dit ook met een accent?');
    expect(read(seen)).not.toContain('Tom Visser');
    expect(read(await viewAs(world, 'Daan', idea.number))).not.toContain('accent');
  });

  test('can be read back and changed by who gave it', async () => {
    const dialog = await openDialog(world, 'Tom', idea.number, 'voteReason');
    expect(read(dialog.card)).toContain('Werkt dit ook met een accent?');
    await sendDialog(world, 'Tom', dialog, { reason: 'Werkt dit ook in het Fries?' });
    expect(read(await viewAs(world, 'Marieke', idea.number))).toContain('in het Fries');
  });

  test('that is too long comes back with what was typed', async () => {
    const refused = await fillDialog(world, 'Tom', idea.number, 'voteReason', {
      reason: 'lang '.repeat(200),
    });
    expect(refused.outcome).toBe('dialog');
    expect(noticeOf(refused.dialog?.card)).toContain('Er passen er 500.');
    expect(read(refused.dialog?.card)).toContain('lang lang lang');
  });

  test('goes when the vote changes: it was given for the other', async () => {
    await pressOn(world, 'Tom', idea.number, 'castVote:for');
    expect(read(await viewAs(world, 'Marieke', idea.number))).not.toContain('in het Fries');
  });
});

describe('one’s own idea', () => {
  let own: SentIdea;
  beforeAll(async () => {
    own = await submitIdeaAs(world, 'Daan', { title: 'Vergunning in één gesprek' });
    await pressOn(world, 'Lidia', own.number, 'startVote');
  });

  test('is not voted on: no buttons, and a sentence to who tries', async () => {
    const seen = await viewAs(world, 'Daan', own.number);
    expect(buttonNames(seen).filter((name) => name.startsWith('castVote'))).toEqual([]);
    expect(read(seen)).toContain('Dit is je eigen idee.');
    const { root } = await threadOf(world, own.number);
    const tried = await world.teams.pressExecute('Daan', root, {
      verb: 'castVote',
      data: { ideaId: own.ideaId, choice: 'for' },
    });
    expect(noticeOf(tried.card)).toContain('je eigen idee');
  });

  test('of a named member is not waited for: seven can vote', async () => {
    expect(read(await viewAs(world, 'Tom', own.number))).toContain('0 van de 7');
  });

  test('closes by itself when all the others have voted', async () => {
    const others = MEMBERS.filter((name) => name !== 'Daan');
    for (const who of others.slice(0, -1)) await pressOn(world, who, own.number, 'castVote:for');
    const last = await pressOn(world, others.at(-1)!, own.number, 'castVote:against');
    expect(read(last.card)).toContain('De stemronde is gesloten');
    expect(splitOf(last.card)).toEqual({ for: 6, doubt: 0, against: 1 });
    expect(read(last.card)).toContain('De club adviseert: doen');
  });

  test('of an unnamed member is counted as any, so that nobody is known by the number', async () => {
    const silent = await submitIdeaAs(world, 'Ngozi', { title: 'Stilte op de werkvloer', unnamed: 'true' });
    await pressOn(world, 'Lidia', silent.number, 'startVote');
    const others = MEMBERS.filter((name) => name !== 'Ngozi');
    for (const who of others) await pressOn(world, who, silent.number, 'castVote:for');
    const seen = await viewAs(world, 'Lidia', silent.number);
    expect(read(seen)).toContain('7 van de 8');
    expect(read(seen)).not.toContain('De stemronde is gesloten');
  });
});

describe('after the vote', () => {
  test('the lead closes it; a member cannot', async () => {
    expect(buttonNames(await viewAs(world, 'Marieke', idea.number))).not.toContain('closeRound');
    const { root } = await threadOf(world, idea.number);
    const tried = await world.teams.pressExecute('Marieke', root, {
      verb: 'closeRound',
      data: { ideaId: idea.ideaId },
    });
    expect(noticeOf(tried.card)).toBe('Alleen de clubtrekker kan de stemronde sluiten.');
    const closed = await pressOn(world, 'Lidia', idea.number, 'closeRound');
    expect(splitOf(closed.card)).toEqual({ for: 3, doubt: 0, against: 1 });
  });

  test('everybody sees the split, and the card that all have says so too', async () => {
    const { root } = await threadOf(world, idea.number);
    await world.teams.waitFor(() => splitOf(root.cards[0])?.for === 3);
    expect(splitOf(await viewAs(world, 'Henk', idea.number))).toEqual({ for: 3, doubt: 0, against: 1 });
  });

  test('a late vote repairs the card and says why it did not count', async () => {
    const { root } = await threadOf(world, idea.number);
    const late = await world.teams.pressExecute('Henk', root, {
      verb: 'castVote',
      data: { ideaId: idea.ideaId, choice: 'against' },
    });
    expect(noticeOf(late.card)).toBe('Deze stemronde is gesloten. De uitslag staat op de kaart.');
    expect(splitOf(late.card)).toEqual({ for: 3, doubt: 0, against: 1 });
    expect(buttonNames(late.card).filter((name) => name.startsWith('castVote'))).toEqual([]);
  });

  test('closing it twice changes nothing', async () => {
    const { root } = await threadOf(world, idea.number);
    const again = await world.teams.pressExecute('Lidia', root, {
      verb: 'closeRound',
      data: { ideaId: idea.ideaId },
    });
    expect(again.outcome).toBe('card');
    expect(noticeOf(again.card)).toBe('');
  });

  test('below the quorum there is no advice', async () => {
    const quiet = await submitIdeaAs(world, 'Fatima', { title: 'Een plant op elk bureau' });
    await pressOn(world, 'Lidia', quiet.number, 'startVote');
    await pressOn(world, 'Tom', quiet.number, 'castVote:for');
    await pressOn(world, 'Henk', quiet.number, 'castVote:for');
    const closed = await pressOn(world, 'Lidia', quiet.number, 'closeRound');
    expect(read(closed.card)).toContain('Geen advies: er stemden te weinig clubleden');
  });

  test('a button that Kiem no longer knows is answered with the card as it is now', async () => {
    const { root } = await threadOf(world, idea.number);
    const old = await world.teams.pressExecute('Henk', root, {
      verb: 'likeIdea',
      data: { ideaId: idea.ideaId },
    });
    expect(noticeOf(old.card)).toContain('Deze kaart was niet meer actueel.');
    expect(splitOf(old.card)).toEqual({ for: 3, doubt: 0, against: 1 });
  });
});
