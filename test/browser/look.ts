import { idOf } from '../support/people';
import type { Sight } from './everyPage';
import { findings } from './findings';
import { DIALOG } from './town';
import { SCREENS, SIZES, type Language, type Look, type Size, type Visit } from './visit';

/** How pages are looked at. */
export interface Manner {
  readonly language: Language;
  readonly look: Look;
  /** One after the other; one that is not the size of the window changes it. */
  readonly sizes?: readonly Size[];
}

const kindOf = (path: string): string => /^\/\w*/.exec(path)?.[0] ?? '';

/** Shows a sight as quickly as it can: it stands there, is a link away, or is loaded anew. */
async function show(visit: Visit, sight: Sight, before: Sight | null): Promise<void> {
  const isSame = before?.who === sight.who && before.path === sight.path;
  const isLink = before?.who === sight.who && kindOf(before.path) !== kindOf(sight.path);
  if (isLink && sight.who !== null) await visit.walk(sight.path);
  else if (!isSame) await visit.go(sight.path);
  await sight.first?.(visit);
}

/** Puts a form away, so that the page behind it can be used again. */
async function putAway({ page }: Visit): Promise<void> {
  const dialog = page.locator(DIALOG);
  if ((await dialog.count()) === 0) return;
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

async function examine(visit: Visit, language: Language, sizes: readonly Size[]): Promise<string[]> {
  const found: string[] = [];
  for (const size of sizes) {
    await visit.page.setViewportSize(SIZES[size]);
    found.push(...(await findings(visit.page, language)).map((one) => `${size}: ${one}`));
  }
  return found;
}

/** Looks at one sight after the other in one window, and tells what is wrong with each. */
export async function lookAt(visit: Visit, sights: readonly Sight[], manner: Manner): Promise<string[]> {
  const { language, look, sizes = SCREENS } = manner;
  const all: string[] = [];
  let before: Sight | null = null;
  for (const sight of sights) {
    visit.change({ person: sight.who === null ? null : idOf(sight.who), language, look });
    let found: string[];
    try {
      await show(visit, sight, before);
      found = await examine(visit, language, sizes);
      await putAway(visit);
      before = sight;
    } catch (error) {
      found = [`did not come: ${String(error)}`];
      before = null;
    }
    all.push(
      ...[...found, ...visit.takeTroubles()].map((one) => `${sight.name}, ${language}, ${look}, ${one}`),
    );
  }
  return all;
}
