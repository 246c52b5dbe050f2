import { setTimeout as sleep } from 'node:timers/promises';
import type { Message, Person, Teams } from '../server';
import {
  buttonOn,
  choicesOf,
  elementWith,
  refusalOn,
  tallyOn,
  textWith,
  type Button,
  type Tally,
} from './cardParts';
import { approveClub } from './approval';
import { inParallel, ReplayStop, waitUntil, type Insistence } from './insist';
import { suffixed, type Idea, type Town } from './town';

/** What the people of a replay do with Kiem, through Teams alone. */
export interface World {
  readonly teams: Teams;
  readonly town: Town;
  /** Where Kiem takes messages. */
  readonly url: string;
  readonly runId: string;
  readonly insist: Insistence;
  /** So many at once. */
  readonly parallel: number;
}

/** An idea that was told, with its number. */
export interface Told {
  readonly idea: Idea;
  readonly number: string;
  /** How often the submitter had to say it again because no form came. */
  readonly saidAgain: number;
}

/** An idea in the channel. */
export interface Posted extends Told {
  readonly root: Message;
}

/** A vote to cast: who, on what. */
export interface Approval {
  readonly voter: Person;
  readonly projectId: string;
}

/** What became of the votes. */
export interface Cast {
  readonly acknowledged: number;
  readonly refusals: readonly string[];
  /** How long each turn took that was answered, in milliseconds. */
  readonly turns: readonly number[];
  readonly seconds: number;
}

/** The threads that the bot began in the channel of the club. */
export function rootsIn({ teams, town }: Pick<World, 'teams' | 'town'>): Message[] {
  const roots = teams.threads(town.team.id).map((thread) => thread.root);
  return roots.filter((root) => root.from.kind === 'bot' && !root.deleted);
}

/** The number of the idea that a channel card is about. */
export function numberOn(message: Message): string | undefined {
  return textWith(message.cards[0], 'number');
}

async function pressAs(world: World, person: Person, message: Message, button: Button, inputs = {}) {
  const { teams, insist } = world;
  return insist.press((activityId) => teams.pressExecute(person, message, button, inputs, { activityId }));
}

/** Installs the bot in the team and makes its channel the club's. Gives the themes that the club got. */
export async function foundClub(world: World): Promise<ReadonlyMap<string, string>> {
  const { teams, town, insist } = world;
  const { reporter } = insist.options;
  reporter.phase('Installing', 1);
  await insist.send(() => teams.installPersonal(town.administrator));
  await insist.send(() => teams.installPersonal(town.lead));
  await insist.send(() => teams.installInTeam(town.team.id, { by: town.lead }));
  const offer = rootsIn(world).findLast((root) => buttonOn(root.cards[0], 'setUpClub') !== undefined);
  if (offer === undefined)
    throw new ReplayStop('Kiem was installed in the team, but offers to make no club.');
  // Another club may have a theme; then this one adds where and when, and when that is taken as well, its own id.
  const suffixes = [null, town.label, `${town.label}, ${world.runId}`];
  let refusal = '';
  for (const suffix of suffixes) {
    const themes = town.themes.map(
      (theme) => [theme, suffix === null ? theme : suffixed(theme, suffix)] as const,
    );
    const typed = themes.map(([, name]) => name).join(', ');
    const button = buttonOn(offer.cards[0], 'setUpClub') ?? { verb: 'setUpClub', data: {} };
    const { card } = await pressAs(world, town.lead, offer, button, { name: town.clubName, themes: typed });
    const problem = refusalOn(card);
    if (problem === undefined && elementWith(card, 'themes') === undefined) {
      if (suffix !== null)
        reporter.note(`Another club has one of these themes (“${refusal}”); this club has: ${typed}.`);
      await approveClub(world.url, town.clubName);
      reporter.step(1);
      return new Map(themes);
    }
    refusal = problem ?? 'the form came back';
  }
  throw new ReplayStop(`Kiem made no club: ${refusal}`);
}

/** Ideas come from a few counters at once, not from a whole team. */
const TELL_AT_ONCE = 4;

