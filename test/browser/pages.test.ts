import { axeFindings, languageFindings, sidewaysFindings } from './findings';
import { everyPage, type Sight } from './everyPage';
import { idOf } from '../support/people';
import { startTown, type Town } from './town';
import { LOOKS, type Language, type Look, type Size, type Visit } from './visit';

const PATIENCE = 60_000;

let town: Town;
let sights: readonly Sight[];
let windows: Readonly<Record<Size, Visit>>;
beforeAll(async () => {
  town = await startTown();
  sights = await everyPage(town);
  windows = {
    laptop: await town.visit(null, { size: 'laptop' }),
    phone: await town.visit(null, { size: 'phone' }),
  };
}, PATIENCE);
afterAll(() => town.leave());

/** Goes from page to page in one window, and tells what is wrong on each. */
async function lookAtAll(
  language: Language,
  look: Look,
  size: Size,
  examine: (visit: Visit) => Promise<string[]>,
): Promise<string[]> {
  const visit = windows[size];
  const findings: string[] = [];
  for (const { name, who, path } of sights) {
    visit.change({ person: who === null ? null : idOf(who), language, look });
    const found = await visit
      .go(path)
      .then(() => examine(visit))
      .catch((error: unknown) => [`did not come: ${String(error)}`]);
    findings.push(
      ...[...found, ...visit.takeTroubles()].map((one) => `${name}, ${language}, ${look}, ${size}: ${one}`),
    );
  }
  return findings;
}

const onBoth = async (look: (size: Size) => Promise<string[]>): Promise<string[]> =>
  (await Promise.all([look('laptop'), look('phone')])).flat();

describe('every page, on a laptop and on a phone', () => {
  test.each(LOOKS)(
    'in %s: is whole, fits, speaks Dutch, and can be used by everybody',
    async (look) => {
      const findings = await onBoth((size) =>
        lookAtAll('nl', look, size, async ({ page }) => [
          ...(await axeFindings(page)),
          ...(await sidewaysFindings(page)),
          ...(await languageFindings(page, 'nl')),
        ]),
      );
      expect(findings).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'speaks English to who reads English',
    async () => {
      const findings = await onBoth((size) =>
        lookAtAll('en', 'light', size, async ({ page }) => [
          ...(await sidewaysFindings(page)),
          ...(await languageFindings(page, 'en')),
        ]),
      );
      expect(findings).toEqual([]);
    },
    PATIENCE,
  );
});
