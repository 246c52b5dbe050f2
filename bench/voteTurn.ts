import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadDirectory, startTeams, type Directory, type Teams } from '../sandbox/server';
import { drive, median, type Load } from './load';
import { LIDIA, serve } from './processes';

export interface VoteBench {
  readonly kiemPerSecond: number;
  readonly echoPerSecond: number;
  /** Median over the rounds of (Kiem's turns a second / the echo bot's). */
  readonly ratio: number;
  readonly target: number;
  readonly ok: boolean;
  readonly kiemP95Ms: number;
  readonly echoP95Ms: number;
  readonly cardBytes: number;
  /** Resident memory of Kiem after the load, in megabytes. */
  readonly memoryMb: number;
  readonly cardUpdates: CardUpdates;
}

export interface CardUpdates {
  readonly votes: number;
  readonly updates: number;
  /** The shortest time between two updates of one card, in milliseconds. */
  readonly shortestGapMs: number;
  readonly lastShowsFinalState: boolean;
  readonly ok: boolean;
}

const PARALLEL = 32;
const VOTERS = 500;
const IDEAS = 40;
const ROUNDS = 4;
const SECONDS = 3;

/** Voorbeeldstad with some hundreds of club members more. */
function bigDirectory(): Directory {
  const directory = loadDirectory(path.join(__dirname, '..', '..', 'sandbox', 'voorbeeldstad.json'));
  const [sample] = directory.people;
  const [team] = directory.teams;
  if (sample === undefined || team === undefined) throw new Error('the directory is empty');
  const voters = Array.from({ length: VOTERS }, (_, index) => ({
    ...sample,
    id: `29:voter-${index}`,
    aadObjectId: `b0000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    name: `Stemmer ${index}`,
    givenName: 'Stemmer',
    surname: String(index),
    email: `stemmer${index}@voorbeeldstad.example`,
    userPrincipalName: `stemmer${index}@voorbeeldstad.example`,
  }));
  return {
    ...directory,
    people: [...directory.people, ...voters],
    teams: [{ ...team, members: [...team.members, ...voters.map((voter) => voter.aadObjectId)] }],
  };
}

interface Ready {
  readonly ideaIds: readonly string[];
  readonly invoke: (voter: number, ideaId: string) => string;
}

/** Makes the club and opens the votes, as people would. */
async function prepare(teams: Teams): Promise<Ready> {
  await teams.installPersonal('Fatima');
  await teams.installInTeam();
  const offer = teams.threads('Algemeen').at(-1)?.root;
  if (offer === undefined) throw new Error('no offer to set up a club');
  await teams.press('Lidia', offer, 'setUpClub', { name: 'Bench', themes: '' });
  for (let count = 0; count < IDEAS; count += 1) {
    const title = `Proefidee ${count}: een betere wachtruimte met nummer ${count * 7919}`;
    await teams.say('Fatima', title);
    const form = teams.chat('Fatima').messages.at(-1);
    if (form !== undefined) await teams.press('Fatima', form, 'submitIdea', { title, text: title });
  }
  const cards = await teams.waitFor(() => {
    const threads = teams.threads('Algemeen').filter((thread) => ideaIdIn(thread.root.cards) !== null);
    return threads.length === IDEAS ? threads : null;
  }, 60_000);
  const ideaIds: string[] = [];
  for (const { root } of cards) {
    const ideaId = ideaIdIn(root.cards) ?? '';
    await teams.pressExecute('Lidia', root, { verb: 'startVote', data: { ideaId } }, {});
    ideaIds.push(ideaId);
  }
  const { directory } = teams.state;
  const [team] = directory.teams;
  const people = directory.people.filter((person) => person.id.startsWith('29:voter-'));
  const channelId = teams.channel('Algemeen').id;
  return {
    ideaIds,
    invoke: (voter, ideaId) => {
      const person = people[voter];
      const root = cards[ideaIds.indexOf(ideaId)]?.root.id ?? '';
      return JSON.stringify({
        type: 'invoke',
        name: 'adaptiveCard/action',
        id: `f:${voter}-${ideaId}`,
        channelId: 'msteams',
        serviceUrl: teams.serviceUrl,
        timestamp: new Date().toISOString(),
        locale: 'nl-NL',
        from: { id: person?.id, name: person?.name, aadObjectId: person?.aadObjectId },
        recipient: directory.bot,
        conversation: {
          id: `${channelId};messageid=${root}`,
          conversationType: 'channel',
          isGroup: true,
          tenantId: directory.tenantId,
        },
        channelData: {
          tenant: { id: directory.tenantId },
          team: { id: team?.id, name: team?.name },
          channel: { id: channelId },
        },
        replyToId: root,
        value: {
          action: { type: 'Action.Execute', verb: 'castVote', data: { ideaId, choice: 'for' } },
          trigger: 'manual',
        },
      });
    },
  };
}

function ideaIdIn(cards: unknown): string | null {
  return /"ideaId":"([0-9a-f-]{36})"/.exec(JSON.stringify(cards))?.[1] ?? null;
}

/** Votes cast and shown on the channel cards, once the outbox has come to rest. */
async function checkUpdates(teams: Teams, votes: number): Promise<CardUpdates> {
  const shown = (): number =>
    teams
      .threads('Algemeen')
      .flatMap(
        (thread) =>
          /"id":"votes-cast"[^}]*?"text":"(\d+)/.exec(
            JSON.stringify(thread.root.cards).replace(/"type":"TextBlock",/g, ''),
          )?.[1] ?? [],
      )
      .reduce((sum, count) => sum + Number(count), 0);
  const shownAtLast = await teams.waitFor(() => shown() === votes, 90_000).catch(() => false);
  const byCard = new Map<string, number[]>();
  for (const request of teams.requests) {
    if (request.method === 'PUT') byCard.set(request.path, [...(byCard.get(request.path) ?? []), request.at]);
  }
  const gaps = [...byCard.values()].flatMap((times) =>
    times.slice(1).map((at, index) => at - (times[index] ?? 0)),
  );
  const shortestGapMs = Math.min(...gaps);
  return {
    votes,
    updates: [...byCard.values()].reduce((sum, times) => sum + times.length, 0),
    shortestGapMs,
    lastShowsFinalState: shownAtLast,
    ok: shownAtLast && shortestGapMs >= 990,
  };
}

/**
 * A vote turn of Kiem against the turn of a bare echo bot, side by side, 32 at once. `folder` is Kiem's data
 * folder, with an archive of stored ideas in it.
 */
export async function benchVoteTurn(folder: string): Promise<VoteBench> {
  const kiem = await serve('src/main.js', '/readyz', {
    KIEM_DATA_DIR: folder,
    KIEM_ADMINISTRATORS: LIDIA,
    KIEM_LOG_LEVEL: 'error',
    KIEM_DEMO_DIRECTORY: '',
  });
  const teams = await startTeams({ botUrl: `${kiem.url}/api/messages`, directory: bigDirectory() });
  try {
    const ready = await prepare(teams);
    const turns = ready.ideaIds.flatMap((ideaId) =>
      Array.from({ length: VOTERS }, (_, voter) => ({ voter, ideaId })),
    );
    // Voters and ideas mixed, as in life: neighbours in time are not neighbours on one card.
    turns.sort(
      (a, b) => ((a.voter * 7919 + a.ideaId.length) % 997) - ((b.voter * 7919 + b.ideaId.length) % 997),
    );
    let cast = 0;
    let sample = '';
    const nextVote = (): string | undefined => {
      const turn = turns[cast];
      cast += 1;
      return turn === undefined ? undefined : ready.invoke(turn.voter, turn.ideaId);
    };
    const isCard = (answer: { status: number; body: string }): boolean => {
      sample = answer.body;
      return (
        answer.status === 200 &&
        answer.body.includes('"statusCode":200') &&
        answer.body.includes('takeBackVote')
      );
    };
    const warmUp = { url: `${kiem.url}/api/messages`, next: nextVote, check: isCard, parallel: PARALLEL };
    let answered = (await drive({ ...warmUp, seconds: 2 })).turns;
    const card = (JSON.parse(sample) as { value: unknown }).value;
    const cardFile = path.join(folder, 'card.json');
    writeFileSync(cardFile, JSON.stringify(card));
    const echo = await serve('bench/echoServer.js', '/healthz', { ECHO_CARD: cardFile });
    const echoTurn = ready.invoke(0, ready.ideaIds[0] ?? '');
    const echoLoad = {
      url: `${echo.url}/api/messages`,
      next: () => echoTurn,
      check: (answer: { status: number }) => answer.status === 200,
      parallel: PARALLEL,
    };
    await drive({ ...echoLoad, seconds: 2 });
    const rounds: { kiem: Load; echo: Load }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const ofEcho = await drive({ ...echoLoad, seconds: SECONDS });
      const ofKiem = await drive({ ...warmUp, seconds: SECONDS });
      answered += ofKiem.turns;
      rounds.push({ kiem: ofKiem, echo: ofEcho });
    }
    await echo.stop();
    const ratio = median(rounds.map((round) => round.kiem.perSecond / round.echo.perSecond));
    return {
      kiemPerSecond: median(rounds.map((round) => round.kiem.perSecond)),
      echoPerSecond: median(rounds.map((round) => round.echo.perSecond)),
      ratio,
      target: 0.5,
      ok: ratio >= 0.5,
      kiemP95Ms: median(rounds.map((round) => round.kiem.p95Ms)),
      echoP95Ms: median(rounds.map((round) => round.echo.p95Ms)),
      cardBytes: Buffer.byteLength(JSON.stringify(card)),
      cardUpdates: await checkUpdates(teams, answered),
      memoryMb: kiem.memoryMb(),
    };
  } finally {
    await kiem.stop();
    await teams.stop();
  }
}
