import { defineEntity } from '../entity';

/**
 * Who follows an idea because an unnamed idea of theirs was merged into it: one row an unnamed idea, whoever sent it
 * and whatever else they support. So a merge raises the number of supporters by one in each case, and tells nothing.
 */
export interface UnnamedFollowerRow {
  id: string;
  ideaId: string;
  userId: string;
  /** The unnamed idea that was merged. */
  mergedIdeaId: string;
  since: Date;
  /** When they wanted to hear no more of it. The row stays: a number that falls would tell. */
  endedAt: Date | null;
}

export const UnnamedFollowers = defineEntity<UnnamedFollowerRow>(
  'unnamed_followers',
  (c) => ({
    id: c.id({ primary: true }),
    ideaId: c.id(),
    userId: c.id(),
    mergedIdeaId: c.id(),
    since: c.instant(),
    endedAt: c.instant({ nullable: true }),
  }),
  [
    { name: 'ux_unnamed_followers', columns: ['ideaId', 'mergedIdeaId'], unique: true },
    { name: 'ix_unnamed_followers_user', columns: ['userId'] },
  ],
  { table: 'ideas', column: 'ideaId' },
);
