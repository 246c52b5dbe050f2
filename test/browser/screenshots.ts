import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { renderGallery } from '../bot/cards/gallery';
import { idOf } from '../support/people';
import { everyPage, everythingElse, type Sight } from './everyPage';
import { startTown, type Town } from './town';
import { LANGUAGES, LOOKS, SIZES, type Size, type Visit } from './visit';

/**
 * Pictures of every page and every card, for the eye: `npm run screenshots` runs this as if it were a test. Names are
 * `tab-<page>-<language>-<look>-<size>.png` and `cards/<group>-<language>-<look>.png`.
 */

const FOLDER = path.resolve(process.env['KIEM_SCREENSHOTS'] ?? '.cache/screenshots');
/** Only pages whose name contains this. */
const ONLY = process.env['KIEM_SCREENSHOTS_ONLY'] ?? '';
const PATIENCE = 30 * 60_000;
const HIGHEST = 6000;

/** As high as the page is, so that nothing of it is out of sight. */
async function stretch({ page }: Visit, size: Size): Promise<void> {
  const missing = await page.evaluate<number>(`(() => {
    const main = document.querySelector('main');
    return main === null ? 0 : main.scrollHeight - main.clientHeight;
  })()`);
  const { width, height } = SIZES[size];
  await page.setViewportSize({ width, height: Math.min(HIGHEST, height + Math.max(0, missing)) });
}

async function picture(visit: Visit, sight: Sight, name: string, size: Size): Promise<void> {
  await visit.page.setViewportSize(SIZES[size]);
  await visit.go(sight.path);
  if (sight.first) await sight.first(visit);
  else await stretch(visit, size);
  await visit.settled();
  await visit.page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled' });
}

async function pictures(town: Town, sights: readonly Sight[], size: Size): Promise<string[]> {
  const visit = await town.visit(null, { size });
  const missed: string[] = [];
  for (const language of LANGUAGES)
    for (const look of LOOKS)
      for (const sight of sights) {
        const name = `tab-${sight.name}-${language}-${look}-${size}`;
        visit.change({ person: sight.who === null ? null : idOf(sight.who), language, look });
        await picture(visit, sight, name, size).catch((error: unknown) => {
          missed.push(`${name}: ${String(error).split('\n')[0] ?? ''}`);
        });
      }
  await visit.close();
  return missed;
}

test(
  'every page',
  async () => {
    await mkdir(FOLDER, { recursive: true });
    const town = await startTown();
    const sights = [...(await everyPage(town)), ...(await everythingElse(town))];
    const chosen = sights.filter(({ name }) => name.includes(ONLY));
    const missed = await Promise.all([pictures(town, chosen, 'laptop'), pictures(town, chosen, 'phone')]);
    await town.leave();
    expect(missed.flat()).toEqual([]);
  },
  PATIENCE,
);

test(
  'every card',
  async () => {
    const made = await renderGallery(path.join(FOLDER, 'cards'), { only: ONLY });
    expect(ONLY !== '' || made.length > 0).toBe(true);
  },
  PATIENCE,
);
