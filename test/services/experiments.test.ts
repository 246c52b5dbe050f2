import { Ideas } from '../../src/db/entities/ideas';
import { Events } from '../../src/db/entities/timeline';
import { Partners } from '../../src/db/entities/partners';
import { repo } from '../../src/db/entity';
import { endExperiment, startExperiment } from '../../src/services/experiments';
import { addPartner, changePartner, removePartner } from '../../src/services/partners';
import { supportIdea } from '../../src/services/ideas';
import { formId } from '../support/api';
import { readMessage } from '../support/cards';
import { inWorld } from '../support/inWorld';
import {
  countMessages,
  fillDialog,
  idOf,
  messageTo,
  replyIn,
  submitIdeaAs,
  voteOn,
  type SentIdea,
} from '../support/people';

const world = inWorld({ club: true });
/** Of Fatima, with Tom as project leader; Kees and Ruth support it. */
let idea: SentIdea;
/** Still looked at by the club. */
let fresh: SentIdea;
beforeAll(async () => {
  idea = await submitIdeaAs(world, 'Fatima', { title: 'Een kaart van de wijk', unnamed: 'true' });
  fresh = await submitIdeaAs(world, 'Fatima', { title: 'Een lamp in de gang' });
  await voteOn(world, idea.number, { Tom: 'for', Marieke: 'for', Ngozi: 'for' });
  await fillDialog(world, 'Lidia', idea.number, 'takeOn', {
    reason: 'Goed idee.',
    projectLeader: idOf('Tom'),
    firstStep: 'Proberen',
    firstStepDate: '2026-12-07',
  });
  for (const who of ['Kees', 'Ruth'])
    await supportIdea(kiem(), as(who), { ideaId: idea.ideaId, formId: null });
});

const kiem = () => world.kiem.kiem;
const as = (name: string) => ({ aadObjectId: idOf(name) });
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { code?: unknown }).code,
  );
const eventsOf = async (kind: 'experimentStarted' | 'experimentEnded' | 'partnerAdded' | 'partnerChanged') =>
  kiem().db.read((tx) => repo(tx, Events).findBy({ ideaId: idea.ideaId, kind }));
const lastSign = async () =>
  (await kiem().db.read((tx) => repo(tx, Ideas).findOneByOrFail({ id: idea.ideaId }))).lastSignAt.getTime();

const plan = {
  expected: 'Mensen vinden de weg.',
  test: 'Tien mensen met de kaart op pad.',
  dueOn: '2026-12-11',
};
const found = {
  outcome: 'stopped',
  findings: 'De helft keek liever op de telefoon.',
  learned: 'Papier is hier niet nodig.',
} as const;

async function begin(): Promise<string> {
  const id = formId();
  await startExperiment(kiem(), as('Tom'), { ...plan, ideaId: idea.ideaId, formId: id });
  return id;
}

describe('trying something out', () => {
  test.each([
    ['Lidia', 'done'],
    ['Tom', 'done'],
    ['Daan', 'not_allowed'],
    ['Fatima', 'not_allowed'],
  ])('begun by %s: %s', async (who, code) => {
    const input = { ...plan, ideaId: idea.ideaId, formId: formId() };
    expect(await codeOf(startExperiment(kiem(), as(who), input))).toBe(code);
  });

  test('is begun once, however often its form arrives, and is no sign of life: nobody hears of it yet', async () => {
    const before = (await eventsOf('experimentStarted')).length;
    const sign = await lastSign();
    const input = { ...plan, ideaId: idea.ideaId, formId: formId() };
    await startExperiment(kiem(), as('Tom'), input);
    expect(await lastSign()).toBe(sign);
    await startExperiment(kiem(), as('Tom'), input);
    expect((await eventsOf('experimentStarted')).length).toBe(before + 1);
    const elsewhere = { ...input, ideaId: fresh.ideaId };
    expect(await codeOf(startExperiment(kiem(), as('Lidia'), elsewhere))).toBe('form_used');
  });

  test('needs an idea that was taken on', async () => {
    const input = { ...plan, ideaId: fresh.ideaId, formId: formId() };
    expect(await codeOf(startExperiment(kiem(), as('Lidia'), input))).toBe('stage_order');
  });

  test('ends with what was learned, and who follows the idea hears it, once', async () => {
    const experimentId = await begin();
    for (const who of ['Daan', 'Fatima'])
      expect(await codeOf(endExperiment(kiem(), as(who), { ...found, experimentId }))).toBe('not_allowed');
    const sign = await lastSign();
    await endExperiment(kiem(), as('Tom'), { ...found, experimentId });
    expect(await lastSign()).toBeGreaterThan(sign);
    expect(await endExperiment(kiem(), as('Lidia'), { ...found, experimentId })).toBe(idea.ideaId);
    const other = { ...found, learned: 'Iets anders.', experimentId };
    expect(await codeOf(endExperiment(kiem(), as('Lidia'), other))).toBe('experiment_ended');
    await world.settle();
    expect((await eventsOf('experimentEnded')).length).toBe(1);
    for (const who of ['Fatima', 'Kees']) {
      const told = readMessage(await messageTo(world, who, 'We hebben het geprobeerd en stoppen ermee'));
      for (const words of [plan.test, found.findings, found.learned, 'Daar hebben we wat aan'])
        expect(told).toContain(words);
      expect(countMessages(world, who, 'stoppen ermee')).toBe(1);
    }
    // Ruth reads English.
    expect(readMessage(await messageTo(world, 'Ruth', 'We tried it and are stopping'))).toContain(
      'This is what we learned',
    );
  });

  test.each([
    ['worked', 'We hebben het geprobeerd, en het werkt'],
    ['partly', 'We hebben het geprobeerd, en een deel werkt'],
  ] as const)('that %s is told in its own words', async (outcome, words) => {
    const experimentId = await begin();
    await endExperiment(kiem(), as('Tom'), { ...found, outcome, experimentId });
    expect(readMessage(await messageTo(world, 'Fatima', words))).toContain(found.learned);
  });

  test('what came of it stands in the thread too, where those who voted read it, without the words to the submitter', async () => {
    const inThread = readMessage(await replyIn(world, idea.number, 'Dit leverde het uitproberen op'));
    for (const words of [plan.test, found.findings, found.learned, 'Tom Visser'])
      expect(inThread).toContain(words);
    expect(inThread).not.toContain('Fatima');
  });

  test('an experiment that is not there cannot end', async () => {
    expect(await codeOf(endExperiment(kiem(), as('Tom'), { ...found, experimentId: formId() }))).toBe(
      'not_found',
    );
  });
});

