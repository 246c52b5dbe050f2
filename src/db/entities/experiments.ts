import type { LocalDate } from '../../domain/calendar';
import type { ExperimentOutcome } from '../../domain/experiment';
import { defineEntity } from '../entity';

/** What is tried with an idea. The last five stand there once it has ended. */
export interface ExperimentRow {
  id: string;
  ideaId: string;
  expected: string;
  test: string;
  /** The day by which people know more. */
  dueOn: LocalDate;
  startedById: string;
  startedAt: Date;
  outcome: ExperimentOutcome | null;
  findings: string | null;
  learned: string | null;
  endedById: string | null;
  endedAt: Date | null;
}

export const Experiments = defineEntity<ExperimentRow>(
  'experiments',
  (c) => ({
    id: c.id({ primary: true }),
    ideaId: c.id(),
    expected: c.text(500),
    test: c.text(500),
    dueOn: c.text(10),
    startedById: c.id(),
    startedAt: c.instant(),
    outcome: c.text(10, { nullable: true }),
    findings: c.longText({ nullable: true }),
    learned: c.longText({ nullable: true }),
    endedById: c.id({ nullable: true }),
    endedAt: c.instant({ nullable: true }),
  }),
  [
    { name: 'ix_experiments_idea', columns: ['ideaId', 'startedAt'] },
    { name: 'ix_experiments_due', columns: ['endedAt', 'dueOn'] },
  ],
  { table: 'ideas', column: 'ideaId' },
);
