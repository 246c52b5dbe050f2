import {
  buttonsIn,
  type CardResult,
  type Delivery,
  type Dialog,
  type DialogResult,
  type Message,
  type Thread,
} from '../../sandbox/server';
import { asJson, type Json } from '../../sandbox/server/json';
import { findWaitingClubs } from '../../src/db/repositories/clubs';
import { approveClub } from '../../src/services/clubApproval';
import { findPerson } from '../../src/services/people';
import { Users } from '../../src/db/entities/users';
import { repo } from '../../src/db/entity';
import { buttonNames, buttonOf, inputsOf, read, readMessage } from './cards';
import { VOORBEELDSTAD, type World } from './kiem';

/** All who work at the municipality, by their given names; Pieter is a guest. */
export const COLLEAGUES = VOORBEELDSTAD.people
  .filter((one) => one.userRole === 'user')
  .map((one) => one.givenName);
/** The members of the club, guests not counted. */
export const MEMBERS = ['Lidia', 'Youssef', 'Marieke', 'Tom', 'Ngozi', 'Daan', 'Henk', 'Priya'] as const;

export const idOf = (name: string): string =>
  VOORBEELDSTAD.people.find((one) => one.givenName === name)!.aadObjectId;

/** Somebody presses a button of a card that they see, as it is at that moment. */
export async function press(
  world: World,
  who: string,
  message: Message,
  name: string,
  inputs: Json = {},
): Promise<CardResult> {
  const card = await world.teams.look(who, message);
  return world.teams.pressExecute(who, message, buttonOf(card, name), inputs);
}

/** The newest message in somebody's chat. */
export function lastMessage(world: World, who: string): Message {
  return world.teams.chat(who).messages.at(-1)!;
}

/** Waits for a message in somebody's chat that has these words, and gives it. */
export function messageTo(world: World, who: string, words: string): Promise<Message> {
  return world.teams.waitFor(() =>
    world.teams
      .chat(who)
      .messages.find((message) => message.from.kind === 'bot' && readMessage(message).includes(words)),
  );
}

/** How many messages with these words the bot sent to somebody. */
export function countMessages(world: World, who: string, words: string): number {
  const messages = world.teams.chat(who).messages.filter((one) => one.from.kind === 'bot');
  return messages.filter((message) => readMessage(message).includes(words)).length;
}

/** Somebody asks for a club with the newest offer in a channel, as an administrator for as long: so it begins at once. */
async function makeClub(
  world: World,
  who: string,
  typed: { readonly name: string; readonly themes?: string },
  channel = 'Algemeen',
): Promise<CardResult> {
  const offer = world.teams.threads(channel).at(-1)!.root;
  const isKnown = await findPerson(world.kiem.kiem, { aadObjectId: idOf(who) });
  // They must be known before they get the role, whether they have the app in their chat or not.
  if (isKnown === null) await world.teams.pressExecute(who, offer, { verb: 'setUpClub', data: {} });
  await setRole(world, who, { isAdministrator: true });
  const made = await press(world, who, offer, 'setUpClub', { themes: '', ...typed });
  await setRole(world, who, { isAdministrator: false });
  if (made.outcome !== 'card') throw new Error(`the club was not made: ${JSON.stringify(made)}`);
  return made;
}

function setRole(world: World, who: string, role: Partial<Record<'isManager' | 'isAdministrator', boolean>>) {
  return world.kiem.kiem.db.inTransaction((tx) => repo(tx, Users).update({ aadObjectId: idOf(who) }, role));
}

/** The team gets the app, and a member makes its channel the club's; everybody has the app in their chat. */
export async function clubOf(
  world: World,
  input: { readonly lead?: string; readonly themes?: string; readonly without?: readonly string[] } = {},
): Promise<void> {
  const { teams } = world;
  const without = new Set(input.without);
  await Promise.all(
    COLLEAGUES.filter((name) => !without.has(name)).map((name) => teams.installPersonal(name)),
  );
  await teams.installInTeam();
  await makeClub(world, input.lead ?? 'Lidia', { name: 'Slimmer werken', themes: input.themes ?? '' });
}

/** An administrator approves the club of this name that waits. */
export async function approveAs(world: World, who: string, name: string): Promise<void> {
  const { kiem } = world.kiem;
  const waiting = await kiem.db.read((tx) => findWaitingClubs(tx));
  const club = waiting.find((one) => one.name === name);
  if (club === undefined) throw new Error(`no club called ${name} waits`);
  await approveClub(kiem, { aadObjectId: idOf(who) }, club.id);
}

/** Makes somebody a manager, as an administrator will be able to. */
export async function makeManager(world: World, who: string): Promise<void> {
  await setRole(world, who, { isManager: true });
}

