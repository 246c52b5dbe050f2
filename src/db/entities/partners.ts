import type { PartnerWay } from '../../domain/partner';
import { defineEntity } from '../entity';

/** A party on the playing field of an idea. */
export interface PartnerRow {
  id: string;
  ideaId: string;
  name: string;
  joins: PartnerWay;
  note: string | null;
  addedById: string;
  addedAt: Date;
  /** A partner that was taken away is not shown; the row stays, so that its form, sent again, adds nothing. */
  removedAt: Date | null;
}

export const Partners = defineEntity<PartnerRow>(
  'partners',
  (c) => ({
    id: c.id({ primary: true }),
    ideaId: c.id(),
    name: c.text(120),
    joins: c.text(10),
    note: c.text(500, { nullable: true }),
    addedById: c.id(),
    addedAt: c.instant(),
    removedAt: c.instant({ nullable: true }),
  }),
  [{ name: 'ix_partners_idea', columns: ['ideaId', 'addedAt'] }],
  { table: 'ideas', column: 'ideaId' },
);
