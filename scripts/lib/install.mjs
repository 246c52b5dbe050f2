// node_modules as the lock file says.
import { existsSync } from 'node:fs';
import { command } from './command.mjs';
import { inRoot, say, seconds, Stop } from './project.mjs';
import { hashOfContents, readStamp, writeStamp } from './stamp.mjs';

const stampFile = 'node_modules/.kiem-install';

/** Built for this Node and this machine: another major version of Node needs other native modules. */
const wanted = () =>
  hashOfContents(['package-lock.json'], `${process.versions.modules} ${process.platform} ${process.arch}`);

/** Installs when node_modules is missing or made from another lock file. */
export async function ensureInstalled() {
  const stamp = wanted();
  if (readStamp(stampFile) === stamp) return;
  const begin = performance.now();
  say(
    existsSync(inRoot('node_modules'))
      ? 'The lock file has changed: installing again. This takes a minute.'
      : 'Installing what Kiem needs, from the lock file. This takes a minute, once.',
  );
  const code = await command('npm', ['ci', '--no-audit', '--no-fund'], {
    quiet: true,
    busy: 'still installing',
  });
  if (code !== 0) throw new Stop('npm ci did not succeed, see above. Is the npm registry within reach?');
  writeStamp(stampFile, stamp);
  say(`Installed in ${seconds(begin)}.`);
}
