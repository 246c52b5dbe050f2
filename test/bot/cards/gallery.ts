import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderMarkdown } from '../../../sandbox/client/src/lib/markdown';
import type { Language } from '../../../src/contracts/views';
import { fixtures, type Fixture } from './fixtures';
import { galleryCss, galleryHostConfig, themes, type Theme } from './galleryLook';
import { stringsIn } from './inspect';
import { launchBrowser } from '../../support/browser';

/**
 * Every card in every telling state, as Teams would show it: one page a language and theme, each card at the
 * width of its place and at that of a phone, and pictures of them for the eye.
 */

/** A card is this wide at most in a chat, a channel and a dialog; 320 pixels is a narrow phone. */
const WIDTH: Readonly<Record<Fixture['place'], number>> = { chat: 480, channel: 620, dialog: 560 };
const PHONE = 320;

/** What the page needs to draw the cards; its Markdown is done here, with the rules of the sandbox. */
function pageData(language: Language) {
  const cards = fixtures.map(({ name, place, render }) => ({
    name,
    group: groupOf(name),
    widths: [WIDTH[place], PHONE],
    card: render(language),
  }));
  const markdown = Object.fromEntries(
    cards.flatMap(({ card }) => stringsIn(card)).map((text) => [text, renderMarkdown(text)]),
  );
  return { cards, markdown, hostConfig: galleryHostConfig };
}

function groupOf(name: string): string {
  return name.split(':', 1)[0] ?? name;
}

/** Runs in the page: draws the cards one below the other, grouped, each at both widths. */
const DRAW = `
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = data.markdown[text] ?? text;
    result.didProcess = true;
  };
  const hostConfig = new AdaptiveCards.HostConfig(data.hostConfig);
  for (const { name, group, widths, card } of data.cards) {
    let section = document.getElementById(group);
    if (!section) {
      section = document.body.appendChild(document.createElement('section'));
      section.id = group;
    }
    const row = section.appendChild(document.createElement('article'));
    row.appendChild(document.createElement('h2')).textContent = name;
    for (const width of widths) {
      const drawn = new AdaptiveCards.AdaptiveCard();
      drawn.hostConfig = hostConfig;
      drawn.parse(card, new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5));
      const place = row.appendChild(document.createElement('div'));
      place.className = 'card';
      place.style.width = width + 'px';
      place.appendChild(drawn.render());
    }
  }
`;

/** The page of one language and theme, whole in itself. */
export async function galleryPage(language: Language, theme: Theme): Promise<string> {
  const library = await readFile(require.resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8');
  const data = JSON.stringify(pageData(language)).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Kiem: ${language}, ${theme}</title>
<style>${galleryCss(theme)}</style><body><script>${library.replaceAll('</script', '<\\/script')}</script>
<script>const data = ${data};${DRAW}</script></body></html>`;
}

export interface GalleryOptions {
  readonly languages?: readonly Language[];
  readonly themes?: readonly Theme[];
  /** Only groups whose name contains this, such as `ideaCard`. */
  readonly only?: string;
}

/** Writes the pages, and a picture of each group of cards, to `outDir`. Gives the paths of the pictures. */
export async function renderGallery(
  outDir: string,
  options: GalleryOptions = {},
): Promise<readonly string[]> {
  await mkdir(outDir, { recursive: true });
  const pictures: string[] = [];
  const browser = await launchBrowser();
  try {
    for (const language of options.languages ?? (['nl', 'en'] as const)) {
      for (const theme of options.themes ?? themes) {
        const path = join(outDir, `cards-${language}-${theme}.html`);
        await writeFile(path, await galleryPage(language, theme));
        const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
        await page.goto(`file://${path}`);
        for (const section of await page.locator('section').all()) {
          const group = (await section.getAttribute('id')) ?? '';
          if (options.only !== undefined && !group.includes(options.only)) continue;
          const picture = join(outDir, `${group.replaceAll(' ', '-')}-${language}-${theme}.png`);
          await section.screenshot({ path: picture });
          pictures.push(picture);
        }
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
  return pictures;
}
