import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where Debian puts Chromium; `npm test` finds or installs a browser and names it in CHROME_PATH. */
const USUAL = '/usr/bin/chromium';

/** No sandbox of its own, because tests may run as root; and no calls to the browser maker's hosts. */
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** The browser of the tests. A machine without one is a failure, not a reason to skip. */
function browserPath(): string {
  const path = process.env['CHROME_PATH'] ?? USUAL;
  if (!existsSync(path)) throw new Error('No browser found: run npm test, or set CHROME_PATH.');
  return path;
}

/** Starts a browser. Whoever starts it closes it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: ARGS });
}
