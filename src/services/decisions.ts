import type { DecisionRow } from '../db/entities/decisions';
import type { IdeaRow } from '../db/entities/ideas';
import type { ActorRow } from '../db/repositories/actors';
import { findDecisionByForm, findLastDecision, insertDecision } from '../db/repositories/decisions';
import { findIdea, findIdeaByNumber, updateIdea } from '../db/repositories/ideas';
import { closeRoundRow, findLastRound } from '../db/repositories/rounds';
import { insertStep } from '../db/repositories/steps';
import { insertSupporter, moveUnnamedFollowers, supporterIds } from '../db/repositories/supporters';
import { setTeamMember } from '../db/repositories/team';
import { appendEvent } from '../db/repositories/timeline';
import { findUser, findUserByAadId } from '../db/repositories/users';
import { newId } from '../db/ids';
import type { Tx } from '../db/transaction';
import type { LocalDate } from '../domain/calendar';
import { assertAble, mergeTargetRefusal, type SituationOf } from '../domain/abilities';
import { effectOf } from '../domain/decision';
import { assertNotRefused, DomainError } from '../domain/errors';
import { isSentBefore } from '../domain/form';
import { LIMITS, requiredText } from '../domain/idea';
import { assertFutureDate, assertLaterPromise } from '../domain/promise';
import { isUndecided } from '../domain/stage';
import { signOf, type EventKind } from '../domain/timeline';
import { isOpenRound } from '../domain/vote';
import { enqueue, enqueueIdeaCard } from '../outbox/enqueue';
import { command, loadOrganisation, type Organisation, type Kiem } from './kiem';
import { loadActor, type Identity } from './people';
import { followersOf } from './rounds';

interface Common {
  readonly ideaId: string;
  readonly formId: string;
  readonly reason: string;
}

/** What a lead decides. `projectLeader` is the object id of a colleague in Entra ID; dates are `2026-12-04`. */
export type Decision =
  | (Common & {
      readonly kind: 'takeOn';
      readonly projectLeader: string;
      readonly firstStep: string;
      readonly firstStepDate: string;
    })
  | (Common & { readonly kind: 'park'; readonly until: string })
  | (Common & { readonly kind: 'decline' });

const EVENT_OF: Readonly<Record<DecisionRow['kind'], EventKind>> = {
  takeOn: 'takenOn',
  park: 'parked',
  decline: 'declined',
  merge: 'merged',
  explainDelay: 'delayExplained',
};

/**
 * Two people may decide at once: the second hears who was first, and what was decided. Null when the last word on
 * this idea was no decision.
 */
export async function decidedBefore(
  tx: Tx,
  idea: Pick<IdeaRow, 'id' | 'stage' | 'outcome'>,
  organisation: Organisation,
): Promise<SituationOf<'decide'>['decided']> {
  if (isUndecided(idea)) return null;
  const last = await findLastDecision(tx, idea.id);
  if (last === null || last.kind === 'explainDelay') return null;
  const decider = await findUser(tx, last.decidedById);
  return {
    name: decider?.name ?? '',
    time: organisation.calendar.localTime(last.decidedAt),
    decision: last.kind,
  };
}

interface Prepared {
  readonly row: DecisionRow;
  readonly projectLeaderId: string | null;
  readonly firstStepDate: LocalDate | null;
}

async function prepare(
  tx: Tx,
  decision: Decision,
  actor: ActorRow,
  organisation: Organisation,
  now: Date,
): Promise<Prepared> {
  const today = organisation.calendar.localDate(now);
  const row: DecisionRow = {
    id: newId(),
    formId: decision.formId,
    ideaId: decision.ideaId,
    kind: decision.kind,
    reason: requiredText(decision.reason, LIMITS.reason, 'reason_required'),
    decidedById: actor.userId,
    decidedAt: now,
    until: null,
    mergedIntoId: null,
    firstStep: null,
  };
  switch (decision.kind) {
    case 'takeOn': {
      if (decision.projectLeader.trim() === '') throw new DomainError('project_leader_required');
      const firstStep = requiredText(decision.firstStep, LIMITS.step, 'first_step_required');
      const firstStepDate = assertFutureDate(decision.firstStepDate, today);
      // Last of all: whom Kiem knows can only be asked by really deciding.
      const leader = await findUserByAadId(tx, decision.projectLeader.trim());
      if (leader?.kind !== 'employee') throw new DomainError('project_leader_unknown');
      return { row: { ...row, firstStep }, projectLeaderId: leader.id, firstStepDate };
    }
    case 'park':
      return {
        row: { ...row, until: assertFutureDate(decision.until, today) },
        projectLeaderId: null,
        firstStepDate: null,
      };
    case 'decline':
      return { row, projectLeaderId: null, firstStepDate: null };
  }
}

