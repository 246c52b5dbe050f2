// npm run bench: the figures, from a tree that is built. Takes some minutes; best on a machine at rest.
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { command } from './lib/command.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { checkNode, run } from './lib/project.mjs';
import { serverFlags } from './lib/server.mjs';

await run('bench', async () => {
  checkNode();
  await ensureInstalled();
  await ensureBuilt();
  process.env.BENCH_NODE_FLAGS = serverFlags().join(' ');
  process.env.CHROME_PATH = await ensureBrowser();
  process.exitCode = await command(process.execPath, ['dist/bench/main.js', ...process.argv.slice(2)]);
});
