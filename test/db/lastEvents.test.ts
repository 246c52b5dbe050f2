import type { Database } from '../../src/db/dataSource';
import { insertIdea } from '../../src/db/repositories/ideas';
import { appendEvent, findLastEvents } from '../../src/db/repositories/timeline';
import { testDatabase } from '../support/database';

const START = Date.parse('2026-11-20T09:00:00Z');
const room = testDatabase();
let db: Database;

beforeAll(async () => {
  db = await room.open();
});
afterAll(() => room.remove());

/** An idea of which so many things were told, a second apart, with votes after the last. */
async function ideaWith(id: string, events: number): Promise<void> {
  await db.inTransaction(async (tx) => {
    const at = new Date(START);
    await insertIdea(tx, {
      ...{
        id,
        number: `K-2026-${id}`,
        formId: id,
        title: 'Een idee',
        text: 'Een idee',
        problem: null,
        theme: null,
      },
      ...{ seenElsewhere: null, unnamed: false, submitterId: 'fatima', source: 'chat', clubId: null },
      ...{ stage: 'search', outcome: 'open', submittedAt: at, stageSince: at, respondBy: '2026-12-04' },
      ...{ respondedAt: null, searchEndsAt: null, parkedUntil: null, mergedIntoId: null, lastSignAt: at },
      ...{ result: null, cardActivityId: null, version: 1 },
    });
    for (let index = 0; index < events; index += 1)
      await appendEvent(tx, id, 'stepDone', null, new Date(START + index * 1000), { place: index });
    await appendEvent(tx, id, 'voted', 'tom', new Date(START + events * 1000));
  });
}

test('the last news of an idea is the newest, however much came before it, there and with others', async () => {
  const told = { '0001': 1200, '0002': 1, '0003': 900, '0004': 0 };
  for (const [id, events] of Object.entries(told)) await ideaWith(id, events);
  const last = await db.read((tx) => findLastEvents(tx, Object.keys(told)));
  expect([...last].map(([id, event]) => [id, event.kind, event.data['place']]).sort()).toEqual([
    ['0001', 'stepDone', 1199],
    ['0002', 'stepDone', 0],
    ['0003', 'stepDone', 899],
  ]);
});
