import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, column, dropColumns } from './tables';

const CLUBS = [
  column.text('teamName', 200).nullable(),
  column.id('askedById').nullable(),
  column.instant('askedAt').nullable(),
  column.json('wantedThemes').nullable(),
  column.instant('approvedAt').nullable(),
  column.instant('rejectedAt').nullable(),
  column.id('judgedById').nullable(),
  column.text('rejectReason', 500).nullable(),
];
const AUDIT = [column.json('changes').nullable()];

/**
 * A club waits until an administrator approves it, and the audit trail tells what changed. Clubs that are there
 * already were made by the rules of then: they are approved.
 */
export class ClubApproval1790000000006 implements MigrationInterface {
  readonly name = 'ClubApproval1790000000006';

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'clubs', CLUBS);
    await addColumns(queryRunner, 'audit', AUDIT);
    await queryRunner.query('UPDATE "clubs" SET "approvedAt" = "createdAt"');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropColumns(queryRunner, 'audit', AUDIT);
    await dropColumns(queryRunner, 'clubs', CLUBS);
  }
}
