import type { LocalDate } from '../../domain/calendar';
import type { DecisionKind } from '../../domain/decision';
import { defineEntity } from '../entity';

/** A decision, or a person's message why it takes longer: what counts as the response. */
export interface DecisionRow {
  id: string;
  formId: string;
  ideaId: string;
  kind: DecisionKind | 'explainDelay';
  reason: string;
  decidedById: string;
  decidedAt: Date;
  /** Park: until when; explainDelay: the new promised day. */
  until: LocalDate | null;
  mergedIntoId: string | null;
  /** Take on: what happens first. */
  firstStep: string | null;
}

export const Decisions = defineEntity<DecisionRow>(
  'decisions',
  (c) => ({
    id: c.id({ primary: true }),
    formId: c.text(64),
    ideaId: c.id(),
    kind: c.text(20),
    reason: c.longText(),
    decidedById: c.id(),
    decidedAt: c.instant(),
    until: c.text(10, { nullable: true }),
    mergedIntoId: c.id({ nullable: true }),
    firstStep: c.text(500, { nullable: true }),
  }),
  [
    { name: 'ux_decisions_form', columns: ['formId'], unique: true },
    { name: 'ix_decisions_idea', columns: ['ideaId', 'decidedAt'] },
  ],
  { table: 'ideas', column: 'ideaId' },
);
