import { z } from 'zod';
import { AUDITED } from '../../domain/audit';
import { MESSAGE_NAMES } from '../../domain/messages';
import { MOST_ADVISER } from '../../domain/settings';
import { cursor, day, id, ideaRef, instant, language, limit, pageOf } from './common';

/** The numbers of the organisation; `quorumShare` is a fraction of the members, days are working days. */
export const settings = z.strictObject({
  responseDays: z.number().int().min(1).max(60),
  searchDays: z.number().int().min(0).max(30),
  voteDays: z.number().int().min(1).max(30),
  quorumShare: z.number().min(0).max(1),
  quorumMinimum: z.number().int().min(1).max(100),
  dueSoonDays: z.number().int().min(0).max(30),
  /** Calendar days. */
  signOfLifeDays: z.number().int().min(1).max(365),
  goodFridayOff: z.boolean(),
  liberationDayOff: z.enum(['never', 'everyFifthYear', 'always']),
  closingDays: z.array(day).max(200),
  confidentialAdviser: z.string().trim().max(MOST_ADVISER),
});
export type Settings = z.infer<typeof settings>;

export const person = z.object({ personId: id, name: z.string() });
export type Person = z.infer<typeof person>;

export const club = z.object({
  clubId: id,
  name: z.string(),
  isDefault: z.boolean(),
  /** Kiem is in its channel, and it was approved. */
  isActive: z.boolean(),
  state: z.enum(['waiting', 'approved', 'rejected']),
  /** What was asked for, and what became of that; null for a club from before clubs were asked for. */
  request: z
    .object({
      askedBy: z.string(),
      askedAt: instant,
      teamName: z.string().nullable(),
      themes: z.array(z.string()),
      /** Ideas without a theme of another club would come here too. */
      willBeDefault: z.boolean(),
      judgedBy: z.string().nullable(),
      rejectReason: z.string().nullable(),
      canJudge: z.boolean(),
    })
    .nullable(),
  /** Opens its channel in Teams. */
  channelUrl: z.url(),
  memberCount: z.number().int(),
  leads: z.array(person),
  /** At most 200, by name. */
  members: z.array(person),
  themes: z.array(z.string()),
});
export type Club = z.infer<typeof club>;
export const clubs = z.object({ items: z.array(club) });

export const rejectClubBody = z.strictObject({ reason: z.string().max(100_000) });

/** What is left out stays as it is. A theme of another club moves to this one; leads must be members. */
export const patchClubBody = z
  .strictObject({
    name: z.string().max(1000),
    /** A club becomes the default one by being chosen; there is always one. */
    isDefault: z.literal(true),
    themes: z.array(z.string().max(1000)).max(100),
    leads: z.array(id).min(1).max(50),
  })
  .partial();
export type PatchClubBody = z.input<typeof patchClubBody>;

export const theme = z.object({ themeId: id, name: z.string(), clubId: id.nullable() });
export type Theme = z.infer<typeof theme>;
export const themes = z.object({ items: z.array(theme) });
export const addThemeBody = z.strictObject({
  name: z.string().max(1000),
  clubId: id.nullable().default(null),
});

export const peopleQuery = z.strictObject({ q: z.string().max(100).default(''), limit });
export const knownPerson = z.object({
  personId: id,
  name: z.string(),
  kind: z.enum(['employee', 'guest']),
  isManager: z.boolean(),
  isAdministrator: z.boolean(),
  clubs: z.array(z.string()),
});
export type KnownPerson = z.infer<typeof knownPerson>;
export const people = z.object({ items: z.array(knownPerson) });
export const rolesBody = z.strictObject({ isManager: z.boolean(), isAdministrator: z.boolean() });

/**
 * What Kiem stores about somebody. The person themselves gets everything; an administrator who asks about
 * another does not get what that person did unnamed, nor whether there is any.
 */
export const personData = z.object({
  person: z.object({
    personId: id,
    name: z.string(),
    language,
    kind: z.enum(['employee', 'guest']),
    isManager: z.boolean(),
    isAdministrator: z.boolean(),
    /** To themselves only: to others the moment would tell who came just when an unnamed idea did. */
    knownSince: instant.nullable(),
  }),
  /** True when this is the complete answer; false when what is unnamed was left out. */
  includesUnnamed: z.boolean(),
  clubs: z.array(z.object({ name: z.string(), isLead: z.boolean(), since: instant })),
  ideas: z.array(
    z.object({ ...ideaRef.shape, text: z.string(), submittedAt: instant, unnamed: z.boolean() }),
  ),
  drafts: z.array(z.object({ text: z.string(), createdAt: instant })),
  supports: z.array(ideaRef),
  votes: z.array(
    z.object({ idea: ideaRef, choice: z.string(), reason: z.string().nullable(), castAt: instant }),
  ),
  questions: z.array(z.object({ idea: ideaRef, text: z.string(), askedAt: instant })),
  answers: z.array(z.object({ idea: ideaRef, text: z.string(), answeredAt: instant })),
  precedents: z.array(z.object({ idea: ideaRef, text: z.string(), addedAt: instant })),
  decisions: z.array(z.object({ idea: ideaRef, kind: z.string(), reason: z.string(), decidedAt: instant })),
  team: z.array(z.object({ idea: ideaRef, role: z.string() })),
  steps: z.array(z.object({ idea: ideaRef, text: z.string(), dueOn: day })),
  experiments: z.array(z.object({ idea: ideaRef, text: z.string(), startedAt: instant })),
  findings: z.array(z.object({ idea: ideaRef, text: z.string(), endedAt: instant })),
  partners: z.array(z.object({ idea: ideaRef, text: z.string(), addedAt: instant })),
});
export type PersonData = z.infer<typeof personData>;

export const parkedMessage = z.object({
  messageId: id,
  /** Null: a newer Kiem put it in the outbox, and this one does not know it. */
  message: z.enum(MESSAGE_NAMES).nullable(),
  idea: ideaRef.nullable(),
  /** Null for a channel. */
  recipient: z.string().nullable(),
  parkedAt: instant,
  attempts: z.number().int(),
  error: z.string(),
});
export type ParkedMessage = z.infer<typeof parkedMessage>;
export const parkedMessages = z.object({ items: z.array(parkedMessage) });

/** What was done with rights, money and data of others, and what it changed. Newest first. */
export const auditQuery = z.strictObject({ cursor: cursor.optional(), limit });
const auditValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
export const auditEntry = z.object({
  at: instant,
  actor: z.string().nullable(),
  action: z.enum(AUDITED),
  /** The person, club or idea to which it was done. */
  subject: z.string().nullable(),
  /** Each thing that changed by its name, with its old and its new value. */
  changes: z.array(z.object({ what: z.string(), from: auditValue, to: auditValue })),
});
export type AuditEntry = z.infer<typeof auditEntry>;
export const auditPage = pageOf(auditEntry);
export type AuditPage = z.infer<typeof auditPage>;
