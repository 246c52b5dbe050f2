import { Table, TableForeignKey, TableIndex, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { columnsFor, type Columns, type Dialect } from '../columns';

type ColumnKind = keyof Columns;

/** What TypeORM makes of `Boolean` and `Number` in an entity; a migration must say it by name. */
const NATIVE: Record<Dialect, { flag: string; int: string }> = {
  'better-sqlite3': { flag: 'boolean', int: 'integer' },
  mssql: { flag: 'bit', int: 'int' },
};

/** A column of a migration, the same words for both databases. */
export class ColumnSpec {
  constructor(
    private readonly name: string,
    private readonly kind: ColumnKind,
    private readonly length?: number,
    private readonly options: Partial<TableColumnOptions> = {},
  ) {}

  primary(): ColumnSpec {
    return new ColumnSpec(this.name, this.kind, this.length, { isPrimary: true });
  }

  nullable(): ColumnSpec {
    return new ColumnSpec(this.name, this.kind, this.length, { isNullable: true });
  }

  toOptions(dialect: Dialect): TableColumnOptions {
    const columns = columnsFor(dialect);
    const described = this.kind === 'text' ? columns.text(this.length ?? 0) : columns[this.kind]();
    const native = NATIVE[dialect];
    const type = described.type;
    return {
      name: this.name,
      type: type === Boolean ? native.flag : type === Number ? native.int : String(type),
      ...(described.length === undefined ? {} : { length: String(described.length) }),
      ...(typeof described.precision === 'number' ? { precision: described.precision } : {}),
      ...this.options,
    };
  }
}

/** Names the columns of a migration. */
export const column = {
  id: (name: string) => new ColumnSpec(name, 'id'),
  text: (name: string, length: number) => new ColumnSpec(name, 'text', length),
  longText: (name: string) => new ColumnSpec(name, 'longText'),
  json: (name: string) => new ColumnSpec(name, 'json'),
  instant: (name: string) => new ColumnSpec(name, 'instant'),
  int: (name: string) => new ColumnSpec(name, 'int'),
  flag: (name: string) => new ColumnSpec(name, 'flag'),
};

export interface TableSpec {
  readonly name: string;
  readonly columns: readonly ColumnSpec[];
  readonly indices?: readonly { name: string; columns: readonly string[]; unique?: boolean }[];
  readonly owner?: { readonly table: string; readonly column: string };
}

/** Makes the tables, in order, with their indexes and the cascade from owner to part. */
export async function createTables(queryRunner: QueryRunner, specs: readonly TableSpec[]): Promise<void> {
  const dialect = queryRunner.dataSource.options.type as Dialect;
  for (const spec of specs) {
    await queryRunner.createTable(
      new Table({
        name: spec.name,
        columns: spec.columns.map((entry) => entry.toOptions(dialect)),
        indices: (spec.indices ?? []).map(
          (index) =>
            new TableIndex({
              name: index.name,
              columnNames: [...index.columns],
              isUnique: index.unique ?? false,
            }),
        ),
        foreignKeys:
          spec.owner === undefined
            ? []
            : [
                new TableForeignKey({
                  name: `fk_${spec.name}_${spec.owner.table}`,
                  columnNames: [spec.owner.column],
                  referencedTableName: spec.owner.table,
                  referencedColumnNames: ['id'],
                  onDelete: 'CASCADE',
                }),
              ],
      }),
    );
  }
}

/** Removes the tables again, parts before owners. */
export async function dropTables(queryRunner: QueryRunner, specs: readonly TableSpec[]): Promise<void> {
  for (const spec of [...specs].reverse()) await queryRunner.dropTable(spec.name);
}

/** Adds columns that may be empty to a table that has rows: both databases do so without touching those. */
export async function addColumns(
  queryRunner: QueryRunner,
  table: string,
  columns: readonly ColumnSpec[],
): Promise<void> {
  for (const { name, type, length, precision } of optionsOf(queryRunner, columns)) {
    const size = length ?? precision;
    await queryRunner.query(
      `ALTER TABLE "${table}" ADD "${name}" ${type}${size === undefined || size === null ? '' : `(${size})`}`,
    );
  }
}

/** Takes such columns away again. */
export async function dropColumns(
  queryRunner: QueryRunner,
  table: string,
  columns: readonly ColumnSpec[],
): Promise<void> {
  for (const { name } of optionsOf(queryRunner, columns).reverse())
    await queryRunner.query(`ALTER TABLE "${table}" DROP COLUMN "${name}"`);
}

function optionsOf(queryRunner: QueryRunner, columns: readonly ColumnSpec[]): TableColumnOptions[] {
  const dialect = queryRunner.dataSource.options.type as Dialect;
  return columns.map((one) => one.toOptions(dialect));
}
