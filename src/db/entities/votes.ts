import type { Choice } from '../../domain/vote';
import { defineEntity } from '../entity';

export interface VoteRow {
  id: string;
  roundId: string;
  userId: string;
  choice: Choice;
  reason: string | null;
  castAt: Date;
}

export const Votes = defineEntity<VoteRow>(
  'votes',
  (c) => ({
    id: c.id({ primary: true }),
    roundId: c.id(),
    userId: c.id(),
    choice: c.text(10),
    reason: c.text(500, { nullable: true }),
    castAt: c.instant(),
  }),
  [{ name: 'ux_votes', columns: ['roundId', 'userId'], unique: true }],
  { table: 'rounds', column: 'roundId' },
);
