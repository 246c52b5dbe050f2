import { FRIDAY, type World } from '../support/kiem';
import { apiAs, formId, pageOf, tell, type ApiOf } from '../support/api';
import { idOf, MEMBERS } from '../support/people';

/** One world while it is lived: who tells the unnamed ideas in it, and who would have in the other. */
export interface Life {
  readonly world: World;
  /** Who tells them here. */
  readonly submitter: string;
  /** The two between whom the worlds differ, the same in both. */
  readonly first: string;
  readonly second: string;
  as(who: string): Promise<ApiOf>;
  /** When somebody cannot be reached, the minute of each attempt shows: nothing is left to try before the next. */
  isAttempted: boolean;
  /** Another minute: what happens then is told to the minute. */
  next(): Promise<void>;
}

/** Begins a life: from now on each step has a minute of its own. */
export function beginLife(world: World, pair: readonly [string, string], submitter: string): Life {
  let minutes = 0;
  const life: Life = {
    world,
    submitter,
    isAttempted: false,
    first: pair[0],
    second: pair[1],
    // Signed in anew each time: in a long life a token runs out.
    as: (who) => apiAs(world, who),
    next: async () => {
      if (life.isAttempted) await world.settle();
      minutes += 2;
      world.clock.moveTo(new Date(FRIDAY.getTime() + minutes * 60_000));
    },
  };
  return life;
}

const ok = ({ status, text }: { readonly status: number; readonly text: string }): void => {
  if (status >= 300) throw new Error(`refused in a life: ${status} ${text}`);
};

async function told(life: Life, who: string, title: string, unnamed = false): Promise<string> {
  const ideaId = await tell(await life.as(who), title, { unnamed });
  await life.next();
  return ideaId;
}

async function merge(life: Life, ideaId: string, target: string): Promise<void> {
  const body = { kind: 'merge', formId: formId(), reason: 'Dit is hetzelfde idee.', target };
  ok(await (await life.as('Lidia')).post(`/ideas/${ideaId}/decisions`, body));
  await life.next();
}

async function takeOn(life: Life, ideaId: string): Promise<void> {
  const lidia = await life.as('Lidia');
  const { round } = await pageOf(lidia, ideaId);
  if (round === null) ok(await lidia.post(`/ideas/${ideaId}/round`));
  if (round?.isOpen !== false) ok(await lidia.post(`/ideas/${ideaId}/round/closing`));
  const decision = {
    ...{ kind: 'takeOn', formId: formId(), reason: 'Dit helpt ons allemaal.' },
    ...{ projectLeader: idOf('Tom'), firstStep: 'Uitproberen', firstStepDate: '2026-12-01' },
  };
  ok(await lidia.post(`/ideas/${ideaId}/decisions`, decision));
  await life.next();
}

async function askAndAnswer(life: Life, ideaId: string, question: string): Promise<void> {
  ok(await (await life.as('Lidia')).post(`/ideas/${ideaId}/questions`, { formId: formId(), question }));
  await life.next();
  const submitter = await life.as(life.submitter);
  const asked = (await pageOf(submitter, ideaId)).questions.find(({ text }) => text === question);
  ok(await submitter.put(`/questions/${asked!.questionId}/answer`, { answer: `Antwoord op: ${question}` }));
  await life.next();
}

/** It is asked about, answered, changed, and asked again. */
async function asked(life: Life): Promise<string[]> {
  const idea = await told(life, life.submitter, 'Korter vergaderen', true);
  await askAndAnswer(life, idea, 'Welke vergadering bedoel je?');
  ok(await (await life.as(life.submitter)).patch(`/ideas/${idea}`, { text: 'Staand vergaderen.' }));
  const question = { formId: formId(), question: 'En hoe lang dan?' };
  ok(await (await life.as('Tom')).post(`/ideas/${idea}/questions`, question));
  return [idea];
}

/** All but one have voted, and it is taken on. */
async function voted(life: Life): Promise<string[]> {
  const idea = await told(life, life.submitter, 'Een tweede balie', true);
  ok(await (await life.as('Tom')).post(`/ideas/${idea}/round`));
  await life.next();
  const pair = [life.first, life.second].filter((who) => MEMBERS.some((member) => member === who));
  // Of two members the other one votes; of one member and one outsider neither does.
  const voting = pair.length === 2 ? [pair.find((who) => who !== life.submitter)!] : [];
  const others = MEMBERS.filter((who) => !pair.includes(who)).slice(pair.length === 0 ? 1 : 0);
  for (const who of [...others, ...voting]) {
    ok(await (await life.as(who)).put(`/ideas/${idea}/vote`, { choice: 'for' }));
    await life.next();
  }
  await takeOn(life, idea);
  return [idea];
}

