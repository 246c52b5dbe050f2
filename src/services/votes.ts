import type { ActorRow } from '../db/repositories/actors';
import { findIdea, updateIdea } from '../db/repositories/ideas';
import { addToTally, readTally } from '../db/repositories/rounds';
import { appendEvent } from '../db/repositories/timeline';
import {
  changeVote,
  deleteVote,
  findVoteContext,
  insertVote,
  setVoteReason,
  type VoteContext,
} from '../db/repositories/votes';
import { isUniqueViolation, StaleRowError, type Tx } from '../db/transaction';
import { assertAble } from '../domain/abilities';
import { DomainError } from '../domain/errors';
import { LIMITS, optionalText } from '../domain/idea';
import { allHaveVoted, tallyOf, type Choice } from '../domain/vote';
import { enqueueIdeaCard } from '../outbox/enqueue';
import { command, type Kiem } from './kiem';
import { loadActor, type Identity } from './people';
import { endRound } from './rounds';

/** Where a vote left things: enough to draw the voter's own card without reading it all again. */
export interface VoteOutcome {
  readonly actor: ActorRow;
  readonly context: VoteContext;
}

type OpenContext = VoteContext & { readonly round: NonNullable<VoteContext['round']> };

/** The round of somebody who may vote, change, explain or take back; `isDone` when there is nothing to take back. */
async function loadVotable(
  tx: Tx,
  identity: Identity,
  ability: 'vote' | 'explainVote' | 'takeBackVote',
  ideaId: string,
  now: Date,
): Promise<{ actor: ActorRow; context: OpenContext; isDone: boolean }> {
  const actor = await loadActor(tx, identity);
  const context = await findVoteContext(tx, ideaId, actor.userId);
  if (context === null) throw new DomainError('not_found');
  const { idea, round, vote } = context;
  const { clubId, submitterId, outcome } = idea;
  const situation = { clubId, submitterId, outcome, round, hasVoted: vote !== null, now };
  const isDone = !assertAble(actor, ability, situation);
  if (round === null) throw new DomainError('vote_not_open');
  return { actor, context: { ...context, round }, isDone };
}

/** The state after a vote; closes the round when everybody has voted. */
async function settle(
  tx: Tx,
  actor: ActorRow,
  before: OpenContext,
  vote: VoteContext['vote'],
  now: Date,
): Promise<VoteOutcome> {
  const round = { ...before.round, ...(await readTally(tx, before.round.id)) };
  if (allHaveVoted({ memberCount: round.memberCount, tally: tallyOf(round) })) {
    await endRound(tx, round, null, now);
    const context = await findVoteContext(tx, before.idea.id, actor.userId);
    if (context !== null) return { actor, context };
  }
  await enqueueIdeaCard(tx, before.idea.id, now);
  return { actor, context: { idea: before.idea, round, vote } };
}

/** A reason that goes or comes shows on the card, so the idea gets a new version. */
async function newVersion(tx: Tx, context: OpenContext): Promise<OpenContext> {
  const idea = await findIdea(tx, context.idea.id);
  if (idea === null) throw new DomainError('not_found');
  const { version } = await updateIdea(tx, idea, {});
  return { ...context, idea: { ...context.idea, version } };
}

/**
 * Casts a vote, or changes it. The same vote again changes nothing and answers the same.
 * @throws DomainError `not_allowed`, `own_idea`, `vote_closed`, `vote_not_open`, `idea_not_open`
 */
export async function castVote(
  kiem: Kiem,
  identity: Identity,
  input: { readonly ideaId: string; readonly choice: Choice },
): Promise<VoteOutcome> {
  return command(kiem, async (tx, now) => {
    const loaded = await loadVotable(tx, identity, 'vote', input.ideaId, now);
    const { actor } = loaded;
    let { context } = loaded;
    const { round, vote } = context;
    if (vote?.choice === input.choice) return { actor, context };
    let voteId: string;
    if (vote === null) {
      try {
        voteId = await insertVote(tx, round.id, actor.userId, input.choice, now);
      } catch (error) {
        // The same person's other vote was first: look again.
        throw isUniqueViolation(error) ? new StaleRowError() : error;
      }
    } else {
      voteId = vote.id;
      await changeVote(tx, vote.id, input.choice, now);
      if (vote.reason !== null) context = await newVersion(tx, context);
    }
    if (!(await addToTally(tx, round.id, vote?.choice ?? null, input.choice)))
      throw new DomainError('vote_closed');
    await appendEvent(tx, input.ideaId, vote === null ? 'voted' : 'voteChanged', actor.userId, now);
    return settle(tx, actor, context, { id: voteId, choice: input.choice, reason: null }, now);
  });
}

/**
 * Takes back one's vote. Without a vote nothing changes.
 * @throws DomainError as `castVote`
 */
export async function takeBackVote(kiem: Kiem, identity: Identity, ideaId: string): Promise<VoteOutcome> {
  return command(kiem, async (tx, now) => {
    const loaded = await loadVotable(tx, identity, 'takeBackVote', ideaId, now);
    const { actor } = loaded;
    let { context } = loaded;
    const { round, vote } = context;
    if (vote === null || loaded.isDone) return { actor, context };
    await deleteVote(tx, vote.id);
    if (vote.reason !== null) context = await newVersion(tx, context);
    if (!(await addToTally(tx, round.id, vote.choice, null))) throw new DomainError('vote_closed');
    await appendEvent(tx, ideaId, 'voteTakenBack', actor.userId, now);
    return settle(tx, actor, context, null, now);
  });
}

/**
 * Gives the reason of one's vote, or takes it away (an empty text).
 * @throws DomainError `no_vote_cast`, `text_too_long`, and as `castVote`
 */
export async function explainVote(
  kiem: Kiem,
  identity: Identity,
  input: { readonly ideaId: string; readonly reason: string },
): Promise<void> {
  await command(kiem, async (tx, now) => {
    const { actor, context } = await loadVotable(tx, identity, 'explainVote', input.ideaId, now);
    if (context.vote === null) throw new DomainError('no_vote_cast');
    const reason = optionalText(input.reason, LIMITS.voteReason);
    if (reason === context.vote.reason) return;
    await setVoteReason(tx, context.vote.id, reason);
    await newVersion(tx, context);
    // Who asks what has changed reads it off the timeline; votes and their reasons have no line of their own there.
    await appendEvent(tx, input.ideaId, 'voteChanged', actor.userId, now);
    await enqueueIdeaCard(tx, input.ideaId, now);
  });
}

/** Where a round stands now, for one reader; without changing anything. */
export async function viewVote(kiem: Kiem, identity: Identity, ideaId: string): Promise<VoteOutcome> {
  return kiem.db.read(async (tx) => {
    const actor = await loadActor(tx, identity);
    assertAble(actor, 'seeIdeas', {});
    const context = await findVoteContext(tx, ideaId, actor.userId);
    if (context === null) throw new DomainError('not_found');
    return { actor, context };
  });
}
