import type { Advice } from '../../domain/vote';
import { defineEntity } from '../entity';

export interface RoundRow {
  id: string;
  ideaId: string;
  openedAt: Date;
  closesAt: Date;
  closedAt: Date | null;
  memberCount: number;
  quorum: number;
  forCount: number;
  doubtCount: number;
  againstCount: number;
  advice: Advice | null;
}

export const Rounds = defineEntity<RoundRow>(
  'rounds',
  (c) => ({
    id: c.id({ primary: true }),
    ideaId: c.id(),
    openedAt: c.instant(),
    closesAt: c.instant(),
    closedAt: c.instant({ nullable: true }),
    memberCount: c.int(),
    quorum: c.int(),
    forCount: c.int(),
    doubtCount: c.int(),
    againstCount: c.int(),
    advice: c.text(10, { nullable: true }),
  }),
  [
    { name: 'ix_rounds_idea', columns: ['ideaId', 'openedAt'] },
    { name: 'ix_rounds_due', columns: ['closedAt', 'closesAt'] },
  ],
  { table: 'ideas', column: 'ideaId' },
);
