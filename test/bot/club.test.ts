import { buttonNames, choicesOf, inputsOf, noticeOf, read, readMessage } from '../support/cards';
import { startWorld, VOORBEELDSTAD, type World } from '../support/kiem';
import { apiAs } from '../support/api';
import {
  approveAs,
  countMessages,
  formFor,
  idOf,
  lastMessage,
  messageTo,
  press,
  submitIdeaAs,
  threadOf,
  type SentIdea,
} from '../support/people';

const {
  teams: [first],
} = VOORBEELDSTAD;
const CENTRUM = '19:c0ffee00000000000000000000000001@thread.tacv2';
/** Voorbeeldstad with a second team, for a club of its own. */
const directory = {
  ...VOORBEELDSTAD,
  teams: [
    first!,
    {
      id: CENTRUM,
      aadGroupId: 'c0000000-0000-4000-8000-000000000001',
      name: 'Duurzaam',
      channels: [{ id: CENTRUM, name: 'Duurzaam algemeen' }],
      members: [idOf('Marieke'), idOf('Samira'), idOf('Kees')],
      owners: [idOf('Marieke')],
    },
  ],
};

let world: World;
let early: SentIdea;
beforeAll(async () => {
  world = await startWorld({ directory, env: { KIEM_ADMINISTRATORS: idOf('Ruth') } });
  await Promise.all(['Fatima', 'Kees', 'Lidia', 'Ruth'].map((name) => world.teams.installPersonal(name)));
});
afterAll(() => world.stop());

const offerIn = (channel: string) => world.teams.threads(channel)[0]!.root;

/** Somebody presses the button of the offer again, and gets the club. */
const showClub = (who: string) => world.teams.pressExecute(who, offerIn('Algemeen'), { verb: 'setUpClub' });

describe('before there is a club', () => {
  test('an idea is taken in, and the receipt says that it waits', async () => {
    early = await submitIdeaAs(world, 'Fatima', { title: 'Een idee van voor de club' });
    expect(read(early.receipt)).toContain('Er is nog geen innovatieclub.');
    expect(read(early.receipt)).toContain('vrijdag 4 december');
  });

  test('the submitter reads no word of a club that looks at it, but that an administrator knows', async () => {
    const { card } = await press(world, 'Fatima', early.message, 'showIdea');
    expect(read(card)).toContain('Dit idee wacht op een innovatieclub.');
    expect(read(card)).toContain('De functioneel beheerder weet het.');
    expect(read(card)).not.toContain('De club kijkt ernaar');
    await world.teams.say('Fatima', 'mijn ideeën');
    expect(readMessage(lastMessage(world, 'Fatima'))).toContain('Wacht op een club');
  });

  test('the administrator is told, in their own language, once for all that waits', async () => {
    await messageTo(world, 'Ruth', 'An idea waits for a club');
    await submitIdeaAs(world, 'Kees', { title: 'Nog een idee van voor de club' });
    await world.settle();
    expect(countMessages(world, 'Ruth', 'An idea waits for a club')).toBe(1);
  });
});

