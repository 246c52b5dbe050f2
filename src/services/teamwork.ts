import type { IdeaRow } from '../db/entities/ideas';
import type { ActorRow } from '../db/repositories/actors';
import { findIdea } from '../db/repositories/ideas';
import { findTeam } from '../db/repositories/team';
import type { Tx } from '../db/transaction';
import { DomainError } from '../domain/errors';
import { assertCan } from '../domain/policy';
import type { TeamRole } from '../domain/stage';
import { enqueueToPerson } from '../outbox/enqueue';
import { followersOf } from './rounds';

/** An idea with who works on it. */
export interface IdeaWithTeam {
  readonly idea: IdeaRow;
  readonly teamUserIds: readonly string[];
  readonly team: ReadonlyMap<TeamRole, string>;
}

/**
 * An idea that somebody wants to work on.
 * @throws DomainError `not_found`
 */
export async function loadWithTeam(tx: Tx, ideaId: string): Promise<IdeaWithTeam> {
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
 * The lead and the team of the idea do the work.
 * @throws DomainError `guest`, `not_allowed`
 */
export function assertMayWork(actor: ActorRow, { idea, teamUserIds }: IdeaWithTeam): void {
  assertCan(actor, 'updateWork', { clubId: idea.clubId, teamUserIds });
}

/**
 * An idea for somebody who does its work.
 * @throws DomainError `not_found`, `guest`, `not_allowed`
 */
export async function loadWork(tx: Tx, actor: ActorRow, ideaId: string): Promise<IdeaWithTeam> {
  const running = await loadWithTeam(tx, ideaId);
  assertMayWork(actor, running);
  return running;
}

/** The submitter and who supports the idea hear what happened. */
export async function tellFollowers(tx: Tx, idea: IdeaRow, eventId: string, now: Date): Promise<void> {
  for (const userId of await followersOf(tx, idea))
    await enqueueToPerson(tx, 'progress', userId, { ideaId: idea.id, refId: eventId }, now);
}
