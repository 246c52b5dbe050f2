import { setTimeout as sleep } from 'node:timers/promises';
import { startTeams, type Teams } from '../server';
import type { Tally } from './cardParts';
import {
  castVotes,
  closeRounds,
  foundClub,
  numberOn,
  receiptOn,
  rootsIn,
  startVotes,
  tellIdeas,
  waitForCards,
  type Approval,
  type Cast,
  type Posted,
  type World,
} from './doings';
import { Insistence, ReplayStop, type Tries } from './insist';
import type { Election } from './pabulib';
import type { Reporter } from './progress';
import { shuffle } from './shuffle';
import { makeTown, type Town } from './town';

export interface ReplayOptions {
  readonly election: Election;
  /** Where Kiem takes activities: …/api/messages. */
  readonly url: string;
  /** Makes every id of this run; another run needs another. */
  readonly runId: string;
  /** The order of the votes follows from it. */
  readonly seed: number;
  readonly parallel: number;
  readonly patienceMs: number;
  /** Leaves the bot in its team, and the club with its themes. */
  readonly keep: boolean;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
  /** For who wants to watch this Teams, or make it fail. */
  readonly onTeams?: (teams: Teams, town: Town) => void;
}

/** One idea, as the file and as Kiem counted it. */
export interface Result {
  readonly number: string;
  readonly title: string;
  readonly expected: number;
  readonly tally: Tally;
  readonly isExact: boolean;
}

/** What came of a replay. */
export interface Report {
  readonly results: readonly Result[];
  readonly votes: Cast;
  readonly tries: Tries;
  /** How many submitters had to say their idea again, because no form came. */
  readonly saidAgain: number;
  /** What is not as it should be, in sentences; empty when all is well. */
  readonly problems: readonly string[];
}

/** Replays an election through Kiem, in a Teams of its own. */
export async function replay(options: ReplayOptions): Promise<Report> {
  const town = makeTown(options.election, options.runId);
  const teams = await startTeams({ botUrl: options.url, directory: town.directory });
  try {
    if (!(await teams.isBotThere()))
      throw new ReplayStop(
        `Kiem does not answer at ${options.url}; start it (npm run serve), or give its address: --url.`,
      );
    options.onTeams?.(teams, town);
    const world: World = {
      teams,
      town,
      url: options.url,
      runId: options.runId,
      insist: new Insistence(options),
      parallel: options.parallel,
    };
    try {
      return await play(world, options);
    } finally {
      if (!options.keep) await leave(world);
    }
  } finally {
    options.reporter.end();
    await teams.stop();
  }
}

async function play(world: World, options: ReplayOptions): Promise<Report> {
  const { town, insist } = world;
  const themes = await foundClub(world);
  const told = await tellIdeas(world, themes);
  const posted = await waitForCards(world, told);
  const buttons = await startVotes(world, posted);
  const approvals: Approval[] = town.voters.flatMap(({ person, ballot }) =>
    ballot.approves.map((projectId) => ({ voter: person, projectId })),
  );
  const votes = await castVotes(world, shuffle(approvals, options.seed), posted, buttons);
  const tallies = await closeRounds(world, posted);
  await quiet(world.teams);
  const results = posted.map((one) => resultOf(one, tallies.get(one.number)));
  const saidAgain = told.filter((one) => one.saidAgain > 0).length;
  const problems = [
    ...votes.refusals.map((refusal) => `A vote was refused: ${refusal}`),
    ...results.filter((one) => !one.isExact).map(differenceOf),
    ...threadProblems(world, posted),
    ...receiptProblems(world, posted),
  ];
  const counted = results.reduce((sum, { tally }) => sum + tally.for + tally.doubt + tally.against, 0);
  if (counted !== votes.acknowledged)
    problems.push(`Kiem said yes to ${votes.acknowledged} votes and counted ${counted}.`);
  return { results, votes, tries: insist.tries, saidAgain, problems };
}

function resultOf({ idea, number }: Posted, tally: Tally | undefined): Result {
  const counted = tally ?? { for: 0, doubt: 0, against: 0 };
  const expected = idea.project.votes;
  const isExact = counted.for === expected && counted.doubt === 0 && counted.against === 0;
  return { number, title: idea.title, expected, tally: counted, isExact };
}

function differenceOf({ number, expected, tally }: Result): string {
  return `${number}: the file has ${expected} votes, Kiem ${tally.for} for, ${tally.doubt} doubt, ${tally.against} against.`;
}

/** Every idea has one thread in the channel, and there is no thread of another. */
function threadProblems(world: World, posted: readonly Posted[]): string[] {
  const counts = new Map<string, number>();
  for (const root of rootsIn(world)) {
    const number = numberOn(root);
    if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const ours = new Set(posted.map((one) => one.number));
  return [
    ...posted.flatMap(({ number }) =>
      counts.get(number) === 1 ? [] : [`${number} has ${counts.get(number) ?? 0} threads in the channel.`],
    ),
    ...[...counts.keys()].filter((number) => !ours.has(number)).map((number) => `Nobody told ${number}.`),
  ];
}

/** Every submitter has one receipt in their chat, that of their idea, in place of the form. */
function receiptProblems({ teams }: World, posted: readonly Posted[]): string[] {
  return posted.flatMap(({ number, idea }) => {
    const { submitter } = idea;
    const numbers = teams
      .chat(submitter)
      .messages.flatMap((message) => receiptOn(teams.viewOf(submitter, message)) ?? []);
    return numbers.length === 1 && numbers[0] === number
      ? []
      : [`${submitter.name} sent ${number} and has ${numbers.length} receipts (${numbers.join(', ')}).`];
  });
}

const QUIET_MS = 1_200;
const LONGEST_QUIET_MS = 10_000;

/** Waits until the bot has said what it had to say: nothing asked for a while, nothing on its way. */
async function quiet(teams: Teams): Promise<void> {
  for (const begun = Date.now(); Date.now() - begun < LONGEST_QUIET_MS;) {
    const last = teams.requests.at(-1);
    if (last === undefined || Date.now() - last.at - last.ms > QUIET_MS) return;
    await sleep(100);
  }
}

/** Takes the bot out of its team, so that the themes are free for another run. */
async function leave({ teams, town }: World): Promise<void> {
  if (!teams.state.isInstalled(town.team)) return;
  for (let turn = 0; turn < 5; turn += 1) {
    if ((await teams.removeFromTeam(town.team.id, { by: town.lead })).ok) return;
    await sleep(200 * 2 ** turn);
  }
}