describe('setting up a club', () => {
  test('the app comes to a team and offers to make this channel the club’s', async () => {
    await world.teams.installInTeam();
    const offer = readMessage(offerIn('Algemeen'));
    expect(offer).toContain('Komt de innovatieclub in dit kanaal?');
    expect(offer).toContain('Slimmer werken');
    expect(offer).toContain('keurt de club eerst goed');
    expect(offer).toContain('wordt de eerste clubtrekker');
    expect(offer).toContain('Duurzaamheid');
  });

  test('a club needs a name, and what was typed stays', async () => {
    const refused = await press(world, 'Lidia', offerIn('Algemeen'), 'setUpClub', {
      name: ' ',
      themes: 'Balie',
    });
    expect(noticeOf(refused.card)).toBe('Geef de club een naam.');
    expect(read(refused.card)).toContain('Balie');
  });

  test('whoever presses asks for it, and reads who decides on that', async () => {
    const two = await Promise.all(
      ['Lidia', 'Lidia'].map((who) =>
        press(world, who, offerIn('Algemeen'), 'setUpClub', { name: 'Slimmer werken', themes: 'Balie' }),
      ),
    );
    for (const { card } of two) {
      expect(noticeOf(card)).toBe('');
      expect(read(card)).toContain('Slimmer werken wacht op goedkeuring');
      expect(read(card)).toContain('De functioneel beheerder beslist over deze club: Ruth');
      expect(read(card)).toMatch(/^8$/m);
    }
    expect(readMessage(offerIn('Algemeen'))).toContain('Slimmer werken wacht op goedkeuring');
  });

  test('until then it has no ideas, and its people have no rights', async () => {
    await submitIdeaAs(world, 'Kees', { title: 'Een idee van voor de goedkeuring' });
    await world.settle();
    expect(world.teams.threads('Algemeen').some(({ root }) => readMessage(root).includes('K-2026'))).toBe(
      false,
    );
    expect((await (await apiAs(world, 'Lidia')).get('/me')).body).toMatchObject({
      clubs: [],
      abilities: { canSeeDashboard: false, canExport: false, canFindPeople: false },
    });
  });

  test('approved, it is the club of who asked, and its members are those of the team, without guests', async () => {
    await approveAs(world, 'Ruth', 'Slimmer werken');
    const { card } = await showClub('Lidia');
    expect(read(card)).toContain('Slimmer werken is klaar');
    expect(read(card)).toContain('Lidia Bakker');
    expect(read(card)).toMatch(/^8$/m);
  });

  test('who presses later finds the club, and does not take it over', async () => {
    const offer = offerIn('Algemeen');
    // Somebody whose client still shows the offer.
    const typed = { name: 'Mijn club', themes: '' };
    const later = await world.teams.pressExecute('Youssef', offer, { verb: 'setUpClub', data: {} }, typed);
    expect(read(later.card)).toContain('Slimmer werken is klaar');
    expect(read(later.card)).toContain('Lidia Bakker');
    expect(buttonNames(later.card)).not.toContain('appointLead');
  });

  test('the idea that waited is posted in its channel now', async () => {
    const { root } = await threadOf(world, early.number);
    expect(readMessage(root)).toContain('Een idee van voor de club');
  });

  test('a lead appoints another lead, who can do so too', async () => {
    const club = await showClub('Lidia');
    expect(choicesOf(club.card, 'person').map((one) => one.title)).not.toContain('Lidia Bakker');
    const appointed = await press(world, 'Lidia', offerIn('Algemeen'), 'appointLead', {
      person: idOf('Youssef'),
    });
    expect(read(appointed.card)).toContain('Lidia Bakker en Youssef Aydin');
    await showClub('Youssef');
    const next = await press(world, 'Youssef', offerIn('Algemeen'), 'appointLead', { person: idOf('Tom') });
    expect(read(next.card)).toContain('Tom Visser');
  });

  test('a lead is somebody of the club, and chosen', async () => {
    for (const person of [idOf('Fatima'), idOf('Pieter'), '']) {
      const refused = await press(world, 'Lidia', offerIn('Algemeen'), 'appointLead', { person });
      expect(noticeOf(refused.card)).not.toBe('');
      expect(read(refused.card)).not.toContain('Fatima');
    }
  });

  test('a member who is no lead appoints nobody', async () => {
    const club = await showClub('Lidia');
    const data = { clubId: clubIdIn(club.card), person: idOf('Daan') };
    const refused = await world.teams.pressExecute('Daan', offerIn('Algemeen'), {
      verb: 'appointLead',
      data,
    });
    expect(noticeOf(refused.card) || refused.message).toContain('Alleen een clubtrekker');
    expect(read(refused.card)).not.toMatch(/Clubtrekkers.*Daan/s);
  });

  test('the club is shown to who speaks to Kiem in its channel', async () => {
    await world.teams.sayInChannel('Daan', 'Algemeen', 'wie zijn wij?');
    const answer = await world.teams.waitFor(() => world.teams.threads('Algemeen').at(-1)?.replies.at(-1));
    expect(readMessage(answer)).toContain('Slimmer werken is klaar');
  });
});

function clubIdIn(card: unknown): string {
  return /"clubId":"([^"]+)"/.exec(JSON.stringify(card))![1]!;
}

