import type { BudgetRow } from '../db/entities/budgets';
import { anchoredLevels, setAnchoring } from '../db/repositories/anchoring';
import { saveBudget } from '../db/repositories/budgets';
import { updateIdea } from '../db/repositories/ideas';
import { findSteps } from '../db/repositories/steps';
import { appendEvent } from '../db/repositories/timeline';
import { LIMITS, requiredText } from '../domain/idea';
import { assertAble } from '../domain/abilities';
import type { Level } from '../domain/stage';
import { signOf } from '../domain/timeline';
import { enqueue, enqueueIdeaCard } from '../outbox/enqueue';
import { command, loadOrganisation, type Kiem } from './kiem';
import { loadActor, type Identity } from './people';
import { followersOf } from './rounds';
import { loadWithTeam, tellFollowers } from './teamwork';

/**
 * The lead brings a tried idea to anchoring.
 * @throws DomainError `not_allowed`, `idea_not_open`, `stage_order`, `stage_requires`
 */
export async function moveToAnchoring(kiem: Kiem, identity: Identity, ideaId: string): Promise<void> {
  await command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const { idea, team } = await loadWithTeam(tx, ideaId);
    const hasProjectLeader = team.has('projectLeader');
    const stepCount = (await findSteps(tx, idea.id)).length;
    assertAble(actor, 'moveToAnchoring', { ...idea, hasProjectLeader, stepCount });
    await updateIdea(tx, idea, { stage: 'anchoring', stageSince: now, ...signOf('movedToAnchoring', now) });
    const eventId = await appendEvent(tx, ideaId, 'movedToAnchoring', actor.userId, now);
    await tellFollowers(tx, idea, eventId, now);
    await enqueueIdeaCard(tx, ideaId, now);
  });
}

/**
 * Records what was arranged on one level: governance, organisation or information.
 * @throws DomainError `not_allowed`, `idea_not_open`, `stage_order`, `arranged_required`
 */
export async function anchorLevel(
  kiem: Kiem,
  identity: Identity,
  input: { readonly ideaId: string; readonly level: Level; readonly arranged: string },
): Promise<void> {
  await command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const { idea, teamUserIds } = await loadWithTeam(tx, input.ideaId);
    assertAble(actor, 'anchorLevel', { ...idea, teamUserIds });
    const { calendar } = await loadOrganisation(kiem, tx);
    await setAnchoring(tx, {
      ideaId: idea.id,
      level: input.level,
      arranged: requiredText(input.arranged, LIMITS.result, 'arranged_required'),
      arrangedById: actor.userId,
      since: calendar.localDate(now),
    });
    await updateIdea(tx, idea, signOf('levelAnchored', now));
    await appendEvent(tx, idea.id, 'levelAnchored', actor.userId, now, { level: input.level });
    await enqueueIdeaCard(tx, idea.id, now);
  });
}

/**
 * Tells in two lines what an idea brought, and calls it anchored: this is now how we work. The channel
 * celebrates, with the submitter's name if they allow it.
 * @throws DomainError `not_allowed`, `idea_not_open`, `stage_order`, `stage_requires`, `result_required`
 */
export async function completeAnchoring(
  kiem: Kiem,
  identity: Identity,
  input: {
    readonly ideaId: string;
    readonly result: string;
    /** Money in eurocents, time in hours a year. */
    readonly brought?: Partial<
      Pick<BudgetRow, 'broughtMoney' | 'broughtTime' | 'broughtService' | 'broughtSustainability'>
    >;
  },
): Promise<void> {
  await command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const { idea } = await loadWithTeam(tx, input.ideaId);
    assertAble(actor, 'completeAnchoring', { ...idea, anchoredLevels: await anchoredLevels(tx, idea.id) });
    const result = requiredText(input.result, LIMITS.result, 'result_required');
    await updateIdea(tx, idea, { outcome: 'anchored', result, ...signOf('anchored', now) });
    await saveBudget(tx, idea.id, input.brought ?? {});
    await appendEvent(tx, idea.id, 'resultTold', actor.userId, now, { result });
    await appendEvent(tx, idea.id, 'anchored', actor.userId, now);
    for (const userId of await followersOf(tx, idea)) {
      await enqueue(tx, 'anchored', { to: userId, idea: idea.id }, now);
    }
    await enqueue(tx, 'threadAnchored', { idea: idea.id }, now);
    await enqueueIdeaCard(tx, idea.id, now);
  });
}
