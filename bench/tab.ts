import { gzipSync } from 'node:zlib';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { openDatabase } from '../src/db/dataSource';
import { Clubs } from '../src/db/entities/clubs';
import { Ideas } from '../src/db/entities/ideas';
import { Memberships } from '../src/db/entities/memberships';
import { Rounds } from '../src/db/entities/rounds';
import { Themes } from '../src/db/entities/themes';
import { Users } from '../src/db/entities/users';
import { repo } from '../src/db/entity';
import { STAGES } from '../src/domain/stage';
import { median } from './load';
import { serve } from './processes';
import { signIn } from './signIn';

/** The board in a browser, with many open ideas. */
export interface TabBench {
  /** JavaScript that travels before the board stands there, in bytes as sent, and as gzip would send it. */
  readonly sentBytes: number;
  readonly gzipBytes: number;
  readonly files: number;
  /** From the address to the first content, and to the first idea; nothing in the browser's cache. */
  readonly firstContentMs: number;
  readonly firstIdeaMs: number;
  /** The longest task while all columns are scrolled from top to bottom, and how far that was. */
  readonly longestTaskMs: number;
  readonly scrolledPixels: number;
  /** From a vote until the open board shows it. */
  readonly liveMs: number;
  readonly ok: {
    readonly size: boolean;
    readonly first: boolean;
    readonly scroll: boolean;
    readonly live: boolean;
  };
}

export const TAB_IDEAS = 5000;
const READER = 'archive';
const VOTER = 'voter';
const CLUB = '00000000-0000-7000-8000-00000000c1b0';
const THEMES = ['Balie', 'Buitendienst', 'Digitaal werken', 'Duurzaamheid'];
const MOST_BYTES = 250 * 1024;
const MOST_FIRST_MS = 1000;
const MOST_TASK_MS = 100;
const MOST_LIVE_MS = 5000;
const VOTES = 5;
const LOADS = 5;
const STEP = 900;
const STEP_EVERY_MS = 25;
const STEPS_AT_THE_END = 40;
const LONGEST_SCROLL_MS = 20_000;
const WATCH = `
  if (location.protocol === 'http:') sessionStorage.setItem('kiem.person', '${READER}');
  new MutationObserver((_, observer) => {
    if (!document.querySelector('[data-idea]')) return;
    window.firstIdeaAt = performance.now();
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true });
`;

/** Makes all ideas of an archive open, in a club that the reader leads: a board as full and as busy as it gets. */
async function openAll(folder: string): Promise<void> {
  const db = await openDatabase(`sqlite:${path.join(folder, 'kiem.db')}`);
  const now = new Date();
  const later = new Date(now.getTime() + 30 * 86_400_000);
  await db.inTransaction(async (tx) => {
    const reader = await repo(tx, Users).findOneByOrFail({ aadObjectId: READER });
    await repo(tx, Clubs).insert({
      ...{ id: CLUB, name: 'Bench', teamId: 'team', teamAadGroupId: null, channelId: 'channel' },
      ...{
        serviceUrl: 'http://127.0.0.1/',
        tenantId: null,
        language: 'nl',
        isDefault: true,
        isActive: true,
      },
      ...{ rosterReadAt: now, createdAt: now },
    });
    await repo(tx, Users).insert({
      ...reader,
      id: VOTER,
      aadObjectId: VOTER,
      teamsId: VOTER,
      name: 'Member',
    });
    await repo(tx, Memberships).insert([
      { id: CLUB, clubId: CLUB, userId: reader.id, isLead: true, joinedAt: now },
      { id: VOTER, clubId: CLUB, userId: VOTER, isLead: false, joinedAt: now },
    ]);
    await repo(tx, Themes).insert(
      THEMES.map((name, index) => ({ id: `theme-${index}`, name, clubId: null })),
    );
    const ideas = await repo(tx, Ideas).find({ select: { id: true } });
    for (const [index, { id }] of ideas.entries()) {
      const stage = STAGES[index % STAGES.length] ?? 'search';
      await repo(tx, Ideas).update(id, {
        ...{ stage, outcome: 'open', clubId: CLUB, theme: THEMES[index % 3] ?? null, respondedAt: null },
        ...{ respondBy: later.toISOString().slice(0, 10), searchEndsAt: later, stageSince: now },
      });
      if (stage !== 'selection') continue;
      await repo(tx, Rounds).insert({
        ...{ id: `round-${index}`, ideaId: id, openedAt: now, closesAt: later, closedAt: null },
        ...{ memberCount: 8, quorum: 3, forCount: index % 5, doubtCount: 1, againstCount: 0, advice: null },
      });
    }
  });
  await db.close();
}

async function newWindow(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL' });
  await context.addInitScript({ content: WATCH });
  return context;
}

interface Load {
  readonly sent: number;
  readonly gzip: number;
  readonly files: number;
  readonly firstContent: number;
  readonly firstIdea: number;
}

