import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTables, dropTables, type TableSpec } from './tables';

const TABLES: readonly TableSpec[] = [
  {
    name: 'unnamed_followers',
    columns: [
      column.id('id').primary(),
      column.id('ideaId'),
      column.id('userId'),
      column.id('mergedIdeaId'),
      column.instant('since'),
      column.instant('endedAt').nullable(),
    ],
    indices: [
      { name: 'ux_unnamed_followers', columns: ['ideaId', 'mergedIdeaId'], unique: true },
      { name: 'ix_unnamed_followers_user', columns: ['userId'] },
    ],
    owner: { table: 'ideas', column: 'ideaId' },
  },
];

/** Supporters who did not choose so themselves: an unnamed idea of theirs was merged. */
const MOVE = `INSERT INTO unnamed_followers (id, ideaId, userId, mergedIdeaId, since, endedAt)
  SELECT s.id, s.ideaId, s.userId, m.id, s.since, NULL
  FROM supporters s INNER JOIN ideas m ON m.submitterId = s.userId AND m.mergedIntoId = s.ideaId AND m.unnamed = 1
  WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.ideaId = s.ideaId AND e.kind = 'supported' AND e.actorId = s.userId)
    AND m.id = (SELECT MIN(f.id) FROM ideas f
      WHERE f.submitterId = s.userId AND f.mergedIntoId = s.ideaId AND f.unnamed = 1)`;
const MOVED = 'DELETE FROM supporters WHERE id IN (SELECT id FROM unnamed_followers)';
const BACK = `INSERT INTO supporters (id, ideaId, userId, since)
  SELECT f.id, f.ideaId, f.userId, f.since FROM unnamed_followers f
  WHERE f.endedAt IS NULL
    AND NOT EXISTS (SELECT 1 FROM supporters s WHERE s.ideaId = f.ideaId AND s.userId = f.userId)
    AND f.id = (SELECT MIN(o.id) FROM unnamed_followers o WHERE o.ideaId = f.ideaId AND o.userId = f.userId)`;

/** Who follows an idea through an unnamed one of their own stands apart from who supports it in the open. */
export class Unnamed1790000000007 implements MigrationInterface {
  readonly name = 'Unnamed1790000000007';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTables(queryRunner, TABLES);
    await queryRunner.query(MOVE);
    await queryRunner.query(MOVED);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(BACK);
    await dropTables(queryRunner, TABLES);
  }
}
