import { readFile } from 'node:fs/promises';
import { idOf } from '../support/people';
import { unzip } from '../support/zip';
import { startTown, type Town } from './town';
import type { Visit } from './visit';

const PATIENCE = 180_000;

let town: Town;
beforeAll(async () => {
  town = await startTown();
}, PATIENCE);
afterAll(() => town.leave());

/** The bytes of a file that is made by a button of the list. */
async function exported(visit: Visit, button: string): Promise<Buffer> {
  const coming = visit.page.waitForEvent('download');
  await visit.page.getByRole('button', { name: button }).click();
  return readFile(await (await coming).path());
}

/** The address that a button puts on the clipboard. */
async function shared({ context, page }: Visit, button: string): Promise<string> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByText('De link is gekopieerd.').waitFor();
  return page.evaluate<string>('navigator.clipboard.readText()');
}

describe('an unnamed idea', () => {
  test(
    'shows no name to anybody: in no answer, no page and no export',
    async () => {
      const { ideaId, title } = await town.idea('De veegwagen');
      const [row] = await town.world.kiem.kiem.db.read((tx) =>
        tx.query<{ id: string }[]>('SELECT id FROM users WHERE aadObjectId = ?', [idOf('Jan Willem')]),
      );
      const trace = new RegExp(`Jan Willem|Postma|${idOf('Jan Willem')}|${row!.id}`);
      const visit = await town.visit(null, { keepsAnswers: true });
      const pages = {
        Kees: ['/board', '/list', '/ideas', '/my-ideas'],
        Tom: ['/board', '/ideas'],
        Lidia: ['/board', '/ideas', '/overview'],
        Henk: ['/ideas', '/overview'],
        Priya: ['/ideas', '/settings', '/settings?part=audit'],
        Ruth: ['/new'],
      };
      for (const [who, paths] of Object.entries(pages)) {
        visit.change({ person: idOf(who) });
        for (const path of paths) {
          await visit.go(path.replace('/ideas', `/ideas/${ideaId}`));
          expect([who, path, await visit.page.content()]).toEqual([
            who,
            path,
            expect.not.stringMatching(trace),
          ]);
        }
      }
      const answers = await visit.answers();
      expect(answers.filter(({ text }) => text.includes(title)).length).toBeGreaterThan(6);
      expect(answers.filter(({ text }) => trace.test(text)).map(({ url }) => url)).toEqual([]);

      visit.change({ person: idOf('Henk') });
      await visit.go('/list');
      const csv = (await exported(visit, 'Exporteer naar CSV')).toString('utf8');
      expect(csv).toContain(title);
      expect(csv).not.toMatch(trace);
      const sheet = [...unzip(await exported(visit, 'Exporteer naar Excel')).values()].join('\n');
      expect(sheet).toContain(title);
      expect(sheet).not.toMatch(trace);
      await visit.close();
    },
    PATIENCE,
  );
});

test(
  'everybody can take along what Kiem keeps about them, without their name too; nobody gets that of another',
  async () => {
    const { title } = await town.idea('De veegwagen');
    const theirs = async (who: string): Promise<{ name: string; text: string }> => {
      const visit = await town.visit(who);
      await visit.go('/my-ideas');
      const text = (await exported(visit, 'Download mijn gegevens')).toString('utf8');
      await visit.close();
      return { name: (JSON.parse(text) as { person: { name: string } }).person.name, text };
    };
    const own = await theirs('Jan Willem');
    expect(own.name).toBe('Jan Willem Postma');
    expect(own.text).toContain(title);
    const others = await theirs('Kees');
    expect(others.name).toBe('Kees de Vries');
    expect(others.text).not.toContain(title);
  },
  PATIENCE,
);

