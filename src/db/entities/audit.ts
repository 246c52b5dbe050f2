import { defineEntity } from '../entity';

/** What administrators do with rights and data of others. */
export const AUDITED = [
  'settingsChanged',
  'clubChanged',
  'themesChanged',
  'rolesChanged',
  'dataSeen',
  'messageRetried',
] as const;

export type Audited = (typeof AUDITED)[number];

/** Who did so, when, and with whom or what (the id of a person or club); append-only. */
export interface AuditRow {
  id: string;
  at: Date;
  actorId: string;
  action: Audited;
  subjectId: string | null;
}

export const Audit = defineEntity<AuditRow>('audit', (c) => ({
  id: c.id({ primary: true }),
  at: c.instant(),
  actorId: c.id(),
  action: c.text(30),
  subjectId: c.id({ nullable: true }),
}));
