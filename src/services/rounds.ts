import type { IdeaRow } from '../db/entities/ideas';
import type { RoundRow } from '../db/entities/rounds';
import { findIdea, updateIdea } from '../db/repositories/ideas';
import { clubPeople, countMembers, findMembership } from '../db/repositories/memberships';
import { closeRoundRow, findLastRound, findRound, insertRound } from '../db/repositories/rounds';
import { followerIds } from '../db/repositories/supporters';
import { appendEvent } from '../db/repositories/timeline';
import { newId } from '../db/ids';
import type { Tx } from '../db/transaction';
import { assertAble } from '../domain/abilities';
import { DomainError } from '../domain/errors';
import { roundClosesAt } from '../domain/promise';
import { adviceOf, quorumOf, tallyOf, voterCount } from '../domain/vote';
import { signOf } from '../domain/timeline';
import { enqueue, enqueueIdeaCard } from '../outbox/enqueue';
import { command, loadOrganisation, type Organisation, type Kiem } from './kiem';
import { loadActor, type Identity } from './people';

/** Whoever follows an idea, each once: the submitter first, then who supports it. */
export async function followersOf(tx: Tx, idea: Pick<IdeaRow, 'id' | 'submitterId'>): Promise<string[]> {
  return [...new Set([idea.submitterId, ...(await followerIds(tx, idea.id))])];
}

/** Leads come first in the list of a club's people; more than this a club does not have. */
const MOST_LEADS = 20;

/** Opens the vote on an idea that is in search. `actorId` is null when the search has ended by itself. */
export async function openRound(
  tx: Tx,
  idea: IdeaRow,
  actorId: string | null,
  organisation: Organisation,
  now: Date,
): Promise<void> {
  if (idea.clubId === null) throw new DomainError('club_unknown');
  const submitter = await findMembership(tx, idea.clubId, idea.submitterId);
  const members = await countMembers(tx, idea.clubId);
  const memberCount = voterCount(members, submitter !== null, idea.unnamed);
  const round: RoundRow = {
    id: newId(),
    ideaId: idea.id,
    openedAt: now,
    closesAt: roundClosesAt(
      organisation.calendar,
      organisation.calendar.localDate(now),
      organisation.settings,
    ),
    closedAt: null,
    memberCount,
    quorum: quorumOf(members, organisation.settings),
    forCount: 0,
    doubtCount: 0,
    againstCount: 0,
    advice: null,
  };
  await insertRound(tx, round);
  await updateIdea(tx, idea, {
    stage: 'selection',
    stageSince: now,
    searchEndsAt: null,
    ...signOf('voteStarted', now),
  });
  await appendEvent(tx, idea.id, 'voteStarted', actorId, now);
  await enqueueIdeaCard(tx, idea.id, now);
  for (const userId of await followersOf(tx, idea)) {
    await enqueue(tx, 'voteStarted', { to: userId, idea: idea.id, round: round.id }, now);
  }
}

/**
 * Starts the vote before the search days are over. When it has been started already nothing changes: two
 * members who press at once both see the vote.
 * @throws DomainError `not_allowed`, `idea_not_open`, `stage_order`
 */
export async function startVote(kiem: Kiem, identity: Identity, ideaId: string): Promise<void> {
  await command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const idea = await findIdea(tx, ideaId);
    if (idea === null) throw new DomainError('not_found');
    if (!assertAble(actor, 'startVote', idea)) return;
    await openRound(tx, idea, actor.userId, await loadOrganisation(kiem, tx), now);
  });
}

/** Closes an open round with its advice. False when it was closed already. */
export async function endRound(tx: Tx, round: RoundRow, actorId: string | null, now: Date): Promise<boolean> {
  const tally = tallyOf(round);
  const advice = adviceOf(tally, round.quorum);
  if (!(await closeRoundRow(tx, round.id, now, advice))) return false;
  const idea = await findIdea(tx, round.ideaId);
  if (idea === null) throw new DomainError('not_found');
  await updateIdea(tx, idea, {});
  await appendEvent(tx, idea.id, 'voteClosed', actorId, now, {
    ...tally,
    memberCount: round.memberCount,
    advice,
  });
  await enqueueIdeaCard(tx, idea.id, now);
  await askForDecision(tx, idea, round.id, actorId, now);
  return true;
}

/** The vote is over: the leads hear that it is up to them now, so that nothing waits on somebody's memory. */
async function askForDecision(
  tx: Tx,
  idea: IdeaRow,
  roundId: string,
  closedById: string | null,
  now: Date,
): Promise<void> {
  const people = idea.clubId === null ? [] : await clubPeople(tx, idea.clubId, MOST_LEADS);
  for (const lead of people.filter((person) => person.isLead && person.userId !== closedById)) {
    await enqueue(tx, 'decideNow', { to: lead.userId, idea: idea.id, round: roundId }, now);
  }
}

/**
 * The lead closes the round before its deadline. Closing a closed round changes nothing.
 * @throws DomainError `not_allowed`, `vote_not_open`, `idea_not_open`
 */
export async function closeRound(kiem: Kiem, identity: Identity, ideaId: string): Promise<void> {
  await command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const idea = await findIdea(tx, ideaId);
    if (idea === null) throw new DomainError('not_found');
    const round = await findLastRound(tx, ideaId);
    if (!assertAble(actor, 'closeRound', { ...idea, round }) || round === null) return;
    await endRound(tx, round, actor.userId, now);
  });
}

/** Closes a round whose deadline has come, if nobody did so yet. The counts are read again: votes go on. */
export async function endDueRound(tx: Tx, roundId: string, now: Date): Promise<void> {
  const round = await findRound(tx, roundId);
  if (round?.closedAt === null && round.closesAt <= now) await endRound(tx, round, null, now);
}
