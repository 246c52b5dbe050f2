import { MssqlParameter, type EntityManager } from 'typeorm';
import { DateUtils } from 'typeorm/util/DateUtils';

/** A value that may be bound to a statement. */
export type SqlValue = string | number | boolean | Date | null;

/** A statement with bound values, written once for both databases. Made by `sql`. */
export interface Statement {
  readonly texts: readonly string[];
  readonly values: readonly SqlValue[];
}

/**
 * A statement as a template: every `${value}` is bound, never pasted. For the few statements that run on
 * every vote or over many rows, where TypeORM's query builder costs more than the statement itself; elsewhere
 * use the repositories.
 */
export function sql(texts: TemplateStringsArray, ...values: SqlValue[]): Statement {
  return { texts, values };
}

function bind(tx: EntityManager, statement: Statement): { text: string; parameters: unknown[] } {
  const isMssql = tx.dataSource.options.type === 'mssql';
  const text = statement.texts.reduce(
    (all, part, index) => `${all}${isMssql ? `@${index - 1}` : '?'}${part}`,
  );
  const parameters = statement.values.map((value): unknown => {
    if (!(value instanceof Date)) return value;
    return isMssql
      ? new MssqlParameter(value, 'datetime2', 3)
      : DateUtils.mixedDateToUtcDatetimeString(value);
  });
  return { text, parameters };
}

/** The rows that a query gives. Instants come as the driver has them: read them with `toInstant`. */
export async function rows<Row>(tx: EntityManager, statement: Statement): Promise<Row[]> {
  const { text, parameters } = bind(tx, statement);
  return tx.query<Row[]>(text, parameters);
}

/** Runs a change and tells how many rows it touched. */
export async function execute(tx: EntityManager, statement: Statement): Promise<number> {
  const { text, parameters } = bind(tx, statement);
  const runner = tx.queryRunner ?? tx.dataSource.createQueryRunner();
  const result = await runner.query(text, parameters, true);
  return result.affected ?? 0;
}

/** An instant as `rows` gives it: SQLite has text in UTC, SQL Server has a Date. */
export function toInstant(value: string | Date): Date;
export function toInstant(value: string | Date | null): Date | null;
export function toInstant(value: string | Date | null): Date | null {
  if (value === null || value instanceof Date) return value;
  return new Date(`${value.replace(' ', 'T')}Z`);
}