describe('what a person may not do is not there', () => {
  test(
    'who tells ideas sees no handles, votes, decisions, overview or settings',
    async () => {
      const { page, go, close, takeTroubles } = await town.visit('Kees');
      const { ideaId } = await town.idea('Balie en vergunningen');
      await go('/board');
      await page.locator('[data-idea]').first().waitFor();
      expect(await page.getByRole('button', { name: /Versleep|Verplaats/ }).count()).toBe(0);
      expect(
        await page.getByRole('navigation', { name: 'Pagina' }).getByRole('link').allInnerTexts(),
      ).toEqual(['Bord', 'Mijn ideeën']);
      await go('/list');
      expect(await page.getByRole('button', { name: /Exporteer/ }).count()).toBe(0);
      await go(`/ideas/${ideaId}`);
      const buttons = await page.getByRole('main').getByRole('button').allInnerTexts();
      expect(buttons.sort()).toEqual(['Deel', 'Steun dit idee']);
      await go('/overview');
      await page.getByText('Dit overzicht is voor de innovatieclub, managers').waitFor();
      await go('/settings');
      await page.getByText('Alleen de functioneel beheerder kan hier iets instellen.').waitFor();
      expect(takeTroubles()).toEqual([]);
      await close();
    },
    PATIENCE,
  );

  test('a member votes and asks, and does not decide', async () => {
    const { page, go, close } = await town.visit('Tom');
    const { ideaId } = await town.idea('Balie en vergunningen');
    await go(`/ideas/${ideaId}`);
    await page.getByRole('button', { name: /Voor$/ }).waitFor();
    await page.getByRole('button', { name: 'Stel een vraag' }).waitFor();
    const decisions = /Ga ermee aan de slag|Bewaar voor later|Wijs af|Sluit de stemronde|Vraag meer tijd/;
    expect(await page.getByRole('button', { name: decisions }).count()).toBe(0);
    await close();
  });

  test('a guest is refused with a sentence, and sees nothing', async () => {
    await town.world.teams.installPersonal('Pieter');
    const { page, close } = await town.teams('Pieter', 'chat');
    await page.goto(`${town.world.teams.url}/#as=Pieter&pane=tab&lang=nl`);
    const tab = page.frameLocator('iframe');
    await tab
      .getByRole('alert')
      .getByText(/Als gast kun je hier niets insturen of bekijken/)
      .waitFor();
    expect(await tab.locator('[data-idea]').count()).toBe(0);
    await close();
  });
});

test(
  'filters live in the address: a copied address shows the same view to somebody else',
  async () => {
    const lidia = await town.visit('Lidia');
    await lidia.go('/board');
    await lidia.page.getByLabel('Thema').selectOption('Dienstverlening');
    await lidia.page.getByLabel('Fase').selectOption('selection');
    await lidia.page.getByLabel('Zoek een woord of nummer').fill('balie');
    await lidia.page.waitForURL(/q=balie/);
    await lidia.settled();
    const cards = (visit: Visit): Promise<string[]> => visit.page.locator('[data-idea] h3').allInnerTexts();
    const seen = await cards(lidia);
    expect(seen).toContain('Balie en vergunningen: alles op afspraak');
    const { pathname, search } = new URL(await shared(lidia, 'Deel deze weergave'));
    expect(pathname).toBe('/tab/board');

    const kees = await town.visit('Kees');
    await kees.go(`${pathname.replace('/tab', '')}${search}`);
    expect(await cards(kees)).toEqual(seen);
    expect(await kees.page.getByLabel('Thema').inputValue()).toBe('Dienstverlening');
    expect(await kees.page.getByLabel('Fase').inputValue()).toBe('selection');
    expect(await kees.page.getByLabel('Zoek een woord of nummer').inputValue()).toBe('balie');
    await kees.page.locator('[data-idea] a').first().click();
    await kees.page.waitForURL(/\/ideas\//);
    expect(await shared(kees, 'Deel')).toBe(kees.page.url());
    await lidia.close();
    await kees.close();
  },
  PATIENCE,
);
