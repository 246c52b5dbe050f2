import type { IdeaRow } from '../db/entities/ideas';
import { findIdea, findTeam } from '../db/repositories/ideas';
import type { ActorRow } from '../db/repositories/people';
import type { Tx } from '../db/transaction';
import { DomainError } from '../domain/errors';
import { assertCan } from '../domain/policy';
import { assertOpen, type TeamRole } from '../domain/stage';
import { enqueueToPerson } from '../outbox/enqueue';
import { followersOf } from './rounds';

/** An idea with who works on it. */
export interface Running {
  readonly idea: IdeaRow;
  readonly teamUserIds: readonly string[];
  readonly team: ReadonlyMap<TeamRole, string>;
}

/**
 * An idea that somebody wants to work on.
 * @throws DomainError `not_found`
 */
export async function loadRunning(tx: Tx, ideaId: string): Promise<Running> {
  const idea = await findIdea(tx, ideaId);
  if (idea === null) throw new DomainError('not_found');
  const team = await findTeam(tx, ideaId);
  return {
    idea,
    teamUserIds: team.map((member) => member.userId),
    team: new Map(team.map((member) => [member.role, member.userId])),
  };
}

/**
 * Work is done on an idea that was taken on and is not finished.
 * @throws DomainError `idea_not_open`, `stage_order`
 */
export function assertRunning(idea: IdeaRow): void {
  assertOpen(idea);
  if (idea.stage === 'search' || idea.stage === 'selection')
    throw new DomainError('stage_order', { stage: idea.stage, to: 'implementation' });
}

/**
 * The lead and the team of the idea do the work.
 * @throws DomainError `guest`, `not_allowed`
 */
export function assertMayWork(actor: ActorRow, { idea, teamUserIds }: Running): void {
  assertCan(actor, 'updateWork', { clubId: idea.clubId, teamUserIds });
}

/** The submitter and who supports the idea hear what happened. */
export async function tellFollowers(tx: Tx, idea: IdeaRow, eventId: string, now: Date): Promise<void> {
  for (const userId of await followersOf(tx, idea))
    await enqueueToPerson(tx, 'progress', userId, { ideaId: idea.id, refId: eventId }, now);
}
