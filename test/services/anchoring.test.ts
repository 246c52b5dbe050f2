import { anchorLevel, completeAnchoring, moveToAnchoring } from '../../src/services/stages';
import { LEVELS } from '../../src/domain/stage';
import { read, readMessage } from '../support/cards';
import { inWorld } from '../support/inWorld';
import {
  fillDialog,
  idOf,
  messageTo,
  replyIn,
  submitIdeaAs,
  threadOf,
  viewAs,
  voteOn,
  type SentIdea,
} from '../support/people';

/** The last two stages have no buttons yet; their rules and what people hear of them are there already. */
const world = inWorld({ club: true });
let idea: SentIdea;
let silent: SentIdea;
beforeAll(async () => {
  idea = await submitIdeaAs(world, 'Fatima', { title: 'Alles op afspraak' });
  silent = await submitIdeaAs(world, 'Kees', { title: 'Zonder naam begonnen', unnamed: 'true' });
  for (const { number } of [idea, silent]) {
    await voteOn(world, number, { Tom: 'for', Marieke: 'for', Ngozi: 'for' });
    await fillDialog(world, 'Lidia', number, 'takeOn', {
      reason: 'Goed idee.',
      projectLeader: idOf('Tom'),
      firstStep: 'Proberen',
      firstStepDate: '2026-12-07',
    });
  }
});

const as = (name: string) => ({ aadObjectId: idOf(name) });
const kiem = () => world.kiem.kiem;
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { code?: unknown }).code,
  );

describe('from trying to how we work', () => {
  test('the lead brings it to anchoring; a member or the project leader does not', async () => {
    expect(await codeOf(moveToAnchoring(kiem(), as('Daan'), idea.ideaId))).toBe('not_allowed');
    expect(await codeOf(moveToAnchoring(kiem(), as('Tom'), idea.ideaId))).toBe('not_allowed');
    await moveToAnchoring(kiem(), as('Lidia'), idea.ideaId);
    await messageTo(world, 'Fatima', 'Nu maken we het blijvend');
    expect(read(await viewAs(world, 'Daan', idea.number))).toContain('Borgen');
  });

  test('it goes one stage at a time, once', async () => {
    expect(await codeOf(moveToAnchoring(kiem(), as('Lidia'), idea.ideaId))).toBe('stage_order');
  });

  test('it is not anchored before all three levels are', async () => {
    const complete = () =>
      completeAnchoring(kiem(), as('Lidia'), { ideaId: idea.ideaId, result: 'Geen rij meer.' });
    for (const level of LEVELS) {
      expect(await codeOf(complete())).toBe('stage_requires');
      await anchorLevel(kiem(), as('Tom'), { ideaId: idea.ideaId, level, arranged: 'Geregeld.' });
    }
    const none = { ideaId: idea.ideaId, result: '  ' };
    expect(await codeOf(completeAnchoring(kiem(), as('Lidia'), none))).toBe('result_required');
    await complete();
  });

  test('only the lead and the team of the idea write down what was arranged', async () => {
    await moveToAnchoring(kiem(), as('Lidia'), silent.ideaId);
    const arranged = { ideaId: silent.ideaId, level: 'governance', arranged: 'In de P&C-cyclus' } as const;
    expect(await codeOf(anchorLevel(kiem(), as('Daan'), arranged))).toBe('not_allowed');
    expect(await codeOf(anchorLevel(kiem(), as('Tom'), arranged))).toBe('done');
  });

  test('then the submitter reads that it worked, and the channel celebrates with the name', async () => {
    const told = readMessage(await messageTo(world, 'Fatima', 'Het is gelukt'));
    expect(told).toContain('Het begon met jouw idee van vrijdag 20 november');
    expect(told).toContain('Geen rij meer.');
    expect(readMessage(await replyIn(world, idea.number, 'Het is gelukt'))).toContain('Fatima El Amrani');
    expect(read(await viewAs(world, 'Daan', idea.number))).toContain('Geborgd');
  });

  test('without the name of who wants to stay unnamed', async () => {
    for (const level of LEVELS)
      await anchorLevel(kiem(), as('Tom'), { ideaId: silent.ideaId, level, arranged: 'Geregeld.' });
    await completeAnchoring(kiem(), as('Lidia'), { ideaId: silent.ideaId, result: 'Minder werk.' });
    const reply = readMessage(await replyIn(world, silent.number, 'Het is gelukt'));
    expect(reply).toContain('Het begon met het idee van een collega.');
    expect(JSON.stringify((await threadOf(world, silent.number)).replies)).not.toContain('Kees');
  });

  test('nothing moves after that', async () => {
    expect(await codeOf(moveToAnchoring(kiem(), as('Lidia'), idea.ideaId))).toBe('idea_not_open');
  });
});
