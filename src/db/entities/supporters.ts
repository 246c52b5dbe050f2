import { defineEntity } from '../entity';

export interface SupporterRow {
  id: string;
  ideaId: string;
  userId: string;
  since: Date;
}

export const Supporters = defineEntity<SupporterRow>(
  'supporters',
  (c) => ({ id: c.id({ primary: true }), ideaId: c.id(), userId: c.id(), since: c.instant() }),
  [
    { name: 'ux_supporters', columns: ['ideaId', 'userId'], unique: true },
    { name: 'ix_supporters_user', columns: ['userId'] },
  ],
  { table: 'ideas', column: 'ideaId' },
);