/**
 * Stores a decision as the response to the submitter: the words go to them and to who supports the idea at
 * once, and to the thread.
 */
async function respond(
  tx: Tx,
  idea: IdeaRow,
  row: DecisionRow,
  change: Partial<Omit<IdeaRow, 'id' | 'version'>>,
  now: Date,
): Promise<void> {
  await insertDecision(tx, row);
  await updateIdea(tx, idea, { ...change, ...signOf(EVENT_OF[row.kind], now) });
  for (const userId of await followersOf(tx, idea)) {
    await enqueue(tx, 'response', { to: userId, idea: idea.id, decision: row.id }, now);
  }
  await enqueue(tx, 'decided', { idea: idea.id, decision: row.id }, now);
  await enqueueIdeaCard(tx, idea.id, now);
}

/** What came of a form with this id before, for `isSentBefore`. */
async function sentBefore(tx: Tx, formId: string): Promise<Parameters<typeof isSentBefore>[0]> {
  const known = await findDecisionByForm(tx, formId);
  return known === null ? null : { ideaId: known.ideaId, byId: known.decidedById };
}

/**
 * The lead decides, whatever the advice, with the reason that goes to the submitter. The same form twice
 * decides once.
 * @throws DomainError `not_allowed`, `form_used`, `already_decided`, `vote_running`, `stage_order`, `reason_required`,
 * `project_leader_required`, `project_leader_unknown`, `first_step_required`, `date_required`, `date_not_in_future`
 */
export async function recordDecision(kiem: Kiem, identity: Identity, decision: Decision): Promise<void> {
  await command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const idea = await findIdea(tx, decision.ideaId);
    if (idea === null) throw new DomainError('not_found');
    const sent = await sentBefore(tx, decision.formId);
    const organisation = await loadOrganisation(kiem, tx);
    const situation = {
      ...idea,
      isAgain: sent !== null,
      decided: await decidedBefore(tx, idea, organisation),
      roundIsOpen: isOpenRound(await findLastRound(tx, idea.id)),
    };
    const isNew = assertAble(actor, 'decide', situation);
    if (isSentBefore(sent, { ideaId: idea.id, byId: actor.userId }) || !isNew) return;
    const { row, projectLeaderId, firstStepDate } = await prepare(tx, decision, actor, organisation, now);
    const effect = effectOf(decision.kind, idea, row.until);
    const stageSince = effect.stage === idea.stage ? idea.stageSince : now;
    await respond(tx, idea, row, { ...effect, stageSince, respondedAt: idea.respondedAt ?? now }, now);
    await appendEvent(tx, idea.id, EVENT_OF[decision.kind], actor.userId, now, {
      decisionId: row.id,
      until: row.until,
    });
    if (projectLeaderId !== null && firstStepDate !== null && row.firstStep !== null) {
      await setTeamMember(tx, idea.id, 'projectLeader', projectLeaderId);
      await insertStep(tx, {
        id: newId(),
        ideaId: idea.id,
        text: row.firstStep,
        dueOn: firstStepDate,
        ownerId: projectLeaderId,
        doneAt: null,
        createdAt: now,
      });
      await appendEvent(tx, idea.id, 'teamAppointed', actor.userId, now, {
        role: 'projectLeader',
        userId: projectLeaderId,
      });
      await appendEvent(tx, idea.id, 'stepAdded', actor.userId, now, {
        text: row.firstStep,
        dueOn: firstStepDate,
      });
      const appointed = { to: projectLeaderId, idea: idea.id, decision: row.id };
      await enqueue(tx, 'projectLeader', appointed, now);
    }
  });
}

/** `K-2026-0042`, also when somebody types `k-2026-42` or pastes it with words around it. */
function numberIn(text: string): string | null {
  const match = /K-(\d{4})-(\d{1,6})/i.exec(text);
  return match === null ? null : `K-${match[1] ?? ''}-${(match[2] ?? '').padStart(4, '0')}`;
}

/**
 * Who followed a merged idea follows the other from now on. Whoever is named does so in the open, once, and not with
 * their own idea; but nobody is left out of an unnamed one, or the number would tell that it is theirs.
 */
