import { appendAudit } from '../db/repositories/audit';
import { findBudget, saveBudget } from '../db/repositories/budgets';
import { findLastDecision } from '../db/repositories/decisions';
import { updateIdea } from '../db/repositories/ideas';
import { countSteps, findStep, finishStep, insertStep } from '../db/repositories/steps';
import { setTeamMember } from '../db/repositories/team';
import { appendEvent } from '../db/repositories/timeline';
import { findUserByAadId } from '../db/repositories/users';
import { changesBetween } from '../domain/audit';
import { assertRoom } from '../domain/caps';
import { DomainError } from '../domain/errors';
import { LIMITS, requiredText } from '../domain/idea';
import { assertAble } from '../domain/abilities';
import { assertFutureDate } from '../domain/promise';
import type { TeamRole } from '../domain/stage';
import { signOf } from '../domain/timeline';
import { enqueue, enqueueIdeaCard } from '../outbox/enqueue';
import { command, loadOrganisation, type Kiem } from './kiem';
import { loadActor, type Identity } from './people';
import { loadWithTeam, loadWork, loadWorkByForm, tellFollowers } from './teamwork';

/**
 * The lead puts a colleague in a role of the trojka, in place of who had it.
 * @throws DomainError `not_allowed`, `idea_not_open`, `stage_order`, `project_leader_unknown`
 */
export async function appointTeamMember(
  kiem: Kiem,
  identity: Identity,
  input: { readonly ideaId: string; readonly role: TeamRole; readonly aadObjectId: string },
): Promise<void> {
  await command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const { idea } = await loadWithTeam(tx, input.ideaId);
    assertAble(actor, 'appointTeam', idea);
    const person = await findUserByAadId(tx, input.aadObjectId.trim());
    if (person?.kind !== 'employee') throw new DomainError('project_leader_unknown');
    await setTeamMember(tx, idea.id, input.role, person.id);
    await updateIdea(tx, idea, signOf('teamAppointed', now));
    await appendEvent(tx, idea.id, 'teamAppointed', actor.userId, now, {
      role: input.role,
      userId: person.id,
    });
    const decision = await findLastDecision(tx, idea.id);
    if (input.role === 'projectLeader' && decision?.kind === 'takeOn')
      await enqueue(tx, 'projectLeader', { to: person.id, idea: idea.id, decision: decision.id }, now);
    await enqueueIdeaCard(tx, idea.id, now);
  });
}

/**
 * Adds a step. `formId` becomes its id, so that the same form twice adds one. It is for who has a role in the
 * team or, left out, for the project leader.
 * @throws DomainError `not_allowed`, `idea_not_open`, `stage_order`, `first_step_required`, `date_required`,
 * `date_not_in_future`, `project_leader_unknown`
 */
export async function addStep(
  kiem: Kiem,
  identity: Identity,
  input: {
    readonly ideaId: string;
    readonly formId: string;
    readonly text: string;
    readonly dueOn: string;
    readonly ownerRole: TeamRole | null;
  },
): Promise<void> {
  await command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const known = await findStep(tx, input.formId);
    // A step does not say who added it; whoever works on the idea may see it there.
    const sent = known === null ? null : { ideaId: known.ideaId, byId: actor.userId };
    const { idea, team, isNew } = await loadWorkByForm(tx, actor, input.ideaId, sent);
    if (!isNew) return;
    assertRoom('stepsOnIdea', await countSteps(tx, idea.id));
    const text = requiredText(input.text, LIMITS.step, 'first_step_required');
    const { calendar } = await loadOrganisation(kiem, tx);
    const dueOn = assertFutureDate(input.dueOn, calendar.localDate(now));
    const owner = team.get(input.ownerRole ?? 'projectLeader');
    if (input.ownerRole !== null && owner === undefined) throw new DomainError('project_leader_unknown');
    await insertStep(tx, {
      id: input.formId,
      ideaId: idea.id,
      text,
      dueOn,
      ownerId: owner ?? actor.userId,
      doneAt: null,
      createdAt: now,
    });
    await updateIdea(tx, idea, signOf('stepAdded', now));
    await appendEvent(tx, idea.id, 'stepAdded', actor.userId, now, { text, dueOn });
    await enqueueIdeaCard(tx, idea.id, now);
  });
}

/**
 * A step is done: whoever follows the idea hears of it. Done twice changes nothing more.
 * @returns the idea of the step
 * @throws DomainError `not_found`, `not_allowed`, `idea_not_open`
 */
export async function completeStep(kiem: Kiem, identity: Identity, stepId: string): Promise<string> {
  return command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const step = await findStep(tx, stepId);
    if (step === null) throw new DomainError('not_found');
    const { idea, isNew } = await loadWork(tx, actor, step.ideaId, step.doneAt !== null);
    if (!isNew || !(await finishStep(tx, stepId, now))) return idea.id;
    await updateIdea(tx, idea, signOf('stepDone', now));
    const eventId = await appendEvent(tx, idea.id, 'stepDone', actor.userId, now, { text: step.text });
    await tellFollowers(tx, idea, eventId, now);
    await enqueueIdeaCard(tx, idea.id, now);
    return idea.id;
  });
}

/** Amounts in eurocents; what is left out stays, null takes away. */
export interface BudgetChange {
  readonly asked?: number | null | undefined;
  readonly granted?: number | null | undefined;
  readonly spent?: number | null | undefined;
}

/**
 * What is asked, granted and spent: the lead and the team ask and spend, a manager grants.
 * @throws DomainError `not_allowed`, `idea_not_open`, `stage_order`
 */
export async function changeBudget(
  kiem: Kiem,
  identity: Identity,
  ideaId: string,
  amounts: BudgetChange,
): Promise<void> {
  await command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const { idea, teamUserIds } = await loadWithTeam(tx, ideaId);
    if (amounts.granted !== undefined) assertAble(actor, 'grantBudget', idea);
    if (amounts.granted === undefined || amounts.asked !== undefined || amounts.spent !== undefined)
      assertAble(actor, 'updateWork', { ...idea, teamUserIds });
    const change = Object.fromEntries(
      Object.entries({ asked: amounts.asked, granted: amounts.granted, spent: amounts.spent }).filter(
        (entry): entry is [string, number | null] => entry[1] !== undefined,
      ),
    );
    if (Object.keys(change).length === 0) return;
    const granted = (await findBudget(tx, ideaId))?.granted ?? null;
    await saveBudget(tx, ideaId, change);
    await updateIdea(tx, idea, signOf('budgetChanged', now));
    const changes = changesBetween({ granted }, { granted: change['granted'] ?? null });
    if (amounts.granted !== undefined && Object.keys(changes).length > 0)
      await appendAudit(
        tx,
        { actorId: actor.userId, action: 'budgetGranted', subjectId: ideaId, changes },
        now,
      );
    await appendEvent(tx, ideaId, 'budgetChanged', actor.userId, now, change);
    await enqueueIdeaCard(tx, ideaId, now);
  });
}
