import { startTown, type Town } from './town';

const PATIENCE = 180_000;

let town: Town;
beforeAll(async () => {
  town = await startTown();
}, PATIENCE);
afterAll(() => town.leave());

test(
  'a channel gets a tab: somebody chooses its club once, and everybody there sees its board',
  async () => {
    const { page, close } = await town.teams('Lidia', 'channel');
    const tab = page.frameLocator('iframe');
    await page.locator('[data-tab="channel"]').click();
    await tab.getByRole('radio', { name: 'Slimmer werken' }).check();
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Bord' }).waitFor();
    await tab.locator('[data-idea]').first().waitFor();
    expect(await tab.locator('body').evaluate(() => window.location.search)).toMatch(/^\?club=/);

    // The next one who comes has nothing to choose any more.
    await page.reload();
    await tab.locator('[data-idea]').first().waitFor();
    await close();
  },
  PATIENCE,
);

test(
  'Teams says who looks, in which language and which look, and the tab follows',
  async () => {
    const { page, close } = await town.teams('Ruth', 'chat');
    const tab = page.frameLocator('iframe');
    const root = tab.locator('html');
    await page.goto(`${town.world.teams.url}/#as=Ruth&pane=tab&lang=en&theme=dark`);
    await tab.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
    expect(await root.getAttribute('lang')).toBe('en');
    expect(await root.getAttribute('data-theme')).toBe('dark');
    // Without a reload: what stands in the search box stays.
    await tab.getByLabel('Search a word or number').fill('balie');
    await page.getByLabel('Theme').selectOption('contrast');
    await tab.locator('html[data-theme="contrast"]').waitFor({ state: 'attached' });
    expect(await tab.getByLabel('Search a word or number').inputValue()).toBe('balie');
    await close();
  },
  PATIENCE,
);

test(
  'a link that is shared opens the same idea for somebody else',
  async () => {
    const { ideaId, title } = await town.idea('Een fotohokje');
    const { page, context, close } = await town.teams('Lidia', 'chat');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${town.world.teams.url}/#as=Lidia&pane=tab&sub=ideas/${ideaId}&lang=nl`);
    const tab = page.frameLocator('iframe');
    await tab.getByRole('button', { name: 'Deel', exact: true }).click();
    await page.getByText('De link is gekopieerd').waitFor();
    const link = await page.evaluate<string>('navigator.clipboard.readText()');

    await page.goto('about:blank');
    await page.goto(link.replace('as=Lidia', 'as=Kees'));
    await tab.getByRole('heading', { level: 1, name: title }).waitFor();
    await close();
  },
  PATIENCE,
);

test(
  'the settings lead to the channel of a club',
  async () => {
    const { page, close } = await town.teams('Priya', 'chat');
    await page.goto(`${town.world.teams.url}/#as=Priya&pane=tab&sub=settings&lang=nl`);
    await page.frameLocator('iframe').getByRole('button', { name: 'Open het kanaal' }).click();
    await page.locator('article.message', { hasText: 'K-2026-0016' }).first().waitFor();
    expect(page.url()).toContain('pane=channel');
    await close();
  },
  PATIENCE,
);
