import type { LocalDate } from '../../domain/calendar';
import type { DecisionKind } from '../../domain/decision';
import type { Level, Outcome, Stage, TeamRole } from '../../domain/stage';
import type { EventData, EventKind } from '../../domain/timeline';
import { defineEntity } from '../entity';

/** Where an idea was told. */
export type IdeaSource = 'chat' | 'message' | 'tab';

export interface IdeaRow {
  id: string;
  number: string;
  /** The id of the form it was sent with, so that the same form sent twice is one idea. */
  formId: string;
  title: string;
  text: string;
  problem: string | null;
  theme: string | null;
  seenElsewhere: string | null;
  unnamed: boolean;
  submitterId: string;
  source: IdeaSource;
  clubId: string | null;
  stage: Stage;
  outcome: Outcome;
  submittedAt: Date;
  /** When it came to its present stage. */
  stageSince: Date;
  respondBy: LocalDate;
  respondedAt: Date | null;
  /** When the vote starts by itself; null before there is a club and after the search. */
  searchEndsAt: Date | null;
  parkedUntil: LocalDate | null;
  mergedIntoId: string | null;
  /** When the submitter last heard something; running ideas give a sign of life every 30 days. */
  lastSignAt: Date;
  result: string | null;
  /** The channel card: one thread an idea. */
  cardActivityId: string | null;
  version: number;
}

export const Ideas = defineEntity<IdeaRow>(
  'ideas',
  (c) => ({
    id: c.id({ primary: true }),
    number: c.text(20),
    formId: c.text(64),
    title: c.text(120),
    text: c.longText(),
    problem: c.longText({ nullable: true }),
    theme: c.text(60, { nullable: true }),
    seenElsewhere: c.text(500, { nullable: true }),
    unnamed: c.flag(),
    submitterId: c.id(),
    source: c.text(10),
    clubId: c.id({ nullable: true }),
    stage: c.text(20),
    outcome: c.text(20),
    submittedAt: c.instant(),
    stageSince: c.instant(),
    respondBy: c.text(10),
    respondedAt: c.instant({ nullable: true }),
    searchEndsAt: c.instant({ nullable: true }),
    parkedUntil: c.text(10, { nullable: true }),
    mergedIntoId: c.id({ nullable: true }),
    lastSignAt: c.instant(),
    result: c.longText({ nullable: true }),
    cardActivityId: c.text(200, { nullable: true }),
    version: c.int(),
  }),
  [
    { name: 'ux_ideas_number', columns: ['number'], unique: true },
    { name: 'ux_ideas_form', columns: ['formId'], unique: true },
    { name: 'ix_ideas_submitter', columns: ['submitterId', 'submittedAt'] },
    { name: 'ix_ideas_newest', columns: ['submittedAt', 'id'] },
    { name: 'ix_ideas_column', columns: ['outcome', 'stage', 'submittedAt', 'id'] },
    { name: 'ix_ideas_outcome', columns: ['outcome', 'submittedAt', 'id'] },
    { name: 'ix_ideas_stage', columns: ['stage', 'submittedAt', 'id'] },
    { name: 'ix_ideas_club_column', columns: ['clubId', 'outcome', 'stage', 'submittedAt', 'id'] },
    { name: 'ix_ideas_club_newest', columns: ['clubId', 'submittedAt', 'id'] },
    { name: 'ix_ideas_theme', columns: ['theme', 'submittedAt', 'id'] },
    { name: 'ix_ideas_promise', columns: ['respondBy', 'id'] },
    { name: 'ix_ideas_search_ends', columns: ['searchEndsAt'] },
    { name: 'ix_ideas_open_promise', columns: ['outcome', 'respondedAt', 'respondBy'] },
    { name: 'ix_ideas_parked', columns: ['outcome', 'parkedUntil'] },
  ],
);

/** What somebody began to tell; kept so that no text is ever lost. Once the idea is in, the text is gone here. */
export interface DraftRow {
  id: string;
  userId: string;
  /** The activity that the draft was made from, so that a turn delivered twice makes one draft. */
  sourceKey: string;
  text: string;
  /** When its form stood in the chat; null as long as that is not certain. */
  shownAt: Date | null;
  createdAt: Date;
}

export const Drafts = defineEntity<DraftRow>(
  'drafts',
  (c) => ({
    id: c.id({ primary: true }),
    userId: c.id(),
    sourceKey: c.text(300),
    text: c.longText(),
    shownAt: c.instant({ nullable: true }),
    createdAt: c.instant(),
  }),
  [{ name: 'ux_drafts_source', columns: ['sourceKey'], unique: true }],
);

export interface SupporterRow {
  id: string;
  ideaId: string;
  userId: string;
  since: Date;
}

