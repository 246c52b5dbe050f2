import { waitUntil } from '../support/wait';
import { focused, tabTo } from './keyboard';
import { DIALOG, startTown, type Town } from './town';

const PATIENCE = 60_000;

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
  'two leads at once: the second keeps what was typed, sees what the first did, and can go on',
  async () => {
    const { ideaId } = await town.idea('Zeg waarvoor je belt');
    const [lidia, youssef] = await Promise.all([town.visit('Lidia'), town.visit('Youssef')]);
    await Promise.all([lidia.go(`/ideas/${ideaId}`), youssef.go(`/ideas/${ideaId}`)]);
    await lidia.page.getByRole('button', { name: 'Vraag meer tijd' }).click();
    const form = lidia.page.locator(DIALOG);
    await form.getByLabel('Waarom duurt het langer?').fill('We wachten op de cijfers van de telefonie.');
    await form.getByLabel('Reactie uiterlijk').fill('2026-12-18');

    await youssef.page.getByRole('button', { name: 'Vraag meer tijd' }).click();
    const other = youssef.page.locator(DIALOG);
    await other.getByLabel('Waarom duurt het langer?').fill('De leverancier is op vakantie.');
    await other.getByLabel('Reactie uiterlijk').fill('2026-12-11');
    await other.getByRole('button', { name: 'Stuur dit bericht' }).click();
    await other.waitFor({ state: 'hidden' });

    await form.getByRole('button', { name: 'Stuur dit bericht' }).click();
    const alert = form.getByRole('alert');
    await alert.getByText('Er is intussen iets veranderd').waitFor();
    await alert.getByText(/Youssef Aydin besloot: .*De leverancier is op vakantie\./).waitFor();
    expect(await form.getByLabel('Waarom duurt het langer?').inputValue()).toBe(
      'We wachten op de cijfers van de telefonie.',
    );
    expect(await form.getByLabel('Reactie uiterlijk').inputValue()).toBe('2026-12-18');
    await form.getByRole('button', { name: 'Verstuur toch' }).click();
    await form.waitFor({ state: 'hidden' });
    await youssef.page
      .getByText('We wachten op de cijfers van de telefonie.')
      .first()
      .waitFor({ timeout: 6000 });
    await lidia.close();
    await youssef.close();
  },
  PATIENCE,
);

describe('while a form is filled in', () => {
  const TEXT = 'Zet bij elke zuil een medewerker die even helpt.';
  const TITLE = 'Hulp bij de zuil';

  test(
    'the connection is lost: a banner says so, nothing typed is lost, and sending works once it is back',
    async () => {
      const { page, context, go, settled, close } = await town.visit('Fatima', { size: 'phone' });
      await go('/new');
      await page.getByLabel('Je idee').fill(TEXT);
      await context.setOffline(true);
      const banner = page.getByText('Je hebt even geen verbinding.');
      await banner.waitFor();
      await page.getByLabel('Titel').fill(TITLE);
      await page.getByRole('button', { name: 'Stuur mijn idee in' }).click();
      await page.getByRole('alert').getByText('Wat je typte, staat er nog.').waitFor();
      expect(await page.getByLabel('Je idee').inputValue()).toBe(TEXT);
      expect(await page.getByLabel('Titel').inputValue()).toBe(TITLE);

      await context.setOffline(false);
      await banner.waitFor({ state: 'hidden' });
      await page.reload();
      await settled();
      expect(await page.getByLabel('Je idee').inputValue()).toBe(TEXT);
      await page.getByRole('button', { name: 'Stuur mijn idee in' }).click();
      await page.getByText(/Nummer K-/).waitFor();
      expect([...(await town.ideas()).keys()].filter((title) => title === TITLE)).toHaveLength(1);
      await close();
    },
    PATIENCE,
  );

  test(
    'the token expires: nobody notices',
    async () => {
      const { page, go, close } = await town.visit('Kees');
      await go('/new');
      await page.getByLabel('Je idee').fill('Een bel bij de achterdeur, voor leveranciers.');
      await page.getByLabel('Titel').fill('Een bel bij de achterdeur');
      town.world.clock.moveTo(new Date(town.world.clock.now().getTime() + 3 * 3600_000));
      const refused = page.waitForResponse((response) => response.status() === 401);
      await page.getByRole('button', { name: 'Stuur mijn idee in' }).click();
      await refused;
      await page.getByText(/Nummer K-/).waitFor();
      await close();
    },
    PATIENCE,
  );
});
