// npm run screenshots -- [DIR]: pictures of every page of the tab and of every card, in both languages, the three
// looks of Teams, on a laptop and on a phone; into .cache/screenshots, or the folder that is named.
import { resolve } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { tool } from './lib/command.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { checkNode, inRoot, run, say } from './lib/project.mjs';

await run('screenshots', async () => {
  checkNode();
  await ensureInstalled();
  await ensureBuilt();
  const [asked] = process.argv.slice(2);
  // A folder is named from where the command was typed; npm runs it in the root.
  const folder = asked
    ? resolve(process.env['INIT_CWD'] ?? process.cwd(), asked)
    : inRoot('.cache/screenshots');
  const program = 'test/browser/screenshots.ts';
  process.exitCode = await tool(
    'jest/bin/jest.js',
    ['--testMatch', `**/${program}`, '--runTestsByPath', program],
    {
      env: { ...process.env, CHROME_PATH: await ensureBrowser(), KIEM_SCREENSHOTS: folder },
    },
  );
  if (process.exitCode === 0) say(`The pictures are in ${folder}.`);
});