export const Supporters = defineEntity<SupporterRow>(
  'supporters',
  (c) => ({ id: c.id({ primary: true }), ideaId: c.id(), userId: c.id(), since: c.instant() }),
  [
    { name: 'ux_supporters', columns: ['ideaId', 'userId'], unique: true },
    { name: 'ix_supporters_user', columns: ['userId'] },
  ],
  { table: 'ideas', column: 'ideaId' },
);

export interface QuestionRow {
  id: string;
  formId: string;
  ideaId: string;
  askedById: string;
  text: string;
  askedAt: Date;
  answer: string | null;
  answeredAt: Date | null;
}

export const Questions = defineEntity<QuestionRow>(
  'questions',
  (c) => ({
    id: c.id({ primary: true }),
    formId: c.text(64),
    ideaId: c.id(),
    askedById: c.id(),
    text: c.longText(),
    askedAt: c.instant(),
    answer: c.longText({ nullable: true }),
    answeredAt: c.instant({ nullable: true }),
  }),
  [
    { name: 'ux_questions_form', columns: ['formId'], unique: true },
    { name: 'ix_questions_idea', columns: ['ideaId', 'askedAt'] },
  ],
  { table: 'ideas', column: 'ideaId' },
);

/** A look-alike elsewhere (kunst van het afkijken). */
export interface PrecedentRow {
  id: string;
  formId: string;
  ideaId: string;
  addedById: string;
  text: string;
  addedAt: Date;
}

export const Precedents = defineEntity<PrecedentRow>(
  'precedents',
  (c) => ({
    id: c.id({ primary: true }),
    formId: c.text(64),
    ideaId: c.id(),
    addedById: c.id(),
    text: c.text(500),
    addedAt: c.instant(),
  }),
  [
    { name: 'ux_precedents_form', columns: ['formId'], unique: true },
    { name: 'ix_precedents_idea', columns: ['ideaId', 'addedAt'] },
  ],
  { table: 'ideas', column: 'ideaId' },
);

/** A decision, or a person's message why it takes longer: what counts as the response. */
export interface DecisionRow {
  id: string;
  formId: string;
  ideaId: string;
  kind: DecisionKind | 'explainDelay';
  reason: string;
  decidedById: string;
  decidedAt: Date;
  /** Park: until when; explainDelay: the new promised day. */
  until: LocalDate | null;
  mergedIntoId: string | null;
  /** Take on: what happens first. */
  firstStep: string | null;
}

export const Decisions = defineEntity<DecisionRow>(
  'decisions',
  (c) => ({
    id: c.id({ primary: true }),
    formId: c.text(64),
    ideaId: c.id(),
    kind: c.text(20),
    reason: c.longText(),
    decidedById: c.id(),
    decidedAt: c.instant(),
    until: c.text(10, { nullable: true }),
    mergedIntoId: c.id({ nullable: true }),
    firstStep: c.text(500, { nullable: true }),
  }),
  [
    { name: 'ux_decisions_form', columns: ['formId'], unique: true },
    { name: 'ix_decisions_idea', columns: ['ideaId', 'decidedAt'] },
  ],
  { table: 'ideas', column: 'ideaId' },
);

export interface TeamMemberRow {
  id: string;
  ideaId: string;
  userId: string;
  role: TeamRole;
}

export const TeamMembers = defineEntity<TeamMemberRow>(
  'team_members',
  (c) => ({ id: c.id({ primary: true }), ideaId: c.id(), userId: c.id(), role: c.text(20) }),
  [
    { name: 'ux_team_members', columns: ['ideaId', 'role'], unique: true },
    { name: 'ix_team_members_user', columns: ['userId'] },
  ],
  { table: 'ideas', column: 'ideaId' },
);

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

/** What an idea may cost and what it brought; there is a row once there is something to tell. Money in eurocents. */
export interface BudgetRow {
  ideaId: string;
  asked: number | null;
  granted: number | null;
  spent: number | null;
  broughtMoney: number | null;
  /** Hours a year. */
  broughtTime: number | null;
  broughtService: string | null;
  broughtSustainability: string | null;
}

export const Budgets = defineEntity<BudgetRow>(
  'budgets',
  (c) => ({
    ideaId: c.id({ primary: true }),
    asked: c.int({ nullable: true }),
    granted: c.int({ nullable: true }),
    spent: c.int({ nullable: true }),
    broughtMoney: c.int({ nullable: true }),
    broughtTime: c.int({ nullable: true }),
    broughtService: c.text(500, { nullable: true }),
    broughtSustainability: c.text(500, { nullable: true }),
  }),
  [],
  { table: 'ideas', column: 'ideaId' },
);

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
