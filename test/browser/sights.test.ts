import { everythingElse } from './everyPage';
import { lookAt } from './look';
import { startTown, type Town } from './town';
import { LOOKS } from './visit';

const PATIENCE = 600_000;

let town: Town;
beforeAll(async () => {
  town = await startTown();
}, 180_000);
afterAll(() => town.leave());

test(
  'every state of an idea, every form and every part of the settings, in each look, on a laptop and on a phone: is whole, fits, speaks Dutch, and can be used by everybody',
  async () => {
    const sights = await everythingElse(town);
    const findings = await Promise.all(
      LOOKS.map(async (look) =>
        lookAt(await town.visit(null, { isExamined: true }), sights, { language: 'nl', look }),
      ),
    );
    expect(findings.flat()).toEqual([]);
  },
  PATIENCE,
);
