// npm start: from a clone to a running Kiem with a sandbox next to it, in one command.
//   npm start             opens on Voorbeeldstad, a small municipality with people and ideas
//   npm start -- --empty  starts without
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { answers, isBusy, startChild } from './lib/children.mjs';
import { serverFlags, serverProgram } from './lib/server.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { checkNode, root, run, say, seconds, Stop } from './lib/project.mjs';

/** @typedef {import('./lib/children.mjs').Child} Child */

/** Who administers Voorbeeldstad, by her object id in sandbox/voorbeeldstad.json. */
const PRIYA = 'a0000000-0000-4000-8000-000000000014';

await run('kiem', async () => {
  const begin = performance.now();
  checkNode();
  const empty = options(process.argv.slice(2));
  const port = portFrom('PORT', 3978);
  const sandboxPort = portFrom('SANDBOX_PORT', 3980);
  if (port === sandboxPort)
    throw new Stop(`PORT and SANDBOX_PORT are both ${port}; give one of them another number.`);
  const data = dataFolder(process.env['KIEM_DATA_DIR'] ?? 'data');

  await ensureInstalled();
  await ensureBuilt();
  await freePort('PORT', port);
  await freePort('SANDBOX_PORT', sandboxPort);

  say('Starting Kiem and the sandbox …');
  /** @type {Child[]} */
  const children = [];
  let stopping = false;
  const stopAll = async () => {
    stopping = true;
    await Promise.all(children.map((child) => child.stop()));
  };
  const onSignal = () => {
    if (stopping) return;
    say('\nStopping …');
    void stopAll().then(() => {
      say('Stopped.');
      process.exit(0);
    });
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  process.on('SIGHUP', onSignal);

  const kiem = startChild('kiem', [...serverFlags(), serverProgram], {
    ...process.env,
    PORT: String(port),
    KIEM_DATA_DIR: data,
    // Somebody must approve the first club: in Voorbeeldstad that is Priya.
    KIEM_ADMINISTRATORS: process.env['KIEM_ADMINISTRATORS'] ?? PRIYA,
    ...(empty
      ? {}
      : {
          KIEM_DEMO_DIRECTORY: process.env['KIEM_DEMO_DIRECTORY'] ?? 'sandbox/voorbeeldstad.json',
          KIEM_DEMO_SERVICE_URL: `http://127.0.0.1:${sandboxPort}/teams/`,
        }),
  });
  const sandbox = startChild(
    'sandbox',
    [
      'dist/sandbox/main.js',
      ...['--port', String(sandboxPort)],
      ...['--bot', `http://127.0.0.1:${port}/api/messages`],
      ...['--data', resolve(data, 'sandbox')],
      ...['--directory', 'sandbox/voorbeeldstad.json'],
    ],
    process.env,
  );
  children.push(kiem, sandbox);

  const patience = setInterval(() => {
    const waiting = children.filter((child) => child.running()).map((child) => child.log);
    say(`  … still starting (${seconds(begin)}); what they say is in ${waiting.join(' and ')}`);
  }, 10_000);
  const [kiemReady, sandboxReady] = await Promise.all([
    answers(`http://127.0.0.1:${port}/readyz`, kiem).then(async (ready) => {
      if (!ready) await sandbox.stop();
      return ready;
    }),
    answers(`http://127.0.0.1:${sandboxPort}/`, sandbox).then(async (ready) => {
      if (!ready) await kiem.stop();
      return ready;
    }),
  ]);
  clearInterval(patience);
  if (kiemReady && sandboxReady) welcome({ port, sandboxPort, empty, begin });

  const first = await Promise.race(children.map((child) => child.ended.then(() => child)));
  if (stopping) return;
  const dead = !kiem.running() && !kiemReady ? kiem : first;
  await stopAll();
  farewell(dead);
});

/** @param {string[]} args */
function options(args) {
  for (const arg of args) {
    if (arg !== '--empty') throw new Stop(`I don't know ${arg}. There is one option: npm start -- --empty`);
  }
  return args.includes('--empty');
}

/**
 * @param {string} key
 * @param {number} byDefault
 */
function portFrom(key, byDefault) {
  const text = process.env[key];
  if (text === undefined || text === '') return byDefault;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Stop(`${key} is "${text}"; make it a number from 1 to 65535, such as ${key}=${byDefault}.`);
  }
  return port;
}

/**
 * @param {string} key
 * @param {number} port
 */
async function freePort(key, port) {
  if (!(await isBusy(port))) return;
  throw new Stop(
    `port ${port} is in use, perhaps by another Kiem. Stop that, or choose another: ${key}=${port + 10} npm start`,
  );
}

/** @param {string} setting */
function dataFolder(setting) {
  const folder = resolve(root, setting);
  try {
    makeFolder(folder);
    // Trying is the only sure way: an administrator may write anywhere, except where nobody can.
    rmSync(mkdtempSync(join(folder, '.kiem-')), { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(',')[0] : String(error);
    throw new Stop(`cannot write in ${folder} (${reason}). Choose another folder with KIEM_DATA_DIR.`);
  }
  return folder;
}

/**
 * One level at a time: mkdir's `recursive` never comes back from a file system that refuses, such as /proc.
 * @param {string} folder
 */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  // Only who runs Kiem looks into it.
  mkdirSync(folder, { mode: 0o700 });
}

/** @param {{ port: number, sandboxPort: number, empty: boolean, begin: number }} facts */
function welcome({ port, sandboxPort, empty, begin }) {
  const sandbox = `http://127.0.0.1:${sandboxPort}/`;
  const channel = empty ? 'channel:Algemeen' : 'channel';
  const steps = empty
    ? [
        "Lidia: ask to make the channel the club's.",
        'Priya: approve it, in the tab under settings. From then on Lidia leads the club.',
        'Fatima: tell Kiem what could be better, in her own words, and send the form.',
        'Lidia: start the vote. Vote as her and as two others, such as Youssef and Tom.',
        'Lidia: close the round and decide, with a reason.',
        'Fatima: read the response.',
      ]
    : [
        'Fatima: tell Kiem what could be better, such as: Op maandag staat de wachtrij tot buiten.',
        'Lidia: start the vote on it. Vote as her and as two others, such as Youssef and Tom.',
        'Lidia: close the round and decide, with a reason.',
        'Fatima: read the response.',
        'More to do: one promise is late (Lidia), one question waits without a name (Jan Willem).',
      ];
  say(`
Kiem is ready (${seconds(begin)}). Open in your browser:

  Fatima, at the counter    ${sandbox}#as=Fatima&pane=chat
  Lidia, who leads the club ${sandbox}#as=Lidia&pane=${channel}
  Both, side by side        ${sandbox}#as=Fatima&pane=chat&second=Lidia:${channel}

Try this first:
${steps.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}

Kiem itself listens on http://127.0.0.1:${port}, on this machine only. Stop with Ctrl-C.`);
}

/** @param {Child} child */
function farewell(child) {
  const lines = child.lastLines();
  // Kiem's own last word is one line that names the fix; that line is enough.
  const words = lines.filter((line) => line.startsWith(`${child.name}: `));
  if (words.length > 0) process.stderr.write(`${words.join('\n')}\n`);
  else {
    process.stderr.write(
      `${[...lines.slice(-15), `${child.name} stopped by itself; all it said is in ${child.log}`].join('\n')}\n`,
    );
  }
  process.exitCode = 1;
}
