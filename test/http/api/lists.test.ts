import type { IdeaListItem, IdeaPage } from '../../../src/contracts/api';
import { Counters } from '../../../src/db/entities/counters';
import { repo } from '../../../src/db/entity';
import { newId } from '../../../src/db/ids';
import { apiAs, eventually, pageOf, tell, type ApiOf } from '../../support/api';
import { inWorld } from '../../support/inWorld';

const world = inWorld({ club: true });
let fatima: ApiOf;
let tom: ApiOf;
let lidia: ApiOf;
const ids: string[] = [];
beforeAll(async () => {
  [fatima, tom, lidia] = (await Promise.all(['Fatima', 'Tom', 'Lidia'].map((who) => apiAs(world, who)))) as [
    ApiOf,
    ApiOf,
    ApiOf,
  ];
  for (let index = 0; index < 7; index += 1)
    ids.push(
      await tell(fatima, `Proefidee ${index} voor de balie`, index === 3 ? { theme: 'Veiligheid' } : {}),
    );
});

async function list(api: ApiOf, query: string): Promise<IdeaListItem[]> {
  const answer = await api.get(`/ideas?${query}`);
  expect([query, answer.status, answer.text]).toEqual([query, 200, expect.anything()]);
  return (answer.body as unknown as IdeaPage).items;
}

const idsOf = (items: readonly IdeaListItem[]): string[] => items.map((item) => item.ideaId);

async function walk(
  query: string,
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor = ''; ;) {
    const { body } = await tom.get(`/ideas?limit=3&${query}${cursor}`);
    const page = body as unknown as IdeaPage;
    seen.push(...idsOf(page.items));
    if (page.nextCursor === null) return seen;
    cursor = `&cursor=${page.nextCursor}`;
    await between();
  }
}

describe('a list of ideas', () => {
  test.each(['newest', 'oldest', 'promise', 'votes', 'number'])(
    'by %s: each idea once, page after page',
    async (sort) => {
      const seen = await walk(`sort=${sort}`);
      expect([...seen].sort()).toEqual([...ids].sort());
      if (sort === 'newest') expect(seen).toEqual([...ids].reverse());
      if (sort === 'oldest' || sort === 'number') expect(seen).toEqual(ids);
    },
  );

  test('a cursor of one order is none of another', async () => {
    const { body } = await tom.get('/ideas?limit=2&sort=newest');
    const wrong = await tom.get(`/ideas?limit=2&sort=oldest&cursor=${String(body['nextCursor'])}`);
    expect([wrong.status, wrong.body['code']]).toEqual([400, 'invalid_request']);
  });

  test('stays what it was while ideas come in: nothing twice, nothing missed', async () => {
    let more = 0;
    const before = [...ids];
    const seen = await walk('sort=newest', async () => {
      more += 1;
      ids.push(await tell(fatima, `Intussen ${more} bij de balie`));
    });
    expect(seen).toEqual(before.reverse());
  });

  test('is filtered by theme, stage, outcome, promise, words, number, mine and day', async () => {
    expect(idsOf(await list(tom, 'theme=Veiligheid'))).toEqual([ids[3]]);
    await lidia.post(`/ideas/${ids[0]!}/round`);
    await fatima.post(`/ideas/${ids[1]!}/withdrawal`);
    expect(idsOf(await list(tom, 'stage=selection'))).toEqual([ids[0]]);
    expect(idsOf(await list(tom, 'outcome=finished'))).toEqual([ids[1]]);
    expect(idsOf(await list(tom, 'outcome=withdrawn'))).toEqual([ids[1]]);
    // By promise, what nobody waits for any more comes last, over pages too.
    expect(await walk('sort=promise')).toEqual([ids[0], ...ids.slice(2), ids[1]]);
    expect(await list(tom, 'promise=overdue')).toEqual([]);
    expect((await list(tom, 'promise=onTime&limit=100')).length).toBe(ids.length - 1);
    expect((await list(tom, 'q=intussen&limit=100')).length).toBe(ids.length - 7);
    expect(idsOf(await list(tom, 'q=K-2026-0003'))).toEqual([ids[2]]);
    expect(await list(tom, 'mine=true')).toEqual([]);
    expect((await list(fatima, 'mine=true&limit=100')).length).toBe(ids.length);
    await tom.put(`/ideas/${ids[4]!}/support`);
    expect(await list(tom, 'mine=true')).toMatchObject([
      { ideaId: ids[4], amSupporting: true, supporters: 1 },
    ]);
    expect(await list(tom, 'submittedTo=2026-11-19')).toEqual([]);
    expect((await list(tom, 'submittedFrom=2026-11-20&submittedTo=2026-11-20&limit=100')).length).toBe(
      ids.length,
    );
    expect((await list(tom, 'origin=workFloor&limit=100')).length).toBe(ids.length);
    expect(await list(tom, 'origin=management')).toEqual([]);
    expect(await list(tom, 'club=none')).toEqual([]);
  });

  test('tells how many have voted, and never how', async () => {
    await tom.put(`/ideas/${ids[0]!}/vote`, { choice: 'against' });
    const [item] = await list(tom, 'stage=selection');
    expect(item).toMatchObject({ votesCast: 1, memberCount: 8, roundIsOpen: true, owner: 'Lidia Bakker' });
    expect(JSON.stringify(item)).not.toMatch(/against|tally/);
  });

  test('says what the reader may do with each', async () => {
    const [forLead] = await list(lidia, 'theme=Veiligheid');
    const [forOwn] = await list(fatima, 'theme=Veiligheid');
    expect(forLead!.abilities).toEqual({ canSupport: true, moves: ['startVote'] });
    expect(forOwn!.abilities).toEqual({ canSupport: false, moves: [] });
  });

  test('is counted per column, with the same filters', async () => {
    const { body } = await tom.get('/ideas/counts');
    expect(body).toEqual({
      search: ids.length - 2,
      selection: 1,
      implementation: 0,
      anchoring: 0,
      finished: 1,
      total: ids.length,
    });
    expect((await tom.get('/ideas/counts?theme=Veiligheid&stage=selection')).body).toMatchObject({
      search: 1,
      total: 1,
    });
  });

  test('costs as many questions to the database for a hundred ideas as for two', async () => {
    const { driver } = world.kiem.kiem.db.reading as unknown as {
      driver: { databaseConnection: { prepare: (text: string) => object } };
    };
    const statements = Object.getPrototypeOf(driver.databaseConnection.prepare('SELECT 1')) as {
      all: (this: { source: string }) => unknown;
    };
    const countOnce = async (path: string): Promise<number> => {
      const asked: string[] = [];
      const spy = jest.spyOn(statements, 'all');
      await tom.get(path);
      for (const { source } of spy.mock.contexts) asked.push(source);
      spy.mockRestore();
      return asked.filter((text) => /FROM (ideas|users|memberships|settings)/.test(text)).length;
    };
    // The clock of this Kiem asks too, now and then: the fewest of some are those of the list.
    const count = async (path: string): Promise<number> => {
      const counts: number[] = [];
      for (let time = 0; time < 5; time += 1) counts.push(await countOnce(path));
      return Math.min(...counts);
    };
    expect(await count('/ideas?limit=2')).toBe(await count('/ideas?limit=100'));
    const { length } = [await count('/ideas?limit=100')].filter((asked) => asked >= 3 && asked <= 5);
    expect(length).toBe(1);
  });
});

