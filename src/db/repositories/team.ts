import { In } from 'typeorm';
import type { TeamRole } from '../../domain/stage';
import { TeamMembers, type TeamMemberRow } from '../entities/team';
import { repo } from '../entity';
import { newId } from '../ids';
import type { Tx } from '../transaction';

/** Puts somebody in a role of the trojka, in place of who had it. */
export async function setTeamMember(tx: Tx, ideaId: string, role: TeamRole, userId: string): Promise<void> {
  await repo(tx, TeamMembers).delete({ ideaId, role });
  await repo(tx, TeamMembers).insert({ id: newId(), ideaId, role, userId });
}

export function findTeam(tx: Tx, ideaId: string): Promise<TeamMemberRow[]> {
  return repo(tx, TeamMembers).findBy({ ideaId });
}

/** The teams of some ideas. */
export async function findTeams(tx: Tx, ideaIds: readonly string[]): Promise<TeamMemberRow[]> {
  return ideaIds.length === 0 ? [] : repo(tx, TeamMembers).findBy({ ideaId: In([...ideaIds]) });
}
