import { Users } from '../../src/db/entities/users';
import { Questions } from '../../src/db/entities/questions';
import { repo } from '../../src/db/entity';
import { apiAs, tell } from '../support/api';
import { startWorld, VOORBEELDSTAD, type World } from '../support/kiem';
import { clubOf, idOf, makeManager } from '../support/people';
import { differences, evened, everything, tryEverything, type Known, type Transcript } from './everything';
import { beginLife, LIVES, VOTED } from './lives';

/**
 * Two worlds that differ only in who of two colleagues told the unnamed ideas. A lead, a member, an administrator, a
 * manager and a colleague get out of each all that they can; nobody can tell one world from the other.
 */
async function worldWithClub(without: readonly string[] = []): Promise<World> {
  const env = { KIEM_ADMINISTRATORS: idOf('Samira'), KIEM_API_REQUESTS_PER_MINUTE: '100000' };
  const world = await startWorld({ env });
  await clubOf(world, { without });
  await makeManager(world, 'Carla');
  return world;
}

async function knownIn(world: World, ideas: readonly string[]): Promise<Known> {
  const clubs = (await (await apiAs(world, 'Samira')).get('/clubs')).body['items'] as { clubId: string }[];
  const questions = await world.kiem.kiem.db.read((tx) => repo(tx, Questions).find({ order: { id: 'ASC' } }));
  return {
    ideas,
    clubs: clubs.map(({ clubId }) => clubId),
    questions: questions.map(({ id }) => id),
  };
}

async function namesById(world: World): Promise<Map<string, string>> {
  const users = await world.kiem.kiem.db.read((tx) => repo(tx, Users).find());
  const nameOf = (aad: string) => VOORBEELDSTAD.people.find((one) => one.aadObjectId === aad)!.givenName;
  return new Map(users.map(({ id, aadObjectId }) => [id, nameOf(aadObjectId)]));
}

const PAIRS = [
  ['two members of the club', ['Marieke', 'Ngozi']],
  ['two of the work floor', ['Fatima', 'Ruth']],
  ['a member and one of the work floor', ['Youssef', 'Fatima']],
] as const;

async function lived(pair: readonly [string, string], submitter: string, turn: number): Promise<Transcript> {
  // What is counted of the club is tried with each pair; the rest in turn, so that it does not take three times as long.
  const lives = [...VOTED, ...LIVES.filter((_life, at) => at % PAIRS.length === turn)];
  const world = await worldWithClub();
  try {
    const life = beginLife(world, pair, submitter);
    const ideas: string[] = [];
    for (const live of lives) {
      await life.next();
      ideas.push(...(await live(life)));
    }
    await life.next();
    const known = await knownIn(world, ideas);
    const seen = await everything(world, known, { filters: turn === 0 });
    // Of a member and an outsider all that can be done is tried too: there refusals would differ first.
    if (turn === 2) seen.push(...(await tryEverything(world, known)));
    return evened(seen, await namesById(world));
  } finally {
    await world.stop();
  }
}

describe('who told an unnamed idea', () => {
  test.each(PAIRS)(
    'cannot be told of %s, whatever happened to it',
    async (what, pair) => {
      const turn = PAIRS.findIndex(([name]) => name === what);
      const [one, other] = await Promise.all(pair.map((submitter) => lived(pair, submitter, turn)));
      expect(one!.length).toBeGreaterThan(250);
      expect(differences(one!, other!).slice(0, 12)).toEqual([]);
    },
    240_000,
  );

  test('cannot be told by who came to Kiem that day', async () => {
    const seen = async (submitter: 'Fatima' | 'Ruth'): Promise<Transcript> => {
      const world = await worldWithClub(['Ruth']);
      try {
        await tell(await apiAs(world, 'Henk'), 'Een eerste idee');
        const life = beginLife(world, ['Fatima', 'Ruth'], submitter);
        await life.next();
        if (submitter === 'Ruth') await world.teams.installPersonal('Ruth');
        const idea = await tell(await apiAs(world, submitter), 'Korter vergaderen', { unnamed: true });
        await life.next();
        return evened(await everything(world, await knownIn(world, [idea])), await namesById(world));
      } finally {
        await world.stop();
      }
    };
    const [one, other] = await Promise.all([seen('Fatima'), seen('Ruth')]);
    expect(differences(one, other).slice(0, 12)).toEqual([]);
  }, 240_000);
});
