import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { loadDirectory, startTeams, type Teams } from '../../sandbox/server';
import { asJson, asText, type Json } from '../../sandbox/server/json';
import { launchBrowser } from '../support/browser';
import { call, cardMessage, post, startEchoBot, type EchoBot } from './echoBot';

const CARD = 'application/vnd.microsoft.card.adaptive';
const directory = loadDirectory('sandbox/voorbeeldstad.json');

const form: Json = {
  body: [
    { type: 'TextBlock', text: 'Klopt **dit** zo?', wrap: true },
    { type: 'Input.Text', id: 'title', label: 'Titel', isRequired: true, errorMessage: 'Geef een titel.' },
    {
      type: 'Input.ChoiceSet',
      id: 'who',
      label: 'Met wie?',
      choices: [],
      'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
    },
  ],
  actions: [
    { type: 'Action.Execute', title: 'Stuur op', verb: 'submitIdea', data: { draft: '1' } },
    { type: 'Action.Submit', title: 'Open', data: { msteams: { type: 'task/fetch' } } },
  ],
};
const words = (text: string): Json => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text, wrap: true }],
});

describe('the page', () => {
  let clientDir: string;
  let browser: Browser;
  let bot: EchoBot;
  let teams: Teams;
  let page: Page;

  beforeAll(async () => {
    clientDir = mkdtempSync(join(tmpdir(), 'sandbox-client-'));
    const build = [
      'build',
      '--config',
      'sandbox/client/vite.config.ts',
      '--outDir',
      clientDir,
      '--logLevel',
      'error',
    ];
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', ...build], { stdio: 'pipe' });
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    rmSync(clientDir, { recursive: true });
  });
  beforeEach(async () => {
    bot = await startEchoBot();
    teams = await startTeams({ botUrl: bot.url, directory, clientDir });
    bot.onActivity = () => undefined;
    await teams.installPersonal('Fatima');
    await teams.installPersonal('Ruth');
    await teams.installInTeam();
    bot.onActivity = async (activity) => {
      if (activity['type'] === 'message') await post(activity, cardMessage(form));
      return undefined;
    };
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  });
  afterEach(async () => {
    await page.close();
    await teams.stop();
    await bot.close();
  });
  const open = (hash: string) => page.goto(`${teams.url}/#${hash}`);
  const say = async (text: string) => {
    await page.getByLabel('Schrijf een bericht').fill(text);
    await page.keyboard.press('Enter');
  };

  test('a form: required, failed and kept, then sent with what was typed', async () => {
    await open('as=Fatima');
    await page.getByRole('button', { name: /^Op maandag/ }).click();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Stuur op' }).click();
    await page.getByText('Geef een titel.').waitFor();
    await page.getByLabel('Titel').fill('Afspraken');
    await page.getByRole('combobox', { name: 'Met wie?' }).fill('samira');
    await page.keyboard.press('Enter');
    bot.onActivity = () => ({ status: 500 });
    await page.getByRole('button', { name: 'Stuur op' }).click();
    await page
      .getByRole('alert')
      .getByText(/Wat je typte, staat er nog/)
      .waitFor();
    expect(await page.getByLabel('Titel').inputValue()).toBe('Afspraken');
    bot.onActivity = () => ({ body: { statusCode: 200, type: CARD, value: words('Je idee is binnen') } });
    await page.getByRole('button', { name: 'Stuur op' }).click();
    await page.getByText('Je idee is binnen').waitFor();
    expect(asJson(asJson(bot.heard.at(-1)?.['value'])['action'])).toMatchObject({
      verb: 'submitIdea',
      data: { draft: '1', title: 'Afspraken', who: teams.person('Samira').aadObjectId },
    });
  });

  test('what is typed stays when other messages come', async () => {
    await open('as=Fatima');
    await say('een');
    await page.getByLabel('Titel').first().fill('half af');
    await say('twee');
    await expect(waitForCount(() => page.getByLabel('Titel').count(), 2)).resolves.toBe(2);
    expect(await page.getByLabel('Titel').first().inputValue()).toBe('half af');
  });

  test('two people side by side, each with their own view of a card', async () => {
    await open('as=Lidia&pane=channel&second=Tom:channel');
    await page.getByText('Nog niets in Innovatieclub').first().waitFor();
    bot.onActivity = (activity) => {
      const name = asText(asJson(activity['from'])['name']) ?? '';
      return { body: { statusCode: 200, type: CARD, value: words(`Kaart van ${name}`) } };
    };
    const refresh = { action: { type: 'Action.Execute', verb: 'viewIdea' } };
    const id = encodeURIComponent(teams.channel('Innovatieclub').id);
    await call(
      teams.serviceUrl,
      'POST',
      `v3/conversations/${id}/activities`,
      cardMessage({ ...form, refresh }),
    );
    await page.locator('[data-person="Lidia Bakker"]').getByText('Kaart van Lidia Bakker').waitFor();
    await page.locator('[data-person="Tom Visser"]').getByText('Kaart van Tom Visser').waitFor();
  });

  test('a dialog opens, and closes with Esc', async () => {
    await open('as=Fatima');
    await say('een');
    await page.getByLabel('Titel').fill('x');
    bot.onActivity = () => ({
      body: {
        task: {
          type: 'continue',
          value: { title: 'Besluit', card: { contentType: CARD, content: words('Waarom?') } },
        },
      },
    });
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('dialog', { name: 'Besluit' }).getByText('Waarom?').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('language, theme and phone are in the address; the language goes to the bot', async () => {
    await open('as=Fatima&theme=dark&phone=1&lang=en');
    await page.getByLabel('Type a message').waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect((await page.locator('.window.phone').boundingBox())?.width).toBe(375);
    await page.getByLabel('Type a message').fill('Hi');
    await page.keyboard.press('Enter');
    await teams.waitFor(() => bot.heard.at(-1)?.['locale'] === 'en-GB');
  });

  test('news for somebody else is a dot', async () => {
    await open('as=Fatima');
    await page.getByText('Typ een idee, bijvoorbeeld:').waitFor();
    await teams.say('Ruth', 'Hi');
    await page.getByRole('button', { name: /Ruth Peeters \(nieuw\)/ }).waitFor();
  });
});

async function waitForCount(count: () => Promise<number>, wanted: number): Promise<number> {
  for (let tries = 0; tries < 100 && (await count()) !== wanted; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return count();
}