/** Every submitter tells their idea in the chat, and sends the form that comes. */
export async function tellIdeas(world: World, themes: ReadonlyMap<string, string>): Promise<Told[]> {
  const { town, insist, parallel } = world;
  const { reporter } = insist.options;
  const told: Told[] = [];
  reporter.phase('Telling ideas', town.ideas.length);
  await inParallel(town.ideas, Math.min(parallel, TELL_AT_ONCE), async (idea) => {
    told.push(await tellIdea(world, idea, themes.get(idea.theme) ?? idea.theme));
    reporter.step(told.length);
  });
  return told.sort((a, b) => (a.number < b.number ? -1 : 1));
}

async function tellIdea(world: World, idea: Idea, theme: string): Promise<Told> {
  const { teams, insist } = world;
  const { submitter, project, title } = idea;
  await insist.send(() => teams.installPersonal(submitter));
  const text = project.name.slice(0, 4000);
  let form: Message | undefined;
  let saidAgain = -1;
  while (form === undefined) {
    saidAgain += 1;
    if (saidAgain > 3) throw new ReplayStop(`${submitter.name} said “${title}” and never got a form.`);
    const words = saidAgain === 0 ? text : `Mijn idee is: ${text}`;
    await insist.send((activityId) => teams.say(submitter, words, { activityId }));
    form = await formFor(world, submitter);
  }
  const view = teams.viewOf(submitter, form);
  const button = buttonOn(view, 'submitIdea');
  if (button === undefined) throw new ReplayStop('The form has no button to send it.');
  // A person picks from the list; a list that is full does not show every theme.
  const wanted = theme.toLocaleLowerCase('nl');
  const listed = choicesOf(view, 'theme').find((name) => name.toLocaleLowerCase('nl') === wanted);
  const inputs = { title, text, theme: listed ?? theme, problem: '', seenElsewhere: '', unnamed: 'false' };
  const { card } = await pressAs(world, submitter, form, button, inputs);
  const number = receiptOn(card);
  if (number !== undefined) return { idea, number, saidAgain };
  throw new ReplayStop(`“${title}” was not taken: ${refusalOn(card) ?? 'no receipt came'}`);
}

/** The number on a receipt; undefined on any other card. */
export function receiptOn(card: unknown): string | undefined {
  return textWith(card, 'respond-by') === undefined ? undefined : textWith(card, 'number');
}

const FORM_WAIT_MS = 1_000;

/** The form comes within the turn; a second is given all the same. */
async function formFor({ teams, insist }: World, submitter: Person): Promise<Message | undefined> {
  const { signal } = insist.options;
  for (const begun = Date.now(); ;) {
    const form = teams
      .chat(submitter)
      .messages.findLast((message) => buttonOn(teams.viewOf(submitter, message), 'submitIdea') !== undefined);
    if (form !== undefined || Date.now() - begun > FORM_WAIT_MS) return form;
    await sleep(20, undefined, { signal });
  }
}

/** Waits until every idea has its card in the channel. */
export async function waitForCards(world: World, told: readonly Told[]): Promise<Posted[]> {
  const { options } = world.insist;
  options.reporter.phase('Cards in the channel', told.length);
  const posted = (): Posted[] => {
    const roots = new Map(rootsIn(world).map((root) => [numberOn(root), root]));
    return told.flatMap((one) => {
      const root = roots.get(one.number);
      return root === undefined ? [] : [{ ...one, root }];
    });
  };
  await waitUntil(
    () => posted().length,
    told.length,
    options,
    () => {
      const there = new Set(posted().map((one) => one.number));
      const missing = told.filter((one) => !there.has(one.number)).map((one) => one.number);
      return `These ideas have no card in the channel: ${missing.join(', ')}; the log of Kiem may say why.`;
    },
  );
  return posted();
}

