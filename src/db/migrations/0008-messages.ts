import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, column, dropColumns } from './tables';

const COLUMNS = [
  column.id('clubId').nullable(),
  column.id('personId').nullable(),
  column.text('occasion', 40).nullable(),
  column.instant('askedAgainAt').nullable(),
  column.text('dropped', 20).nullable(),
];

/** What an outbox of the old kind is read as; the words are the same in both databases. */
const UP = [
  // The occasion stood in the dedupe key only, behind everything else. One reminder had two meanings in it.
  `UPDATE outbox SET "occasion" = NULLIF(REPLACE("dedupeKey",
     CONCAT("message", '|', "recipient", '|', "ideaId", '|', "refId", '|'), ''), '') WHERE "kind" <> 'ideaCard'`,
  `UPDATE outbox SET "message" = 'remindDueSoon', "occasion" = REPLACE("occasion", ' dueSoon', '')
     WHERE "message" = 'remindThread' AND "occasion" LIKE '% dueSoon'`,
  `UPDATE outbox SET "message" = 'remindOverdue', "occasion" = REPLACE("occasion", ' overdue', '')
     WHERE "message" = 'remindThread'`,
  // One name, one message: what goes to the thread is called apart from what goes to a person.
  `UPDATE outbox SET "message" = 'threadBroughtBack' WHERE "kind" = 'threadMessage' AND "message" = 'broughtBack'`,
  `UPDATE outbox SET "message" = 'threadAnchored' WHERE "kind" = 'threadMessage' AND "message" = 'anchored'`,
  // That ideas wait for a club is about the organisation; the idea is what began it.
  `UPDATE outbox SET "refId" = "ideaId", "ideaId" = NULL WHERE "message" = 'noClub'`,
  `UPDATE outbox SET "dedupeKey" =
     CONCAT("message", '|', "recipient", '|', "ideaId", '|', "refId", '|', "occasion")`,
];

const DOWN = [
  `DELETE FROM outbox WHERE "ideaId" IS NULL AND "message" <> 'noClub'`,
  `UPDATE outbox SET "ideaId" = "refId", "refId" = NULL WHERE "message" = 'noClub'`,
  `UPDATE outbox SET "message" = 'anchored' WHERE "message" = 'threadAnchored'`,
  `UPDATE outbox SET "message" = 'broughtBack' WHERE "message" = 'threadBroughtBack'`,
  `UPDATE outbox SET "message" = 'remindThread', "occasion" = CONCAT("occasion", ' overdue')
     WHERE "message" = 'remindOverdue'`,
  `UPDATE outbox SET "message" = 'remindThread', "occasion" = CONCAT("occasion", ' dueSoon')
     WHERE "message" = 'remindDueSoon'`,
  `UPDATE outbox SET "dedupeKey" =
     CONCAT("message", '|', "recipient", '|', "ideaId", '|', "refId", '|', "occasion")`,
  `UPDATE outbox SET "dedupeKey" = CONCAT('ideaCard:', "ideaId") WHERE "kind" = 'ideaCard'`,
];

const TABLE = 'outbox';

/** What a message is about, besides an idea, its occasion, and whether it was dropped or asked for again. */
export class Messages1790000000008 implements MigrationInterface {
  readonly name = 'Messages1790000000008';

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, TABLE, COLUMNS);
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
    await dropColumns(queryRunner, TABLE, COLUMNS);
  }
}
