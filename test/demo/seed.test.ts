import { Ideas, type IdeaRow } from '../../src/db/entities/ideas';
import { Outbox } from '../../src/db/entities/outbox';
import { Events } from '../../src/db/entities/timeline';
import { Users } from '../../src/db/entities/users';
import { openDatabase, type Database } from '../../src/db/dataSource';
import { repo } from '../../src/db/entity';
import { dutchCalendar } from '../../src/clock/workingDays';
import { seedDemo } from '../../src/demo/seed';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { OUTCOMES, STAGES } from '../../src/domain/stage';
import { ensureThemes } from '../../src/services/clubs';
import {
  askAboutLateSteps,
  askForOutcomes,
  askForSignsOfLife,
  bringBackParked,
  remindOfPromises,
} from '../../src/services/due';
import { startTeams } from '../../sandbox/server';
import { temporaryFolder } from '../support/database';
import { startWorld, VOORBEELDSTAD, type World } from '../support/kiem';
import { COLLEAGUES, idOf, MEMBERS } from '../support/people';
import { readMessage } from '../support/cards';

const FILE = 'sandbox/voorbeeldstad.json';

function ideasIn(db: Database): Promise<IdeaRow[]> {
  return db.read((tx) => repo(tx, Ideas).find({ order: { number: 'ASC' } }));
}

/** Every row of every table, but for the lease that the clock renews all the time. */
async function everythingIn({ dataSource }: Database): Promise<string> {
  const tables = dataSource.entityMetadatas
    .map((entity) => entity.tableName)
    .filter((name) => name !== 'leases');
  const rows = await Promise.all(tables.map((name) => dataSource.query(`SELECT * FROM ${name}`)));
  return JSON.stringify(rows);
}

describe('Voorbeeldstad', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
    const { teams, kiem } = world;
    await seedDemo(kiem.kiem, FILE, teams.serviceUrl);
    // As the sandbox does when Kiem answers: the app for everybody, and then in the team.
    for (const name of COLLEAGUES) await teams.installPersonal(name);
    await teams.installInTeam();
    await world.settle();
  });
  afterAll(() => world.stop());

  test('has ideas in every stage, with every outcome', async () => {
    const ideas = await ideasIn(world.kiem.kiem.db);
    expect(ideas.length).toBeGreaterThanOrEqual(15);
    const open = ideas.filter((idea) => idea.outcome === 'open');
    expect(new Set(open.map((idea) => idea.stage))).toEqual(new Set(STAGES));
    expect(new Set(ideas.map((idea) => idea.outcome))).toEqual(new Set(OUTCOMES));
  });

  test('has a manager, an administrator and two leads', async () => {
    const { db } = world.kiem.kiem;
    const [manager, administrator] = await db.read(async (tx) => [
      await repo(tx, Users).findBy({ isManager: true }),
      await repo(tx, Users).findBy({ isAdministrator: true }),
    ]);
    expect(manager.map((user) => user.name)).toEqual(['Henk van Dijk']);
    expect(administrator.map((user) => user.name)).toEqual(['Priya Ramdin']);
    const asked = COLLEAGUES.filter((name) =>
      world.teams
        .chat(name)
        .messages.some((message) => readMessage(message).includes('De club heeft gestemd')),
    );
    expect(asked).toEqual(['Lidia', 'Youssef']);
  });

  test('asks one person, once, for what came out of what is past its day', () => {
    const asked = COLLEAGUES.flatMap((name) =>
      world.teams
        .chat(name)
        .messages.map(readMessage)
        .filter((text) => /Tijd voor een uitkomst|Hoe staat het met deze stap/.test(text))
        .map((text) => [name, text]),
    );
    expect(asked).toEqual([['Kees', expect.stringContaining('We lezen de brief voor aan tien inwoners')]]);
  });

  test('has one thread an idea in the channel of the club, the oldest ideas first', async () => {
    const ideas = await ideasIn(world.kiem.kiem.db);
    const threads = world.teams.threads('Innovatieclub');
    const numbers = threads.map(({ root }) => /K-\d{4}-\d+/.exec(readMessage(root))?.[0]);
    expect([...numbers].sort()).toEqual(ideas.map((idea) => idea.number));
    // Several go out at once, so that neighbours may change places.
    expect(numbers.slice(-4)).toContain(ideas.at(-1)!.number);
    expect(world.teams.threads('Algemeen')).toEqual([]);
  });

  test('tells nobody in the channel who the unnamed idea is from', async () => {
    const [unnamed] = (await ideasIn(world.kiem.kiem.db)).filter((idea) => idea.unnamed);
    const submitter = VOORBEELDSTAD.people.find((person) => person.aadObjectId === idOf('Jan Willem'))!;
    expect(
      world.teams.chat('Jan Willem').messages.some((one) => readMessage(one).includes(unnamed!.number)),
    ).toBe(true);
    const seen: unknown[] = [world.teams.threads('Innovatieclub'), world.teams.threads('Algemeen')];
    for (const name of MEMBERS) {
      for (const { root } of world.teams.threads('Innovatieclub'))
        seen.push(await world.teams.look(name, root));
    }
    const bytes = JSON.stringify(seen);
    expect(bytes).toContain(unnamed!.title);
    for (const trace of ['Jan Willem', 'Postma', submitter.id, submitter.aadObjectId])
      expect(bytes).not.toContain(trace);
  });

  test('greets everybody before it tells what happened', () => {
    for (const name of COLLEAGUES) {
      const [first] = world.teams.chat(name).messages;
      expect(readMessage(first!)).toMatch(/Kiem/);
      expect(readMessage(first!)).not.toMatch(/K-\d{4}/);
    }
  });

  test('stays as it is when Kiem starts again', async () => {
    const { db } = world.kiem.kiem;
    const before = await everythingIn(db);
    await seedDemo(world.kiem.kiem, FILE, 'http://127.0.0.1:1/teams/');
    expect(await everythingIn(db)).toBe(before);
  });
});

