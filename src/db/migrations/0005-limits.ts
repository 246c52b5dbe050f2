import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import type { Dialect } from '../columns';
import { column } from './tables';

const TABLE = 'outbox';
/** Behind everything else, as long as nothing says otherwise. */
const NEWS = 2;

/** What waits already: the promised response and the receipt go first, then what asks something of its reader. */
const RANKS = [
  `UPDATE outbox SET "rank" = 0 WHERE "kind" = 'personMessage' AND "message" IN ('response', 'receipt')`,
  `UPDATE outbox SET "rank" = 1 WHERE "kind" = 'personMessage' AND "message" IN
     ('question', 'decideNow', 'remindLead', 'remindManager', 'projectLeader', 'stepLate', 'experimentLate', 'noClub')`,
];

/** Which message goes first of those that wait for one person. */
export class Limits1790000000005 implements MigrationInterface {
  readonly name = 'Limits1790000000005';

  async up(queryRunner: QueryRunner): Promise<void> {
    const dialect = queryRunner.dataSource.options.type as Dialect;
    const rank = { ...column.int('rank').toOptions(dialect), default: NEWS };
    await queryRunner.addColumn(TABLE, new TableColumn(rank));
    for (const statement of RANKS) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn(TABLE, 'rank');
  }
}
