import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SelectQueryBuilder } from 'typeorm';
import { openDatabase, type Database } from '../../src/db/dataSource';
import { findOrAddTerms } from '../../src/db/repositories/similarity';
import {
  findSimilar,
  indexIdea,
  searchIdeas,
  unindexIdea,
  type FoundIdea,
  type IdeaContent,
} from '../../src/services/similarIdeas';
import { ALIKE, DIFFERENT_IDEAS, UNHEARD_OF } from './similarIdeas.texts';

let folder: string;
/** With the ideas of the examples; each idea's title serves as its id. Only read from. */
let municipality: Database;
/** Empty at the start of each test. */
let db: Database;

const open = (name: string): Promise<Database> => openDatabase(`sqlite:${path.join(folder, name)}`);
let opened = 0;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kiem-similar-'));
  municipality = await open('municipality.sqlite');
  await municipality.inTransaction(async (tx) => {
    for (const idea of DIFFERENT_IDEAS) await indexIdea(tx, idea.title.slice(0, 36), idea);
  });
});
afterAll(async () => {
  await municipality.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  opened += 1;
  db = await open(`${opened}.sqlite`);
});
afterEach(() => db.close());

const index = (ideaId: string, content: IdeaContent): Promise<void> =>
  db.inTransaction((tx) => indexIdea(tx, ideaId, content));
const similar = (text: string, title?: string, inside = db): Promise<FoundIdea[]> =>
  inside.read((tx) => findSimilar(tx, { text, ...(title === undefined ? {} : { title }) }, { limit: 5 }));
const search = async (words: string, inside = municipality): Promise<string[]> =>
  (await inside.read((tx) => searchIdeas(tx, words, { limit: 5 }))).map((found) => found.ideaId);
const ids = (found: readonly FoundIdea[]): string[] => found.map((idea) => idea.ideaId);

const BEES: IdeaContent = { title: 'Hotel voor bijen', text: 'Hang het op in het park.', problem: null };
const QUEUE: IdeaContent = {
  title: 'Kortere wachtrij',
  text: 'Mensen wachten lang aan de balie.',
  problem: null,
};

async function tableOf(name: string): Promise<unknown[]> {
  return db.dataSource.query<unknown[]>(`SELECT * FROM ${name}`);
}

describe('an idea that is like another', () => {
  test.each(ALIKE)('"$text" finds "$finds"', async ({ text, title, finds }) => {
    expect(ids(await similar(text, title, municipality))[0]).toBe(finds.slice(0, 36));
  });

  test('is found by its own words with a score near 1', async () => {
    for (const idea of DIFFERENT_IDEAS) {
      const [first] = await similar(idea.text, idea.title, municipality);
      expect(first?.ideaId).toBe(idea.title.slice(0, 36));
      expect(first?.score).toBeGreaterThan(0.9);
      expect(first?.score).toBeLessThanOrEqual(1);
    }
  });

  test('is found by a compound of its words, and the other way round', async () => {
    await index('bees', BEES);
    expect(ids(await similar('een bijenhotel'))).toEqual(['bees']);
    await index('bees', { ...BEES, title: 'Bijenhotel' });
    expect(ids(await similar('een hotel voor bijen'))).toEqual(['bees']);
  });

  test('is nearer when its compound shares a part with one of the question', async () => {
    const nothing = { text: '', problem: null };
    await index('beach', { title: 'Parkeren bij het strand', ...nothing });
    await index('bus', { title: 'Strippenkaart voor mantelzorgers', ...nothing });
    await index('car', { title: 'Parkeerkaart voor mantelzorgers', ...nothing });
    const found = await similar('parkeervergunning voor mantelzorgers');
    const [car, bus] = ['car', 'bus'].map((id) => found.find((idea) => idea.ideaId === id)?.score ?? 0);
    expect(car).toBeGreaterThan(bus ?? 0);
  });

  test('is found when the typing error is in the stored one', async () => {
    await index('bees', { ...BEES, title: 'Bijenhottel' });
    expect(ids(await similar('een bijenhotel bij ons'))).toEqual(['bees']);
  });

  test('is found by the problem it solves', async () => {
    await index('queue', {
      title: 'Nummertjes',
      text: 'Hang een automaat op.',
      problem: 'Bezoekers dringen voor.',
    });
    expect(ids(await similar('voordringende bezoekers dringen altijd voor, ook een automaat helpt'))).toEqual(
      ['queue'],
    );
  });

  test('comes before one that is less alike, and no more come than were asked for', async () => {
    await index('near', { title: 'Kortere wachtrij aan de balie', text: 'Met een afspraak.', problem: null });
    await index('far', {
      title: 'Balie met een bankje',
      text: 'Dan wacht je rustig in de rij.',
      problem: null,
    });
    const question = { text: 'de wachtrij aan de balie, met afspraken' };
    const found = await db.read((tx) => findSimilar(tx, question, { limit: 5 }));
    expect(found[0]?.ideaId).toBe('near');
    expect(found.map((idea) => idea.score)).toEqual(found.map((idea) => idea.score).sort((a, b) => b - a));
    expect(await db.read((tx) => findSimilar(tx, question, { limit: 1 }))).toHaveLength(1);
  });

  test('is not the idea itself', async () => {
    await index('bees', BEES);
    const found = await db.read((tx) => findSimilar(tx, BEES, { limit: 5, excludeIdeaId: 'bees' }));
    expect(found).toEqual([]);
  });
});