async function moveFollowers(tx: Tx, merged: IdeaRow, target: IdeaRow, now: Date): Promise<void> {
  const inTheOpen = await supporterIds(tx, merged.id);
  for (const userId of merged.unnamed ? inTheOpen : [merged.submitterId, ...inTheOpen]) {
    if (target.unnamed || userId !== target.submitterId) await insertSupporter(tx, target.id, userId, now);
  }
  await moveUnnamedFollowers(tx, merged, target.id, now);
}

/**
 * Merges a duplicate into another idea. Its submitter, and who supported it, support the other from now on,
 * and get the reason as the response. A vote that runs ends without an advice.
 * @throws DomainError `not_allowed`, `form_used`, `merge_target_unknown`, `merge_into_itself`, `merge_target_not_open`,
 * `already_decided`, `reason_required`
 */
export async function mergeIdea(
  kiem: Kiem,
  identity: Identity,
  input: Common & { readonly target: string },
): Promise<void> {
  await command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const idea = await findIdea(tx, input.ideaId);
    if (idea === null) throw new DomainError('not_found');
    const sent = await sentBefore(tx, input.formId);
    const decided = await decidedBefore(tx, idea, await loadOrganisation(kiem, tx));
    const isNew = assertAble(actor, 'mergeIdea', { ...idea, isAgain: sent !== null, decided });
    if (isSentBefore(sent, { ideaId: idea.id, byId: actor.userId }) || !isNew) return;
    if (input.target.trim() === '') throw new DomainError('merge_target_required');
    const number = numberIn(input.target);
    const target = number === null ? await findIdea(tx, input.target) : await findIdeaByNumber(tx, number);
    if (target === null) throw new DomainError('merge_target_unknown');
    assertNotRefused(mergeTargetRefusal(idea.id, target));
    const reason = requiredText(input.reason, LIMITS.reason, 'reason_required');
    const effect = effectOf('merge', idea, null);
    const round = await findLastRound(tx, idea.id);
    if (round?.closedAt === null) await closeRoundRow(tx, round.id, now, 'none');
    const row: DecisionRow = {
      id: newId(),
      formId: input.formId,
      ideaId: idea.id,
      kind: 'merge',
      reason,
      decidedById: actor.userId,
      decidedAt: now,
      until: null,
      mergedIntoId: target.id,
      firstStep: null,
    };
    await respond(
      tx,
      idea,
      row,
      { ...effect, mergedIntoId: target.id, searchEndsAt: null, respondedAt: idea.respondedAt ?? now },
      now,
    );
    await appendEvent(tx, idea.id, 'merged', actor.userId, now, { decisionId: row.id, into: target.number });
    await moveFollowers(tx, idea, target, now);
    await updateIdea(tx, target, {});
    await appendEvent(tx, target.id, 'mergedFrom', actor.userId, now, { from: idea.number });
    if (target.clubId !== null) {
      await enqueue(tx, 'mergedFrom', { idea: target.id, from: idea.id }, now);
      await enqueueIdeaCard(tx, target.id, now);
    }
  });
}

/**
 * The lead tells why it takes longer and until when: a response too, with a new promised day.
 * @throws DomainError `not_allowed`, `form_used`, `idea_not_open`, `reason_required`, `date_required`, `date_not_in_future`
 */
export async function explainDelay(
  kiem: Kiem,
  identity: Identity,
  input: Common & { readonly until: string },
): Promise<void> {
  await command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const idea = await findIdea(tx, input.ideaId);
    if (idea === null) throw new DomainError('not_found');
    const sent = await sentBefore(tx, input.formId);
    const organisation = await loadOrganisation(kiem, tx);
    const decided = await decidedBefore(tx, idea, organisation);
    const isNew = assertAble(actor, 'explainDelay', { ...idea, isAgain: sent !== null, decided });
    if (isSentBefore(sent, { ideaId: idea.id, byId: actor.userId }) || !isNew) return;
    const reason = requiredText(input.reason, LIMITS.reason, 'reason_required');
    const until = assertLaterPromise(input.until, idea.respondBy, organisation.calendar.localDate(now));
    const row: DecisionRow = {
      id: newId(),
      formId: input.formId,
      ideaId: idea.id,
      kind: 'explainDelay',
      reason,
      decidedById: actor.userId,
      decidedAt: now,
      until,
      mergedIntoId: null,
      firstStep: null,
    };
    await respond(tx, idea, row, { respondBy: until }, now);
    await appendEvent(tx, idea.id, 'delayExplained', actor.userId, now, {
      decisionId: row.id,
      until,
      promised: idea.respondBy,
    });
  });
}
