import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buttonOn, tallyOn } from '../../sandbox/replay/cardParts';
import { numberOn, rootsIn } from '../../sandbox/replay/doings';
import { readElection } from '../../sandbox/replay/pabulib';
import type { Reporter } from '../../sandbox/replay/progress';
import { replay, type Report, type ReplayOptions } from '../../sandbox/replay/replay';
import { seeded } from '../../sandbox/replay/shuffle';
import type { Town } from '../../sandbox/replay/town';
import type { Teams } from '../../sandbox/server';
import { KiemProcess, startLossyWire } from './server';

const FILE = path.join(__dirname, 'dorpsbudget.pb');
const PROGRAM = path.resolve(__dirname, '../../dist/sandbox/replay/main.js');
/** Which moments are chosen to kill the server follows from it. */
const SEED = Number(process.env['REPLAY_SEED'] ?? 2024);

const election = readElection(FILE);
const VOTES = election.ballots.reduce((sum, ballot) => sum + ballot.approves.length, 0);

interface Watcher extends Reporter {
  readonly notes: string[];
}

function silent(onStep: (phase: string, done: number) => void = () => undefined): Watcher {
  let phase = '';
  const notes: string[] = [];
  return {
    notes,
    phase: (name) => {
      phase = name;
    },
    step: (done) => {
      onStep(phase, done);
    },
    note: (line) => notes.push(line),
    end: () => undefined,
  };
}

function optionsFor(url: string, more: Partial<ReplayOptions>): ReplayOptions {
  return {
    election,
    url,
    runId: 'test',
    seed: SEED,
    parallel: 8,
    patienceMs: 20_000,
    keep: false,
    reporter: silent(),
    signal: new AbortController().signal,
    ...more,
  };
}

function expectExact(report: Report): void {
  // Threads, receipts and refused votes are checked by the replay itself; what is wrong is told here.
  expect(report.problems).toEqual([]);
  expect(report.results.map((one) => [one.title, one.tally])).toEqual(
    [...report.results].map((one) => [one.title, { for: one.expected, doubt: 0, against: 0 }]),
  );
  expect(report.results.map((one) => one.title).sort()).toEqual(
    election.projects.map((one) => one.name).sort(),
  );
  expect(report.votes.acknowledged).toBe(VOTES);
}

/** A moment at which the server is killed: the so-manieth time that something is seen. */
interface Moment {
  readonly what: string;
  countdown: number;
}

/** Kills the server at moments that follow from a seed, and keeps a list of those that came. */
class Saboteur {
  readonly done: string[] = [];
  private readonly moments: Moment[];

  constructor(
    private readonly kiem: KiemProcess,
    random: () => number,
  ) {
    const at = (what: string, from: number, to: number): Moment => ({
      what,
      countdown: from + Math.floor(random() * (to - from + 1)),
    });
    this.moments = [
      at('a form comes', 1, 2),
      at('an idea is taken in', 3, 5),
      // The thread is there, and Kiem has not heard so yet.
      at('a thread is posted', 1, 2),
      at('a card changes', 2, 5),
      at('a vote is answered', 20, 50),
      at('a vote is answered', 30, 60),
      at('a vote is answered', 40, 60),
      at('a tally shows', 1, 3),
    ];
  }

  /** Something is seen. Of the moments for it the first counts down, and comes when there is a server to kill. */
  sees(what: string): void {
    const moment = this.moments.find((one) => one.what === what);
    if (moment === undefined) return;
    moment.countdown -= 1;
    if (moment.countdown > 0 || !this.kiem.isRunning) return;
    this.moments.splice(this.moments.indexOf(moment), 1);
    this.done.push(what);
    this.kiem.killAndStart();
  }

  get waiting(): string[] {
    return this.moments.map((moment) => moment.what);
  }

  watch(teams: Teams, town: Town): void {
    const seen = new Set<string>();
    teams.state.listen((event) => {
      if (event.type !== 'message') return;
      const message = teams.message(event.messageId);
      const isNew = !seen.has(message.id);
      seen.add(message.id);
      const [card] = message.cards;
      if (isNew && buttonOn(card, 'submitIdea')) this.sees('a form comes');
      if (!rootsIn({ teams, town }).includes(message) || numberOn(message) === undefined) return;
      this.sees(isNew ? 'a thread is posted' : 'a card changes');
      if (tallyOn(card)) this.sees('a tally shows');
    });
  }
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [PROGRAM, ...args], (_error, out, err) => {
      resolve({ code: child.exitCode, out, err });
    });
  });
}

