import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
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

const LINK = `https://teams.microsoft.com/l/entity/6b69656d-0000-4000-8000-000000000001/kiem?${new URLSearchParams(
  { label: 'K-2026-0042', context: JSON.stringify({ subEntityId: '/ideas/42' }) },
).toString()}`;

/** A tab that asks Teams where it was opened, as teams-js does, and says so. */
const TAB = `<!doctype html><title>Tab</title><p></p><script>
  addEventListener('message', ({ data }) => {
    if (data.id === 0) parent.postMessage({ id: 1, func: 'getContext', args: [] }, '*');
    if (data.id === 1)
      document.querySelector('p').textContent = 'Geopend op ' + data.args[0].subEntityId + ' door ' + data.args[0].userObjectId;
  });
  parent.postMessage({ id: 0, func: 'initialize', args: ['2.0'] }, '*');
</script>`;

describe('the page', () => {
  let clientDir: string;
  let browser: Browser;
  let bot: EchoBot;
  let teams: Teams;
  let page: Page;
  let tab: Server;

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
    tab = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(TAB));
    await once(tab.listen(0, '127.0.0.1'), 'listening');
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    tab.close();
    tab.closeAllConnections();
    rmSync(clientDir, { recursive: true });
  });
  beforeEach(async () => {
    bot = await startEchoBot();
    const tabUrl = `http://127.0.0.1:${(tab.address() as AddressInfo).port}/tab/`;
    teams = await startTeams({ botUrl: bot.url, directory, clientDir, tabUrl });
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

  test('a button that is pressed the moment an answer shows is pressed', async () => {
    await open('as=Fatima');
    await say('een');
    await page.getByLabel('Titel').fill('Afspraken');
    bot.onActivity = () => ({ status: 500 });
    await page.evaluate(`new MutationObserver((_changes, watcher) => {
      if (document.querySelector('[role="alert"]') === null) return;
      watcher.disconnect();
      [...document.querySelectorAll('button')].find((one) => one.textContent === 'Stuur op').click();
    }).observe(document.body, { childList: true, subtree: true })`);
    await page.getByRole('button', { name: 'Stuur op' }).click();
    const presses = (): number => bot.heard.filter((activity) => activity['type'] === 'invoke').length;
    await expect(waitForCount(() => Promise.resolve(presses()), 2)).resolves.toBe(2);
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

  const tabOf = (who: string) => page.locator(`[data-person="${who}"]`).frameLocator('iframe');
  const linked: Json = {
    ...words('Je idee is binnen'),
    actions: [{ type: 'Action.OpenUrl', title: 'Open in Kiem', url: LINK }],
  };

  test('a link into the tab opens it for this person, from a button on a card', async () => {
    await open('as=Fatima&second=Ruth:chat');
    bot.onActivity = async (activity) => {
      await post(activity, cardMessage(linked));
      return undefined;
    };
    await teams.say('Fatima', 'een');
    await teams.say('Ruth', 'twee');
    const [fatima, ruth] = ['Fatima El Amrani', 'Ruth Peeters'] as const;
    await page.locator(`[data-person="${fatima}"]`).getByRole('link', { name: 'Open in Kiem' }).click();
    const idOf = (who: string) => teams.person(who).aadObjectId;
    await tabOf(fatima)
      .getByText(`Geopend op /ideas/42 door ${idOf('Fatima')}`)
      .waitFor();
    // The other window has a tab of its own, and leaves this one as it is.
    await page.locator(`[data-person="${ruth}"]`).getByRole('link', { name: 'Open in Kiem' }).click();
    await tabOf(ruth)
      .getByText(`Geopend op /ideas/42 door ${idOf('Ruth')}`)
      .waitFor();
    await tabOf(fatima).getByText('Geopend op /ideas/42').waitFor();
    expect(page.context().pages()).toHaveLength(1);
  });

  test('and from a part of a card, or a word in a text', async () => {
    await open('as=Fatima');
    const action = { type: 'Action.OpenUrl', title: 'Open in Kiem', url: LINK };
    const column = {
      type: 'Column',
      items: [{ type: 'TextBlock', text: 'Naar het idee' }],
      selectAction: action,
    };
    const body = [
      { type: 'ColumnSet', columns: [column] },
      { type: 'TextBlock', text: `Of [hierlangs](${LINK})` },
    ];
    bot.onActivity = async (activity) => {
      await post(activity, cardMessage({ ...words(''), body }));
      return undefined;
    };
    await say('een');
    for (const name of ['Naar het idee', 'hierlangs']) {
      await page.getByText(name, { exact: true }).click();
      await tabOf('Fatima El Amrani').getByText('Geopend op /ideas/42').waitFor();
      await page.getByRole('button', { name: 'Chat met Kiem' }).click();
    }
    expect(page.context().pages()).toHaveLength(1);
  });

  test('the people are one stop for the Tab key; arrow keys go from one to the next', async () => {
    await open('as=Fatima');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.getByLabel('Zoek een collega').focus();
    // Nothing of the page is out of sight to the right.
    expect(await page.evaluate(() => document.querySelector('.top')!.scrollWidth - innerWidth)).toBe(0);
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('Fatima');
    await page.keyboard.press('ArrowDown');
    const next = await focused();
    expect(next).not.toContain('Fatima');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('rail-person');
    // Out of the list, and back to where one was in it.
    const there = await focused();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).not.toBe('rail-person');
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe(there);
    const name = await page.locator('.rail-person:focus .rail-name').textContent();
    await page.keyboard.press('Enter');
    await page.locator(`.window[data-person="${name}"]`).waitFor();
  });

  test('after a message is sent, the focus is in the box again', async () => {
    await open('as=Fatima');
    await page.getByLabel('Schrijf een bericht').fill('een');
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await page.getByLabel('Titel').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  });

  test('an empty channel says how a club begins, and a press asks the bot', async () => {
    await open('as=Lidia&pane=channel');
    await page.getByText(/Is er nog geen club\? Noem Kiem in een bericht/).waitFor();
    await page.getByRole('button', { name: 'Noem Kiem hier' }).click();
    await teams.waitFor(() => bot.heard.at(-1)?.['type'] === 'message');
    expect(asText(bot.heard.at(-1)?.['text'])).toContain('<at>Kiem</at>');
  });

  test('a long link stays within a phone, on a card and in a message', async () => {
    const long = `https://voorbeeldstad.example/${'eenheellangadres'.repeat(12)}`;
    const text = { type: 'TextBlock', text: long, wrap: true };
    const column = (width: string, item: Json): Json => ({ type: 'Column', width, items: [item] });
    const body = [
      text,
      { type: 'ColumnSet', columns: [column('auto', text), column('stretch', { ...text, text: 'Elders' })] },
      { type: 'FactSet', facts: [{ title: 'Elders', value: long }] },
    ];
    bot.onActivity = async (activity) => {
      await post(activity, cardMessage({ ...words(''), body }));
      return undefined;
    };
    await open('as=Fatima&phone=1');
    await say(long);
    const card = page.locator('.card').last();
    await card.waitFor();
    const right = await card.evaluate((element) => {
      const edges = [...element.querySelectorAll('*')].map((one) => one.getBoundingClientRect().right);
      return Math.max(...edges) - element.getBoundingClientRect().right;
    });
    expect(right).toBeLessThanOrEqual(1);
    const message = await page.locator('.message.mine .message-text').last().boundingBox();
    const phone = await page.locator('.window.phone').boundingBox();
    expect(message!.x).toBeGreaterThanOrEqual(phone!.x);
  });

  test('the bars of a vote show in high contrast', async () => {
    const bar = (style: string, width: number): Json => ({
      ...{ type: 'Column', width, style, minHeight: '14px', items: [] },
    });
    const body = [{ type: 'ColumnSet', columns: [bar('good', 3), { ...bar('default', 1) }] }];
    bot.onActivity = async (activity) => {
      await post(activity, cardMessage({ ...words(''), body }));
      return undefined;
    };
    await open('as=Fatima&theme=contrast');
    await say('een');
    const drawn = page.locator(`.card [style*='--ac-bg-good']`).last();
    await drawn.waitFor();
    expect(await drawn.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      'rgb(63, 242, 63)',
    );
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
