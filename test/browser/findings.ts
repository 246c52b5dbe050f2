import { source as AXE } from 'axe-core';
import type { Page } from 'playwright-core';
import { texts as dutch } from '../../src/i18n/tab/dutch';
import { texts as english } from '../../src/i18n/tab/english';
import { DIALOG } from './town';
import { onPage, type Language } from './visit';

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/** Fluent's marks at the edges of a group of tabs: who comes there with the keyboard is sent on at once. */
const NOT_LOOKED_AT = '[data-tabster-dummy]';

/** Nothing fades or slides any more, so that colours are what they will be; what moves on and on is no matter. */
const STILL = `document.getAnimations().every(({ effect, playState }) =>
  playState !== 'running' || effect.getComputedTiming().iterations === Infinity)`;

/** A form that is open is all there is: the page behind it can be neither read nor used. */
const LOOKED_AT = `{
  exclude: ['${NOT_LOOKED_AT}'],
  ...(document.querySelector('${DIALOG}') ? { include: ['${DIALOG}'] } : {}),
}`;

/** What axe finds on the page as it stands that is serious or critical. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(AXE);
  await onPage(page, STILL);
  const found = await page.evaluate<readonly Violation[]>(
    `axe.run(${LOOKED_AT}, { resultTypes: ['violations'] }).then((results) =>
       results.violations.map(({ id, impact, nodes }) => ({ id, impact, nodes:
         nodes.map(({ target, failureSummary }) => ({ target, failureSummary })) })))`,
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => {
      const [first] = nodes;
      const why = (first?.failureSummary ?? '').split('\n').slice(1, 3).join(' ').trim();
      return `axe ${id} (${nodes.length}×) at ${String(first?.target[0])}: ${why}`;
    });
}

/** Whether the page itself scrolls sideways, and what it is that sticks out. */
async function sidewaysFindings(page: Page): Promise<string[]> {
  const wide = await page.evaluate<string[]>(`['html', 'body', '#root', 'main']
    .flatMap((name) => [...document.querySelectorAll(name)].map((element) => ({ name, element })))
    .filter(({ element }) => element.scrollWidth > element.clientWidth + 1)
    .map(({ name, element }) => {
      const edge = element.getBoundingClientRect().left + element.clientWidth + 1;
      const out = [...element.querySelectorAll('*')].find((one) => one.getBoundingClientRect().right > edge);
      return name + ' is ' + element.scrollWidth + ' wide, has ' + element.clientWidth +
        (out ? ', because of: ' + out.textContent.slice(0, 60) : '');
    })`);
  return wide.map((one) => `scrolls sideways: ${one}`);
}

/** Every text in a tree of texts. */
function leaves(texts: object): string[] {
  return Object.values(texts).flatMap((below: unknown) =>
    typeof below === 'string' ? [below] : typeof below === 'object' && below !== null ? leaves(below) : [],
  );
}

const WORDS = { nl: new Set(leaves(dutch)), en: new Set(leaves(english)) } as const;
const KEY = new RegExp(`^(${Object.keys(dutch).join('|')})\\.[\\w.]+$`);
/** A theme of Voorbeeldstad that is a word of ours too. */
const THEIRS = ['Organisatie'];

/** Everything that the page says, piece by piece: texts, and what a screen reader or a tooltip tells. */
function wordsOn(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const said = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const tag = walker.currentNode.parentElement.tagName;
      if (tag !== 'SCRIPT' && tag !== 'STYLE') said.push(walker.currentNode.textContent);
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        said.push(element.getAttribute(name) ?? '');
    return said.map((text) => text.trim()).filter((text) => text !== '');
  })()`);
}

/** Whether the page speaks the language that was asked, with all of its words there. */
async function languageFindings(page: Page, language: Language): Promise<string[]> {
  const lang = await page.evaluate<string>('document.documentElement.lang');
  const said = await wordsOn(page);
  const other = language === 'nl' ? 'en' : 'nl';
  const foreign = said.filter(
    (text) => WORDS[other].has(text) && !WORDS[language].has(text) && !THEIRS.includes(text),
  );
  const own = said.filter((text) => WORDS[language].has(text) && !WORDS[other].has(text));
  const broken = said.filter((text) => KEY.test(text) || /\{\{|\$\{|undefined|NaN|\[object/.test(text));
  return [
    ...(lang === language ? [] : [`lang is ${lang}`]),
    ...(own.length === 0 ? [`says nothing in ${language}`] : []),
    ...foreign.map((text) => `says in ${other}: ${text}`),
    ...broken.map((text) => `broken text: ${text}`),
  ];
}

/** All that is wrong with the page as it stands. */
export async function findings(page: Page, language: Language): Promise<string[]> {
  return [
    ...(await axeFindings(page)),
    ...(await sidewaysFindings(page)),
    ...(await languageFindings(page, language)),
  ];
}
