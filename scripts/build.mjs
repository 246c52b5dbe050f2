// npm run build: everything that runs, into dist/.
import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tool } from './lib/command.mjs';
import { checkNode, inRoot, root, run, say, seconds, Stop } from './lib/project.mjs';
import { filesBelow, hashOfTimes, readStamp, writeStamp } from './lib/stamp.mjs';

const stampFile = 'dist/.kiem-build';
const sources = [
  'src',
  'bot',
  'sandbox',
  'bench',
  'tab',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
  'scripts/build.mjs',
];

/** What tsc makes, in folders of the same name. */
const compiled = ['src', 'bot', 'sandbox', 'bench'];

/** Programs for the browser, each with a Vite configuration of its own. */
const clients = ['sandbox/client', 'tab'];

/** Is dist/ made from the sources as they are now? */
export const isBuilt = () => readStamp(stampFile) === hashOfTimes(sources);

/** Builds when the sources have changed since the last time. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  say('Building Kiem from its sources. This takes about half a minute.');
  await build();
}

/** @param {string} path of a file of ours that tsc leaves alone but the program reads */
const isData = (path) =>
  path.endsWith('.json') &&
  !/(^|\/)tsconfig[^/]*\.json$/.test(path) &&
  !clients.some((client) => path.startsWith(`${client}/`));

export async function build() {
  const begin = performance.now();
  const stamp = hashOfTimes(sources);
  rmSync(inRoot(stampFile), { force: true });

  if ((await tool('typescript/bin/tsc', ['-p', 'tsconfig.build.json'], { busy: 'still compiling' })) !== 0) {
    throw new Stop('the TypeScript compiler found something to mend, see above.');
  }
  const ours = compiled.flatMap((folder) => filesBelow(inRoot(folder)));
  for (const file of ours) {
    const path = relative(root, file).replaceAll('\\', '/');
    const copy = inRoot('dist', path);
    if (!isData(path) || sameAge(file, copy)) continue;
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(file, copy);
  }
  forgetWhatIsGone();

  for (const client of clients) {
    const config = ['vite.config.ts', 'vite.config.mts', 'vite.config.mjs', 'vite.config.js']
      .map((name) => `${client}/${name}`)
      .find((path) => existsSync(inRoot(path)));
    if (!config) continue;
    const code = await tool('vite/bin/vite.js', ['build', '--config', config, '--logLevel', 'warn', client], {
      busy: 'still building',
    });
    if (code !== 0) throw new Stop(`vite could not build ${client}, see above.`);
  }
  writeStamp(stampFile, stamp);
  say(`Built in ${seconds(begin)}.`);
}

/**
 * @param {string} file
 * @param {string} copy
 */
function sameAge(file, copy) {
  const made = statSync(copy, { throwIfNoEntry: false });
  return made !== undefined && made.mtimeMs >= statSync(file).mtimeMs;
}

/** A source file that was removed or renamed must not live on in dist/ (a migration would run again). */
function forgetWhatIsGone() {
  for (const folder of compiled) {
    for (const file of filesBelow(inRoot('dist', folder))) {
      const path = relative(inRoot('dist'), file).replaceAll('\\', '/');
      if (clients.some((client) => path.startsWith(`${client}/`))) continue;
      const origins = path.endsWith('.json')
        ? [path]
        : ['.ts', '.tsx'].map((extension) => path.replace(/\.(d\.ts|js|js\.map)$/, extension));
      if (!origins.some((origin) => existsSync(inRoot(origin)))) rmSync(file);
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await run('build', async () => {
    checkNode();
    await build();
  });
}
