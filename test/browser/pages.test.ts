import { everyPage, type Sight } from './everyPage';
import { lookAt } from './look';
import { startTown, type Town } from './town';
import { LANGUAGES, LOOKS, SCREENS, type Language, type Size, type Visit } from './visit';

const PATIENCE = 180_000;

/** A window that stays open from look to look. */
interface Window {
  readonly language: Language;
  readonly size: Size;
  readonly visit: Visit;
}

let town: Town;
let sights: readonly Sight[];
let windows: readonly Window[];
beforeAll(async () => {
  town = await startTown();
  sights = await everyPage(town);
  const kinds = LANGUAGES.flatMap((language) => SCREENS.map((size) => ({ language, size })));
  windows = await Promise.all(
    kinds.map(async (kind) => ({ ...kind, visit: await town.visit(null, { ...kind, isExamined: true }) })),
  );
}, PATIENCE);
afterAll(() => town.leave());

describe('every page, in Dutch and in English, on a laptop and on a phone', () => {
  test.each(LOOKS)(
    'in %s: is whole, fits, speaks the language, and can be used by everybody',
    async (look) => {
      const findings = await Promise.all(
        windows.map(({ visit, language, size }) => lookAt(visit, sights, { language, look, sizes: [size] })),
      );
      expect(findings.flat()).toEqual([]);
    },
    PATIENCE,
  );
});
