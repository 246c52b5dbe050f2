import type { AuditChanges, Audited } from '../../domain/audit';
import { defineEntity } from '../entity';

/** Who did so, when, with whom or what (the id of a person, club or idea), and what changed; append-only. */
export interface AuditRow {
  id: string;
  at: Date;
  actorId: string;
  action: Audited;
  subjectId: string | null;
  changes: AuditChanges | null;
}

export const Audit = defineEntity<AuditRow>('audit', (c) => ({
  id: c.id({ primary: true }),
  at: c.instant(),
  actorId: c.id(),
  action: c.text(30),
  subjectId: c.id({ nullable: true }),
  changes: c.json({ nullable: true }),
}));