/** It is merged into an idea of one of the two. */
async function mergedIntoOwn(life: Life): Promise<string[]> {
  const target = await told(life, life.first, 'Planten in de hal');
  const idea = await told(life, life.submitter, 'Groen bij de ingang', true);
  await merge(life, idea, target);
  return [target, idea];
}

/** It is merged into an idea that one of the two supports. */
async function mergedIntoSupported(life: Life): Promise<string[]> {
  const target = await told(life, 'Henk', 'Fietsen van de zaak');
  ok(await (await life.as(life.first)).put(`/ideas/${target}/support`));
  const idea = await told(life, life.submitter, 'Dienstfiets lenen', true);
  await merge(life, idea, target);
  return [target, idea];
}

/** Ideas that one of the two sent and supports are merged into it. */
async function mergedWithOwn(life: Life): Promise<string[]> {
  const idea = await told(life, life.submitter, 'Telefoon op vrijdag', true);
  const own = await told(life, life.first, 'Vrijdag geen telefoon');
  const supported = await told(life, 'Henk', 'Bellen op vrijdag');
  ok(await (await life.as(life.first)).put(`/ideas/${supported}/support`));
  await life.next();
  await merge(life, own, idea);
  await merge(life, supported, idea);
  return [idea, own, supported];
}

/** It is merged, that one is merged too, and both of the two support and stop. */
async function mergedTwice(life: Life): Promise<string[]> {
  const target = await told(life, 'Henk', 'Een rustige kamer');
  const idea = await told(life, life.submitter, 'Stilte om te bellen', true);
  await merge(life, idea, target);
  for (const who of [life.first, life.second]) ok(await (await life.as(who)).put(`/ideas/${target}/support`));
  await life.next();
  const last = await told(life, 'Daan', 'Kamers reserveren');
  await merge(life, target, last);
  ok(await (await life.as(life.second)).delete(`/ideas/${last}/support`));
  await life.next();
  await takeOn(life, last);
  return [target, idea, last];
}

/** Its submitter wants to hear no more of what it was merged into. */
async function heardEnough(life: Life): Promise<string[]> {
  const target = await told(life, 'Henk', 'Zonnepanelen op het dak');
  const idea = await told(life, life.submitter, 'Stroom van het dak', true);
  await merge(life, idea, target);
  ok(await (await life.as(life.submitter)).delete(`/ideas/${target}/support`));
  await life.next();
  return [target, idea];
}

/** Somebody supports it, and it is withdrawn. */
async function withdrawn(life: Life): Promise<string[]> {
  const idea = await told(life, life.submitter, 'Koffie bij de balie', true);
  ok(await (await life.as('Henk')).put(`/ideas/${idea}/support`));
  ok(await (await life.as(life.submitter)).post(`/ideas/${idea}/withdrawal`));
  return [idea];
}

/** Its name was there at first: in an answer, and while the vote had begun. */
async function unnamedLater(life: Life): Promise<string[]> {
  const idea = await told(life, life.submitter, 'Formulieren in gewone taal');
  await askAndAnswer(life, idea, 'Welk formulier is het ergste?');
  ok(await (await life.as('Tom')).post(`/ideas/${idea}/round`));
  await life.next();
  await life.world.settle();
  await life.next();
  ok(await (await life.as(life.submitter)).patch(`/ideas/${idea}`, { unnamed: true }));
  await life.next();
  return [idea];
}

/** One of the two cannot be reached, and there is much to tell. */
async function unreachable(life: Life): Promise<string[]> {
  const idea = await told(life, life.submitter, 'Thuiswerken op maandag', true);
  const target = await told(life, 'Henk', 'Bezwaar online');
  ok(await (await life.as(life.first)).put(`/ideas/${target}/support`));
  const merged = await told(life, life.submitter, 'Bezwaar per app', true);
  const waiting = await told(life, 'Henk', 'Bezwaar per post');
  const alsoMerged = await told(life, life.submitter, 'Bezwaar per brief', true);
  await life.world.settle();
  life.world.teams.block(life.first);
  life.isAttempted = true;
  await merge(life, merged, target);
  await merge(life, alsoMerged, waiting);
  const question = { formId: formId(), question: 'Waarom maandag?' };
  ok(await (await life.as('Lidia')).post(`/ideas/${idea}/questions`, question));
  await life.next();
  for (const one of [idea, target, waiting]) await takeOn(life, one);
  life.isAttempted = false;
  return [idea, target, merged, waiting, alsoMerged];
}

/** What can happen to an unnamed idea and is counted of the club; each gives the ideas that it is about. */
export const VOTED = [voted, unnamedLater];
/** What else can happen. */
export const LIVES = [
  asked,
  mergedIntoOwn,
  mergedIntoSupported,
  mergedWithOwn,
  mergedTwice,
  heardEnough,
  withdrawn,
  unreachable,
];
