import {
  countExperiments,
  endExperimentRow,
  findExperiment,
  insertExperiment,
} from '../db/repositories/experiments';
import { updateIdea } from '../db/repositories/ideas';
import { appendEvent } from '../db/repositories/timeline';
import { assertRoom } from '../domain/caps';
import { DomainError } from '../domain/errors';
import { checkFindings, checkPlan, type ExperimentPlan, type Findings } from '../domain/experiment';
import { signOf } from '../domain/timeline';
import { enqueue, enqueueIdeaCard } from '../outbox/enqueue';
import { command, loadOrganisation, type Kiem } from './kiem';
import { loadActor, type Identity } from './people';
import { loadWork, loadWorkByForm, tellFollowers } from './teamwork';

/**
 * The lead or the team begins to try something. `formId` becomes its id, so that the same form twice begins it once.
 * @throws DomainError `not_found`, `not_allowed`, `form_used`, `idea_not_open`, `stage_order`, `too_many_experiments`,
 * and as `checkPlan`
 */
export async function startExperiment(
  kiem: Kiem,
  identity: Identity,
  input: ExperimentPlan & { readonly ideaId: string; readonly formId: string },
): Promise<void> {
  await command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const known = await findExperiment(tx, input.formId);
    const sent = known === null ? null : { ideaId: known.ideaId, byId: known.startedById };
    const { idea, isNew } = await loadWorkByForm(tx, actor, input.ideaId, sent);
    if (!isNew) return;
    assertRoom('experimentsOnIdea', await countExperiments(tx, idea.id));
    const { calendar } = await loadOrganisation(kiem, tx);
    const plan = checkPlan(input, calendar.localDate(now));
    await insertExperiment(tx, {
      id: input.formId,
      ideaId: idea.id,
      ...plan,
      startedById: actor.userId,
      startedAt: now,
      outcome: null,
      findings: null,
      learned: null,
      endedById: null,
      endedAt: null,
    });
    await updateIdea(tx, idea, signOf('experimentStarted', now));
    await appendEvent(tx, idea.id, 'experimentStarted', actor.userId, now, { ...plan });
    await enqueueIdeaCard(tx, idea.id, now);
  });
}

/**
 * What came out is told, to whoever follows the idea too. The same told twice is told once; something else is
 * refused, because what people have read stays.
 * @returns the idea of the experiment
 * @throws DomainError `not_found`, `not_allowed`, `experiment_ended`, `idea_not_open`, and as `checkFindings`
 */
export async function endExperiment(
  kiem: Kiem,
  identity: Identity,
  input: Findings & { readonly experimentId: string },
): Promise<string> {
  return command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const experiment = await findExperiment(tx, input.experimentId);
    if (experiment === null) throw new DomainError('not_found');
    const { idea, isNew } = await loadWork(tx, actor, experiment.ideaId, experiment.endedAt !== null);
    const found = checkFindings(input);
    const { outcome, findings, learned } = found;
    if (!isNew) {
      const isSame =
        experiment.outcome === outcome && experiment.findings === findings && experiment.learned === learned;
      if (!isSame) throw new DomainError('experiment_ended');
      return idea.id;
    }
    const end = { ...found, endedById: actor.userId, endedAt: now };
    if (!(await endExperimentRow(tx, experiment.id, end))) throw new DomainError('experiment_ended');
    await updateIdea(tx, idea, signOf('experimentEnded', now));
    const eventId = await appendEvent(tx, idea.id, 'experimentEnded', actor.userId, now, {
      test: experiment.test,
      ...found,
    });
    await tellFollowers(tx, idea, eventId, now);
    await enqueue(tx, 'threadExperiment', { idea: idea.id, event: eventId }, now);
    await enqueueIdeaCard(tx, idea.id, now);
    return idea.id;
  });
}