/** The lead looks at a card and presses a button on it. */
async function leadPresses(world: World, root: Message, verb: string): Promise<void> {
  const { lead } = world.town;
  const refresh = elementRefresh(root);
  const looked = refresh === undefined ? undefined : (await pressAs(world, lead, root, refresh)).card;
  const button = buttonOn(looked ?? root.cards[0], verb);
  if (button === undefined)
    throw new ReplayStop(`The lead sees no ${verb} on ${numberOn(root) ?? 'a card'}.`);
  const { card } = await pressAs(world, lead, root, button);
  const refusal = refusalOn(card);
  if (refusal !== undefined) throw new ReplayStop(`The lead pressed ${verb}, and Kiem said: ${refusal}`);
}

function elementRefresh(root: Message): Button | undefined {
  const refresh = root.cards[0]?.['refresh'] as { action?: { verb?: string; data?: object } } | undefined;
  const { verb, data } = refresh?.action ?? {};
  return verb === undefined ? undefined : { verb, data: { ...data } };
}

/** The lead starts the vote on every idea; done when every card in the channel has its buttons. */
export async function startVotes(
  world: World,
  posted: readonly Posted[],
): Promise<ReadonlyMap<string, Button>> {
  const { insist, parallel } = world;
  const { options } = insist;
  options.reporter.phase('Starting the votes', posted.length);
  await inParallel(posted, parallel, ({ root }) => leadPresses(world, root, 'startVote'));
  const button = ({ root }: Posted) => buttonOn(root.cards[0], 'castVote', { choice: 'for' });
  await waitUntil(
    () => posted.filter((one) => button(one) !== undefined).length,
    posted.length,
    options,
    () => 'The vote was started, but not every card in the channel has its buttons.',
  );
  return new Map(
    posted.flatMap((one) => {
      const found = button(one);
      return found === undefined ? [] : [[one.idea.project.id, found] as const];
    }),
  );
}

const REFUSALS_KEPT = 20;

/** Casts every vote through the button on the channel card. */
export async function castVotes(
  world: World,
  approvals: readonly Approval[],
  posted: readonly Posted[],
  buttons: ReadonlyMap<string, Button>,
): Promise<Cast> {
  const { teams, insist, parallel } = world;
  const { reporter } = insist.options;
  const roots = new Map(posted.map((one) => [one.idea.project.id, one.root]));
  const turns: number[] = [];
  const refusals: string[] = [];
  let acknowledged = 0;
  reporter.phase('Voting', approvals.length);
  const begun = performance.now();
  await inParallel(approvals, parallel, async ({ voter, projectId }) => {
    const root = roots.get(projectId);
    const button = buttons.get(projectId);
    if (root === undefined || button === undefined) throw new Error(`There is no card for ${projectId}`);
    let sentAt = 0;
    const { card } = await insist.press((activityId) => {
      sentAt = performance.now();
      return teams.pressExecute(voter, root, button, {}, { activityId });
    });
    turns.push(performance.now() - sentAt);
    const refusal = card === undefined ? 'no card came back' : refusalOn(card);
    if (refusal === undefined) acknowledged += 1;
    else if (refusals.length < REFUSALS_KEPT) refusals.push(`${voter.name} on ${projectId}: ${refusal}`);
    reporter.step(turns.length);
  });
  return { acknowledged, refusals, turns, seconds: (performance.now() - begun) / 1000 };
}

/** The lead closes every round; gives the tallies that the cards in the channel then show, by number. */
export async function closeRounds(
  world: World,
  posted: readonly Posted[],
): Promise<ReadonlyMap<string, Tally>> {
  const { insist, parallel } = world;
  insist.options.reporter.phase('Closing the rounds', posted.length);
  await inParallel(posted, parallel, ({ root }) => leadPresses(world, root, 'closeRound'));
  const tallies = (): [string, Tally][] =>
    posted.flatMap(({ number, root }) => {
      const tally = tallyOn(root.cards[0]);
      return tally === undefined ? [] : [[number, tally]];
    });
  await waitUntil(
    () => tallies().length,
    posted.length,
    insist.options,
    () => 'The rounds were closed, but not every card in the channel shows its tally.',
  );
  return new Map(tallies());
}
