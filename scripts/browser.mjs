// A browser for the tests: the one that is there, or else one that is put there.
//   node scripts/browser.mjs   prints its path
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { command, tool } from './lib/command.mjs';
import { inRoot, run, Stop } from './lib/project.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

/** @returns {string[]} */
function usualPlaces() {
  const { ProgramFiles, 'ProgramFiles(x86)': ProgramFiles86, LOCALAPPDATA, HOME } = process.env;
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return apps.flatMap((app) =>
      ['', HOME ?? ''].map((home) =>
        join(home || '/', 'Applications', `${app}.app`, 'Contents', 'MacOS', app),
      ),
    );
  }
  if (process.platform === 'win32') {
    return [ProgramFiles, ProgramFiles86, LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  }
  return ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Does it start at all? (On some systems `chromium` is only a note that says how to install it.) */
const starts = (/** @type {string} */ path) =>
  process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;

/** @returns {string | undefined} the path of a Chrome, Chromium or Edge on this machine */
export function findBrowser() {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Stop(`CHROME_PATH is ${chosen}, but there is no program there.`);
  }
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const places = [
    ...names.flatMap((name) => onPath.map((folder) => join(folder, name))),
    ...usualPlaces(),
    downloaded(),
  ];
  return places.find((place) => place !== undefined && isProgram(place) && starts(place));
}

/** The browser that Playwright downloaded earlier, if it did. */
function downloaded() {
  if (!existsSync(inRoot('node_modules', 'playwright-core'))) return undefined;
  const { chromium } = createRequire(import.meta.url)('playwright-core');
  return /** @type {string} */ (chromium.executablePath());
}

/** @returns {Promise<string>} the path of a browser, after installing one where that is possible */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  process.stderr.write('No Chrome, Chromium or Edge on this machine: installing Chromium for the tests.\n');
  for (const install of [withApt, withPlaywright]) {
    if (!(await install())) continue;
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Stop('the tests need a browser: install Chromium or Google Chrome, or set CHROME_PATH to one.');
}

async function withApt() {
  const has = (/** @type {string} */ program) =>
    spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
  if (process.platform !== 'linux' || !has('apt-get')) return false;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (sudo.length > 0 && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return false;
  for (const step of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
  ]) {
    const [program = '', ...args] = [...sudo, 'apt-get', ...step];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    if ((await command(program, args, { quiet: true, env, busy: 'still installing Chromium' })) !== 0)
      return false;
  }
  return true;
}

async function withPlaywright() {
  const code = await tool('playwright-core/cli.js', ['install', 'chromium'], {
    quiet: true,
    busy: 'still downloading Chromium',
  });
  return code === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await run('browser', async () => {
    process.stdout.write(`${await ensureBrowser()}\n`);
  });
}
