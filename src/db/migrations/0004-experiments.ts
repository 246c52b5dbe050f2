import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { column, createTables, dropTables, type TableSpec } from './tables';

const TABLES: readonly TableSpec[] = [
  {
    name: 'experiments',
    columns: [
      column.id('id').primary(),
      column.id('ideaId'),
      column.text('expected', 500),
      column.text('test', 500),
      column.text('dueOn', 10),
      column.id('startedById'),
      column.instant('startedAt'),
      column.text('outcome', 10).nullable(),
      column.longText('findings').nullable(),
      column.longText('learned').nullable(),
      column.id('endedById').nullable(),
      column.instant('endedAt').nullable(),
    ],
    indices: [
      { name: 'ix_experiments_idea', columns: ['ideaId', 'startedAt'] },
      { name: 'ix_experiments_due', columns: ['endedAt', 'dueOn'] },
    ],
    owner: { table: 'ideas', column: 'ideaId' },
  },
  {
    name: 'partners',
    columns: [
      column.id('id').primary(),
      column.id('ideaId'),
      column.text('name', 120),
      column.text('joins', 10),
      column.text('note', 500).nullable(),
      column.id('addedById'),
      column.instant('addedAt'),
      column.instant('removedAt').nullable(),
    ],
    indices: [{ name: 'ix_partners_idea', columns: ['ideaId', 'addedAt'] }],
    owner: { table: 'ideas', column: 'ideaId' },
  },
];

/** By which the clock finds what is past its day, and whether anybody was asked about it. */
const INDICES = [
  { table: 'steps', name: 'ix_steps_due', columns: ['doneAt', 'dueOn'] },
  { table: 'outbox', name: 'ix_outbox_ref', columns: ['refId', 'message'] },
];

/** What is tried with an idea, and who is on its playing field. */
export class Experiments1790000000004 implements MigrationInterface {
  readonly name = 'Experiments1790000000004';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTables(queryRunner, TABLES);
    for (const { table, name, columns } of INDICES)
      await queryRunner.createIndex(table, new TableIndex({ name, columnNames: columns }));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { table, name } of [...INDICES].reverse()) await queryRunner.dropIndex(table, name);
    await dropTables(queryRunner, TABLES);
  }
}
