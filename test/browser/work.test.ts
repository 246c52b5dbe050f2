import type { Locator, Page } from 'playwright-core';
import type { IdeaView } from '../../src/contracts/api';
import { apiAs, formId, pageOf } from '../support/api';
import { idOf, messageTo } from '../support/people';
import { DIALOG, startTown, type Town } from './town';

const PATIENCE = 180_000;

let town: Town;
beforeAll(async () => {
  town = await startTown();
}, PATIENCE);
afterAll(() => town.leave());

/** The idea as the API gives it. */
const now = async (ideaId: string): Promise<IdeaView> => pageOf(await apiAs(town.world, 'Lidia'), ideaId);

/** Opens a form, fills it in, sends it, and waits until it is gone. */
async function fill(
  page: Page,
  opener: string | RegExp,
  send: string,
  type: (form: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await page.getByRole('button', { name: opener, exact: true }).click();
  const form = page.locator(DIALOG);
  await type(form);
  await form.getByRole('button', { name: send, exact: true }).click();
  await form.waitFor({ state: 'hidden' });
}

/** Types the beginning of a name, and chooses who is found. */
const choose = async (page: Page, form: Locator, label: string, name: string): Promise<void> => {
  await form.getByLabel(label).pressSequentially(name);
  await page.getByRole('option', { name: new RegExp(name) }).click();
};

describe('on the page of an idea', () => {
  test(
    'its submitter edits it, and takes it back',
    async () => {
      const { ideaId } = await town.idea('Met de tablet');
      const { page, go, close, takeTroubles } = await town.visit('Samira', { size: 'phone' });
      await go(`/ideas/${ideaId}`);
      const title = 'Samen invullen op de tablet';
      await fill(page, 'Pas aan', 'Bewaar', async (form) => {
        await form.getByLabel('Titel').fill(title);
        await form.getByLabel(/^Thema/).selectOption('Zorg en welzijn');
        await form.getByLabel('Laat mijn naam niet zien').check();
      });
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(await now(ideaId)).toMatchObject({ title, theme: 'Zorg en welzijn', submitter: null });

      await fill(page, 'Trek in', 'Ja, trek mijn idee in');
      await page.getByText('Dit idee is ingetrokken.').waitFor();
      expect(await page.getByRole('button', { name: 'Pas aan' }).count()).toBe(0);
      expect((await now(ideaId)).outcome).toBe('withdrawn');
      expect(takeTroubles()).toEqual([]);
      await close();
    },
    PATIENCE,
  );

  test(
    'a lead takes it on and chooses the trojka; the project leader asks budget, and a manager grants it',
    async () => {
      const { ideaId } = await town.idea('Contactmonitor');
      const { page, go, change, settled, close, takeTroubles } = await town.visit('Lidia');
      await go(`/ideas/${ideaId}`);
      await fill(page, 'Ga ermee aan de slag', 'We gaan dit doen', async (form) => {
        await form.getByLabel('Waarom doen we dit?').fill('Elke afdeling kan er morgen iets mee.');
        await choose(page, form, 'Wie wordt projectleider?', 'Tom');
        await form.getByLabel('Eerste kleine stap').fill('Eén lijstje, één week');
        await form.getByLabel('Klaar op').fill('2026-12-11');
      });
      await fill(page, 'Kies: Ambassadeur', 'Kies deze collega', (form) =>
        choose(page, form, 'Collega', 'Carla'),
      );
      await fill(page, 'Kies: Sparringpartner', 'Kies deze collega', (form) =>
        choose(page, form, 'Collega', 'Henk'),
      );
      await page.getByRole('button', { name: 'Wijzig: Sparringpartner' }).waitFor();
      expect((await now(ideaId)).team.map(({ role, name }) => [role, name])).toEqual([
        ['projectLeader', 'Tom Visser'],
        ['ambassador', 'Carla Meijer'],
        ['sparringPartner', 'Henk van Dijk'],
      ]);

      change({ person: idOf('Tom') });
      await go(`/ideas/${ideaId}`);
      await fill(page, 'Werk het budget bij', 'Bewaar', async (form) => {
        await form.getByLabel(/^Gevraagd/).fill('1.250,50');
      });
      change({ person: idOf('Henk') });
      await go(`/ideas/${ideaId}`);
      const budget = page.getByRole('region', { name: 'Budget' });
      await budget.getByText(/1\.250,50/).waitFor();
      await budget.getByRole('button').click();
      const form = page.locator(DIALOG);
      await form.getByLabel(/^Toegekend/).fill('veel');
      await form.getByRole('button', { name: 'Bewaar' }).click();
      await form.getByText('Schrijf een bedrag, zoals 1250 of 1.250,50.').waitFor();
      await form.getByLabel(/^Toegekend/).fill('1000');
      await form.getByRole('button', { name: 'Bewaar' }).click();
      await form.waitFor({ state: 'hidden' });
      await settled();
      expect((await now(ideaId)).budget).toEqual({ asked: 125_050, granted: 100_000, spent: null });
      expect(takeTroubles()).toEqual([]);
      await close();
    },
    PATIENCE,
  );

  test(
    'the team works step by step; it is anchored on three levels, and the result is told to everybody',
    async () => {
      const { ideaId } = await town.idea('Een fotohokje');
      const { page, go, close, takeTroubles } = await town.visit('Lidia');
      await go(`/ideas/${ideaId}`);
      const STEP = 'Een bordje bij de ingang';
      await fill(page, 'Voeg een stap toe', 'Voeg toe', async (form) => {
        await form.getByLabel('Wat gaan we doen?').fill(STEP);
        await form.getByLabel('Klaar op').fill('2026-12-04');
      });
      await page.getByRole('button', { name: `Klaar: ${STEP}` }).click();
      await page.getByText('Mooi, die stap is klaar.').waitFor();
      const step = (await now(ideaId)).steps.find(({ text }) => text === STEP);
      expect(step).toMatchObject({ dueOn: '2026-12-04', doneAt: expect.any(String) });

      await fill(page, 'Ga het borgen', 'Ga het borgen');
      for (const level of ['Bestuur', 'Organisatie', 'Informatie'])
        await fill(page, `${level}: schrijf op wat er geregeld is`, 'Bewaar', (form) =>
          form.getByLabel('Wat er geregeld is').fill(`${level}: het hokje blijft.`),
        );
      const before = await now(ideaId);
      expect(before).toMatchObject({ stage: 'anchoring', outcome: 'open' });
      expect(before.anchoring.map(({ arranged }) => arranged).sort()).toEqual([
        'Bestuur: het hokje blijft.',
        'Informatie: het hokje blijft.',
        'Organisatie: het hokje blijft.',
      ]);

      const RESULT = 'Niemand gaat meer weg om een foto. De rij is korter.';
      await fill(page, 'Het is gelukt: rond af', 'Vier het', async (form) => {
        await form.getByLabel('Het resultaat').fill(RESULT);
        await form.getByLabel(/^Bespaarde tijd/).fill('40');
      });
      await page.getByRole('region', { name: 'Dit leverde het op' }).getByText('40 uur per jaar').waitFor();
      const { outcome, result, brought } = await now(ideaId);
      expect({ outcome, result, time: brought.time }).toEqual({
        outcome: 'anchored',
        result: RESULT,
        time: 40,
      });
      await messageTo(town.world, 'Fatima', RESULT);
      expect(takeTroubles()).toEqual([]);
      await close();
    },
    PATIENCE,
  );
});

describe('in the settings', () => {
  /** What the API tells an administrator. */
  const told = async (path: string) => (await (await apiAs(town.world, 'Priya')).get(path)).body;

  test(
    'the administrator adds a theme, a closing day and other terms, and all of it arrives',
    async () => {
      const { page, go, close, takeTroubles } = await town.visit('Priya');
      await go('/settings?part=themes');
      await page.getByLabel('Nieuw thema').fill('Balie en hal');
      await page.getByLabel('Gaat naar').selectOption({ index: 1 });
      await page.getByRole('button', { name: 'Voeg thema toe' }).click();
      await page.getByText('Balie en hal is toegevoegd.').waitFor();
      const themes = (await told('/themes'))['items'];
      expect(themes).toContainEqual(
        expect.objectContaining({ name: 'Balie en hal', clubId: expect.any(String) }),
      );

      const parts = page.getByRole('navigation', { name: 'Onderdelen' });
      await parts.getByRole('link', { name: 'Vrije dagen' }).click();
      const calendar = page.getByRole('form', { name: 'Vrije dagen' });
      await calendar.getByLabel('Dag', { exact: true }).fill('2027-05-14');
      await calendar.getByRole('button', { name: 'Voeg toe' }).click();
      await calendar.getByText(/14 mei 2027/).waitFor();
      await calendar.getByRole('button', { name: 'Bewaar' }).click();
      await page.getByText('Bewaard.').first().waitFor();
      expect((await told('/settings'))['closingDays']).toContain('2027-05-14');

      await parts.getByRole('link', { name: 'Termijnen en quorum' }).click();
      const rules = page.getByRole('form', { name: 'Termijnen en quorum' });
      await rules.getByLabel('Een stemronde duurt').fill('0');
      await rules.getByRole('button', { name: 'Bewaar' }).click();
      await rules.getByText(/^Kies een heel getal van/).waitFor();
      await rules.getByLabel('Een stemronde duurt').fill('7');
      await rules.getByRole('button', { name: 'Bewaar' }).click();
      await rules.getByText('Nog niet bewaard').waitFor({ state: 'hidden' });
      expect(await told('/settings')).toMatchObject({ voteDays: 7, responseDays: 10 });
      expect(takeTroubles()).toEqual([]);
      await close();
    },
    PATIENCE,
  );

  test(
    'a message that Teams refused waits there, and goes out when the administrator tries again',
    async () => {
      const { ideaId } = await town.idea('Een code op de afvalbak');
      const question = 'Hoe groot is de sticker?';
      const { world } = town;
      const mend = world.teams.fail({
        when: { method: 'POST', conversationId: world.teams.chat('Marieke').id },
        how: { status: 400 },
        times: 100,
      });
      const asked = await (
        await apiAs(world, 'Tom')
      ).post(`/ideas/${ideaId}/questions`, {
        ...{ question, formId: formId() },
      });
      expect(asked.status).toBe(201);
      await world.settle();
      const { page, go, close } = await town.visit('Priya');
      await go('/settings?part=outbox');
      await page.getByText('Voor Marieke Jansen').waitFor();
      mend();
      await page.getByRole('button', { name: 'Probeer opnieuw: Vraag aan de indiener' }).click();
      await page.getByText('Er is geen bericht dat je opnieuw kunt versturen.').waitFor();
      await messageTo(world, 'Marieke', question);
      expect((await told('/outbox/parked'))['items']).toEqual([]);
      await close();
    },
    PATIENCE,
  );
});
