import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { IdeaListItem } from '../../src/contracts/api';
import { seedDemo } from '../../src/demo/seed';
import { apiAs } from '../support/api';
import { launchBrowser } from '../support/browser';
import { startWorld, type World } from '../support/kiem';
import { COLLEAGUES, idOf } from '../support/people';
import { openVisit, type Visit, type VisitOptions } from './visit';

const DIRECTORY = 'sandbox/voorbeeldstad.json';
/** What was built; another place may be named, to try something beside it. */
const DIST = process.env['KIEM_DIST'] ?? 'dist';

/** A form that is open; one that is not closed by a click beside it calls itself an alert. */
export const DIALOG = '[role="dialog"], [role="alertdialog"]';

/** Voorbeeldstad as `npm start` shows it, lived in and served, with a browser to look at it. */
export interface Town {
  readonly world: World;
  readonly browser: Browser;
  /** Every idea that is there, by its title. */
  ideas(): Promise<ReadonlyMap<string, IdeaListItem>>;
  /** The idea whose title begins so. */
  idea(title: string): Promise<IdeaListItem>;
  /** Somebody opens the tab, by their given name; null: nobody has signed in. */
  visit(who: string | null, options?: Omit<VisitOptions, 'person'>): Promise<Visit>;
  /** Somebody opens the page of Teams: their chat with the bot, or the channel of the club. */
  teams(who: string, pane: 'chat' | 'channel'): Promise<Visit>;
  leave(): Promise<void>;
}

/** Starts Kiem, Teams and a browser; the town has ideas with a history of four months. */
export async function startTown(): Promise<Town> {
  const world = await startWorld({
    env: { KIEM_TAB_DIR: path.resolve(DIST, 'tab'), KIEM_API_REQUESTS_PER_MINUTE: '100000' },
    clientDir: path.resolve(DIST, 'sandbox/client'),
  });
  const browser = await launchBrowser();
  await seedDemo(world.kiem.kiem, DIRECTORY, world.teams.serviceUrl);
  await Promise.all(COLLEAGUES.map((name) => world.teams.installPersonal(name)));
  await world.teams.installInTeam();
  await world.settle();

  const ideas = async (): Promise<ReadonlyMap<string, IdeaListItem>> => {
    const { body } = await (await apiAs(world, 'Lidia')).get('/ideas?limit=100');
    const items = body['items'] as IdeaListItem[];
    return new Map(items.map((item) => [item.title, item]));
  };
  return {
    world,
    browser,
    ideas,
    idea: async (title) => {
      const found = [...(await ideas())].find(([name]) => name.startsWith(title));
      if (found === undefined) throw new Error(`there is no idea ${title}`);
      return found[1];
    },
    visit: (who, options = {}) =>
      openVisit(browser, world.kiem.url, { ...options, person: who === null ? null : idOf(who) }),
    teams: async (who, pane) => {
      const visit = await openVisit(browser, world.teams.url, { person: null });
      await visit.page.goto(`${world.teams.url}/#as=${encodeURIComponent(who)}&pane=${pane}&lang=nl`);
      await visit.page.locator(`[data-person^="${who}"]`).waitFor();
      return visit;
    },
    leave: async () => {
      await browser.close();
      await world.stop();
    },
  };
}
