import * as cards from '../../bot/cards';
import { tabLinks } from '../../bot/links';
import type { Database } from '../../src/db/dataSource';
import { execute, sql, type Statement } from '../../src/db/sql';
import type { Tx } from '../../src/db/transaction';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import {
  envelopeOf,
  MESSAGE_NAMES,
  whatOf,
  type Dropped,
  type Said,
  type What,
} from '../../src/domain/messages';
import { prepareMessage, type MessageWorld, type Prepared } from '../../src/messages/prepare';
import { calendarWith } from '../support/calendar';
import { read } from '../support/cards';
import { testDatabase, type TestDatabase } from '../support/database';
import { buildTown, NOW, PROMISED } from './town';

/** One message: what makes it, what must be so for it, what makes it untrue (or takes away what it is about). */
interface Case<Name extends Said> {
  readonly what: What<Name>;
  readonly so?: readonly Statement[];
  readonly not: readonly Statement[];
  readonly dropped: Dropped;
  /** Some words of the card in Dutch. */
  readonly says: string;
}

const gone = (table: string, id: string): readonly Statement[] => [
  { texts: [`DELETE FROM ${table} WHERE id = `, ''], values: [id] },
];
const idea = (set: string): readonly Statement[] => [
  { texts: [`UPDATE ideas SET ${set} WHERE id = 'idea'`], values: [] },
];
const running = idea("stage = 'implementation', respondedAt = submittedAt");
const responded = idea('respondedAt = submittedAt');
const overdue = idea("respondBy = '2026-12-01'");
const waits = [sql`UPDATE clubs SET approvedAt = NULL, isActive = 0, judgedById = NULL`];
const toLead = { to: 'lead', idea: 'idea' };
const toSubmitter = { to: 'submitter', idea: 'idea' };
const at = NOW.toISOString();

type AnyWhat = { readonly [Name in Said]: What<Name> }[Said];
type AnyCase = { readonly [Name in Said]: Case<Name> }[Said];