describe('what changed', () => {
  test('is told with a cursor, a vote included, and no vote makes a new version', async () => {
    const { body } = await tom.get('/changes');
    const before = await pageOf(tom, ids[0]!);
    await lidia.put(`/ideas/${ids[0]!}/vote`, { choice: 'for' });
    const changes = await tom.get(`/changes?since=${String(body['cursor'])}`);
    expect(changes.body['items']).toContainEqual({ ideaId: ids[0], version: before.version, votesCast: 2 });
    expect(changes.body['isComplete']).toBe(true);
  });

  test('tells of a reason that somebody gave with a vote, and of another one after it', async () => {
    for (const reason of ['Dit scheelt tijd.', 'Dit scheelt veel tijd.']) {
      const before = await pageOf(lidia, ids[0]!);
      // From this very moment on: what is some seconds old would be told again.
      const since = newId();
      await lidia.put(`/ideas/${ids[0]!}/vote/reason`, { reason });
      const changes = await tom.get(`/changes?since=${since}`);
      expect(changes.body['items']).toContainEqual(
        expect.objectContaining({ ideaId: ids[0], version: before.version + 1 }),
      );
    }
  });

  test('is forgotten once it was told, and seen again within some seconds', async () => {
    const from = '00000000-0000-7000-8000-000000000000';
    const { body } = await tom.get(`/changes?since=${from}`);
    expect((body['items'] as unknown[]).length).toBe(ids.length);
    await eventually(async () => {
      const next = await tom.get(`/changes?since=ffffffff-ffff-7fff-bfff-ffffffffffff`);
      return (next.body['items'] as unknown[]).length === 0;
    });
    expect((await tom.get('/changes?since=yesterday')).status).toBe(400);
  });
});

describe('at the end of a full year', () => {
  test('by number: what comes after the 9999th of a year stands after it', async () => {
    const { db } = world.kiem.kiem;
    await db.inTransaction((tx) => repo(tx, Counters).update({ name: 'idea:2026' }, { value: 9997 }));
    const late = await Promise.all(
      [0, 1, 2, 3, 4].map((n) => tell(fatima, `Laat idee ${n} voor het archief`)),
    );
    const { body } = await tom.get('/ideas?sort=number&limit=100');
    const items = (body as unknown as IdeaPage).items.filter((item) => late.includes(item.ideaId));
    expect(items.map((item) => item.number)).toEqual(
      [9998, 9999, 10000, 10001, 10002].map((n) => `K-2026-${n}`),
    );
  });
});
