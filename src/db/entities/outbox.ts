import type { Dropped } from '../../domain/messages';
import { defineEntity } from '../entity';

/** What leaves Kiem on its own account. */
export const OUTBOX_KINDS = ['ideaCard', 'threadMessage', 'channelMessage', 'personMessage'] as const;

export type OutboxKind = (typeof OUTBOX_KINDS)[number];

/** Something to be delivered. Rows hold ids, not text: a message is made when it is sent. */
export interface OutboxRow {
  id: string;
  kind: OutboxKind;
  /** Which message: its name in `domain/messages.ts`, unless a newer Kiem put it here. */
  message: string;
  /** Made by `recipientOf`; what goes to one recipient goes in order. */
  recipient: string;
  /** What it is about: an idea, a club or a person; none of them for a message about the organisation. */
  ideaId: string | null;
  clubId: string | null;
  personId: string | null;
  /** The question, decision or other thing that the message points at. */
  refId: string | null;
  /** The day, the count or whatever else lets the same message come again. */
  occasion: string | null;
  /** One row a message and occasion. Made by `dedupeKeyOf`, never read. */
  dedupeKey: string;
  /** What goes first of what waits for one recipient, as `rankOf` says: 0 before 1 before 2. */
  rank: number;
  /** Grows each time the same message is wanted again (a card update); what was sent is compared to it. */
  generation: number;
  attempts: number;
  /** When somebody asked to try it again while it was on its way: if that fails it goes back at once, unparked. */
  askedAgainAt: Date | null;
  nextAttemptAt: Date;
  claimedUntil: Date | null;
  claimedBy: string | null;
  /** When it was done with: sent, or (see `dropped`) found to be no longer true. */
  sentAt: Date | null;
  /** Nothing was sent, and why. */
  dropped: Dropped | null;
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
    clubId: c.id({ nullable: true }),
    personId: c.id({ nullable: true }),
    refId: c.id({ nullable: true }),
    occasion: c.text(40, { nullable: true }),
    dedupeKey: c.text(200),
    rank: c.int({ default: 2 }),
    generation: c.int(),
    attempts: c.int(),
    askedAgainAt: c.instant({ nullable: true }),
    nextAttemptAt: c.instant(),
    claimedUntil: c.instant({ nullable: true }),
    claimedBy: c.text(36, { nullable: true }),
    sentAt: c.instant({ nullable: true }),
    dropped: c.text(20, { nullable: true }),
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