describe('a partner', () => {
  const partner = { name: 'Seniorenraad', joins: 'advises', note: null } as const;
  const rowOf = (id: string) => kiem().db.read((tx) => repo(tx, Partners).findOneByOrFail({ id }));
  const add = async (): Promise<string> => {
    const id = formId();
    await addPartner(kiem(), as('Tom'), { ...partner, ideaId: idea.ideaId, formId: id });
    return id;
  };

  test.each([
    ['Lidia', 'done'],
    ['Tom', 'done'],
    ['Daan', 'not_allowed'],
    ['Fatima', 'not_allowed'],
  ])('is added by %s: %s', async (who, code) => {
    const input = { ...partner, ideaId: idea.ideaId, formId: formId() };
    expect(await codeOf(addPartner(kiem(), as(who), input))).toBe(code);
  });

  test('is added once, and not again after it was taken away', async () => {
    const input = { ...partner, ideaId: idea.ideaId, formId: formId() };
    const before = (await eventsOf('partnerAdded')).length;
    await addPartner(kiem(), as('Tom'), input);
    await addPartner(kiem(), as('Tom'), input);
    await removePartner(kiem(), as('Tom'), input.formId);
    await addPartner(kiem(), as('Tom'), input);
    expect((await eventsOf('partnerAdded')).length).toBe(before + 1);
    expect((await rowOf(input.formId)).removedAt).not.toBeNull();
    expect(await removePartner(kiem(), as('Lidia'), input.formId)).toBe(idea.ideaId);
    expect(await codeOf(changePartner(kiem(), as('Tom'), input.formId, { name: 'Raad' }))).toBe('not_found');
  });

  test('changes in what is given, and only when that is something else', async () => {
    const id = await add();
    for (const who of ['Daan', 'Fatima'])
      expect(await codeOf(changePartner(kiem(), as(who), id, { joins: 'decides' }))).toBe('not_allowed');
    await changePartner(kiem(), as('Tom'), id, { note: 'Op dinsdag.' });
    await changePartner(kiem(), as('Lidia'), id, { joins: 'decides' });
    await changePartner(kiem(), as('Lidia'), id, { joins: 'decides', name: ' Seniorenraad ' });
    expect(await rowOf(id)).toMatchObject({ ...partner, joins: 'decides', note: 'Op dinsdag.' });
    expect((await eventsOf('partnerChanged')).map(({ data }) => data)).toEqual([
      { name: 'Seniorenraad', joins: 'advises' },
      { name: 'Seniorenraad', joins: 'decides' },
    ]);
    await changePartner(kiem(), as('Lidia'), id, { note: null });
    expect((await rowOf(id)).note).toBeNull();
    expect(await codeOf(removePartner(kiem(), as('Daan'), id))).toBe('not_allowed');
  });

  test('belongs to an idea that was taken on', async () => {
    const input = { ...partner, ideaId: fresh.ideaId, formId: formId() };
    expect(await codeOf(addPartner(kiem(), as('Lidia'), input))).toBe('stage_order');
  });
});

test('nothing is tried, ended or changed on an idea that is closed', async () => {
  const experimentId = await begin();
  const partnerId = formId();
  const partner = { name: 'Wijkraad', joins: 'takesPart', note: null } as const;
  await addPartner(kiem(), as('Tom'), { ...partner, ideaId: idea.ideaId, formId: partnerId });
  await kiem().db.inTransaction((tx) =>
    repo(tx, Ideas).update({ id: idea.ideaId }, { outcome: 'withdrawn' }),
  );
  const form = { ideaId: idea.ideaId, formId: formId() };
  for (const work of [
    startExperiment(kiem(), as('Tom'), { ...plan, ...form }),
    endExperiment(kiem(), as('Tom'), { ...found, experimentId }),
    addPartner(kiem(), as('Tom'), { ...partner, ...form }),
    changePartner(kiem(), as('Tom'), partnerId, { joins: 'informed' }),
    removePartner(kiem(), as('Tom'), partnerId),
  ])
    expect(await codeOf(work)).toBe('idea_not_open');
});
