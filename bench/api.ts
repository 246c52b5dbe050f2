import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { dutchCalendar } from '../src/clock/workingDays';
import { openDatabase } from '../src/db/dataSource';
import { Users } from '../src/db/entities/users';
import { repo } from '../src/db/entity';
import { viewOverview } from '../src/services/overview';
import { drive, median, type Load } from './load';
import { serve } from './processes';
import { signIn } from './signIn';

/** One kind of request: Kiem against a bare route that reads the same ideas. */
export interface ApiFigure {
  readonly what: string;
  readonly kiemPerSecond: number;
  readonly barePerSecond: number;
  /** Median over the rounds of (Kiem's requests a second / the bare route's). */
  readonly ratio: number;
  readonly kiemP95Ms: number;
  readonly bareP95Ms: number;
  readonly ok: boolean;
}

export interface ApiBench {
  readonly figures: readonly ApiFigure[];
  readonly target: number;
  /** How long the overview of all years takes, in milliseconds: the median of some. */
  readonly overviewMs: number;
  readonly ok: boolean;
}

const PARALLEL = 32;
const ROUNDS = 4;
const SECONDS = 3;
const SAMPLES = 2000;
const TARGET = 0.5;
const OVERVIEWS = 5;

interface Place {
  readonly id: string;
  readonly at: string;
}

/** Ideas from all over the archive, so that nobody answers from the same few pages. */
function samplesIn(file: string): Place[] {
  const db = new BetterSqlite3(file, { readonly: true });
  const found = db
    .prepare<[number], Place>('SELECT id, submittedAt AS "at" FROM ideas ORDER BY random() LIMIT ?')
    .all(SAMPLES);
  db.close();
  return found;
}

const filter = 'outcome=open&stage=implementation';

function cursorAt(place: Place): string {
  const position = { key: `${place.at.replace(' ', 'T')}Z`, id: place.id, list: 'ideas newest' };
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

interface Pair {
  readonly what: string;
  kiem(place: Place): string;
  bare(place: Place): string;
  readonly holds: string;
}

const PAIRS: readonly Pair[] = [
  {
    what: '20 ideas, unfiltered',
    kiem: (place) => `/api/v1/ideas?limit=20&cursor=${cursorAt(place)}`,
    bare: (place) => `/ideas?before=${encodeURIComponent(place.at)}`,
    holds: '"items":[',
  },
  {
    what: '20 ideas, filtered',
    kiem: (place) => `/api/v1/ideas?limit=20&${filter}&cursor=${cursorAt(place)}`,
    bare: (place) => `/ideas?${filter}&before=${encodeURIComponent(place.at)}`,
    holds: '"items":[',
  },
  {
    what: 'one idea with its timeline',
    kiem: (place) => `/api/v1/ideas/${place.id}`,
    bare: (place) => `/ideas/${place.id}`,
    holds: '"timeline":',
  },
];

/** Pages of ideas and single ideas, side by side with bare routes, 32 at once; `folder` holds an archive. */
export async function benchApi(folder: string): Promise<ApiBench> {
  const file = path.join(folder, 'kiem.db');
  const samples = samplesIn(file);
  const kiem = await serve('src/main.js', '/readyz', {
    KIEM_DATA_DIR: folder,
    KIEM_LOG_LEVEL: 'error',
    KIEM_DEMO_DIRECTORY: '',
    KIEM_API_REQUESTS_PER_MINUTE: '10000000',
  });
  const bare = await serve('bench/apiBaseline.js', '/healthz', { BASELINE_DB: file });
  try {
    const token = await signIn(kiem.url, 'archive');
    const headers = { authorization: `Bearer ${token}` };
    let turn = 0;
    const load = (
      url: string,
      pathOf: (place: Place) => string,
      holds: string,
      seconds: number,
    ): Promise<Load> =>
      drive({
        url,
        get: headers,
        next: () => {
          turn += 1;
          const place = samples[turn % samples.length];
          return place === undefined ? undefined : pathOf(place);
        },
        check: (answer) => answer.status === 200 && answer.body.includes(holds),
        parallel: PARALLEL,
        seconds,
      });
    const figures: ApiFigure[] = [];
    for (const pair of PAIRS) {
      const ofKiem = (seconds: number): Promise<Load> =>
        load(kiem.url, (place) => pair.kiem(place), pair.holds, seconds);
      const ofBare = (seconds: number): Promise<Load> =>
        load(bare.url, (place) => pair.bare(place), pair.holds, seconds);
      await ofKiem(2);
      await ofBare(2);
      const rounds: { kiem: Load; bare: Load }[] = [];
      for (let round = 0; round < ROUNDS; round += 1)
        rounds.push({ bare: await ofBare(SECONDS), kiem: await ofKiem(SECONDS) });
      const ratio = median(rounds.map((round) => round.kiem.perSecond / round.bare.perSecond));
      figures.push({
        what: pair.what,
        kiemPerSecond: median(rounds.map((round) => round.kiem.perSecond)),
        barePerSecond: median(rounds.map((round) => round.bare.perSecond)),
        ratio,
        kiemP95Ms: median(rounds.map((round) => round.kiem.p95Ms)),
        bareP95Ms: median(rounds.map((round) => round.bare.p95Ms)),
        ok: ratio >= TARGET,
      });
    }
    return {
      figures,
      target: TARGET,
      overviewMs: await timeOverview(folder),
      ok: figures.every(({ ok }) => ok),
    };
  } finally {
    await bare.stop();
    await kiem.stop();
  }
}

/** The statements of the overview over all years, by the services themselves. */
async function timeOverview(folder: string): Promise<number> {
  const db = await openDatabase(`sqlite:${path.join(folder, 'kiem.db')}`);
  await db.inTransaction((tx) => repo(tx, Users).update({ aadObjectId: 'archive' }, { isManager: true }));
  const kiem = { db, now: () => new Date(), calendarFor: dutchCalendar, wakeOutbox: () => undefined };
  const times: number[] = [];
  for (let time = 0; time < OVERVIEWS; time += 1) {
    const from = performance.now();
    await viewOverview(kiem, { aadObjectId: 'archive' }, { from: '2018-01-01' });
    times.push(performance.now() - from);
  }
  await db.close();
  return median(times);
}
