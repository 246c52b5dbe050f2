import type { LocalDate } from '../../domain/calendar';
import { defineEntity } from '../entity';

export interface StepRow {
  id: string;
  ideaId: string;
  text: string;
  dueOn: LocalDate;
  ownerId: string;
  doneAt: Date | null;
  createdAt: Date;
}

export const Steps = defineEntity<StepRow>(
  'steps',
  (c) => ({
    id: c.id({ primary: true }),
    ideaId: c.id(),
    text: c.text(500),
    dueOn: c.text(10),
    ownerId: c.id(),
    doneAt: c.instant({ nullable: true }),
    createdAt: c.instant(),
  }),
  [
    { name: 'ix_steps_idea', columns: ['ideaId', 'createdAt'] },
    { name: 'ix_steps_due', columns: ['doneAt', 'dueOn'] },
  ],
  { table: 'ideas', column: 'ideaId' },
);
