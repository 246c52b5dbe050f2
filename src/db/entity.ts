import {
  EntitySchema,
  EntitySchemaOptions,
  type EntityManager,
  type EntitySchemaColumnOptions,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import { isUniqueViolation, StaleRowError } from './transaction';
import { columnsFor, type Columns, type Dialect } from './columns';

interface IndexOptions<Row> {
  readonly name: string;
  readonly columns: readonly (keyof Row & string)[];
  readonly unique?: boolean;
}

/** A part belongs to an owner and goes when the owner goes. The only cascade there is. */
interface OwnerOptions<Row> {
  readonly table: string;
  readonly column: keyof Row & string;
}

/** A table: its row type, and how to describe it to TypeORM for either database. */
export interface Entity<Row extends ObjectLiteral> {
  readonly name: string;
  schemaFor(dialect: Dialect): EntitySchema<Row>;
}

/**
 * Describes a table once for both databases. Indexes are named here and made by the migrations; they stand
 * here too so that a test can hold the two against each other.
 */
export function defineEntity<Row extends ObjectLiteral>(
  name: string,
  columns: (columns: Columns) => Record<keyof Row & string, EntitySchemaColumnOptions>,
  indices: readonly IndexOptions<Row>[] = [],
  owner?: OwnerOptions<Row>,
): Entity<Row> {
  return {
    name,
    schemaFor: (dialect) => {
      const options = Object.assign(new EntitySchemaOptions<Row>(), {
        name,
        tableName: name,
        columns: columns(columnsFor(dialect)) as never,
        indices: indices.map((index) => ({
          name: index.name,
          columns: [...index.columns],
          unique: index.unique ?? false,
        })),
        foreignKeys:
          owner === undefined
            ? []
            : [
                {
                  name: `fk_${name}_${owner.table}`,
                  target: owner.table,
                  columnNames: [owner.column],
                  referencedColumnNames: ['id'],
                  onDelete: 'CASCADE',
                },
              ],
      });
      return new EntitySchema<Row>(options);
    },
  };
}

/**
 * Adds a row that may be there only once.
 * @throws StaleRowError when somebody else was a moment earlier: the transaction is tried again, and finds it
 */
export async function insertOnce<Row extends ObjectLiteral>(
  tx: EntityManager,
  entity: Entity<Row>,
  row: QueryDeepPartialEntity<Row>,
): Promise<void> {
  try {
    await repo(tx, entity).insert(row);
  } catch (error) {
    throw isUniqueViolation(error) ? new StaleRowError() : error;
  }
}

/** TypeORM's repository of a table within a transaction. */
export function repo<Row extends ObjectLiteral>(tx: EntityManager, entity: Entity<Row>): Repository<Row> {
  return tx.getRepository<Row>(entity.name);
}
