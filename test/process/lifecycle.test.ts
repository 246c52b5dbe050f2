import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { startTeams, type Teams } from '../../sandbox/server';
import { readMessage } from '../support/cards';
import { temporaryFolder } from '../support/database';
import { VOORBEELDSTAD } from '../support/kiem';

/** Kiem as it runs for real: a process of its own, from the built tree. */
const MAIN = path.resolve('dist/src/main.js');

interface Process {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  /** Resolves with the exit code once it has ended. */
  readonly ended: Promise<number | null>;
}

const started: ChildProcess[] = [];
const home = temporaryFolder();
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  home.remove();
});

function run(env: Record<string, string>): Process {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], PORT: '0', KIEM_DATA_DIR: home.folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { child, out: () => out, err: () => err, ended };
}

/** The address of a Kiem in local mode, as soon as it says so. */
async function addressOf(kiem: Process): Promise<string> {
  for (;;) {
    const url = /"url":"([^"]+)"/.exec(kiem.out())?.[1];
    if (url !== undefined) return url;
    const code = await Promise.race([
      kiem.ended,
      new Promise((resolve) => setTimeout(resolve, 20, 'not yet')),
    ]);
    if (code !== 'not yet') throw new Error(`Kiem ended: ${kiem.err()}`);
  }
}

describe('a running Kiem', () => {
  let kiem: Process;
  let url: string;
  let teams: Teams;
  beforeAll(async () => {
    kiem = run({});
    url = await addressOf(kiem);
    teams = await startTeams({ botUrl: `${url}/api/messages`, directory: VOORBEELDSTAD });
  });
  afterAll(() => teams.stop());

  test('says that it is in local mode and whom it answers', () => {
    expect(kiem.out()).toContain('LOCAL MODE');
    expect(kiem.out()).toContain('127.0.0.1 only');
  });

  test('on SIGTERM finishes what runs and ends well', async () => {
    await teams.installPersonal('Fatima');
    teams.fail({ when: { method: 'POST' }, how: { delayMs: 500 } });
    const said = teams.say('Fatima', 'help');
    await teams.waitFor(() => teams.requests.some((one) => one.method === 'POST' && one.status === 0));
    const begin = Date.now();
    kiem.child.kill('SIGTERM');
    expect((await said).ok).toBe(true);
    expect(readMessage(teams.chat('Fatima').messages.at(-1)!)).toContain('Zo werkt Kiem');
    expect(await kiem.ended).toBe(0);
    // Not held up by the connection that Teams keeps for the next turn.
    expect(Date.now() - begin).toBeLessThan(3000);
    expect(kiem.out()).toContain('finishes what runs and stops');
    expect(kiem.err()).toBe('');
  });

  test('goes on where it was when it starts again, and ends on Ctrl-C too', async () => {
    const again = run({});
    teams.setBotUrl(`${await addressOf(again)}/api/messages`);
    const before = teams.chat('Fatima').messages.length;
    await teams.installPersonal('Fatima');
    expect(teams.chat('Fatima').messages).toHaveLength(before);
    again.child.kill('SIGINT');
    expect(await again.ended).toBe(0);
  });
});

describe('a Kiem that cannot start', () => {
  test.each([
    [
      'without its credentials in production',
      { KIEM_MODE: 'production' },
      'production needs KIEM_BOT_APP_ID',
    ],
    [
      'with a setting that is wrong',
      { PORT: 'tachtig' },
      'setting PORT is wrong: use a number from 1 to 65535',
    ],
    [
      'in a folder that cannot be',
      { KIEM_DATA_DIR: '/dev/null/kiem' },
      'set KIEM_DATA_DIR to another folder',
    ],
  ])('%s says so in one line and ends with 1', async (_title, env, line) => {
    const kiem = run(env);
    expect(await kiem.ended).toBe(1);
    expect(kiem.err()).toContain(line);
    expect(kiem.err().trimEnd().split('\n')).toHaveLength(1);
    expect(kiem.out()).toBe('');
  });
});
