// npm run replay -- FILE.pb [--url …]: the sandbox's replay, from a tree that is built.
import { existsSync } from 'node:fs';
import { command } from './lib/command.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ensureBuilt } from './build.mjs';
import { checkNode, inRoot, run, Stop } from './lib/project.mjs';

await run('replay', async () => {
  checkNode();
  await ensureInstalled();
  await ensureBuilt();
  const program = 'dist/sandbox/replay/main.js';
  if (!existsSync(inRoot(program))) throw new Stop(`${program} is not there; the build did not make it.`);
  process.exitCode = await command(process.execPath, [program, ...process.argv.slice(2)]);
});