test('a server that is killed again and again loses nothing and does nothing twice', async () => {
  const kiem = await KiemProcess.start();
  try {
    const saboteur = new Saboteur(kiem, seeded(SEED));
    const reporter = silent((phase) => {
      if (phase === 'Telling ideas') saboteur.sees('an idea is taken in');
      if (phase === 'Voting') saboteur.sees('a vote is answered');
    });
    const report = await replay(
      optionsFor(kiem.url, {
        reporter,
        onTeams: (teams, town) => {
          saboteur.watch(teams, town);
        },
      }),
    );
    expect(saboteur.waiting).toEqual([]);
    expect(saboteur.done).toHaveLength(8);
    expect(report.tries.outages).toBeGreaterThanOrEqual(3);
    expectExact(report);
  } finally {
    await kiem.stop();
  }
}, 60_000);

describe('with a wire that loses answers', () => {
  let kiem: KiemProcess;
  beforeAll(async () => {
    kiem = await KiemProcess.start();
  }, 30_000);
  afterAll(() => kiem.stop());

  test('a vote whose answer is lost counts once, a card whose answer is lost has one thread', async () => {
    let votes = 0;
    const wire = await startLossyWire(
      kiem.port,
      (body) => body.includes('"castVote"') && (votes += 1) % 9 === 0,
    );
    try {
      let requests: Teams['requests'] = [];
      let cards: () => readonly (string | undefined)[] = () => [];
      const report = await replay(
        optionsFor(wire.url, {
          runId: 'lossy',
          keep: true,
          onTeams: (teams, town) => {
            ({ requests } = teams);
            cards = () => rootsIn({ teams, town }).map(numberOn);
            const how = { drop: 'after' } as const;
            // The first that is posted says that the club may begin; the cards of ideas come behind it.
            teams.fail({ when: { method: 'POST', path: /^\/teams\/v3\/conversations$/ }, how, times: 4 });
          },
        }),
      );
      expectExact(report);
      expect(wire.lost()).toBeGreaterThan(20);
      expect(report.tries.again).toBe(wire.lost());
      const lookUps = requests.filter((one) => /^\/graph\/v1\.0\/teams\/.*\/messages$/.test(one.path));
      const numbers = cards().filter((number) => number !== undefined);
      expect(numbers).toHaveLength(election.projects.length);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(lookUps.length).toBeGreaterThanOrEqual(1);
    } finally {
      await wire.stop();
    }
  }, 40_000);

  test('the program tells a difference with exit code 1; themes that are taken get a suffix', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kiem-replay-'));
    try {
      const wrong = path.join(folder, 'wrong.pb');
      writeFileSync(wrong, readFileSync(FILE, 'utf8').replace('104;9800;20;', '104;9800;21;'));
      const { code, out, err } = await run(wrong, '--url', kiem.url, '--parallel', '16');
      expect(err).toBe('');
      expect(out).toContain(
        'Groen (Waterrijk 2024), Ontmoeting (Waterrijk 2024), Dienstverlening (Waterrijk 2024)',
      );
      expect(out).toMatch(/Avondloket voor wie overdag werkt +21 +20 +✗/);
      expect(out).toMatch(/Fruitbomen langs het Kerkepad; plukken mag +39 +39 +ok/);
      expect(out).toContain('5 of 6 ideas exact; 217 votes counted, 218 in the file.');
      expect(code).toBe(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 40_000);
});

test('bad input, a bad option and no server end with one line and exit code 2', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kiem-replay-'));
  try {
    const bad = path.join(folder, 'bad.pb');
    writeFileSync(bad, readFileSync(FILE, 'utf8').replace('101;1200;47', '101;1200;many'));
    const nowhere = 'http://127.0.0.1:9/api/messages';
    const ends = await Promise.all([
      run(bad),
      run(path.join(folder, 'none.pb')),
      run(FILE, '--parallel', 'all'),
      run(FILE, '--url', nowhere),
    ]);
    expect(ends.map(({ code, err }) => [code, err.trim().replace(folder, '')])).toEqual([
      [2, 'replay: bad.pb, line 17: votes is "many", not a whole number'],
      [2, 'replay: /none.pb: there is no such file.'],
      [2, 'replay: --parallel is "all"; give a whole number from 1 to 64.'],
      [
        2,
        `replay: Kiem does not answer at ${nowhere}; start it (npm run serve), or give its address: --url.`,
      ],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 20_000);
