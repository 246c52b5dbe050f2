import type BetterSqlite3 from 'better-sqlite3';
import { MssqlParameter, QueryFailedError, type EntityManager } from 'typeorm';
import { DateUtils } from 'typeorm/util/DateUtils';
import { sqliteConnection } from './sqlite';

/** A value that may be bound to a statement. */
export type SqlValue = string | number | boolean | Date | null;

/** Words of a statement that the two databases spell differently: constants of ours, never what people typed. */
export interface Dialected {
  readonly sqlite: string;
  readonly mssql: string;
}

/** A statement with bound values, written once for both databases. Made by `sql`. */
export interface Statement {
  readonly texts: readonly string[];
  readonly values: readonly (SqlValue | Dialected)[];
}

function isStatement(value: SqlValue | Statement | Dialected): value is Statement {
  return typeof value === 'object' && value !== null && 'texts' in value;
}

/**
 * A statement as a template: every `${value}` is bound, never pasted; a part made by `sql` itself may stand
 * within another. For the few statements that run on every vote or over many rows, where TypeORM's query
 * builder costs more than the statement itself; elsewhere use the repositories.
 */
export function sql(
  texts: TemplateStringsArray,
  ...values: readonly (SqlValue | Statement | Dialected)[]
): Statement {
  if (!values.some(isStatement)) return { texts, values: values as (SqlValue | Dialected)[] };
  const flatTexts: string[] = [texts[0] ?? ''];
  const flatValues: (SqlValue | Dialected)[] = [];
  const append = (text: string): void => {
    flatTexts.push((flatTexts.pop() ?? '') + text);
  };
  values.forEach((value, index) => {
    if (isStatement(value)) {
      append(value.texts[0] ?? '');
      value.values.forEach((inner, at) => {
        flatValues.push(inner);
        flatTexts.push(value.texts[at + 1] ?? '');
      });
      append(texts[index + 1] ?? '');
    } else {
      flatValues.push(value);
      flatTexts.push(texts[index + 1] ?? '');
    }
  });
  return { texts: flatTexts, values: flatValues };
}

/** Parts with a word between them, such as ` AND `; `empty` stands for none. */
export function join(
  parts: readonly Statement[],
  between: ' AND ' | ' OR ' | ', ',
  empty: Statement,
): Statement {
  const [first, ...rest] = parts;
  if (first === undefined) return empty;
  const word: Statement = { texts: [between], values: [] };
  return rest.reduce((all, part) => sql`${all}${word}${part}`, first);
}

/** A list of values to stand between brackets after IN: at most some thousand. */
export function list(values: readonly SqlValue[]): Statement {
  return { texts: ['', ...values.map((_, index) => (index === values.length - 1 ? '' : ', '))], values };
}

/**
 * The first so many rows; stands last, after ORDER BY. The number is written out: SQLite takes nearly twice as
 * long over a page when it does not know beforehand how many rows are wanted.
 */
export function take(count: number): Dialected {
  const rowCount = Math.max(0, Math.trunc(count));
  return { sqlite: `LIMIT ${rowCount}`, mssql: `OFFSET 0 ROWS FETCH NEXT ${rowCount} ROWS ONLY` };
}

/** The day in UTC of an instant in this column, as `2026-12-04`. `column` is a name of ours. */
export function dayOf(column: string): Dialected {
  return { sqlite: `substr(${column}, 1, 10)`, mssql: `CONVERT(nvarchar(10), ${column}, 23)` };
}

const isDialected = (value: SqlValue | Dialected): value is Dialected =>
  typeof value === 'object' && value !== null && !(value instanceof Date);

/** The words of templates that are always the same: putting two thousand letters together anew costs as much as a read. */
const fixedTexts = new WeakMap<readonly string[], string>();

function bind(tx: EntityManager, statement: Statement): { text: string; parameters: unknown[] } {
  const isMssql = tx.dataSource.options.type === 'mssql';
  // A template that stands in the code is one object; what was put together from parts is a new one each time.
  const isFixed = !isMssql && 'raw' in statement.texts && !statement.values.some(isDialected);
  if (isFixed) {
    const text = fixedTexts.get(statement.texts) ?? statement.texts.join('?');
    fixedTexts.set(statement.texts, text);
    return { text, parameters: statement.values.map((value) => asParameter(value, isMssql)) };
  }
  const parameters: unknown[] = [];
  let text = statement.texts[0] ?? '';
  statement.values.forEach((value, index) => {
    if (isDialected(value)) {
      text += isMssql ? value.mssql : value.sqlite;
    } else {
      text += isMssql ? `@${parameters.length}` : '?';
      parameters.push(asParameter(value, isMssql));
    }
    text += statement.texts[index + 1] ?? '';
  });
  return { text, parameters };
}

function asParameter(value: SqlValue | Dialected, isMssql: boolean): unknown {
  return value instanceof Date ? instantParameter(value, isMssql) : value;
}

function instantParameter(value: Date, isMssql: boolean): unknown {
  return isMssql ? new MssqlParameter(value, 'datetime2', 3) : DateUtils.mixedDateToUtcDatetimeString(value);
}

/** A statement that a connection has prepared, with the names of what it gives. */
interface Prepared {
  readonly statement: BetterSqlite3.Statement<unknown[], unknown[]>;
  readonly names: readonly string[];
}

const prepared = new WeakMap<BetterSqlite3.Database, Map<string, Prepared>>();
/** Lists of other lengths are other texts; beyond so many the map begins anew. */
const MOST_PREPARED = 500;

function prepare(connection: BetterSqlite3.Database, text: string): Prepared {
  let known = prepared.get(connection);
  if (known === undefined || known.size >= MOST_PREPARED) {
    known = new Map();
    prepared.set(connection, known);
  }
  let found = known.get(text);
  if (found === undefined) {
    const statement = connection.prepare<unknown[], unknown[]>(text);
    found = { names: statement.columns().map(({ name }) => name), statement: statement.raw() };
    known.set(text, found);
  }
  return found;
}

/**
 * Asks SQLite on the connection that TypeORM has, so within the same transaction, but without what TypeORM does
 * around each query: that takes longer than most of these. Rows come as arrays and become objects here, which
 * takes a third less time than having the driver make them.
 */
function readSqlite<Row>(connection: BetterSqlite3.Database, text: string, parameters: unknown[]): Row[] {
  try {
    const { statement, names } = prepare(connection, text);
    const bound = parameters.map((value) => (typeof value === 'boolean' ? Number(value) : value));
    return statement.all(bound).map((values) => {
      const row: Record<string, unknown> = {};
      names.forEach((name, index) => {
        row[name] = values[index];
      });
      return row as Row;
    });
  } catch (error) {
    throw new QueryFailedError(text, parameters, error instanceof Error ? error : new Error(String(error)));
  }
}

/** The rows that a query gives. Instants come as the driver has them: read them with `toInstant`. */
export async function rows<Row>(tx: EntityManager, statement: Statement): Promise<Row[]> {
  const { text, parameters } = bind(tx, statement);
  if (tx.dataSource.options.type !== 'better-sqlite3') return tx.query<Row[]>(text, parameters);
  return readSqlite<Row>(sqliteConnection(tx.dataSource), text, parameters);
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