describe('an idea that is like no other', () => {
  test(`is not called alike: ${DIFFERENT_IDEAS.length} ideas do not find each other`, async () => {
    expect(DIFFERENT_IDEAS.length).toBeGreaterThanOrEqual(40);
    const mistakes: string[] = [];
    for (const idea of DIFFERENT_IDEAS) {
      for (const found of await similar(idea.text, idea.title, municipality)) {
        if (found.ideaId !== idea.title.slice(0, 36))
          mistakes.push(`${idea.title} → ${found.ideaId} ${found.score}`);
      }
    }
    expect(mistakes).toEqual([]);
  });

  test.each(UNHEARD_OF)('"%s" finds nothing', async (text) => {
    expect(await similar(text, undefined, municipality)).toEqual([]);
  });

  test('finds nothing where nothing is stored', async () => {
    expect(await similar('een bijenhotel')).toEqual([]);
    expect(await search('bijenhotel', db)).toEqual([]);
  });
});

describe('the index', () => {
  test('knows what an edited idea says now, and not what it said before', async () => {
    await index('one', BEES);
    await index('one', QUEUE);
    expect(ids(await similar('de wachtrij aan de balie'))).toEqual(['one']);
    expect(await similar('een hotel voor bijen')).toEqual([]);
  });

  test('forgets an idea that is taken out, and counts its words no longer', async () => {
    await index('one', BEES);
    await db.inTransaction((tx) => unindexIdea(tx, 'one'));
    await db.inTransaction((tx) => unindexIdea(tx, 'never there'));
    expect(await similar('een hotel voor bijen')).toEqual([]);
    expect(await tableOf('similarity_postings')).toEqual([]);
    expect(await tableOf('similarity_ideas')).toEqual([]);
    expect(
      (await tableOf('similarity_terms')).map((row) => (row as { ideaCount: number }).ideaCount),
    ).toEqual(expect.not.arrayContaining([1]));
  });

  test('does not change when the same idea comes again', async () => {
    await index('one', BEES);
    const names = ['similarity_terms', 'similarity_postings', 'similarity_variants'];
    const before = await Promise.all(names.map(tableOf));
    await index('one', BEES);
    expect(await Promise.all(names.map(tableOf))).toEqual(before);
  });

  test('keeps nothing of an idea whose transaction fails', async () => {
    const failing = db.inTransaction(async (tx) => {
      await indexIdea(tx, 'one', BEES);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await tableOf('similarity_ideas')).toEqual([]);
    await index('one', BEES);
    expect(ids(await similar('een bijenhotel'))).toEqual(['one']);
  });

  test('goes on when another instance makes the same new word at the same time', async () => {
    await index('one', BEES);
    // The first look sees nothing, as if the other instance had not yet committed.
    jest.spyOn(SelectQueryBuilder.prototype, 'getRawMany').mockResolvedValueOnce([]);
    const words = ['hotel', 'nieuw', 'bij'];
    const rows = await db.inTransaction((tx) => findOrAddTerms(tx, words, (word) => [`~${word}`]));
    expect(rows.map((row) => row.term).sort()).toEqual(['bij', 'hotel', 'nieuw']);
    const variants = (await tableOf('similarity_variants')) as { variant: string }[];
    expect(variants.filter((row) => row.variant === '~nieuw')).toHaveLength(1);
    expect(ids(await similar('een hotel voor bijen'))).toEqual(['one']);
  });

  test('writes few rows for a long text, and takes any text', async () => {
    const long = Array.from({ length: 3000 }, (_, at) => `woord${at}`).join(' ');
    await index('long', { title: 'Lang verhaal over bloembakken', text: long, problem: long });
    expect((await tableOf('similarity_postings')).length).toBeLessThanOrEqual(60);
    await index('odd', { title: '😀 ???', text: '我们 مرحبا \u0000 K-2026-0042', problem: '' });
    expect(ids(await similar('bloembakken lang verhaal'))).toEqual(['long']);
    expect(await similar(long.repeat(3))).toEqual(expect.any(Array));
  });

  test('counts words that many ideas have about right, though not at every idea', async () => {
    await db.inTransaction(async (tx) => {
      for (let at = 0; at < 400; at += 1)
        await indexIdea(tx, `idea-${at}`, { ...BEES, text: `Nummer x${at}y` });
    });
    const [row] = await db.dataSource.query<{ ideaCount: number }[]>(
      `SELECT ideaCount FROM similarity_terms WHERE term = 'hotel'`,
    );
    expect(row?.ideaCount).toBeGreaterThan(360);
    expect(row?.ideaCount).toBeLessThan(440);
  });
});

describe('the search box', () => {
  test.each([
    ['wachtr', 'Wachtrij bij de balie korter'],
    ['wachtrijen', 'Wachtrij bij de balie korter'],
    ['afspraa', 'Afspraak bij trouwambtenaar via video'],
    ['afsprake', 'Afspraak bij trouwambtenaar via video'],
    ['bijen', 'Hotel voor bijen'],
    ['bijenhotel', 'Hotel voor bijen'],
    ['zonnep', 'Zonnepanelen op de gymzaal'],
    ['contant geld', 'Alleen nog pinnen'],
    ['brieven laag', 'Brieven in gewone taal'],
    ['RÉPARATIEcafe', 'Reparatiecafé voor apparaten'],
    ['rolstoel schom', 'Speeltuin voor rolstoelen'],
  ])('"%s" finds "%s" first', async (words, title) => {
    expect((await search(words))[0]).toBe(title.slice(0, 36));
  });

  test.each(['', '   ', '?!', 'xyzzyx', '%', '_'])('"%s" finds nothing', async (words) => {
    expect(await search(words)).toEqual([]);
  });

  test('puts what has the word in its title first', async () => {
    expect((await search('rolstoel'))[0]).toBe('Speeltuin voor rolstoelen');
  });
});
