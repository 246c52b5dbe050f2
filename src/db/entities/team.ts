import type { TeamRole } from '../../domain/stage';
import { defineEntity } from '../entity';

export interface TeamMemberRow {
  id: string;
  ideaId: string;
  userId: string;
  role: TeamRole;
}

export const TeamMembers = defineEntity<TeamMemberRow>(
  'team_members',
  (c) => ({ id: c.id({ primary: true }), ideaId: c.id(), userId: c.id(), role: c.text(20) }),
  [
    { name: 'ux_team_members', columns: ['ideaId', 'role'], unique: true },
    { name: 'ix_team_members_user', columns: ['userId'] },
  ],
  { table: 'ideas', column: 'ideaId' },
);