/** A message that is not here does not compile. */
const CASES: { readonly [Name in Said]: Case<Name> } = {
  receipt: {
    what: toSubmitter,
    ...{ not: idea("outcome = 'withdrawn'"), dropped: 'noLongerTrue', says: 'K-2026-0042' },
  },
  question: {
    what: { ...toSubmitter, question: 'question' },
    not: [sql`UPDATE questions SET answer = 'Tien', answeredAt = askedAt`],
    ...{ dropped: 'noLongerTrue', says: 'Hoeveel mensen zijn dat?' },
  },
  response: {
    what: { ...toSubmitter, decision: 'decision' },
    ...{ not: gone('decisions', 'decision'), dropped: 'gone', says: 'Dit helpt de balie.' },
  },
  voteStarted: {
    what: { ...toSubmitter, round: 'round' },
    not: [sql`UPDATE rounds SET closedAt = openedAt`],
    ...{ dropped: 'noLongerTrue', says: 'club' },
  },
  supported: {
    what: { ...toSubmitter, supporters: 1 },
    ...{ not: gone('supporters', 's'), dropped: 'noLongerTrue', says: 'collega' },
  },
  broughtBack: {
    what: { to: 'supporter', idea: 'idea', on: PROMISED },
    ...{ not: idea("outcome = 'declined'"), dropped: 'noLongerTrue', says: 'vrijdag 4 december' },
  },
  withdrawn: {
    what: { to: 'supporter', idea: 'idea' },
    so: idea("outcome = 'withdrawn'"),
    ...{ not: idea("outcome = 'open'"), dropped: 'noLongerTrue', says: 'ingetrokken' },
  },
  progress: {
    what: { ...toSubmitter, event: 'event' },
    ...{ not: gone('events', 'event'), dropped: 'gone', says: 'Name of worker' },
  },
  anchored: {
    what: toSubmitter,
    so: idea("outcome = 'anchored'"),
    ...{ not: idea("outcome = 'open'"), dropped: 'noLongerTrue', says: 'gehalveerd' },
  },
  decideNow: {
    what: { ...toLead, round: 'round' },
    so: idea("stage = 'selection'"),
    ...{ not: idea("outcome = 'declined'"), dropped: 'noLongerTrue', says: '3' },
  },
  remindLead: {
    what: { ...toLead, promised: PROMISED },
    ...{ not: responded, dropped: 'noLongerTrue', says: 'vrijdag 4 december' },
  },
  remindManager: {
    what: { to: 'manager', idea: 'idea', promised: PROMISED },
    // Another day was promised meanwhile: that has a reminder of its own.
    ...{ not: idea("respondBy = '2026-12-03'"), dropped: 'noLongerTrue', says: 'vrijdag 4 december' },
  },
  projectLeader: {
    what: { to: 'worker', idea: 'idea', decision: 'decision' },
    so: running,
    not: [sql`UPDATE team_members SET userId = 'lead'`],
    ...{ dropped: 'noLongerTrue', says: 'Eén maandag proberen' },
  },
  stepLate: {
    what: { to: 'worker', idea: 'idea', step: 'step' },
    so: running,
    not: [sql`UPDATE steps SET doneAt = createdAt`],
    ...{ dropped: 'noLongerTrue', says: 'Eén maandag proberen' },
  },
  experimentLate: {
    what: { ...toLead, experiment: 'experiment' },
    so: running,
    not: [sql`UPDATE experiments SET endedAt = startedAt`],
    ...{ dropped: 'noLongerTrue', says: 'Name of worker' },
  },
  noClub: {
    what: { to: 'administrator', idea: 'idea' },
    so: idea('clubId = NULL'),
    ...{ not: idea("clubId = 'club'"), dropped: 'gone', says: 'wacht op een club' },
  },
  clubWaits: {
    what: { to: 'administrator', club: 'club', at },
    so: waits,
    ...{ not: [sql`UPDATE clubs SET approvedAt = createdAt`], dropped: 'noLongerTrue', says: 'Zuid' },
  },
  clubApproved: {
    what: { club: 'club', at },
    ...{ not: waits, dropped: 'noLongerTrue', says: 'Innovatieclub Zuid is goedgekeurd' },
  },
  clubRejected: {
    what: { club: 'club', at },
    so: [...waits, sql`UPDATE clubs SET rejectedAt = createdAt, rejectReason = 'Er is er al een'`],
    not: [sql`UPDATE clubs SET rejectedAt = NULL`],
    ...{ dropped: 'noLongerTrue', says: 'Er is er al een' },
  },
  rolesGiven: {
    what: { to: 'manager', person: 'manager', at },
    not: [sql`UPDATE users SET isManager = 0`],
    ...{ dropped: 'noLongerTrue', says: 'Je bent nu manager' },
  },
  questionAsked: {
    what: { idea: 'idea', question: 'question' },
    ...{ not: gone('questions', 'question'), dropped: 'gone', says: 'Name of lead' },
  },
  questionAnswered: {
    what: { idea: 'idea', question: 'question' },
    so: [sql`UPDATE questions SET answer = 'Tien mensen', answeredAt = askedAt`],
    not: [sql`UPDATE questions SET answer = NULL`],
    ...{ dropped: 'noLongerTrue', says: 'Tien mensen' },
  },
  precedentAdded: {
    what: { idea: 'idea', precedent: 'precedent' },
    ...{ not: gone('precedents', 'precedent'), dropped: 'gone', says: 'Gouda doet dit al.' },
  },
  mergedFrom: {
    what: { idea: 'idea', from: 'merged' },
    not: [sql`UPDATE ideas SET mergedIntoId = NULL`],
    ...{ dropped: 'noLongerTrue', says: 'K-2026-0043' },
  },
  threadBroughtBack: {
    what: { idea: 'idea', on: PROMISED },
    ...{ not: idea("outcome = 'parked'"), dropped: 'noLongerTrue', says: 'vrijdag 4 december' },
  },
  decided: {
    what: { idea: 'idea', decision: 'decision' },
    ...{ not: gone('decisions', 'decision'), dropped: 'gone', says: 'Dit helpt de balie.' },
  },
  remindDueSoon: {
    what: { idea: 'idea', promised: PROMISED },
    ...{ not: responded, dropped: 'noLongerTrue', says: 'Nog 2 werkdagen' },
  },
  remindOverdue: {
    what: { idea: 'idea', promised: '2026-12-01' },
    so: overdue,
    ...{ not: responded, dropped: 'noLongerTrue', says: 'te laat' },
  },
  signOfLife: {
    what: { idea: 'idea', silence: '2026-10-01 1' },
    so: idea("stage = 'implementation', lastSignAt = '2026-10-01 09:00:00.000'"),
    not: idea("lastSignAt = '2026-12-01 09:00:00.000'"),
    ...{ dropped: 'noLongerTrue', says: 'donderdag 1 oktober' },
  },
  threadExperiment: {
    what: { idea: 'idea', event: 'event' },
    ...{ not: gone('events', 'event'), dropped: 'gone', says: 'Eén maandag met afspraken' },
  },
  threadAnchored: {
    what: { idea: 'idea' },
    so: idea("outcome = 'anchored'"),
    ...{ not: idea("outcome = 'open'"), dropped: 'noLongerTrue', says: 'Name of submitter' },
  },
};
const NAMES = Object.keys(CASES) as Said[];
const SAID = NAMES.map((name): [Said, AnyCase] => [name, CASES[name]]);

