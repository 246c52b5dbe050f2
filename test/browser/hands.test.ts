import type { Locator } from 'playwright-core';
import { waitUntil } from '../support/wait';
import { focused, tabTo } from './keyboard';
import { DIALOG, startTown, type Town } from './town';

const PATIENCE = 180_000;

let town: Town;
beforeAll(async () => {
  town = await startTown();
}, PATIENCE);
afterAll(() => town.leave());

test(
  'with the keyboard alone: a card is moved, an idea opened, voted on and asked about; Esc gives the focus back',
  async () => {
    const { page, go, close, takeTroubles } = await town.visit('Lidia');
    const { keyboard } = page;
    const { number, title } = await town.idea('Met de tablet');
    await go('/board');
    await tabTo(page, `Versleep ${number}`);
    await keyboard.press('Space');
    await page.getByText(`${number} staat boven Selecteren`).waitFor({ state: 'attached' });
    await keyboard.press('Space');
    await page.locator(DIALOG).waitFor();
    await tabTo(page, 'Start de stemronde');
    await keyboard.press('Enter');
    const card = page.locator('[data-column="selection"]').locator(`[data-idea="${number}"]`);
    await card.waitFor();
    // The page behind a dialog that is gone can be read and used again.
    await page.getByRole('heading', { level: 1, name: 'Bord' }).waitFor();

    await go('/board');
    await tabTo(page, title);
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await waitUntil(async () => (await focused(page)) === title);
    const ask = 'Stel een vraag';
    await tabTo(page, /Voor$/);
    await keyboard.press('Enter');
    await page.getByRole('button', { name: /Voor$/, pressed: true }).waitFor();
    await page.getByRole('list', { name: 'De stemmen' }).waitFor();

    await tabTo(page, ask);
    await keyboard.press('Enter');
    await page.locator(DIALOG).waitFor();
    await keyboard.type('Hoeveel huisbezoeken doe je op een dag?');
    // A click beside a form takes nothing away, also not the focus.
    await page.mouse.click(5, 5);
    await keyboard.press('Escape');
    await page.locator(DIALOG).waitFor({ state: 'hidden' });
    await waitUntil(async () => (await focused(page)) === ask);
    await keyboard.press('Enter');
    await page.locator(DIALOG).waitFor();
    const question = page.locator(DIALOG).getByRole('textbox');
    expect(await question.inputValue()).toBe('Hoeveel huisbezoeken doe je op een dag?');
    await tabTo(page, 'Stuur mijn vraag');
    await keyboard.press('Enter');
    await page.getByText('Wacht op antwoord van de indiener').waitFor();
    expect(takeTroubles()).toEqual([]);
    await close();
  },
  PATIENCE,
);

test(
  'with a finger: a card that is held comes loose, is carried to where it may go, and moves',
  async () => {
    const { page, context, go, close } = await town.visit('Lidia', { size: 'phone' });
    await page.setViewportSize({ width: 820, height: 700 });
    const { number } = await town.idea('De veegwagen');
    await go('/board');
    const cdp = await context.newCDPSession(page);
    const middle = async (what: Locator): Promise<{ x: number; y: number }> => {
      const box = (await what.boundingBox())!;
      return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 60) };
    };
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: { x: number; y: number }[]) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at });
    const card = page.locator(`[data-column="search"] [data-idea="${number}"]`);
    await card.scrollIntoViewIfNeeded();
    const from = await middle(card);
    await touch('touchStart', [from]);
    // Held for a moment, it comes loose.
    await page.locator('[data-lifted]').waitFor();
    const target = page.locator('[data-column="selection"]');
    const to = await middle(target);
    await touch('touchMove', [{ x: (from.x + to.x) / 2, y: from.y }]);
    await touch('touchMove', [to]);
    await page.locator('[data-column="selection"][data-over]').waitFor();
    await touch('touchEnd', []);
    await page.locator(DIALOG).getByRole('button', { name: 'Start de stemronde' }).click();
    await target.locator(`[data-idea="${number}"]`).waitFor();
    await close();
  },
  PATIENCE,
);
