import type { LocalDate } from '../../domain/calendar';
import type { Outcome, Stage } from '../../domain/stage';
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
