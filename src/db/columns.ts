import type { ColumnType, EntitySchemaColumnOptions } from 'typeorm';

/** The two databases that one model serves. */
export type Dialect = 'better-sqlite3' | 'mssql';

/**
 * The three kinds of column in which the databases differ. Everything else is the same in both: `nvarchar(n)`
 * for short text and ids, and the whole numbers and booleans that TypeORM maps itself.
 */
export interface Columns {
  longText(options?: Partial<EntitySchemaColumnOptions>): EntitySchemaColumnOptions;
  /** A value kept as JSON in long text. Never `simple-json`, which becomes `ntext` on SQL Server. */
  json(options?: Partial<EntitySchemaColumnOptions>): EntitySchemaColumnOptions;
  /** An instant in UTC with milliseconds. */
  instant(options?: Partial<EntitySchemaColumnOptions>): EntitySchemaColumnOptions;
  /** Unicode text of at most `length` characters. */
  text(length: number, options?: Partial<EntitySchemaColumnOptions>): EntitySchemaColumnOptions;
  /** An id made by the application (UUIDv7). */
  id(options?: Partial<EntitySchemaColumnOptions>): EntitySchemaColumnOptions;
  int(options?: Partial<EntitySchemaColumnOptions>): EntitySchemaColumnOptions;
  flag(options?: Partial<EntitySchemaColumnOptions>): EntitySchemaColumnOptions;
}

const LONG_TEXT: Record<Dialect, { type: ColumnType; length?: string }> = {
  'better-sqlite3': { type: 'text' },
  mssql: { type: 'nvarchar', length: 'max' },
};
const INSTANT: Record<Dialect, { type: ColumnType; precision?: number }> = {
  'better-sqlite3': { type: 'datetime' },
  mssql: { type: 'datetime2', precision: 3 },
};

const asJson = {
  to: (value: unknown): string | null =>
    value === null || value === undefined ? null : JSON.stringify(value),
  from: (value: string | null): unknown => (value === null ? null : JSON.parse(value)),
};

/** The columns of one database. */
export function columnsFor(dialect: Dialect): Columns {
  return {
    longText: (options = {}) => ({ ...LONG_TEXT[dialect], ...options }),
    json: (options = {}) => ({ ...LONG_TEXT[dialect], transformer: asJson, ...options }),
    instant: (options = {}) => ({ ...INSTANT[dialect], ...options }),
    text: (length, options = {}) => ({ type: 'nvarchar', length, ...options }),
    id: (options = {}) => ({ type: 'nvarchar', length: 36, ...options }),
    int: (options = {}) => ({ type: Number, ...options }),
    flag: (options = {}) => ({ type: Boolean, ...options }),
  };
}