/** Opens the board as somebody who was never here before. */
async function loadBoard(browser: Browser, url: string): Promise<Load> {
  const context = await newWindow(browser);
  const page = await context.newPage();
  const scripts: Promise<{ sent: number; gzip: number }>[] = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('.js')) return;
    const measure = async (): Promise<{ sent: number; gzip: number }> => {
      const body = await response.body();
      await response.finished();
      return { sent: (await response.request().sizes()).responseBodySize, gzip: gzipSync(body).length };
    };
    scripts.push(measure());
  });
  await page.goto(`${url}/tab/board`);
  await page.locator('[data-idea]').first().waitFor();
  const firstIdea = await page.evaluate<number>('window.firstIdeaAt');
  const firstContent = await page.evaluate<number>(
    `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`,
  );
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(scripts);
  await context.close();
  const sum = (of: 'sent' | 'gzip'): number => sizes.reduce((total, size) => total + size[of], 0);
  return { sent: sum('sent'), gzip: sum('gzip'), files: sizes.length, firstContent, firstIdea };
}

/** Scrolls one column with the wheel, down to its last idea or until time is over; gives the distance. */
async function scrollDown(page: Page, column: string): Promise<number> {
  const box = await page.locator(`[data-column="${column}"]`).boundingBox();
  if (box === null) throw new Error(`there is no column ${column}`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(`window.scroller = [...document.querySelectorAll('[data-column="${column}"] *')]
    .find((one) => one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflowY === 'auto')`);
  const end = performance.now() + LONGEST_SCROLL_MS;
  let top = -1;
  let still = 0;
  while (performance.now() < end && still < STEPS_AT_THE_END) {
    await page.mouse.wheel(0, STEP);
    await page.waitForTimeout(STEP_EVERY_MS);
    const now = await page.evaluate<number>('window.scroller.scrollTop');
    still = now === top ? still + 1 : 0;
    top = now;
  }
  return top;
}

async function scrollBoard(browser: Browser, url: string): Promise<{ longest: number; distance: number }> {
  const context = await newWindow(browser);
  const page = await context.newPage();
  await page.goto(`${url}/tab/board`);
  await page.locator('[data-idea]').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(`window.tasks = [0];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
      .observe({ type: 'longtask' })`);
  let distance = 0;
  for (const stage of STAGES) distance += await scrollDown(page, stage);
  const longest = await page.evaluate<number>('Math.max(...tasks)');
  await context.close();
  return { longest, distance };
}

/** Votes by the API, as a card in the channel does, and waits until a board that is open tells it; gives the median. */
async function watchVotes(browser: Browser, url: string): Promise<number> {
  const token = await signIn(url, VOTER);
  const ask = (method: string, path: string, body?: object): Promise<Response> =>
    fetch(`${url}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const answer = await ask('GET', '/ideas?outcome=open&stage=selection&limit=1');
  const { items } = (await answer.json()) as { items: { ideaId: string; number: string }[] };
  const [idea] = items;
  if (idea === undefined) throw new Error('there is no idea to vote on');
  const context = await newWindow(browser);
  const page = await context.newPage();
  await page.goto(`${url}/tab/board`);
  const card = page.locator(`[data-idea="${idea.number}"]`);
  await card.waitFor();
  const waits: number[] = [];
  for (let vote = 0; vote < VOTES; vote += 1) {
    const before = await card.innerText();
    const began = performance.now();
    const path = `/ideas/${idea.ideaId}/vote`;
    const voted = await (vote % 2 === 0 ? ask('PUT', path, { choice: 'for' }) : ask('DELETE', path));
    if (!voted.ok) throw new Error(`the vote was answered with ${voted.status}`);
    while ((await card.innerText()) === before) {
      if (performance.now() - began > LONGEST_SCROLL_MS) throw new Error('the board does not show the vote');
      await page.waitForTimeout(STEP_EVERY_MS);
    }
    waits.push(performance.now() - began);
  }
  await context.close();
  return median(waits);
}

/** Measures the board on an archive of which every idea is made open; `folder` holds it. */
export async function benchTab(folder: string): Promise<TabBench> {
  await openAll(folder);
  const kiem = await serve('src/main.js', '/readyz', {
    KIEM_DATA_DIR: folder,
    KIEM_LOG_LEVEL: 'error',
    KIEM_API_REQUESTS_PER_MINUTE: '1000000',
  });
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  try {
    await loadBoard(browser, kiem.url);
    const loads: Load[] = [];
    for (let load = 0; load < LOADS; load += 1) loads.push(await loadBoard(browser, kiem.url));
    const { longest, distance } = await scrollBoard(browser, kiem.url);
    const liveMs = await watchVotes(browser, kiem.url);
    const [first] = loads;
    const sentBytes = first?.sent ?? 0;
    const firstIdeaMs = median(loads.map((load) => load.firstIdea));
    return {
      ...{ sentBytes, gzipBytes: first?.gzip ?? 0, files: first?.files ?? 0 },
      ...{ firstContentMs: median(loads.map((load) => load.firstContent)), firstIdeaMs },
      ...{ longestTaskMs: longest, scrolledPixels: distance, liveMs },
      ok: {
        size: sentBytes > 0 && sentBytes < MOST_BYTES,
        first: firstIdeaMs < MOST_FIRST_MS,
        scroll: distance > 0 && longest <= MOST_TASK_MS,
        live: liveMs < MOST_LIVE_MS,
      },
    };
  } finally {
    await browser.close();
    await kiem.stop();
  }
}
