import { DataSource, TableColumn, type QueryRunner, type Table } from 'typeorm';
import { entitySchemas } from '../../src/db/entities';
import { MIGRATIONS } from '../../src/db/migrations';

/**
 * What SQL Server would be told, without a server: TypeORM's own query runner for it, which only writes down what
 * it would run.
 */
interface Column {
  readonly type: string;
  readonly isNullable: boolean;
}
interface Index {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly isUnique: boolean;
}

let source: DataSource;
let byHand: string[];
let tables: Map<string, Map<string, Column>>;
let keys: Index[];
let indexes: Index[];
let cascades: { readonly owner: string; readonly part: string }[];

const quoted = (text: string): string[] => [...text.matchAll(/"([^"]+)"/g)].map((match) => match[1]!);

function readTable(statement: string): void {
  const [, table = '', body = ''] = /^CREATE TABLE "(\w+)" \((.*)\)$/.exec(statement) ?? [];
  const columns = new Map<string, Column>();
  for (const part of body.split(/, (?=")|, (?=CONSTRAINT)/)) {
    const column = /^"(\w+)" (\S+)(.*)$/.exec(part);
    if (column) columns.set(column[1]!, { type: column[2]!, isNullable: !column[3]!.includes('NOT NULL') });
    const primary = /PRIMARY KEY \((.*)\)/.exec(part);
    if (primary) keys.push({ name: 'primary', table, columns: quoted(primary[1]!), isUnique: true });
    const foreign = /REFERENCES "(\w+)" .* ON DELETE CASCADE/.exec(part);
    if (foreign) cascades.push({ owner: foreign[1]!, part: table });
  }
  tables.set(table, columns);
}

function readColumn(statement: string): void {
  const match = /^ALTER TABLE "(\w+)" ADD "(\w+)" (\S+)(.*)$/.exec(statement);
  if (!match) throw new Error(`this test does not know what to make of: ${statement}`);
  const [, table, name, type, rest] = match;
  tables.get(table!)!.set(name!, { type: type!, isNullable: !rest!.includes('NOT NULL') });
}

function readIndex(statement: string): void {
  const match = /^CREATE (UNIQUE )?INDEX "(\w+)" ON "(\w+)" \((.*)\)/.exec(statement);
  if (!match) throw new Error(`this test does not know what to make of: ${statement}`);
  const [, unique, name, table, columns] = match;
  indexes.push({ name: name!, table: table!, columns: quoted(columns!), isUnique: unique !== undefined });
}

function readDroppedIndex(statement: string): void {
  const [name] = quoted(statement);
  indexes = indexes.filter((index) => index.name !== name);
}

/** A runner that remembers the tables it would have made: later migrations name them, and it cannot look. */
function writingRunner(): QueryRunner {
  const runner = source.driver.createQueryRunner('master');
  runner.enableSqlMemory();
  const made = new Map<string, Table>();
  const known = (table: Table | string): Table | string =>
    (typeof table === 'string' ? made.get(table) : undefined) ?? table;
  const createTable = runner.createTable.bind(runner);
  const createIndex = runner.createIndex.bind(runner);
  const dropIndex = runner.dropIndex.bind(runner);
  runner.createTable = async (table, ...rest) => {
    await createTable(table, ...rest);
    made.set(table.name, table);
  };
  // What moves rows makes no tables; a column may be added by hand.
  const note = (statement: string): Promise<never[]> => {
    if (statement.startsWith('ALTER TABLE')) byHand.push(statement);
    return Promise.resolve([]);
  };
  runner.query = note as QueryRunner['query'];
  runner.createIndex = (table, index) => createIndex(known(table), index);
  runner.dropIndex = (table, index) => dropIndex(known(table), index);
  const addColumn = runner.addColumn.bind(runner);
  runner.addColumn = (table, added) => addColumn(known(table), added);
  runner.addColumns = async (table, added) => {
    for (const each of added) await addColumn(known(table), each);
  };
  return runner;
}

beforeAll(async () => {
  source = new DataSource({
    type: 'mssql',
    host: 'nowhere',
    database: 'kiem',
    entities: entitySchemas('mssql'),
  });
  await (source as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
  const runner = writingRunner();
  byHand = [];
  for (const Migration of MIGRATIONS) await new Migration().up(runner);
  const statements = runner.getMemorySql().upQueries.map(({ query }) => query);
  tables = new Map();
  [keys, indexes, cascades] = [[], [], []];
  for (const statement of statements) {
    if (statement.startsWith('CREATE TABLE')) readTable(statement);
    else if (statement.startsWith('ALTER TABLE')) readColumn(statement);
    else if (statement.startsWith('DROP INDEX')) readDroppedIndex(statement);
    else readIndex(statement);
  }
  for (const statement of byHand) readColumn(statement);
});

const columnOf = (index: Index, name: string): Column => tables.get(index.table)!.get(name)!;

/** Bytes that a column may take in a key: two for each character of nvarchar. */
function bytesOf({ type }: Column): number {
  const length = /^nvarchar\((\d+)\)$/.exec(type)?.[1];
  if (length !== undefined) return Number(length) * 2;
  return { int: 4, bit: 1, 'datetime2(3)': 8 }[type] ?? Number.POSITIVE_INFINITY;
}

describe('the migrations on SQL Server', () => {
  test('are understood to the last statement by this test', () => {
    expect(tables.size).toBeGreaterThan(20);
    expect(indexes.length).toBeGreaterThan(20);
    for (const [name, columns] of tables)
      expect({ name, columns: columns.size }).not.toEqual({ name, columns: 0 });
  });

  test('use types that are Unicode, keep milliseconds and have a future', () => {
    const types = new Set(
      [...tables.values()].flatMap((columns) => [...columns.values()]).map((c) => c.type),
    );
    const odd = [...types].filter((type) => !/^(nvarchar\((\d+|max)\)|datetime2\(3\)|bit|int)$/.test(type));
    expect(odd).toEqual([]);
  });

  test('make the columns that the entities tell', () => {
    const told = new Map(
      source.entityMetadatas.map((entity) => [
        entity.tableName,
        new Map(
          entity.columns.map((column) => [
            column.databaseName,
            {
              type: source.driver.createFullType(asTableColumn(column)),
              isNullable: column.isNullable,
            },
          ]),
        ),
      ]),
    );
    expect(tables).toEqual(told);
  });

  test('make the indexes that the entities tell', () => {
    const told = source.entityMetadatas.flatMap((entity) =>
      entity.indices.map((index) => ({
        name: index.name,
        table: entity.tableName,
        columns: index.columns.map((column) => column.databaseName),
        isUnique: index.isUnique,
      })),
    );
    const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name);
    expect([...indexes].sort(byName)).toEqual([...told].sort(byName));
  });

  test('put no unique index on a column that may be empty: SQL Server allows one empty value', () => {
    const nullable = [...indexes, ...keys].filter(
      (index) => index.isUnique && index.columns.some((name) => columnOf(index, name).isNullable),
    );
    expect(nullable).toEqual([]);
  });

  test('put no index on nvarchar(max), and keep keys within 900 and 1,700 bytes', () => {
    const bytes = (index: Index): number =>
      index.columns.reduce((sum, name) => sum + bytesOf(columnOf(index, name)), 0);
    expect(keys.filter((key) => bytes(key) > 900)).toEqual([]);
    expect(indexes.filter((index) => bytes(index) > 1700)).toEqual([]);
  });

  test('give every part one owner, and no owner to itself: no two cascades lead to one table', () => {
    const owners = new Map<string, string[]>();
    for (const { owner, part } of cascades) owners.set(part, [...(owners.get(part) ?? []), owner]);
    expect([...owners].filter(([part, all]) => all.length > 1 || all.includes(part))).toEqual([]);
    for (const part of owners.keys()) {
      const above = new Set<string>();
      for (let at: string | undefined = part; at !== undefined; at = owners.get(at)?.[0]) {
        expect(above).not.toContain(at);
        above.add(at);
      }
    }
  });

  test('name an index once in the whole database', () => {
    const names = indexes.map(({ name }) => name);
    expect(names).toHaveLength(new Set(names).size);
  });
});

type Metadata = DataSource['entityMetadatas'][number]['columns'][number];

/** What the driver makes of a column of an entity, as it would when it made the table itself. */
function asTableColumn(column: Metadata): TableColumn {
  return new TableColumn({
    name: column.databaseName,
    type: source.driver.normalizeType(column),
    length: column.length,
    ...(typeof column.precision === 'number' ? { precision: column.precision } : {}),
  });
}
