import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { column, createTables, dropTables, type TableSpec } from './tables';

const TABLES: readonly TableSpec[] = [
  {
    name: 'budgets',
    columns: [
      column.id('ideaId').primary(),
      column.int('asked').nullable(),
      column.int('granted').nullable(),
      column.int('spent').nullable(),
      column.int('broughtMoney').nullable(),
      column.int('broughtTime').nullable(),
      column.text('broughtService', 500).nullable(),
      column.text('broughtSustainability', 500).nullable(),
    ],
    owner: { table: 'ideas', column: 'ideaId' },
  },
  {
    name: 'audit',
    columns: [
      column.id('id').primary(),
      column.instant('at'),
      column.id('actorId'),
      column.text('action', 30),
      column.id('subjectId').nullable(),
    ],
  },
];

/** By these the tab pages through its lists: each in the order in which it is read. */
const INDICES: readonly { table: string; name: string; columns: string[] }[] = [
  { table: 'ideas', name: 'ix_ideas_newest', columns: ['submittedAt', 'id'] },
  { table: 'ideas', name: 'ix_ideas_column', columns: ['outcome', 'stage', 'submittedAt', 'id'] },
  { table: 'ideas', name: 'ix_ideas_outcome', columns: ['outcome', 'submittedAt', 'id'] },
  { table: 'ideas', name: 'ix_ideas_stage', columns: ['stage', 'submittedAt', 'id'] },
  {
    table: 'ideas',
    name: 'ix_ideas_club_column',
    columns: ['clubId', 'outcome', 'stage', 'submittedAt', 'id'],
  },
  { table: 'ideas', name: 'ix_ideas_club_newest', columns: ['clubId', 'submittedAt', 'id'] },
  { table: 'ideas', name: 'ix_ideas_theme', columns: ['theme', 'submittedAt', 'id'] },
  { table: 'ideas', name: 'ix_ideas_promise', columns: ['respondBy', 'id'] },
  { table: 'team_members', name: 'ix_team_members_user', columns: ['userId'] },
  { table: 'events', name: 'ix_events_kind', columns: ['kind', 'at', 'ideaId'] },
  { table: 'memberships', name: 'ix_memberships_lead', columns: ['isLead', 'clubId', 'userId'] },
];

/** The beginning of `ix_ideas_club_column`, which takes its place. */
const REPLACED = { table: 'ideas', name: 'ix_ideas_club', columns: ['clubId', 'outcome', 'stage'] };

const indexOf = ({ name, columns }: { name: string; columns: string[] }): TableIndex =>
  new TableIndex({ name, columnNames: columns });

/** What the tab reads and writes: budgets, the audit trail, and the order of its lists. */
export class Tab1790000000003 implements MigrationInterface {
  readonly name = 'Tab1790000000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTables(queryRunner, TABLES);
    for (const index of INDICES) await queryRunner.createIndex(index.table, indexOf(index));
    await queryRunner.dropIndex(REPLACED.table, REPLACED.name);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createIndex(REPLACED.table, indexOf(REPLACED));
    for (const index of [...INDICES].reverse()) await queryRunner.dropIndex(index.table, index.name);
    await dropTables(queryRunner, TABLES);
  }
}
