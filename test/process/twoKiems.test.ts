import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { startTeams, type Message, type Teams } from '../../sandbox/server';
import { asJson } from '../../sandbox/server/json';
import { buttonOf, inputsOf, read, readMessage, splitOf } from '../support/cards';
import { temporaryFolder } from '../support/database';
import { VOORBEELDSTAD } from '../support/kiem';
import { COLLEAGUES, idOf, MEMBERS } from '../support/people';

/**
 * Two Kiems as they run for real, each a process of its own, on one SQLite file: as when somebody starts a second
 * one by mistake, or behind a load balancer on one machine. They begin at the same moment, on an empty folder.
 */
const MAIN = path.resolve('dist/src/main.js');
const home = temporaryFolder();
const children: ChildProcess[] = [];
let said = '';

function startKiem(): Promise<number> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...{ PATH: process.env['PATH'], PORT: '0', KIEM_DATA_DIR: home.folder, KIEM_CLOCK_SECONDS: '0.2' },
      KIEM_ADMINISTRATORS: idOf('Lidia'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    const hear = (text: string) => {
      said += text;
      const port = /"url":"http:\/\/127\.0\.0\.1:(\d+)"/.exec(text)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.once('exit', () => reject(new Error(`Kiem ended: ${said}`)));
  });
}

/** A load balancer: each request goes to the next of these ports. */
function startBalancer(ports: readonly number[]): Server {
  let turn = 0;
  return createServer((incoming, outgoing) => {
    const port = ports[(turn += 1) % ports.length];
    const { method, url, headers } = incoming;
    const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => incoming.destroy());
    incoming.pipe(onward);
  });
}

let teams: Teams;
let balancer: Server;
beforeAll(async () => {
  const ports = await Promise.all([startKiem(), startKiem()]);
  balancer = startBalancer(ports).listen(0, '127.0.0.1');
  await once(balancer, 'listening');
  const { port } = balancer.address() as AddressInfo;
  teams = await startTeams({
    botUrl: `http://127.0.0.1:${port}/api/messages`,
    directory: VOORBEELDSTAD,
  });
  await Promise.all(COLLEAGUES.map((name) => teams.installPersonal(name)));
  await teams.installInTeam();
  await teams.press('Lidia', teams.threads('Algemeen').at(-1)!.root, 'setUpClub', { name: 'Slimmer werken' });
}, 60_000);
afterAll(async () => {
  teams.disconnect();
  balancer.close();
  balancer.closeAllConnections();
  for (const child of children) {
    child.removeAllListeners('exit');
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  await teams.stop();
  home.remove();
});

/** Everybody tells one, at once. */
const IDEAS = COLLEAGUES.length;
/** Somebody tells an idea; gives the number on the receipt. */
async function tell(index: number): Promise<string> {
  const who = COLLEAGUES[index]!;
  const before = new Set(teams.chat(who).messages.map(({ id }) => id));
  await teams.say(who, `Los idee ${index}`);
  const isForm = (one: Message) => one.from.kind === 'bot' && inputsOf(one.cards[0])['text'] !== undefined;
  const form = teams.chat(who).messages.find((one) => !before.has(one.id) && isForm(one))!;
  const inputs = { ...inputsOf(form.cards[0]), title: `Idee nummer ${index}` };
  const { card } = await teams.pressExecute(who, form, buttonOf(form.cards[0], 'submitIdea'), inputs);
  return /K-\d{4}-\d+/.exec(read(card))?.[0] ?? read(card);
}

describe('two processes on one SQLite file', () => {
  let numbers: string[];

  test('take in ideas side by side: each number once, each idea one thread', async () => {
    numbers = await Promise.all(Array.from({ length: IDEAS }, (_, index) => tell(index)));
    expect(new Set(numbers).size).toBe(IDEAS);
    expect(numbers.every((number) => /^K-\d{4}-\d{4}$/.test(number))).toBe(true);
    await teams.waitFor(() => teams.threads('Algemeen').length > IDEAS, 20_000);
    const threads = teams.threads('Algemeen').map(({ root }) => root.summary?.slice(0, 11) ?? '');
    expect(threads.filter((number) => numbers.includes(number)).sort()).toEqual([...numbers].sort());
  }, 30_000);

  test('count every vote once, whichever process it reached', async () => {
    const number = numbers.at(-1)!;
    const { root } = teams.threads('Algemeen').find((one) => one.root.summary?.startsWith(number))!;
    const { ideaId } = asJson(asJson(asJson(root.cards[0]?.['refresh'])['action'])['data']);
    await teams.pressExecute('Lidia', root, { verb: 'startVote', data: { ideaId } });
    const vote = (who: string, choice: string) =>
      teams.pressExecute(who, root, { verb: 'castVote', data: { ideaId, choice } });
    // Everybody votes for and against and for again, all at once; the last that is sent and answered counts.
    const voters = MEMBERS.filter((who) => who !== COLLEAGUES.at(-1)).slice(0, 6);
    await Promise.all(voters.flatMap((who) => ['for', 'against'].map((choice) => vote(who, choice))));
    await Promise.all(voters.map((who, index) => vote(who, index < 4 ? 'for' : 'doubt')));
    const seen = await teams.pressExecute(voters[0]!, root, { verb: 'refreshIdeaCard', data: { ideaId } });
    expect(splitOf(seen.card)).toEqual({ for: 4, doubt: 2, against: 0 });
  }, 30_000);

  test('say everything once', async () => {
    const submitter = COLLEAGUES.at(-1)!;
    const told = () =>
      teams
        .chat(submitter)
        .messages.filter((message) => readMessage(message).includes('De club stemt over je idee'));
    await teams.waitFor(() => told().length > 0, 10_000);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(told()).toHaveLength(1);
  }, 20_000);

  test('and have no fault to log', () => {
    expect(said.split('\n').filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
    expect(said).not.toMatch(/SQLITE_|locked/);
  });
});
