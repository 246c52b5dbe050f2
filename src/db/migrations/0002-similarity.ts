import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import type { Dialect } from '../columns';
import { column, ColumnSpec, createTables, dropTables, type TableSpec } from './tables';

/** A number that the database hands out. */
const numbered = (name: string): ColumnSpec =>
  new ColumnSpec(name, 'int', undefined, {
    isPrimary: true,
    isGenerated: true,
    generationStrategy: 'increment',
  });

const TABLES: readonly TableSpec[] = [
  {
    name: 'similarity_ideas',
    columns: [numbered('id'), column.id('ideaId'), column.longText('terms')],
    indices: [{ name: 'ux_similarity_ideas', columns: ['ideaId'], unique: true }],
  },
  {
    name: 'similarity_terms',
    columns: [numbered('id'), column.text('term', 40), column.int('ideaCount')],
    indices: [{ name: 'ux_similarity_terms', columns: ['term'], unique: true }],
  },
];

/** Tables that are nothing but their key: kept in its order, once, in both databases. */
const KEY_TABLES = [
  { name: 'similarity_postings', columns: [column.int('termId').primary(), column.int('docId').primary()] },
  {
    name: 'similarity_variants',
    columns: [column.text('variant', 41).primary(), column.int('termId').primary()],
  },
];

/** Finding ideas that are alike. */
export class Similarity1790000000002 implements MigrationInterface {
  readonly name = 'Similarity1790000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTables(queryRunner, TABLES);
    const dialect = queryRunner.dataSource.options.type as Dialect;
    for (const { name, columns } of KEY_TABLES) {
      await queryRunner.createTable(
        new Table({ name, columns: columns.map((entry) => entry.toOptions(dialect)), withoutRowid: true }),
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTables(queryRunner, [...TABLES, ...KEY_TABLES]);
  }
}