describe('several clubs', () => {
  test('a second team makes a club for its own themes', async () => {
    await world.teams.installInTeam('Duurzaam');
    const offer = offerIn('Duurzaam algemeen');
    expect(readMessage(offer)).not.toContain('Balie');
    const taken = await press(world, 'Marieke', offer, 'setUpClub', { name: 'Groen', themes: 'balie' });
    expect(noticeOf(taken.card)).toContain('Een ander kanaal heeft dit thema al.');
    const same = await press(world, 'Marieke', offer, 'setUpClub', { name: ' slimmer  WERKEN', themes: '' });
    expect(noticeOf(same.card)).toBe('Er is al een club met de naam Slimmer werken. Kies een andere naam.');
    expect(inputsOf(same.card)['name']).toContain('WERKEN');
    const made = await press(world, 'Marieke', offer, 'setUpClub', {
      name: 'Groen',
      themes: 'Duurzaamheid, Water',
    });
    expect(read(made.card)).toContain('Duurzaamheid en Water');
    // An administrator finds what waits in their chat, and decides there; once, however often it is pressed.
    await world.teams.say('Ruth', 'admin');
    const asked = await messageTo(world, 'Ruth', 'Groen is waiting for approval');
    expect(readMessage(asked)).toContain('Marieke Jansen');
    const noReason = await press(world, 'Ruth', asked, 'rejectClub', { reason: ' ' });
    expect(noticeOf(noReason.card)).not.toBe('');
    const judged = await press(world, 'Ruth', asked, 'approveClub');
    expect(read(judged.card)).toContain('Groen has been approved');
    const approved = await world.teams.pressExecute('Marieke', offer, { verb: 'setUpClub' });
    expect(read(approved.card)).toContain('Duurzaamheid en Water');
    expect(read(approved.card)).toContain('Marieke Jansen');
    expect(read(approved.card)).not.toMatch(/gast/);
  });

  test('a club warns of guests in its team, who read along', async () => {
    const card = (await showClub('Lidia')).card;
    expect(read(card)).toContain('Let op: er zit 1 gast in dit team. Die kan alles in dit kanaal lezen');
  });

  test('an idea goes to the club of its theme', async () => {
    const idea = await submitIdeaAs(world, 'Fatima', {
      title: 'Zonnepanelen op de loods',
      theme: 'Duurzaamheid',
    });
    await threadOf(world, idea.number, 'Duurzaam algemeen');
    await world.settle();
    expect(channelsWith(idea.number)).toEqual(['Duurzaam algemeen']);
  });

  test('any other goes to the first club', async () => {
    const none = await submitIdeaAs(world, 'Fatima', { title: 'Rustige wachtruimte' });
    const theirs = await submitIdeaAs(world, 'Fatima', { title: 'Loket voor ouderen', theme: 'Balie' });
    const other = await submitIdeaAs(world, 'Fatima', { title: 'Veilig oversteken', theme: 'Veiligheid' });
    for (const { number } of [none, theirs, other]) await threadOf(world, number);
    await world.settle();
    expect([none, theirs, other].flatMap(({ number }) => channelsWith(number))).toEqual([
      'Algemeen',
      'Algemeen',
      'Algemeen',
    ]);
  });

  test('a member of one club is nobody in the other', async () => {
    const idea = await submitIdeaAs(world, 'Fatima', { title: 'Groen dak op de bushalte', theme: 'Water' });
    const { root } = await threadOf(world, idea.number, 'Duurzaam algemeen');
    await press(world, 'Samira', root, 'startVote');
    const data = { ideaId: idea.ideaId, choice: 'for' };
    const lead = await world.teams.pressExecute('Lidia', root, { verb: 'castVote', data });
    expect(noticeOf(lead.card)).toBe('Alleen leden van deze innovatieclub kunnen stemmen.');
    expect(read(lead.card)).toContain('0 van de 3');
  });

  test('new themes can be chosen by everybody', async () => {
    const form = await formFor(world, 'Kees', 'Nog een idee over regenwater in de wijk');
    expect(choicesOf(form.cards[0], 'theme').map((one) => one.value)).toEqual(
      expect.arrayContaining(['Balie', 'Water', 'Duurzaamheid']),
    );
    expect(lastMessage(world, 'Kees')).toBe(form);
  });
});

function channelsWith(number: string): string[] {
  return ['Algemeen', 'Innovatieclub', 'Duurzaam algemeen'].filter((channel) =>
    world.teams.threads(channel).some(({ root }) => readMessage(root).includes(number)),
  );
}
