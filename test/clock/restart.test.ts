import { read, readMessage } from '../support/cards';
import { startWorld, type World } from '../support/kiem';
import { clubOf, countMessages, messageTo, submitIdeaAs, threadOf, viewAs } from '../support/people';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await clubOf(world);
});
afterAll(() => world.stop());

test('what fell due while Kiem was not running is done when it starts again, once', async () => {
  const idea = await submitIdeaAs(world, 'Fatima', { title: 'Kiem sliep toen het tijd was' });
  await threadOf(world, idea.number);
  await world.restart(() => world.clock.moveTo(new Date('2026-12-01T09:00:00Z')));
  await messageTo(world, 'Fatima', 'De club stemt over je idee');
  expect(read(await viewAs(world, 'Tom', idea.number))).toContain('0 van de 8');
  await world.restart(() => world.clock.moveTo(new Date('2026-12-09T09:00:00Z')));
  const { root } = await threadOf(world, idea.number);
  await world.teams.waitFor(() => readMessage(root).includes('De stemronde is gesloten'));
  await messageTo(world, 'Lidia', idea.number);
  await world.settle();
  expect(countMessages(world, 'Fatima', 'De club stemt over je idee')).toBe(1);
  const { replies } = await threadOf(world, idea.number);
  // The reminders of the days that it slept through come in one: it is too late by now.
  expect(replies.map(readMessage).filter((text) => text.includes('De reactie is te laat'))).toHaveLength(1);
});

test('what was about to be sent is sent after a restart, once', async () => {
  world.teams.fail({
    when: { method: 'POST', path: /\/v3\/conversations$/ },
    how: { status: 500 },
    times: 1,
  });
  const idea = await submitIdeaAs(world, 'Kees', { title: 'Net voor het uitzetten' });
  await world.restart();
  await threadOf(world, idea.number);
  await world.settle();
  const threads = world.teams
    .threads('Algemeen')
    .filter(({ root }) => root.summary?.startsWith(`${idea.number}:`));
  expect(threads).toHaveLength(1);
});
