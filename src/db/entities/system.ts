import type { Settings } from '../../domain/settings';
import { defineEntity } from '../entity';

/** What leaves Kiem on its own account. */
export const OUTBOX_KINDS = ['ideaCard', 'threadMessage', 'personMessage'] as const;
export type OutboxKind = (typeof OUTBOX_KINDS)[number];

/** Something to be delivered. Rows hold ids, not text: a message is made when it is sent. */
export interface OutboxRow {
  id: string;
  kind: OutboxKind;
  /** Which message: the name of its texts and card. `ideaCard` has one only. */
  message: string;
  /** `person:<userId>` or `channel:<clubId>`; what goes to one recipient goes in order. */
  recipient: string;
  ideaId: string | null;
  /** The question, decision or other thing that the message is about. */
  refId: string | null;
  dedupeKey: string;
  /** Grows each time the same message is wanted again (a card update); what was sent is compared to it. */
  generation: number;
  attempts: number;
  nextAttemptAt: Date;
  claimedUntil: Date | null;
  claimedBy: string | null;
  sentAt: Date | null;
  /** Set when Kiem stopped trying: an administrator sees it and may try again. */
  parkedAt: Date | null;
  lastError: string | null;
  activityId: string | null;
  createdAt: Date;
}

export const Outbox = defineEntity<OutboxRow>(
  'outbox',
  (c) => ({
    id: c.id({ primary: true }),
    kind: c.text(20),
    message: c.text(40),
    recipient: c.text(60),
    ideaId: c.id({ nullable: true }),
    refId: c.id({ nullable: true }),
    dedupeKey: c.text(200),
    generation: c.int(),
    attempts: c.int(),
    nextAttemptAt: c.instant(),
    claimedUntil: c.instant({ nullable: true }),
    claimedBy: c.text(36, { nullable: true }),
    sentAt: c.instant({ nullable: true }),
    parkedAt: c.instant({ nullable: true }),
    lastError: c.text(500, { nullable: true }),
    activityId: c.text(200, { nullable: true }),
    createdAt: c.instant(),
  }),
  [
    { name: 'ux_outbox_dedupe', columns: ['dedupeKey'], unique: true },
    { name: 'ix_outbox_due', columns: ['sentAt', 'parkedAt', 'nextAttemptAt'] },
    { name: 'ix_outbox_recipient', columns: ['recipient', 'sentAt'] },
    { name: 'ix_outbox_ref', columns: ['refId', 'message'] },
  ],
);

/** Numbers that are handed out once, such as an idea's number within its year. */
export interface CounterRow {
  name: string;
  value: number;
}

export const Counters = defineEntity<CounterRow>('counters', (c) => ({
  name: c.text(40, { primary: true }),
  value: c.int(),
}));

/** Which process does a job that only one may do at a time, and until when it may. */
export interface LeaseRow {
  name: string;
  owner: string;
  until: Date;
}

export const Leases = defineEntity<LeaseRow>('leases', (c) => ({
  name: c.text(40, { primary: true }),
  owner: c.id(),
  until: c.instant(),
}));

/** The organisation's settings: one row. */
export interface SettingsRow {
  id: string;
  value: Partial<Settings>;
}

export const SettingsTable = defineEntity<SettingsRow>('settings', (c) => ({
  id: c.text(20, { primary: true }),
  value: c.json(),
}));

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
