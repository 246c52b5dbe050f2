import { z } from 'zod';
import { ideaAbilities } from '../abilities';
import {
  STAGES,
  advice,
  cents,
  choice,
  cursor,
  day,
  decisionKind,
  eventKind,
  experimentOutcome,
  id,
  ideaRef,
  instant,
  level,
  limit,
  outcome,
  pageOf,
  partnerWay,
  promise,
  stage,
  teamRole,
} from './common';

export const tally = z.object({ for: z.number().int(), doubt: z.number().int(), against: z.number().int() });

/** A round as the reader may see it: no split before their own vote, or before the round is closed. */
export const round = z.object({
  isOpen: z.boolean(),
  closesAt: instant,
  memberCount: z.number().int(),
  votesCast: z.number().int(),
  quorum: z.number().int(),
  tally: tally.nullable(),
  ownChoice: choice.nullable(),
  ownReason: z.string().nullable(),
  advice: advice.nullable(),
  /** Without names, and only with the split. */
  reasons: z.array(z.object({ choice, reason: z.string() })),
});
export type Round = z.infer<typeof round>;

export const decision = z.object({
  kind: decisionKind,
  reason: z.string(),
  decidedBy: z.string(),
  decidedAt: instant,
  until: day.nullable(),
  firstStep: z.string().nullable(),
  mergedInto: ideaRef.nullable(),
});
export type Decision = z.infer<typeof decision>;

export const question = z.object({
  questionId: id,
  askedBy: z.string(),
  text: z.string(),
  askedAt: instant,
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
  canAnswer: z.boolean(),
});
export type Question = z.infer<typeof question>;

export const step = z.object({
  stepId: id,
  text: z.string(),
  dueOn: day,
  owner: z.string(),
  doneAt: instant.nullable(),
  isLate: z.boolean(),
});
export type Step = z.infer<typeof step>;

/** What is tried: what is expected, how it is tested, and, once it has ended, what came out. */
export const experiment = z.object({
  experimentId: id,
  expected: z.string(),
  test: z.string(),
  /** The day by which people know more. */
  dueOn: day,
  startedBy: z.string(),
  startedAt: instant,
  /** That day has passed, and nobody told what came out. */
  isLate: z.boolean(),
  end: z
    .object({
      outcome: experimentOutcome,
      findings: z.string(),
      learned: z.string(),
      endedBy: z.string(),
      endedAt: instant,
    })
    .nullable(),
});
export type Experiment = z.infer<typeof experiment>;

/** A party on the playing field, and how it joins in. */
export const partner = z.object({
  partnerId: id,
  name: z.string(),
  joins: partnerWay,
  note: z.string().nullable(),
});
export type Partner = z.infer<typeof partner>;

/** One line of the timeline. */
export const timelineEvent = z.object({
  kind: eventKind,
  at: instant,
  /** Null when Kiem did it by itself, or when the name must not show (`isSubmitter` tells which). */
  actor: z.string().nullable(),
  isSubmitter: z.boolean(),
  /** Who was appointed, for `teamAppointed`. */
  person: z.string().nullable(),
  /** Plain values such as `text`, `until`, `level`, `into`; never an id of a person. */
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** How many votes this line stands for: votes of one round are told in one line, without names. */
  count: z.number().int(),
});
export type TimelineEvent = z.infer<typeof timelineEvent>;
export const timelineQuery = z.strictObject({ cursor: cursor.optional(), limit });
/** Newest first. */
export const timelinePage = pageOf(timelineEvent);
export type TimelinePage = z.infer<typeof timelinePage>;

export const budget = z.object({
  asked: cents.nullable(),
  granted: cents.nullable(),
  spent: cents.nullable(),
});
/** What an anchored idea brought. */
export const brought = z.object({
  money: cents.nullable(),
  /** Hours a year. */
  time: z.number().int().min(0).max(1_000_000).nullable(),
  service: z.string().max(500).nullable(),
  sustainability: z.string().max(500).nullable(),
});
export type Brought = z.infer<typeof brought>;

export { ideaAbilities, type IdeaAbilities } from '../abilities';

export const REQUIREMENTS = [
  'decision',
  'projectLeader',
  'firstStep',
  'governance',
  'organisation',
  'information',
  'result',
] as const;

/** One idea, for one reader. Its `version` is also the ETag of the answer, as `"7"`. */
export const ideaView = z.object({
  ...ideaRef.shape,
  text: z.string(),
  problem: z.string().nullable(),
  theme: z.string().nullable(),
  seenElsewhere: z.string().nullable(),
  unnamed: z.boolean(),
  /** Null: "een collega". */
  submitter: z.string().nullable(),
  isOwn: z.boolean(),
  club: z.object({ clubId: id, name: z.string(), leads: z.array(z.string()) }).nullable(),
  stage,
  outcome,
  submittedAt: instant,
  stageSince: instant,
  updatedAt: instant,
  promise,
  respondBy: day,
  respondedAt: instant.nullable(),
  /** Why it takes longer, when somebody said so: the last word on it. */
  delay: decision.nullable(),
  searchEndsAt: instant.nullable(),
  parkedUntil: day.nullable(),
  mergedInto: ideaRef.nullable(),
  /** Where it may go next, and what that takes: each thing met or not. `next` is null when it is finished. */
  next: z.enum([...STAGES, 'anchored']).nullable(),
  needs: z.array(z.object({ requirement: z.enum(REQUIREMENTS), isMet: z.boolean() })),
  round: round.nullable(),
  supporters: z.number().int(),
  amSupporting: z.boolean(),
  precedents: z.array(z.object({ text: z.string(), addedBy: z.string(), addedAt: instant })),
  questions: z.array(question),
  /** Oldest first; the last one is the response that counts. */
  decisions: z.array(decision),
  team: z.array(z.object({ role: teamRole, name: z.string() })),
  steps: z.array(step),
  experiments: z.array(experiment),
  partners: z.array(partner),
  anchoring: z.array(z.object({ level, arranged: z.string(), arrangedBy: z.string(), since: day })),
  result: z.string().nullable(),
  budget,
  brought,
  /** Its first page; `GET /ideas/{id}/events` has the rest. */
  timeline: timelinePage,
  version: z.number().int(),
  abilities: ideaAbilities,
});
export type IdeaView = z.infer<typeof ideaView>;

/** 412: somebody was first. `current` is the idea as it is now; what was typed stays with the client. */
export const conflict = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.literal(412),
  detail: z.string(),
  code: z.literal('changed_meanwhile'),
  current: ideaView,
});
export type Conflict = z.infer<typeof conflict>;

/** My ideas and those I support, newest first, with their last news. */
export const myIdeasQuery = z.strictObject({ cursor: cursor.optional(), limit });
export const myIdea = z.object({
  ...ideaRef.shape,
  role: z.enum(['submitter', 'supporter']),
  stage,
  outcome,
  promise,
  respondBy: day,
  unnamed: z.boolean(),
  /** Questions that wait for the reader's answer. */
  openQuestions: z.number().int(),
  lastNews: timelineEvent.nullable(),
});
export type MyIdea = z.infer<typeof myIdea>;
export const myIdeaPage = pageOf(myIdea);
export type MyIdeaPage = z.infer<typeof myIdeaPage>;