/** An idea that was taken in. */
export interface SentIdea {
  readonly number: string;
  readonly ideaId: string;
  /** The message that was the form and is the receipt now. */
  readonly message: Message;
  readonly receipt: unknown;
}

/** Somebody types a text and gets the form; when a question waits for them they say that it is a new idea. */
export async function formFor(world: World, who: string, text: string): Promise<Message> {
  const before = world.teams.chat(who).messages.length;
  await world.teams.say(who, text);
  const answers = world.teams.chat(who).messages.slice(before);
  const withButton = (name: string) =>
    answers.findLast((one) => one.from.kind === 'bot' && buttonNames(one.cards[0]).includes(name));
  const choice = withButton('showDraft');
  if (choice !== undefined) await press(world, who, choice, 'showDraft');
  const form = choice ?? withButton('submitIdea');
  if (form === undefined) throw new Error('no form came');
  return form;
}

/** Somebody types a text, fills in the form and sends it. */
export async function submitIdeaAs(
  world: World,
  who: string,
  idea: { readonly title: string; readonly text?: string } & Readonly<Record<string, string>>,
): Promise<SentIdea> {
  const text = idea.text ?? `${idea.title}. Dat zou ons werk makkelijker maken.`;
  const message = await formFor(world, who, text);
  const result = await press(world, who, message, 'submitIdea', {
    ...inputsOf(message.cards[0]),
    ...idea,
    text,
  });
  const number = /K-\d{4}-\d{4,}/.exec(read(result.card))?.[0];
  if (number === undefined) throw new Error(`no receipt came: ${read(result.card)}`);
  const { ideaId } = buttonOf(result.card, 'showIdea').data;
  return { number, ideaId: String(ideaId), message, receipt: result.card };
}

/** The thread of an idea in a channel, as soon as it is there. Its notification begins with the number. */
export function threadOf(world: World, number: string, channel = 'Algemeen'): Promise<Thread> {
  return world.teams.waitFor(() =>
    world.teams.threads(channel).find(({ root }) => root.summary?.startsWith(`${number}:`)),
  );
}

/** What somebody sees of an idea in the channel when they look again: their own card as it is now. */
export async function viewAs(world: World, who: string, number: string): Promise<Json> {
  const { root } = await threadOf(world, number);
  const { verb, data } = asJson(asJson(root.cards[0]?.['refresh'])['action']);
  const { card } = await world.teams.pressExecute(who, root, { verb: String(verb), data });
  return card ?? {};
}

/** Somebody presses a button of the card of an idea in the channel. */
export async function pressOn(
  world: World,
  who: string,
  number: string,
  name: string,
  inputs: Json = {},
): Promise<CardResult> {
  const { root } = await threadOf(world, number);
  const card = await viewAs(world, who, number);
  return world.teams.pressExecute(who, root, buttonOf(card, name), inputs);
}

/** A reply in the thread of an idea that has these words. */
export async function replyIn(world: World, number: string, words: string): Promise<Message> {
  const thread = await threadOf(world, number);
  return world.teams.waitFor(() => thread.replies.find((message) => readMessage(message).includes(words)));
}

function isDialogResult(result: Delivery | DialogResult): result is DialogResult {
  return 'outcome' in result;
}

/** Somebody opens a dialog on the card of an idea. */
export async function openDialog(world: World, who: string, number: string, name: string): Promise<Dialog> {
  const { root } = await threadOf(world, number);
  const card = await viewAs(world, who, number);
  const opened = await world.teams.pressSubmit(who, root, buttonOf(card, name).data);
  if (!isDialogResult(opened) || opened.dialog === undefined)
    throw new Error(`no dialog opened: ${JSON.stringify(opened.body)}`);
  return opened.dialog;
}

/** Sends the form of a dialog, what stands in it included. */
export function sendDialog(world: World, who: string, dialog: Dialog, inputs: Json): Promise<DialogResult> {
  const [button] = buttonsIn(dialog.card);
  return world.teams.submitDialog(who, dialog, { ...inputsOf(dialog.card), ...inputs, ...button?.data });
}

/** Opens a dialog, fills it in and sends it. */
export async function fillDialog(
  world: World,
  who: string,
  number: string,
  name: string,
  inputs: Json,
): Promise<DialogResult> {
  return sendDialog(world, who, await openDialog(world, who, number, name), inputs);
}

/** The vote is started and closed with these votes: the idea is ready for a decision. */
export async function voteOn(
  world: World,
  number: string,
  votes: Readonly<Record<string, 'for' | 'doubt' | 'against'>>,
): Promise<void> {
  await pressOn(world, 'Lidia', number, 'startVote');
  for (const [who, choice] of Object.entries(votes)) await pressOn(world, who, number, `castVote:${choice}`);
  await pressOn(world, 'Lidia', number, 'closeRound');
}
