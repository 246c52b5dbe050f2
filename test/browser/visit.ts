import { source as AXE } from 'axe-core';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { waitUntil } from '../support/wait';

export const LANGUAGES = ['nl', 'en'] as const;
export const LOOKS = ['light', 'dark', 'contrast'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Look = (typeof LOOKS)[number];

/** The screens that every page must fit. */
export const SIZES = {
  laptop: { width: 1280, height: 800 },
  phone: { width: 375, height: 812 },
} as const;
export type Size = keyof typeof SIZES;
export const SCREENS = ['laptop', 'phone'] as const satisfies readonly Size[];

/** Who looks at the tab, and how. */
export interface VisitOptions {
  /** An object id; null: nobody has signed in. */
  readonly person: string | null;
  readonly language?: Language;
  readonly look?: Look;
  readonly size?: Size;
  /** Axe comes along to every page, and nothing moves on it. */
  readonly isExamined?: boolean;
  /** All that Kiem answers is kept, to be read again; it costs time. */
  readonly keepsAnswers?: boolean;
}

/** One window of a plain browser on the tab. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong since the last time this was asked: errors on the console, exceptions, failed answers. */
  takeTroubles(): string[];
  /** With `keepsAnswers`: every answer of Kiem so far, as it came: the page itself, its scripts, the API. */
  answers(): Promise<readonly { readonly url: string; readonly text: string }[]>;
  /** Goes to a page of the tab, such as `/board?stage=search`, and waits until it stands there. */
  go(path: string): Promise<void>;
  /** Goes on to another kind of page as a link does, without loading the tab anew. */
  walk(path: string): Promise<void>;
  /** From the next page on: somebody else, another look, another language. */
  change(part: Partial<Pick<VisitOptions, 'person' | 'language' | 'look'>>): void;
  /** Waits until the page has a heading and nothing more is being asked. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE_MS = 30_000;

/** Time for an answer to be shown, and for what shows to ask for more: all that waited on the page has its turn. */
const BREATH = 'new Promise((done) => setTimeout(() => setTimeout(done, 20), 20))';
const BREATHS = 2;
const LOOK_EVERY_MS = 10;

/** Waits until something is so on the page, whose rules forbid `waitForFunction`. */
export async function onPage(page: Page, isSo: string): Promise<void> {
  const came = await page.evaluate<boolean>(`new Promise((done) => {
    const last = performance.now() + ${PATIENCE_MS};
    const look = () => {
      if (${isSo}) done(true);
      else if (performance.now() > last) done(false);
      else setTimeout(look, ${LOOK_EVERY_MS});
    };
    look();
  })`);
  if (!came) throw new Error(`waited ${PATIENCE_MS} ms in vain for: ${isSo}`);
}

/** The answer to a question that stays open (news of the sandbox) is not waited for. */
const isEndless = (request: Request): boolean => request.url().endsWith('/api/events');

/** Opens a window on the tab that `url` serves, signed in with the sign-in of local mode. */
export async function openVisit(browser: Browser, url: string, options: VisitOptions): Promise<Visit> {
  const { size = 'laptop', isExamined = false, keepsAnswers = false } = options;
  let { person, language = 'nl', look = 'light' } = options;
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const context = await browser.newContext({
    ...{ viewport: SIZES[size], locale, hasTouch: size === 'phone' },
    ...(isExamined ? { reducedMotion: 'reduce' } : {}),
  });
  if (isExamined) await context.addInitScript(AXE);
  const page = await context.newPage();
  const troubles: string[] = [];
  const texts: Promise<{ url: string; text: string }>[] = [];
  const open = new Set<Request>();
  let asked = 0;
  const done = (request: Request): void => {
    open.delete(request);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    if (isEndless(request)) return;
    open.add(request);
    asked += 1;
  });
  page.on('requestfinished', done);
  page.on('requestfailed', done);
  page.on('response', (response) => {
    if (!response.url().startsWith(url)) return;
    if (response.status() >= 500) troubles.push(`${response.status()} ${response.url()}`);
    if (!keepsAnswers) return;
    const text = response.text().catch(() => '');
    texts.push(text.then((read) => ({ url: response.url(), text: read })));
  });
  const settled = async (): Promise<void> => {
    await onPage(page, `document.querySelector('h1') !== null`);
    let quiet = 0;
    await waitUntil(async () => {
      const before = asked;
      await page.evaluate(BREATH);
      quiet = open.size === 0 && asked === before ? quiet + 1 : 0;
      return quiet === BREATHS;
    }, PATIENCE_MS);
  };
  return {
    page,
    context,
    takeTroubles: () => troubles.splice(0),
    answers: () => Promise.all(texts),
    go: async (path) => {
      if (!page.url().startsWith(url)) await page.goto(`${url}/tab/`, { waitUntil: 'commit' });
      await page.evaluate(
        person === null
          ? `sessionStorage.removeItem('kiem.person')`
          : `sessionStorage.setItem('kiem.person', '${person}')`,
      );
      const address = new URL(`/tab${path}`, url);
      address.searchParams.set('lang', language);
      address.searchParams.set('look', look === 'light' ? 'default' : look);
      await page.goto(address.href, { waitUntil: 'commit' });
      await settled();
    },
    walk: async (path) => {
      await page.evaluate(`{
        window.leftHeading = document.querySelector('h1');
        history.pushState(null, '', '/tab${path}');
        dispatchEvent(new PopStateEvent('popstate'));
      }`);
      await onPage(page, `![null, window.leftHeading].includes(document.querySelector('h1'))`);
      await settled();
    },
    change: (part) => {
      ({ person, language, look } = { person, language, look, ...part });
    },
    settled,
    close: () => context.close(),
  };
}
