import { readMessage, textsOf } from '../support/cards';
import { Users } from '../../src/db/entities/users';
import { repo } from '../../src/db/entity';
import { startWorld, type World } from '../support/kiem';
import {
  clubOf,
  fillDialog,
  idOf,
  lastMessage,
  MEMBERS,
  messageTo,
  openDialog,
  press,
  pressOn,
  replyIn,
  submitIdeaAs,
  threadOf,
  viewAs,
  voteOn,
  type SentIdea,
} from '../support/people';
import { recordRequests, type Recorder } from '../support/recorder';

/** The whole life of an unnamed idea; then every byte that anybody but the submitter got is looked through. */
let world: World;
let recorder: Recorder;
let idea: SentIdea;
let secrets: string[];
/** What others saw: cards, dialogs and search results. */
const seen: unknown[] = [];

beforeAll(async () => {
  world = await startWorld({ env: { KIEM_ADMINISTRATORS: idOf('Priya') } });
  recorder = await recordRequests(world.teams);
  await clubOf(world);
  const { id, aadObjectId, email } = world.teams.person('Fatima');
  const user = await world.kiem.kiem.db.read((tx) => repo(tx, Users).findOneByOrFail({ aadObjectId }));
  secrets = ['Fatima', 'El Amrani', email, id, aadObjectId, user.id, world.teams.chat('Fatima').id];
  await live();
});
afterAll(async () => {
  await world.stop();
  await recorder.close();
});

async function live(): Promise<void> {
  idea = await submitIdeaAs(world, 'Fatima', { title: 'Minder vergaderen', unnamed: 'true' });
  const other = await submitIdeaAs(world, 'Kees', { title: 'Korter vergaderen' });
  await fillDialog(world, 'Lidia', idea.number, 'askSubmitter', { question: 'Welke vergadering bedoel je?' });
  const question = await messageTo(world, 'Fatima', 'Welke vergadering bedoel je?');
  await press(world, 'Fatima', question, 'answerQuestion', { answer: 'Die van dinsdag.' });
  await replyIn(world, idea.number, 'Die van dinsdag.');
  for (const name of ['askSubmitter', 'addPrecedent', 'mergeIdea'])
    seen.push(await openDialog(world, 'Tom', idea.number, name));
  await voteOn(world, idea.number, { Youssef: 'for', Tom: 'for', Marieke: 'doubt' });
  for (const name of ['takeOn', 'park', 'decline', 'explainDelay'])
    seen.push(await openDialog(world, 'Lidia', idea.number, name));
  for (const who of MEMBERS) seen.push(await viewAs(world, who, idea.number));
  const show = { verb: 'showIdea', data: { ideaId: idea.ideaId } };
  seen.push((await world.teams.pressExecute('Kees', lastMessage(world, 'Kees'), show)).card);
  const chat = world.teams.chat('Samira').id;
  seen.push(
    await world.teams.search('Samira', chat, 'searchIdeas', [{ name: 'query', value: 'vergaderen' }]),
  );
  world.teams.block('Fatima');
  await fillDialog(world, 'Lidia', idea.number, 'takeOn', {
    reason: 'Iedereen wil dit.',
    projectLeader: idOf('Tom'),
    firstStep: 'Dinsdag vrij',
    firstStepDate: '2026-12-01',
  });
  await replyIn(world, idea.number, 'Iedereen wil dit.');
  await world.teams.waitFor(() =>
    readMessage(world.teams.chat('Tom').messages.at(-1)!).includes('projectleider'),
  );
  await world.settle();
  await world.teams.say('Priya', 'beheer');
  // Her response waits until she is back; that it does is not for the administrator to see.
  await world.teams.waitFor(() =>
    readMessage(lastMessage(world, 'Priya')).includes('Er is geen bericht dat je opnieuw kunt versturen'),
  );
  seen.push(lastMessage(world, 'Priya'));
  await world.settle();
  expect(other.number).toBeDefined();
}

const leaks = (text: string): string[] => secrets.filter((secret) => text.includes(secret));

test('the submitter gets the question and the answer gets back', async () => {
  const { root, replies } = await threadOf(world, idea.number);
  expect(readMessage(root)).toContain('Een collega');
  expect(replies.map(readMessage).join('\n')).toContain('Een collega geeft antwoord');
  expect(readMessage(await messageTo(world, 'Fatima', 'Welke vergadering'))).toContain('zonder je naam');
});

test('nothing that the bot sent anywhere but to her own chat names her', () => {
  const own = world.teams.chat('Fatima').id;
  const elsewhere = recorder.requests.filter(({ path }) => !path.includes(own) && !isAboutMembers(path));
  const posted = elsewhere.filter(({ method }) => method !== 'GET');
  expect(posted.length).toBeGreaterThan(10);
  const leaking = elsewhere.filter(({ path, headers, body }) => leaks(path + headers + body).length > 0);
  // Nobody had to be looked up to be told something: her chat was known.
  expect(leaking.map(({ method, path, body }) => ({ method, path, leaks: leaks(path + body) }))).toEqual([]);
});

/** When she installed the app Kiem asked Teams who she is; that is about her, not about her idea. */
function isAboutMembers(path: string): boolean {
  return path.includes('/members/') && path.includes('/conversations/a:');
}

test('nothing that others saw names her: cards, dialogs, search, and what the administrator sees', () => {
  expect(seen.length).toBeGreaterThan(15);
  expect(seen.flatMap((card) => leaks(JSON.stringify(card)))).toEqual([]);
  expect(textsOf(seen).join('\n')).toContain('Minder vergaderen');
});

test('the log names nobody, and holds nothing that was typed', () => {
  const lines = JSON.stringify(world.log);
  expect(leaks(lines)).toEqual([]);
  expect(lines).not.toContain('vergader');
});

test('a member who sends an unnamed idea is a colleague too', async () => {
  const own = await submitIdeaAs(world, 'Ngozi', { title: 'Stille ruimte', unnamed: 'true' });
  const { root } = await threadOf(world, own.number);
  expect(JSON.stringify(root.cards)).not.toContain('Ngozi');
  expect(JSON.stringify(await viewAs(world, 'Tom', own.number))).not.toContain('Ngozi');
  await pressOn(world, 'Tom', own.number, 'startVote');
  await world.settle();
  expect(JSON.stringify((await threadOf(world, own.number)).root.cards)).not.toContain('Ngozi');
});
