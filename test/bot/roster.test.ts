import { parseDirectory, type Directory } from '../../sandbox/server';
import { noticeOf, read, refreshFor, splitOf } from '../support/cards';
import { startWorld, VOORBEELDSTAD, type World } from '../support/kiem';
import { idOf, press, pressOn, submitIdeaAs, threadOf, viewAs, type SentIdea } from '../support/people';

const {
  teams: [team],
} = VOORBEELDSTAD;

/** Voorbeeldstad with so many more people in the team. */
function withMembers(count: number): Directory {
  const people = Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(12, '0');
    return {
      ...VOORBEELDSTAD.people[0]!,
      id: `29:1extra-${number}`,
      aadObjectId: `e0000000-0000-4000-8000-${number}`,
      name: `Medewerker ${index + 1}`,
      givenName: `Medewerker${index + 1}`,
    };
  });
  return parseDirectory({
    ...VOORBEELDSTAD,
    people: [...VOORBEELDSTAD.people, ...people],
    teams: [{ ...team!, members: [...team!.members, ...people.map((one) => one.aadObjectId)] }],
  });
}

/** A team of 1,200 colleagues and a guest. */
const BIG = withMembers(1192);

let world: World;
let idea: SentIdea;
beforeAll(async () => {
  world = await startWorld({ directory: BIG, env: { KIEM_ADMINISTRATORS: idOf('Lidia') } });
  await world.teams.installPersonal('Fatima');
  await world.teams.installInTeam();
});
afterAll(() => world.stop());

describe('a team of thousands', () => {
  test('is read page by page, and all are members', async () => {
    const offer = world.teams.threads('Algemeen')[0]!.root;
    const made = await press(world, 'Lidia', offer, 'setUpClub', { name: 'Iedereen', themes: '' });
    expect(read(made.card)).toMatch(/^1200$/m);
    const pages = world.teams.requests.filter(({ path }) => path.endsWith('/pagedmembers'));
    expect(pages).toHaveLength(3);
  });

  test('its card asks at most sixty clients for a view of their own, the lead’s among them', async () => {
    idea = await submitIdeaAs(world, 'Fatima', { title: 'Iedereen een eigen sleutel' });
    const { root } = await threadOf(world, idea.number);
    const asked = refreshFor(root.cards[0]);
    expect(asked).toHaveLength(60);
    expect(asked).toContain(world.teams.person('Lidia').id);
    expect(asked).not.toContain(world.teams.person('Pieter').id);
  });

  test('somebody who is not among the sixty can vote all the same, and sees the vote then', async () => {
    await pressOn(world, 'Lidia', idea.number, 'startVote');
    const last = world.teams.person('Medewerker1192');
    const { root } = await threadOf(world, idea.number);
    await world.teams.waitFor(() => read(root.cards[0]).includes('0 van de 1200'));
    expect(refreshFor(root.cards[0])).not.toContain(last.id);
    const voted = await pressOn(world, 'Medewerker1192', idea.number, 'castVote:for');
    expect(splitOf(voted.card)).toEqual({ for: 1, doubt: 0, against: 0 });
  });
});

describe('people come and go', () => {
  const data = (choice: string) => ({ verb: 'castVote', data: { ideaId: idea.ideaId, choice } });

  test('who joins the team may vote at once', async () => {
    await world.teams.addMember('Slimmer werken', 'Kees');
    const { root } = await threadOf(world, idea.number);
    const voted = await world.teams.pressExecute('Kees', root, data('for'));
    expect(splitOf(voted.card)?.for).toBe(2);
    expect(read(voted.card)).toContain('2 van de 1201');
  });

  test('who left may not vote any more; the vote that was cast stays', async () => {
    await world.teams.removeMember('Slimmer werken', 'Kees');
    const { root } = await threadOf(world, idea.number);
    const refused = await world.teams.pressExecute('Kees', root, data('against'));
    expect(noticeOf(refused.card)).toBe('Alleen leden van deze innovatieclub kunnen stemmen.');
    expect(read(await viewAs(world, 'Lidia', idea.number))).toContain('2 van de 1200');
  });

  test('somebody whose joining Kiem did not hear of is looked up when they act', async () => {
    world.teams.state.roster(world.teams.team()).add(idOf('Samira'));
    const { root } = await threadOf(world, idea.number);
    const voted = await world.teams.pressExecute('Samira', root, data('doubt'));
    expect(splitOf(voted.card)).toEqual({ for: 2, doubt: 1, against: 0 });
  });

  test('a colleague who never joined is refused in words', async () => {
    await world.teams.installPersonal('Ruth');
    const { root } = await threadOf(world, idea.number);
    const refused = await world.teams.pressExecute('Ruth', root, data('for'));
    expect(noticeOf(refused.card)).toBe('Only members of this innovation club can vote.');
  });

  test('a guest who is added to the team is no member', async () => {
    await world.teams.removeMember('Slimmer werken', 'Pieter');
    await world.teams.addMember('Slimmer werken', 'Pieter');
    const { root } = await threadOf(world, idea.number);
    const refused = await world.teams.pressExecute('Pieter', root, data('for'));
    expect(refused.message ?? noticeOf(refused.card)).toContain('Als gast');
    expect(read(await viewAs(world, 'Lidia', idea.number))).toContain('3 van de 1201');
  });
});
