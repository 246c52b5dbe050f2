import { defineEntity } from '../entity';

export interface MembershipRow {
  id: string;
  clubId: string;
  userId: string;
  isLead: boolean;
  joinedAt: Date;
}

export const Memberships = defineEntity<MembershipRow>(
  'memberships',
  (c) => ({
    id: c.id({ primary: true }),
    clubId: c.id(),
    userId: c.id(),
    isLead: c.flag(),
    joinedAt: c.instant(),
  }),
  [
    { name: 'ux_memberships', columns: ['clubId', 'userId'], unique: true },
    { name: 'ix_memberships_user', columns: ['userId'] },
    { name: 'ix_memberships_lead', columns: ['isLead', 'clubId', 'userId'] },
  ],
  { table: 'clubs', column: 'clubId' },
);
