import type { EventData, EventKind } from '../../domain/timeline';
import { defineEntity } from '../entity';

/** The timeline: append-only. */
export interface EventRow {
  id: string;
  ideaId: string;
  kind: EventKind;
  at: Date;
  /** Null when Kiem did it by itself. */
  actorId: string | null;
  data: EventData;
}

export const Events = defineEntity<EventRow>(
  'events',
  (c) => ({
    id: c.id({ primary: true }),
    ideaId: c.id(),
    kind: c.text(30),
    at: c.instant(),
    actorId: c.id({ nullable: true }),
    data: c.json(),
  }),
  [
    { name: 'ix_events_idea', columns: ['ideaId', 'at', 'id'] },
    { name: 'ix_events_kind', columns: ['kind', 'at', 'ideaId'] },
  ],
  { table: 'ideas', column: 'ideaId' },
);
