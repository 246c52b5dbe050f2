import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTables, dropTables, type TableSpec } from './tables';

const TABLES: readonly TableSpec[] = [
  {
    name: 'users',
    columns: [
      column.id('id').primary(),
      column.text('aadObjectId', 64),
      column.text('teamsId', 200).nullable(),
      column.text('name', 200),
      column.text('language', 2),
      column.text('kind', 10),
      column.flag('isManager'),
      column.flag('isAdministrator'),
      column.text('conversationId', 400).nullable(),
      column.text('serviceUrl', 400).nullable(),
      column.instant('unreachableSince').nullable(),
      column.instant('createdAt'),
      column.instant('updatedAt'),
    ],
    indices: [{ name: 'ux_users_aad', columns: ['aadObjectId'], unique: true }],
  },
  {
    name: 'clubs',
    columns: [
      column.id('id').primary(),
      column.text('name', 80),
      column.text('teamId', 200),
      column.text('teamAadGroupId', 64).nullable(),
      column.text('channelId', 200),
      column.text('serviceUrl', 400),
      column.text('language', 2),
      column.flag('isDefault'),
      column.flag('isActive'),
      column.instant('rosterReadAt').nullable(),
      column.instant('createdAt'),
    ],
    indices: [
      { name: 'ux_clubs_channel', columns: ['channelId'], unique: true },
      { name: 'ix_clubs_team', columns: ['teamId'] },
    ],
  },
  {
    name: 'memberships',
    columns: [
      column.id('id').primary(),
      column.id('clubId'),
      column.id('userId'),
      column.flag('isLead'),
      column.instant('joinedAt'),
    ],
    indices: [
      { name: 'ux_memberships', columns: ['clubId', 'userId'], unique: true },
      { name: 'ix_memberships_user', columns: ['userId'] },
    ],
    owner: { table: 'clubs', column: 'clubId' },
  },
  {
    name: 'themes',
    columns: [column.id('id').primary(), column.text('name', 60), column.id('clubId').nullable()],
    indices: [{ name: 'ux_themes_name', columns: ['name'], unique: true }],
  },
  {
    name: 'ideas',
    columns: [
      column.id('id').primary(),
      column.text('number', 20),
      column.text('formId', 64),
      column.text('title', 120),
      column.longText('text'),
      column.longText('problem').nullable(),
      column.text('theme', 60).nullable(),
      column.text('seenElsewhere', 500).nullable(),
      column.flag('unnamed'),
      column.id('submitterId'),
      column.text('source', 10),
      column.id('clubId').nullable(),
      column.text('stage', 20),
      column.text('outcome', 20),
      column.instant('submittedAt'),
      column.instant('stageSince'),
      column.text('respondBy', 10),
      column.instant('respondedAt').nullable(),
      column.instant('searchEndsAt').nullable(),
      column.text('parkedUntil', 10).nullable(),
      column.id('mergedIntoId').nullable(),
      column.instant('lastSignAt'),
      column.longText('result').nullable(),
      column.text('cardActivityId', 200).nullable(),
      column.int('version'),
    ],
    indices: [
      { name: 'ux_ideas_number', columns: ['number'], unique: true },
      { name: 'ux_ideas_form', columns: ['formId'], unique: true },
      { name: 'ix_ideas_submitter', columns: ['submitterId', 'submittedAt'] },
      { name: 'ix_ideas_club', columns: ['clubId', 'outcome', 'stage'] },
      { name: 'ix_ideas_search_ends', columns: ['searchEndsAt'] },
      { name: 'ix_ideas_open_promise', columns: ['outcome', 'respondedAt', 'respondBy'] },
      { name: 'ix_ideas_parked', columns: ['outcome', 'parkedUntil'] },
    ],
  },
  {
    name: 'drafts',
    columns: [
      column.id('id').primary(),
      column.id('userId'),
      column.text('sourceKey', 300),
      column.longText('text'),
      column.instant('createdAt'),
    ],
    indices: [{ name: 'ux_drafts_source', columns: ['sourceKey'], unique: true }],
  },
  {
    name: 'supporters',
    columns: [column.id('id').primary(), column.id('ideaId'), column.id('userId'), column.instant('since')],
    indices: [
      { name: 'ux_supporters', columns: ['ideaId', 'userId'], unique: true },
      { name: 'ix_supporters_user', columns: ['userId'] },
    ],
    owner: { table: 'ideas', column: 'ideaId' },
  },
  {
    name: 'questions',
    columns: [
      column.id('id').primary(),
      column.text('formId', 64),
      column.id('ideaId'),
      column.id('askedById'),
      column.longText('text'),
      column.instant('askedAt'),
      column.longText('answer').nullable(),
      column.instant('answeredAt').nullable(),
    ],
    indices: [
      { name: 'ux_questions_form', columns: ['formId'], unique: true },
      { name: 'ix_questions_idea', columns: ['ideaId', 'askedAt'] },
    ],
    owner: { table: 'ideas', column: 'ideaId' },
  },
  {
    name: 'precedents',
    columns: [
      column.id('id').primary(),
      column.text('formId', 64),
      column.id('ideaId'),
      column.id('addedById'),
      column.text('text', 500),
      column.instant('addedAt'),
    ],
    indices: [
      { name: 'ux_precedents_form', columns: ['formId'], unique: true },
      { name: 'ix_precedents_idea', columns: ['ideaId', 'addedAt'] },
    ],
    owner: { table: 'ideas', column: 'ideaId' },
  },
  {
    name: 'decisions',
    columns: [
      column.id('id').primary(),
      column.text('formId', 64),
      column.id('ideaId'),
      column.text('kind', 20),
      column.longText('reason'),
      column.id('decidedById'),
      column.instant('decidedAt'),
      column.text('until', 10).nullable(),
      column.id('mergedIntoId').nullable(),
      column.text('firstStep', 500).nullable(),
    ],
    indices: [
      { name: 'ux_decisions_form', columns: ['formId'], unique: true },
      { name: 'ix_decisions_idea', columns: ['ideaId', 'decidedAt'] },
    ],
    owner: { table: 'ideas', column: 'ideaId' },
  },
  {
    name: 'team_members',
    columns: [column.id('id').primary(), column.id('ideaId'), column.id('userId'), column.text('role', 20)],
    indices: [{ name: 'ux_team_members', columns: ['ideaId', 'role'], unique: true }],
    owner: { table: 'ideas', column: 'ideaId' },
  },
  {
    name: 'steps',
    columns: [
      column.id('id').primary(),
      column.id('ideaId'),
      column.text('text', 500),
      column.text('dueOn', 10),
      column.id('ownerId'),
      column.instant('doneAt').nullable(),
      column.instant('createdAt'),
    ],
    indices: [{ name: 'ix_steps_idea', columns: ['ideaId', 'createdAt'] }],
    owner: { table: 'ideas', column: 'ideaId' },
  },
  {
    name: 'anchorings',
    columns: [
      column.id('id').primary(),
      column.id('ideaId'),
      column.text('level', 20),
      column.longText('arranged'),
      column.id('arrangedById'),
      column.text('since', 10),
    ],
    indices: [{ name: 'ux_anchorings', columns: ['ideaId', 'level'], unique: true }],
    owner: { table: 'ideas', column: 'ideaId' },
  },
  {
    name: 'events',
    columns: [
      column.id('id').primary(),
      column.id('ideaId'),
      column.text('kind', 30),
      column.instant('at'),
      column.id('actorId').nullable(),
      column.json('data'),
    ],
    indices: [{ name: 'ix_events_idea', columns: ['ideaId', 'at', 'id'] }],
    owner: { table: 'ideas', column: 'ideaId' },
  },
  {
    name: 'rounds',
    columns: [
      column.id('id').primary(),
      column.id('ideaId'),
      column.instant('openedAt'),
      column.instant('closesAt'),
      column.instant('closedAt').nullable(),
      column.int('memberCount'),
      column.int('quorum'),
      column.int('forCount'),
      column.int('doubtCount'),
      column.int('againstCount'),
      column.text('advice', 10).nullable(),
    ],
    indices: [
      { name: 'ix_rounds_idea', columns: ['ideaId', 'openedAt'] },
      { name: 'ix_rounds_due', columns: ['closedAt', 'closesAt'] },
    ],
    owner: { table: 'ideas', column: 'ideaId' },
  },
  {
    name: 'votes',
    columns: [
      column.id('id').primary(),
      column.id('roundId'),
      column.id('userId'),
      column.text('choice', 10),
      column.text('reason', 500).nullable(),
      column.instant('castAt'),
    ],
    indices: [{ name: 'ux_votes', columns: ['roundId', 'userId'], unique: true }],
    owner: { table: 'rounds', column: 'roundId' },
  },
  {
    name: 'outbox',
    columns: [
      column.id('id').primary(),
      column.text('kind', 20),
      column.text('message', 40),
      column.text('recipient', 60),
      column.id('ideaId').nullable(),
      column.id('refId').nullable(),
      column.text('dedupeKey', 200),
      column.int('generation'),
      column.int('attempts'),
      column.instant('nextAttemptAt'),
      column.instant('claimedUntil').nullable(),
      column.text('claimedBy', 36).nullable(),
      column.instant('sentAt').nullable(),
      column.instant('parkedAt').nullable(),
      column.text('lastError', 500).nullable(),
      column.text('activityId', 200).nullable(),
      column.instant('createdAt'),
    ],
    indices: [
      { name: 'ux_outbox_dedupe', columns: ['dedupeKey'], unique: true },
      { name: 'ix_outbox_due', columns: ['sentAt', 'parkedAt', 'nextAttemptAt'] },
      { name: 'ix_outbox_recipient', columns: ['recipient', 'sentAt'] },
    ],
  },
  {
    name: 'counters',
    columns: [column.text('name', 40).primary(), column.int('value')],
  },
  {
    name: 'leases',
    columns: [column.text('name', 40).primary(), column.id('owner'), column.instant('until')],
  },
  {
    name: 'settings',
    columns: [column.text('id', 20).primary(), column.json('value')],
  },
];

/** People, clubs, ideas, votes, and what leaves Kiem. */
export class Ideas1790000000001 implements MigrationInterface {
  readonly name = 'Ideas1790000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTables(queryRunner, TABLES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTables(queryRunner, TABLES);
  }
}