test('a first start tries nothing in vain: all waits until the people get the app, and then arrives', async () => {
  const teams = await startTeams({ botUrl: 'http://127.0.0.1:1/', directory: VOORBEELDSTAD });
  const world = await startWorld({
    env: { KIEM_DEMO_DIRECTORY: FILE, KIEM_DEMO_SERVICE_URL: teams.serviceUrl },
  });
  try {
    await world.settle();
    expect(teams.requests.filter((one) => one.method === 'POST')).toEqual([]);
    expect(world.log.filter((line) => Number(line['level']) >= 40)).toEqual([]);
    teams.setBotUrl(`${world.kiem.url}/api/messages`);
    for (const name of COLLEAGUES) await teams.installPersonal(name);
    await teams.installInTeam();
    await world.settle();
    const lines = await world.kiem.kiem.db.read((tx) => repo(tx, Outbox).find());
    expect(lines.filter((row) => row.sentAt === null)).toEqual([]);
    expect(teams.threads('Innovatieclub').length).toBeGreaterThanOrEqual(15);
    expect(world.log.filter((line) => Number(line['level']) >= 50)).toEqual([]);
  } finally {
    teams.disconnect();
    await world.stop();
    await teams.stop();
  }
}, 60_000);

/** Monday before the doors open, a Saturday, the first working day after Christmas and New Year, and Easter. */
const MOMENTS = [
  '2027-03-01T06:00:00Z',
  '2026-04-04T12:00:00Z',
  '2027-01-04T16:30:00Z',
  '2026-05-05T09:00:00Z',
];

test.each(MOMENTS)('can be made on any day: %s', async (moment) => {
  const { folder, remove } = temporaryFolder();
  const db = await openDatabase(`sqlite:${folder}/kiem.db`);
  const now = new Date(moment);
  const kiem = { db, now: () => now, calendarFor: dutchCalendar, wakeOutbox: () => undefined };
  await ensureThemes(kiem);
  await seedDemo(kiem, FILE);
  const calendar = dutchCalendar(DEFAULT_SETTINGS);
  const events = await db.read((tx) => repo(tx, Events).find());
  for (const { at } of events) {
    expect(at.getTime()).toBeLessThan(now.getTime());
    expect(calendar.isWorkingDay(calendar.localDate(at))).toBe(true);
    expect(calendar.localTime(at) >= '07:30' && calendar.localTime(at) <= '17:30').toBe(true);
  }
  const open = (await ideasIn(db)).filter((idea) => idea.outcome === 'open' && idea.respondedAt === null);
  const today = calendar.localDate(now);
  expect(open.filter((idea) => idea.respondBy < today)).toHaveLength(1);
  // Nothing is left that the clock would say at once, to people who do not have the app yet.
  const waiting = () => db.read((tx) => repo(tx, Outbox).count());
  const before = await waiting();
  for (const job of [bringBackParked, remindOfPromises, askForSignsOfLife, askAboutLateSteps, askForOutcomes])
    await job(kiem);
  expect(await waiting()).toBe(before);
  await db.close();
  remove();
});
