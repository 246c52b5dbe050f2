import type { LocalDate } from '../../domain/calendar';
import type { Level } from '../../domain/stage';
import { defineEntity } from '../entity';

/** What was arranged on one level, by whom, since when. */
export interface AnchoringRow {
  id: string;
  ideaId: string;
  level: Level;
  arranged: string;
  arrangedById: string;
  since: LocalDate;
}

export const Anchorings = defineEntity<AnchoringRow>(
  'anchorings',
  (c) => ({
    id: c.id({ primary: true }),
    ideaId: c.id(),
    level: c.text(20),
    arranged: c.longText(),
    arrangedById: c.id(),
    since: c.text(10),
  }),
  [{ name: 'ux_anchorings', columns: ['ideaId', 'level'], unique: true }],
  { table: 'ideas', column: 'ideaId' },
);
