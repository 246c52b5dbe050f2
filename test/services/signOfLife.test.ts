import { rows, sql } from '../../src/db/sql';
import { endExperiment, startExperiment } from '../../src/services/experiments';
import { explainDelay, recordDecision } from '../../src/services/decisions';
import { supportIdea } from '../../src/services/ideas';
import { addPartner } from '../../src/services/partners';
import { addPrecedent, askSubmitter } from '../../src/services/questions';
import { closeRound, startVote } from '../../src/services/rounds';
import { anchorLevel, completeAnchoring, moveToAnchoring } from '../../src/services/stages';
import { castVote } from '../../src/services/votes';
import { addStep, appointTeamMember, changeBudget, completeStep } from '../../src/services/work';
import { LEVELS } from '../../src/domain/stage';
import { formId } from '../support/api';
import { inWorld } from '../support/inWorld';
import { idOf, submitIdeaAs } from '../support/people';

const world = inWorld({ club: true });

const as = (name: string) => ({ aadObjectId: idOf(name) });
const DAY = '2027-01-15';

/** What asks the submitter something or is a friendly word: they hear it, and it is no news of the idea. */
const NO_NEWS = new Set(['question', 'supported']);

test('all the way, what renews the sign of life is just what the submitter hears', async () => {
  const { kiem } = world.kiem;
  const { ideaId } = await submitIdeaAs(world, 'Fatima', { title: 'Bellen in plaats van schrijven' });
  const state = () =>
    kiem.db.read(async (tx) => {
      const [idea] = await rows<{ lastSignAt: string; submitterId: string }>(
        tx,
        sql`SELECT lastSignAt, submitterId FROM ideas WHERE id = ${ideaId}`,
      );
      const told = await rows<{ message: string }>(
        tx,
        sql`SELECT "message" FROM outbox WHERE ideaId = ${ideaId} AND recipient = ${`person:${idea!.submitterId}`}`,
      );
      return {
        sign: new Date(idea!.lastSignAt).getTime(),
        news: told.filter(({ message }) => !NO_NEWS.has(message)).length,
      };
    });
  const stepId = formId();
  const experimentId = formId();
  const lead = as('Lidia');
  const takeOn = { kind: 'takeOn', reason: 'Doen.', projectLeader: idOf('Tom') } as const;
  const partner = { name: 'Belhuis', joins: 'advises', note: null } as const;
  const road: readonly (readonly [what: string, act: () => Promise<unknown>])[] = [
    ['ask', () => askSubmitter(kiem, lead, { ideaId, formId: formId(), question: 'Wie belt?' })],
    ['precedent', () => addPrecedent(kiem, lead, { ideaId, formId: formId(), precedent: 'Almere' })],
    ['support', () => supportIdea(kiem, as('Kees'), { ideaId, formId: null })],
    ['delay', () => explainDelay(kiem, lead, { ideaId, formId: formId(), reason: 'Druk.', until: DAY })],
    ['start the vote', () => startVote(kiem, lead, ideaId)],
    ['vote', () => castVote(kiem, lead, { ideaId, choice: 'for' })],
    ['close the vote', () => closeRound(kiem, lead, ideaId)],
    [
      'take on',
      () =>
        recordDecision(kiem, lead, {
          ...takeOn,
          ideaId,
          formId: formId(),
          firstStep: 'Eén dag.',
          firstStepDate: DAY,
        }),
    ],
    ['appoint', () => appointTeamMember(kiem, lead, { ideaId, role: 'adviser', aadObjectId: idOf('Kees') })],
    [
      'step',
      () => addStep(kiem, lead, { ideaId, formId: stepId, text: 'Bellen', dueOn: DAY, ownerRole: null }),
    ],
    ['partner', () => addPartner(kiem, lead, { ideaId, formId: formId(), ...partner })],
    ['budget', () => changeBudget(kiem, lead, ideaId, { asked: 10_000 })],
    [
      'begin to try',
      () =>
        startExperiment(kiem, lead, {
          ideaId,
          formId: experimentId,
          expected: 'Sneller',
          test: 'Week',
          dueOn: DAY,
        }),
    ],
    ['ask again', () => askSubmitter(kiem, lead, { ideaId, formId: formId(), question: 'En nu?' })],
    ['step done', () => completeStep(kiem, lead, stepId)],
    [
      'tried',
      () => endExperiment(kiem, lead, { experimentId, outcome: 'worked', findings: 'Ja', learned: 'Veel' }),
    ],
    ['to anchoring', () => moveToAnchoring(kiem, lead, ideaId)],
    ...LEVELS.map(
      (level) => [level, () => anchorLevel(kiem, lead, { ideaId, level, arranged: 'Geregeld.' })] as const,
    ),
    ['complete', () => completeAnchoring(kiem, lead, { ideaId, result: 'Niemand wacht meer.' })],
  ];
  const signs: string[] = [];
  for (const [what, act] of road) {
    const before = await state();
    world.clock.moveTo(new Date(world.clock.now().getTime() + 1000));
    await act();
    const after = await state();
    expect([what, after.sign > before.sign]).toEqual([what, after.news > before.news]);
    if (after.sign > before.sign) signs.push(what);
  }
  expect(signs).toEqual([
    'delay',
    'start the vote',
    'take on',
    'step done',
    'tried',
    'to anchoring',
    'complete',
  ]);
});
