// npm run replay -- FILE.pb [--url …]: the sandbox's replay, from a tree that is built.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
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
  // Ctrl-C is the program's: it takes the bot out of its team first.
  process.on('SIGINT', () => undefined);
  process.exitCode = await command(process.execPath, [program, ...process.argv.slice(2).map(fromWhereTyped)]);
});

/**
 * A file is named from where the command was typed; npm runs it in the root.
 * @param {string} argument
 */
function fromWhereTyped(argument) {
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), argument);
  return !argument.startsWith('-') && existsSync(path) ? path : argument;
}
