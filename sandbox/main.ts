import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { loadDirectory, startTeams, type Teams } from './server';

const SPACING_MS = 40;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: process.env['SANDBOX_PORT'] ?? '3980' },
      bot: { type: 'string', default: process.env['SANDBOX_BOT'] ?? 'http://127.0.0.1:3978/api/messages' },
      tab: { type: 'string', default: process.env['SANDBOX_TAB'] ?? '' },
      data: { type: 'string', default: process.env['SANDBOX_DATA'] ?? 'data/sandbox' },
      directory: { type: 'string', default: resolve(__dirname, '../../sandbox/voorbeeldstad.json') },
      'rate-limits': { type: 'boolean', default: false },
    },
  });
  const clientDir = join(__dirname, 'client');
  const hasClient = existsSync(join(clientDir, 'index.html'));
  const teams = await startTeams({
    port: Number(values.port),
    botUrl: values.bot,
    directory: loadDirectory(values.directory),
    dataFile: resolve(values.data, 'teams.json'),
    rateLimits: values['rate-limits'],
    ...(values.tab === '' ? {} : { tabUrl: values.tab }),
    ...(hasClient ? { clientDir } : {}),
  });
  const stop = () => {
    void teams.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  console.log(`Sandbox ready: ${teams.url}${hasClient ? '' : ' (no page: build sandbox/client first)'}`);
  await installForAll(teams);
}

/**
 * What an administrator's setup policy does: the app for every colleague, and in the team. The team comes last, so that
 * a start that was broken off goes on where it was.
 */
async function installForAll(teams: Teams): Promise<void> {
  const { state } = teams;
  if (state.directory.teams.some((team) => state.isInstalled(team))) return;
  while (!(await teams.isBotThere())) await sleep(500);
  for (const person of state.directory.people) {
    if (person.userRole === 'guest' || state.settingsOf(person).installed) continue;
    await teams.installPersonal(person);
    await sleep(SPACING_MS);
  }
  for (const team of state.directory.teams) await teams.installInTeam(team.id);
}

main().catch((error: unknown) => {
  const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const message = error instanceof Error ? error.message : String(error);
  console.error(
    `sandbox: ${busy ? 'this port is busy: stop what uses it, or choose another with --port 3981' : message}`,
  );
  process.exit(1);
});
