import type { Page } from 'playwright-core';
import { apiAs, pageOf } from '../support/api';
import { countMessages, idOf } from '../support/people';
import { axeFindings } from './findings';
import { DIALOG, startTown, type Town } from './town';

const PATIENCE = 180_000;

let town: Town;
beforeAll(async () => {
  town = await startTown();
}, PATIENCE);
afterAll(() => town.leave());

/** How many ideas have this title. */
const countIdeas = async (title: string): Promise<number> => {
  const { body } = await (await apiAs(town.world, 'Lidia')).get('/ideas?limit=100');
  return (body['items'] as { title: string }[]).filter((idea) => idea.title === title).length;
};

/** The page of an idea as the API gives it to somebody. */
const now = async (who: string, ideaId: string) => pageOf(await apiAs(town.world, who), ideaId);

/** The next request of this kind arrives and is done, but its answer is lost on the way back. */
async function loseAnswer(page: Page, path: RegExp): Promise<void> {
  await page.route(
    path,
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
}

describe('somebody else is first', () => {
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
      expect(await axeFindings(lidia.page)).toEqual([]);
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

  test(
    'both decide: the second hears who was first and what was decided, keeps the words, and nothing happens twice',
    async () => {
      const REASON = 'Twee afdelingen willen dit al doen. Wij sluiten aan.';
      const { ideaId } = await town.idea('Contactmonitor');
      const before = await now('Lidia', ideaId);
      const [lidia, youssef] = await Promise.all([town.visit('Lidia'), town.visit('Youssef')]);
      await Promise.all([lidia.go(`/ideas/${ideaId}`), youssef.go(`/ideas/${ideaId}`)]);
      await lidia.page.getByRole('button', { name: 'Wijs af' }).click();
      const form = lidia.page.locator(DIALOG);
      await form.getByLabel('Waarom doen we dit niet?').fill(REASON);

      await youssef.page.getByRole('button', { name: 'Bewaar voor later' }).click();
      const other = youssef.page.locator(DIALOG);
      await other.getByLabel('Waarom nu nog niet?').fill('Na de verhuizing is er een scherm.');
      await other.getByLabel('Bewaar tot').fill('2027-02-01');
      await other.getByRole('button', { name: 'Bewaar dit idee' }).click();
      await other.waitFor({ state: 'hidden' });

      await form.getByRole('button', { name: 'Wijs dit idee af' }).click();
      const alert = form.getByRole('alert');
      await alert
        .getByText(/^Youssef Aydin was je net voor en besloot om \d\d\.\d\d uur om dit idee te bewaren\./)
        .waitFor();
      await alert.getByText(/Youssef Aydin besloot: .*Na de verhuizing is er een scherm\./).waitFor();
      await alert.getByText('Het idee is nu: geparkeerd').waitFor();
      expect(await alert.getByText('Er is niets dubbel gegaan.').count()).toBe(1);
      expect(await form.getByLabel('Waarom doen we dit niet?').inputValue()).toBe(REASON);
      await form.getByRole('button', { name: 'Stop' }).click();
      await form.waitFor({ state: 'hidden' });
      await lidia.page.getByText('We bewaren dit idee tot').first().waitFor();

      const { outcome, decisions } = await now('Lidia', ideaId);
      expect(outcome).toBe('parked');
      expect(decisions.slice(before.decisions.length).map(({ decidedBy }) => decidedBy)).toEqual([
        'Youssef Aydin',
      ]);
      await town.world.settle();
      expect(countMessages(town.world, 'Kees', 'Na de verhuizing is er een scherm.')).toBe(1);
      expect(countMessages(town.world, 'Kees', REASON)).toBe(0);
      await lidia.close();
      await youssef.close();
    },
    PATIENCE,
  );

  test(
    'somebody edits an idea that they also changed on their phone: both changes are there in the end',
    async () => {
      const { ideaId } = await town.idea('Met de tablet');
      const PROBLEM = 'Overtypen kost me elke dag een uur.';
      const { page, go, close } = await town.visit('Samira');
      await go(`/ideas/${ideaId}`);
      await page.getByRole('button', { name: 'Pas aan' }).click();
      const form = page.locator(DIALOG);
      await form.getByLabel(/^Welk probleem/).fill(PROBLEM);
      const title = 'Met de tablet op huisbezoek, ook zonder bereik';
      const { status } = await (await apiAs(town.world, 'Samira')).patch(`/ideas/${ideaId}`, { title });
      expect(status).toBe(200);

      await form.getByRole('button', { name: 'Bewaar' }).click();
      await form.getByRole('alert').getByText(`De titel is nu: ${title}`).waitFor();
      expect(await form.getByLabel(/^Welk probleem/).inputValue()).toBe(PROBLEM);
      await form.getByRole('button', { name: 'Verstuur toch' }).click();
      await form.waitFor({ state: 'hidden' });
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.getByText(PROBLEM).waitFor();
      expect(await now('Samira', ideaId)).toMatchObject({ title, problem: PROBLEM });
      await close();
    },
    PATIENCE,
  );

  test(
    'the club votes while the submitter edits: it is refused with the reason, and the words can still be copied',
    async () => {
      const { ideaId } = await town.idea('De veegwagen');
      const TEXT = 'Begin bij de Lindelaan. Daar ligt het meeste.';
      const { page, go, close } = await town.visit('Jan Willem');
      await go(`/ideas/${ideaId}`);
      await page.getByRole('button', { name: 'Pas aan' }).click();
      const form = page.locator(DIALOG);
      await form.getByLabel('Je idee').fill(TEXT);
      const youssef = await apiAs(town.world, 'Youssef');
      expect((await youssef.post(`/ideas/${ideaId}/round`)).status).toBe(201);
      expect((await youssef.put(`/ideas/${ideaId}/vote`, { choice: 'for' })).status).toBe(200);

      await form.getByRole('button', { name: 'Bewaar' }).click();
      await form.getByRole('alert').getByText('De stemronde is begonnen.').waitFor();
      await form.getByRole('button', { name: 'Verstuur toch' }).click();
      await form.getByRole('alert').getByText('De club stemt al over je idee.').waitFor();
      expect(await form.getByLabel('Je idee').inputValue()).toBe(TEXT);
      // No button goes on promising what cannot be done any more.
      expect(await form.getByRole('button').allInnerTexts()).toEqual(['Stop']);
      await form.getByRole('button', { name: 'Stop' }).click();
      await form.waitFor({ state: 'hidden' });
      await close();
    },
    PATIENCE,
  );
});

describe('the connection is lost', () => {
  const BANNER = 'Je hebt even geen verbinding.';
  const NOT_SENT = 'Wat je typte, staat er nog.';

  test(
    'while an idea is told: a banner says so, it is kept when the tab is closed, and sending works once it is back',
    async () => {
      const TEXT = 'Zet bij elke zuil een medewerker die even helpt.';
      const TITLE = 'Hulp bij de zuil';
      const { page, context, go, close } = await town.visit('Fatima', { size: 'phone' });
      await go('/new');
      await page.getByLabel('Je idee').fill(TEXT);
      await context.setOffline(true);
      await page.getByText(BANNER).waitFor();
      await page.getByLabel('Titel').fill(TITLE);
      await page.getByRole('button', { name: 'Stuur mijn idee in' }).click();
      await page.getByRole('alert').getByText(NOT_SENT).waitFor();
      expect(await page.getByLabel('Je idee').inputValue()).toBe(TEXT);
      expect(await page.getByLabel('Titel').inputValue()).toBe(TITLE);
      expect(await countIdeas(TITLE)).toBe(0);
      await context.setOffline(false);
      await page.getByText(BANNER).waitFor({ state: 'hidden' });
      await page.close({ runBeforeUnload: true });

      const later = await context.newPage();
      await later.goto(`${town.world.kiem.url}/tab/new?as=${idOf('Fatima')}&lang=nl`);
      await later.getByText(/Dit had je al getypt/).waitFor();
      expect(await later.getByLabel('Je idee').inputValue()).toBe(TEXT);
      expect(await later.getByLabel('Titel').inputValue()).toBe(TITLE);
      await later.getByRole('button', { name: 'Stuur mijn idee in' }).click();
      await later.getByText(/Nummer K-/).waitFor();
      expect(await countIdeas(TITLE)).toBe(1);
      await later.goto(`${town.world.kiem.url}/tab/new`);
      expect(await later.getByLabel('Je idee').inputValue()).toBe('');
      await close();
    },
    PATIENCE,
  );

  test(
    'after an idea arrived and before the answer did: sending it again does not make a second, and keeps what was typed since',
    async () => {
      const TITLE = 'Een kapstok in de wachtruimte';
      const { page, go, close } = await town.visit('Kees');
      await go('/new');
      await page.getByLabel('Je idee').fill('Natte jassen liggen nu op de stoelen.');
      await page.getByLabel('Titel').fill(TITLE);
      await loseAnswer(page, /\/api\/v1\/ideas$/);
      const send = page.getByRole('button', { name: 'Stuur mijn idee in' });
      await send.click();
      await page.getByRole('alert').getByText(NOT_SENT).waitFor();
      expect(await countIdeas(TITLE)).toBe(1);
      await page.getByLabel('Je idee').fill('Natte jassen liggen nu op de stoelen, en die blijven nat.');
      await send.click();
      await page.getByText(/Nummer K-/).waitFor();
      expect(await countIdeas(TITLE)).toBe(1);
      const { ideaId } = await town.idea(TITLE);
      expect((await now('Kees', ideaId)).text).toContain('en die blijven nat');
      await close();
    },
    PATIENCE,
  );

  test(
    'while a question is asked: it says that it did not go, keeps the words, and asks once in the end',
    async () => {
      const QUESTION = 'Werkt dat ook in een kelder zonder bereik?';
      const { ideaId } = await town.idea('Met de tablet');
      const { page, context, go, close } = await town.visit('Tom');
      await go(`/ideas/${ideaId}`);
      const ask = page.getByRole('button', { name: 'Stel een vraag' });
      const form = page.locator(DIALOG);
      await ask.click();
      await form.getByLabel('Je vraag').fill(QUESTION);
      await context.setOffline(true);
      await form.getByRole('button', { name: 'Stuur mijn vraag' }).click();
      await form.getByRole('alert').getByText('Dit is nog niet verstuurd').waitFor();
      expect(await form.getByLabel('Je vraag').inputValue()).toBe(QUESTION);
      expect((await now('Tom', ideaId)).questions).toEqual([]);

      await context.setOffline(false);
      await loseAnswer(page, /\/questions$/);
      await form.getByRole('button', { name: 'Probeer opnieuw' }).click();
      await form.getByRole('alert').getByText('Dit is nog niet verstuurd').waitFor();
      await page.keyboard.press('Escape');
      await form.waitFor({ state: 'hidden' });
      await ask.click();
      expect(await form.getByLabel('Je vraag').inputValue()).toBe(QUESTION);
      await form.getByRole('button', { name: 'Stuur mijn vraag' }).click();
      await form.waitFor({ state: 'hidden' });
      await page.getByText('Je vraag is onderweg naar de indiener.').waitFor();
      expect((await now('Tom', ideaId)).questions.map(({ text }) => text)).toEqual([QUESTION]);
      await town.world.settle();
      expect(countMessages(town.world, 'Samira', QUESTION)).toBe(1);
      await close();
    },
    PATIENCE,
  );

  test(
    'on the board: it stays as it was, goes on by itself, and shows what happened meanwhile',
    async () => {
      const { ideaId, number } = await town.idea('Een code op de afvalbak');
      const { page, context, go, close } = await town.visit('Kees');
      await go('/board');
      const columnOf = (name: string) => page.locator(`[data-column="${name}"] [data-idea="${number}"]`);
      await columnOf('selection').waitFor();
      await context.setOffline(true);
      await page.getByText(BANNER).waitFor();
      const { status } = await (
        await apiAs(town.world, 'Lidia')
      ).post(`/ideas/${ideaId}/decisions`, {
        ...{ formId: crypto.randomUUID(), kind: 'decline' },
        reason: 'De leverancier stopt ermee.',
      });
      expect(status).toBe(201);
      await columnOf('selection').waitFor();
      expect(await axeFindings(page)).toEqual([]);

      await context.setOffline(false);
      await columnOf('finished').waitFor({ timeout: 10_000 });
      await page.getByText(BANNER).waitFor({ state: 'hidden' });
      expect(await columnOf('selection').count()).toBe(0);
      await close();
    },
    PATIENCE,
  );
});

describe('the token expires', () => {
  const later = (): void => {
    const { clock } = town.world;
    clock.moveTo(new Date(clock.now().getTime() + 3 * 3600_000));
  };

  test(
    'in a browser: nobody notices, and what was typed is sent once',
    async () => {
      const TITLE = 'Een bel bij de achterdeur';
      const { page, go, close, takeTroubles } = await town.visit('Kees');
      await go('/new');
      await page.getByLabel('Je idee').fill('Een bel bij de achterdeur, voor leveranciers.');
      await page.getByLabel('Titel').fill(TITLE);
      later();
      const refused = page.waitForResponse((response) => response.status() === 401);
      await page.getByRole('button', { name: 'Stuur mijn idee in' }).click();
      await refused;
      await page.getByText(/Nummer K-/).waitFor();
      expect(await countIdeas(TITLE)).toBe(1);
      expect(takeTroubles().filter((trouble) => !trouble.includes('401'))).toEqual([]);
      await close();
    },
    PATIENCE,
  );

  test(
    'in Teams: a new one is asked of Teams, and the form that was open goes on',
    async () => {
      const QUESTION = 'Wie vult het formulier in als iemand geen Nederlands leest?';
      const { ideaId } = await town.idea('Met de tablet');
      const { page, close } = await town.teams('Ngozi', 'channel');
      await page.goto(`${town.world.teams.url}/#as=Ngozi&pane=tab&sub=ideas/${ideaId}&lang=nl`);
      const tab = page.frameLocator('iframe');
      await tab.getByRole('button', { name: 'Stel een vraag' }).click();
      const form = tab.locator(DIALOG);
      await form.getByLabel('Je vraag').fill(QUESTION);
      later();
      const refused = page.waitForResponse((response) => response.status() === 401);
      await form.getByRole('button', { name: 'Stuur mijn vraag' }).click();
      await refused;
      await form.waitFor({ state: 'hidden' });
      const { questions } = await now('Ngozi', ideaId);
      expect(questions.filter(({ text }) => text === QUESTION)).toHaveLength(1);
      await close();
    },
    PATIENCE,
  );
});
