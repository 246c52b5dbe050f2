import path from 'node:path';
import { loadDirectory, startTeams, type Teams } from '../sandbox/server';
import { luck, makeText } from './corpus';
import { percentile } from './load';
import { LIDIA, serve, type Served } from './processes';

/** Submitting an idea with many stored, against the same with few. */
export interface SubmitBench {
  readonly manyP50Ms: number;
  readonly manyP95Ms: number;
  readonly fewP50Ms: number;
  readonly fewP95Ms: number;
  readonly ratioP95: number;
  readonly target: number;
  readonly ok: boolean;
}

const SUBMITS = 300;
const WARM_UP = 30;
/** Each tells some: nobody has hundreds of ideas a day. */
const TELLERS = [
  'Fatima',
  'Kees',
  'Samira',
  'Jan Willem',
  'Ruth',
  'Lidia',
  'Youssef',
  'Marieke',
  'Tom',
  'Ngozi',
];
const TARGET = 1.5;

interface Side {
  readonly kiem: Served;
  readonly teams: Teams;
}

async function open(folder: string): Promise<Side> {
  const kiem = await serve('src/main.js', '/readyz', {
    KIEM_DATA_DIR: folder,
    KIEM_LOG_LEVEL: 'error',
    KIEM_ADMINISTRATORS: LIDIA,
  });
  const directory = loadDirectory(path.join(__dirname, '..', '..', 'sandbox', 'voorbeeldstad.json'));
  const teams = await startTeams({ botUrl: `${kiem.url}/api/messages`, directory });
  for (const who of TELLERS) await teams.installPersonal(who);
  await teams.installInTeam();
  const offer = teams.threads('Algemeen').at(-1)?.root;
  if (offer !== undefined) await teams.press('Lidia', offer, 'setUpClub', { name: 'Bench', themes: '' });
  return { kiem, teams };
}

/** Milliseconds of the turn that takes the form in; the draft before it is not counted. */
async function submit({ teams }: Side, who: string, text: string): Promise<number> {
  await teams.say(who, text);
  const form = teams.chat(who).messages.at(-1);
  if (form === undefined) throw new Error('no form came');
  const inputs = { title: text.slice(0, 100), text };
  const started = performance.now();
  const answer = await teams.press(who, form, 'submitIdea', inputs);
  const took = performance.now() - started;
  if (!JSON.stringify(answer).includes('"id":"respond-by"')) throw new Error('no receipt came');
  return took;
}

/** Measures both in turn; each folder holds a data folder of Kiem. */
export async function benchSubmit(folders: {
  readonly many: string;
  readonly few: string;
}): Promise<SubmitBench> {
  const many = await open(folders.many);
  const few = await open(folders.few);
  try {
    const random = luck(7);
    const ofMany: number[] = [];
    const ofFew: number[] = [];
    for (let count = -WARM_UP; count < SUBMITS; count += 1) {
      const text = makeText(30, random);
      const who = TELLERS[(count + WARM_UP) % TELLERS.length] ?? '';
      const first = await submit(many, who, text);
      const second = await submit(few, who, text);
      if (count < 0) continue;
      ofMany.push(first);
      ofFew.push(second);
    }
    const ratioP95 = percentile(ofMany, 0.95) / percentile(ofFew, 0.95);
    return {
      manyP50Ms: percentile(ofMany, 0.5),
      manyP95Ms: percentile(ofMany, 0.95),
      fewP50Ms: percentile(ofFew, 0.5),
      fewP95Ms: percentile(ofFew, 0.95),
      ratioP95,
      target: TARGET,
      ok: ratioP95 <= TARGET,
    };
  } finally {
    await many.kiem.stop();
    await few.kiem.stop();
    await many.teams.stop();
    await few.teams.stop();
  }
}