let home: TestDatabase;
let db: Database;
beforeAll(async () => {
  home = testDatabase();
  db = await home.open();
  await db.inTransaction(buildTown);
});
afterAll(() => home.remove());

class Undone extends Error {}

/** Makes a message in a town where these things have happened, and lets the town be as it was. */
async function prepareIn(
  name: Said,
  what: AnyWhat,
  happened: readonly Statement[],
  now = NOW,
): Promise<Prepared> {
  let prepared: Prepared = 'unreadable';
  const work = async (tx: Tx): Promise<void> => {
    for (const statement of happened) await execute(tx, statement);
    const world: MessageWorld = {
      now: () => now,
      read: (reading) => reading(tx),
      organisation: () => Promise.resolve({ settings: DEFAULT_SETTINGS, calendar: calendarWith() }),
    };
    prepared = await prepareMessage(world, { message: name, ...envelopeOf(name, what) });
    throw new Undone();
  };
  await db.inTransaction(work).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return prepared;
}

function cardOf(prepared: Prepared, language: 'nl' | 'en'): unknown {
  if (prepared === 'unreadable' || 'dropped' in prepared)
    throw new Error(`nothing to show: ${JSON.stringify(prepared)}`);
  if (prepared.to === 'person') return cards.personMessage(prepared.view, language, tabLinks('x', ''));
  if (prepared.to === 'thread') return cards.threadMessage(prepared.view, language);
  return cards.channelMessage(prepared.view, language);
}

test.each(SAID)('%s is told as it is, in both languages', async (name, { what, so = [], says }) => {
  const prepared = await prepareIn(name, what, so);
  const [dutch, english] = [read(cardOf(prepared, 'nl')), read(cardOf(prepared, 'en'))];
  expect(dutch).toContain(says);
  expect(english).not.toBe(dutch);
  expect(`${dutch}${english}`).not.toContain('${');
});

test.each(SAID)(
  '%s is not told when it is no longer so, and says why',
  async (name, { what, so = [], not, dropped }) => {
    expect(await prepareIn(name, what, [...so, ...not])).toEqual({ dropped });
  },
);

test.each(SAID)('%s is dropped when what it is about is gone', async (name, { what }) => {
  const nothing = ['ideas', 'clubs', 'users'].map((table): Statement => ({
    texts: [`DELETE FROM ${table}`],
    values: [],
  }));
  expect(await prepareIn(name, what, nothing)).toEqual({ dropped: 'gone' });
});

test('that time presses, sent late, does not say that the day has passed: another message does', async () => {
  const later = new Date('2026-12-08T10:00:00Z');
  const { what } = CASES.remindDueSoon;
  expect(await prepareIn('remindDueSoon', what, [], later)).toEqual({ dropped: 'noLongerTrue' });
});

test.each(NAMES)('%s comes back from the columns of the outbox as it was put in', (name) => {
  const { what } = CASES[name];
  expect(whatOf(name, envelopeOf(name, what))).toEqual(what);
});

test('a row that lacks what its message needs is left for whoever can read it', async () => {
  const { recipient } = envelopeOf('response', CASES.response.what);
  const empty = { recipient, ideaId: null, clubId: null, personId: null, refId: null, occasion: null };
  const world = { read: (work: (tx: Tx) => unknown) => db.read(work as never) } as unknown as MessageWorld;
  for (const message of [...MESSAGE_NAMES, 'ofANewerKiem'].filter((name) => name !== 'noClub'))
    expect(await prepareMessage({ ...world, now: () => NOW }, { message, ...empty })).toBe('unreadable');
});
