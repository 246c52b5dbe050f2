// npm test: sets up what the tests need, then format, lint, dead code, types and tests; stops at the first that fails.
//   npm test -- votes   runs only jest, with these arguments
import { mkdirSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt, isBuilt } from './build.mjs';
import { deadCode, format, lint, types } from './lib/checks.mjs';
import { tool } from './lib/command.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { checkNode, inRoot, run, say, seconds, Stop } from './lib/project.mjs';

const results = '.cache/jest.json';

await run('test', async () => {
  const begin = performance.now();
  const args = process.argv.slice(2);
  rmSync(inRoot(results), { force: true });
  mkdirSync(inRoot('.cache'), { recursive: true });

  checkNode();
  await ensureInstalled();
  if (args.length === 0) {
    await step('format', format, 'npm run format mends it');
    await step('lint', lint);
    await step('dead code', deadCode, 'what nobody uses goes; knip.jsonc says what counts as use');
    await step('types', types);
    await step('build', async () => {
      await ensureBuilt();
      return 0;
    });
  } else if (!isBuilt()) {
    say('note: dist/ is older than the sources; tests that start the built server use it (npm run build).');
  }
  await step('tests', () => jest(args));
  say(`All well, in ${seconds(begin)}.`);
});

/** @param {string[]} args */
async function jest(args) {
  const browser = await ensureBrowser();
  return tool('jest/bin/jest.js', ['--json', `--outputFile=${results}`, ...args], {
    env: { ...process.env, CHROME_PATH: browser, TZ: process.env['TZ'] ?? 'UTC' },
  });
}

/**
 * @param {string} name
 * @param {() => Promise<number>} work
 * @param {string} [hint]
 */
async function step(name, work, hint) {
  const begin = performance.now();
  const code = await work();
  if (code !== 0) throw new Stop(`${name} failed after ${seconds(begin)}${hint ? ` (${hint})` : ''}.`);
  say(`✓ ${name} (${seconds(begin)})`);
}
