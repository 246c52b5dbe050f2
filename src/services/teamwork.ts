import type { IdeaRow } from '../db/entities/ideas';
import type { ActorRow } from '../db/repositories/actors';
import { findIdea } from '../db/repositories/ideas';
import { findTeam } from '../db/repositories/team';
import type { Tx } from '../db/transaction';
import { DomainError } from '../domain/errors';
import { isSentBefore } from '../domain/form';
import { assertAble } from '../domain/abilities';
import type { TeamRole } from '../domain/stage';
import { enqueue } from '../outbox/enqueue';
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
 * An idea for somebody who does its work: the lead and the team of the idea. `isDone` says that what they ask has
 * been done already; then `isNew` is false, whatever the state of the idea.
 * @throws DomainError `not_found`, `guest`, `not_allowed`, `idea_not_open`, `stage_order`
 */
export async function loadWork(
  tx: Tx,
  actor: ActorRow,
  ideaId: string,
  isDone: boolean,
): Promise<IdeaWithTeam & { readonly isNew: boolean }> {
  const running = await loadWithTeam(tx, ideaId);
  const { idea, teamUserIds } = running;
  return { ...running, isNew: assertAble(actor, 'updateWork', { ...idea, teamUserIds, isAgain: isDone }) };
}

/**
 * The same for a form whose id what comes of it gets: `sent` is what came of a form with that id, so that the same
 * form again is nothing new.
 * @throws DomainError as `loadWork`; `form_used` when it was another's, or about another idea
 */
export async function loadWorkByForm(
  tx: Tx,
  actor: ActorRow,
  ideaId: string,
  sent: Parameters<typeof isSentBefore>[0],
): Promise<IdeaWithTeam & { readonly isNew: boolean }> {
  const work = await loadWork(tx, actor, ideaId, sent !== null);
  return { ...work, isNew: !isSentBefore(sent, { ideaId, byId: actor.userId }) && work.isNew };
}

/** The submitter and who supports the idea hear what happened. */
export async function tellFollowers(tx: Tx, idea: IdeaRow, eventId: string, now: Date): Promise<void> {
  for (const userId of await followersOf(tx, idea))
    await enqueue(tx, 'progress', { to: userId, idea: idea.id, event: eventId }, now);
}
