import type { Database } from '../../src/db/dataSource';
import { openDatabase } from '../../src/db/dataSource';
import { MIGRATIONS } from '../../src/db/migrations';
import { changeRoles } from '../../src/services/peopleSettings';
import { readMessage } from '../support/cards';
import { inWorld } from '../support/inWorld';
import { outboxOf } from '../support/outbox';
import {
  countMessages,
  idOf,
  messageTo,
  press,
  replyIn,
  submitIdeaAs,
  threadOf,
  type SentIdea,
} from '../support/people';

/** What is about no idea arrives like everything else. All of it through Teams. */
const world = inWorld({ env: { KIEM_ADMINISTRATORS: idOf('Ruth') } });
const offer = () => world.teams.threads('Algemeen')[0]!.root;
let idea: SentIdea;

beforeAll(async () => {
  await Promise.all(['Fatima', 'Henk', 'Ruth'].map((name) => world.teams.installPersonal(name)));
  idea = await submitIdeaAs(world, 'Fatima', { title: 'Een maandag met afspraken' });
});

test('about the organisation: an administrator hears that ideas wait for a club', async () => {
  await messageTo(world, 'Ruth', 'An idea waits for a club');
  const told = (await outboxOf(world.kiem.kiem.db)).find((row) => row.message === 'noClub');
  expect(told).toMatchObject({ ideaId: null, clubId: null, personId: null, dropped: null });
});

test('about a club, in person: the administrator hears that it waits, and decides on that card', async () => {
  await world.teams.installInTeam();
  await press(world, 'Lidia', offer(), 'setUpClub', { name: 'Slimmer werken', themes: '' });
  const card = await messageTo(world, 'Ruth', 'Slimmer werken is waiting for approval');
  await press(world, 'Ruth', card, 'approveClub');
});

test('about a club, in its channel: the club hears what the administrator said', async () => {
  const post = await world.teams.waitFor(() =>
    world.teams
      .threads('Algemeen')
      .find(({ root }) => root.id !== offer().id && readMessage(root).includes('is goedgekeurd')),
  );
  expect(readMessage(post.root)).toContain('Ruth');
});

test('about a person: who is made a manager hears so, and who asks that of nobody hears it once', async () => {
  const ruth = { aadObjectId: idOf('Ruth') };
  const roles = { isManager: true, isAdministrator: false };
  await changeRoles(world.kiem.kiem, ruth, idOf('Henk'), roles);
  await messageTo(world, 'Henk', 'Je bent nu manager in Kiem');
  await changeRoles(world.kiem.kiem, ruth, idOf('Henk'), roles);
  await world.settle();
  expect(countMessages(world, 'Henk', 'Je bent nu manager in Kiem')).toBe(1);
});

test('what is no longer true is not sent, and the outbox says why', async () => {
  const { db } = world.kiem.kiem;
  await threadOf(world, idea.number);
  const [told] = await db.read((tx) =>
    tx.query<{ id: string }[]>(`SELECT id FROM users WHERE name LIKE 'Henk%'`),
  );
  await world.restart(async () => {
    const there = await openDatabase(`sqlite:${String(db.dataSource.options.database)}`);
    await waits(there, 'progress', `person:${told!.id}`, 'no such event');
    await there.close();
  });
  await world.settle();
  const row = (await outboxOf(world.kiem.kiem.db)).find(({ refId }) => refId === 'no such event');
  expect(row).toMatchObject({ dropped: 'gone', activityId: null });
});

/** A message that waits, by the columns that every Kiem has had. */
async function waits(
  there: Database,
  message: string,
  recipient: string,
  refId: string | null,
  occasion = '',
  kind = 'personMessage',
): Promise<void> {
  const { ideaId } = idea;
  const dedupeKey = [message, recipient, ideaId, refId ?? '', occasion].join('|');
  const at = '2026-11-20 09:30:00.000';
  const values = [dedupeKey.slice(-36), kind, message, recipient, ideaId, refId, dedupeKey, at, at];
  await there.dataSource.query(
    `INSERT INTO outbox (id, kind, message, recipient, ideaId, refId, dedupeKey, nextAttemptAt, createdAt, generation, attempts)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)`,
    values,
  );
}

test('what waited in the outbox of an older Kiem is sent after the upgrade, and nothing twice', async () => {
  const { db } = world.kiem.kiem;
  const fatima = (
    await db.read((tx) => tx.query<{ submitterId: string }[]>('SELECT submitterId FROM ideas'))
  )[0]!.submitterId;
  const thread = `idea:${idea.ideaId}`;
  const before = countMessages(world, 'Fatima', 'vrijdag 4 december');
  await world.restart(async () => {
    const there = await openDatabase(`sqlite:${String(db.dataSource.options.database)}`);
    const newer = MIGRATIONS.slice(MIGRATIONS.findIndex(({ name }) => name.startsWith('Messages')));
    for (const _ of newer) await there.dataSource.undoLastMigration();
    // The promise presses, so the clock asks for this reminder too: that must be the same one.
    await there.dataSource.query(`UPDATE ideas SET respondBy = '2026-11-24'`);
    await waits(there, 'receipt', `person:${fatima}`, null);
    await waits(there, 'broughtBack', thread, null, '2026-11-20', 'threadMessage');
    await waits(there, 'remindThread', thread, null, '2026-11-24 dueSoon', 'threadMessage');
    await there.close();
  });
  await messageTo(world, 'Fatima', 'dinsdag 24 november');
  await replyIn(world, idea.number, 'terug');
  await replyIn(world, idea.number, 'Nog 2 werkdagen');
  await world.settle();
  const { replies } = await threadOf(world, idea.number);
  expect(replies.filter((reply) => readMessage(reply).includes('Nog 2 werkdagen'))).toHaveLength(1);
  expect(countMessages(world, 'Fatima', 'vrijdag 4 december')).toBe(before);
  const rows = (await outboxOf(world.kiem.kiem.db)).filter((row) => row.createdAt.getTime() > 0);
  expect(rows.map(({ message }) => message)).toEqual(
    expect.arrayContaining(['threadBroughtBack', 'remindDueSoon']),
  );
  expect(rows.find(({ message }) => message === 'remindDueSoon')).toMatchObject({ occasion: '2026-11-24' });
  expect(rows.find(({ message }) => message === 'noClub')).toMatchObject({
    ideaId: null,
    refId: idea.ideaId,
  });
});
