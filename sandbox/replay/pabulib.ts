import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';

/** A line that cannot be read, in words that name the file, the line and what is wrong. */
export class PabulibError extends Error {
  override readonly name = 'PabulibError';

  constructor(file: string, line: number, what: string) {
    super(`${file}, line ${line}: ${what}`);
  }
}

/** A row of a file: its fields, and the line on which it begins (the first is 1). */
interface Row {
  readonly line: number;
  readonly fields: readonly string[];
}

/** A project on which people could vote, with the tally that was published (or, where none was, that of the ballots). */
export interface Project {
  readonly id: string;
  readonly name: string;
  /** Empty when the file gives none. */
  readonly category: string;
  readonly votes: number;
}

/** One voter, and the projects of which they approve. */
export interface Ballot {
  readonly voterId: string;
  readonly approves: readonly string[];
}

/** A Pabulib election with approval ballots. */
export interface Election {
  readonly meta: ReadonlyMap<string, string>;
  readonly projects: readonly Project[];
  readonly ballots: readonly Ballot[];
  /** What was passed over in reading, a sentence each that names the line. */
  readonly notes: readonly string[];
}

const SECTIONS = ['META', 'PROJECTS', 'VOTES'] as const;
type Section = (typeof SECTIONS)[number];

const COLUMNS: Readonly<Record<Section, readonly string[]>> = {
  META: ['key', 'value'],
  PROJECTS: ['project_id'],
  VOTES: ['voter_id', 'vote'],
};

/** A section: its columns by name, and its rows. */
class Table {
  readonly rows: Row[] = [];

  constructor(
    readonly file: string,
    readonly line: number,
    readonly columns: readonly string[],
  ) {}

  /** The text in a column; empty when the file does not have the column. */
  text(row: Row, column: string): string {
    return row.fields[this.columns.indexOf(column)] ?? '';
  }

  /** The same, for what must be there. */
  required(row: Row, column: string): string {
    const text = this.text(row, column);
    if (text === '') throw new PabulibError(this.file, row.line, `${column} is empty`);
    return text;
  }
}

/**
 * Reads a Pabulib file.
 * @throws PabulibError naming file, line and what is wrong; the error of the file system when it cannot be opened
 */
export function readElection(path: string): Election {
  const bytes = readFileSync(path);
  const file = basename(path);
  if (!isUtf8(bytes))
    throw new PabulibError(file, lineOfBadByte(bytes), 'this is not UTF-8; save the file as UTF-8');
  return parseElection(bytes.toString('utf8'), file);
}

/** The first line that is not UTF-8; a line feed is never part of a longer character. */
function lineOfBadByte(bytes: Buffer): number {
  for (let line = 1, from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const part = bytes.subarray(from, end < 0 ? bytes.length : end);
    if (!isUtf8(part)) return line;
    from += part.length + 1;
  }
  return 1;
}

/**
 * Parses the text of a Pabulib file: sections META, PROJECTS and VOTES, each with a header row that names its
 * columns. It takes what Pabulib's own checker reads (https://github.com/pabulib/checker): columns may be missing but
 * for the ids and the ballot, rows may be short or long, a quote may stand within a field. What changes the outcome
 * is refused, what does not is noted.
 * @throws PabulibError naming file, line and what is wrong
 */
export function parseElection(text: string, file: string): Election {
  const { tables, notes } = readTables(text, file);
  const meta = readMeta(tables.META);
  const ids = readProjectIds(tables.PROJECTS);
  const ballots = readBallots(tables.VOTES, ids, notes);
  const projects = readProjects(tables.PROJECTS, ballots);
  checkCount(tables.META, 'num_projects', projects.length);
  checkCount(tables.META, 'num_votes', ballots.length);
  return { meta, projects, ballots, notes };
}

/** The file as rows of fields: with semicolons between them, quoted where a field holds a semicolon or a line feed. */
function readRows(text: string, file: string): Row[] {
  const rows: Row[] = [];
  let after = 1;
  try {
    parse(text, {
      delimiter: ';',
      // As Pabulib's own checker: a quote within a bare field is a quote, a row may be shorter or longer.
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      bom: true,
      on_record: (fields: string[], { lines }) => {
        // The parser tells the last line of a row; a quoted field may go on over several.
        const line = lines - fields.join('').split('\n').length + 1;
        after = lines + 1;
        rows.push({ line, fields: fields.map((field) => field.trim()) });
        return null;
      },
    });
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // A quote that stays open swallows the rest of the file: the row that opened it is the one after the last whole one.
    if (error.code === 'CSV_QUOTE_NOT_CLOSED')
      throw new PabulibError(file, after, 'a quote opens here that is not closed');
    throw new PabulibError(file, after, error.message);
  }
}

function readTables(text: string, file: string): { tables: Record<Section, Table>; notes: string[] } {
  const tables: Partial<Record<Section, Table>> = {};
  const notes: string[] = [];
  let section: Section | null = null;
  let table: Table | null = null;
  const rows = readRows(text, file);
  for (const { line, fields } of rows) {
    const [first = '', ...rest] = fields;
    const isAlone = rest.every((field) => field === '');
    if (first === '' && isAlone) continue;
    const opened: Section | undefined = isAlone
      ? SECTIONS.find((name) => name === first.toUpperCase())
      : undefined;
    if (opened !== undefined) {
      if (section !== null && table === null)
        throw new PabulibError(file, line, `${section} has no header row`);
      const next = SECTIONS[Object.keys(tables).length];
      if (opened !== next)
        throw new PabulibError(file, line, `${opened} is out of place; ${next ?? 'the end'} comes here`);
      section = opened;
      table = null;
      continue;
    }
    if (section === null) throw new PabulibError(file, line, 'META comes first');
    if (table === null) {
      table = openTable(file, line, section, fields);
      tables[section] = table;
      continue;
    }
    const extra = fields.slice(table.columns.length).filter((field) => field !== '');
    if (extra.length > 0)
      notes.push(`line ${line}: fields beyond the header are passed over: ${extra.join('; ')}`);
    table.rows.push({ line, fields });
  }
  const { META, PROJECTS, VOTES } = tables;
  if (META && PROJECTS && VOTES) return { tables: { META, PROJECTS, VOTES }, notes };
  const missing = SECTIONS.find((name) => tables[name] === undefined) ?? 'VOTES';
  const last = rows.at(-1)?.line ?? 1;
  throw new PabulibError(file, last, `the file ends without ${missing} and its header row`);
}

function openTable(file: string, line: number, section: Section, header: readonly string[]): Table {
  const columns = header.map((name) => name.toLowerCase());
  const missing = COLUMNS[section].find((name) => !columns.includes(name));
  if (missing !== undefined)
    throw new PabulibError(file, line, `the header of ${section} has no column ${missing}`);
  const double = columns.find((name, index) => name !== '' && columns.indexOf(name) !== index);
  if (double !== undefined)
    throw new PabulibError(file, line, `the header of ${section} names ${double} twice`);
  return new Table(file, line, columns);
}

function readMeta(table: Table): Map<string, string> {
  const meta = new Map<string, string>();
  for (const row of table.rows) {
    const key = table.required(row, 'key');
    if (meta.has(key)) throw new PabulibError(table.file, row.line, `${key} is there twice`);
    const value = table.text(row, 'value');
    if (key === 'vote_type') checkVoteType(table, row, value);
    meta.set(key, value);
  }
  if (!meta.has('vote_type'))
    throw new PabulibError(
      table.file,
      table.line,
      'META does not say the vote_type; only approval can be replayed',
    );
  return meta;
}

/** Why a ballot of this kind cannot be played as votes of a club. */
const OTHER_VOTE_TYPES: ReadonlyMap<string, string> = new Map([
  ['ordinal', 'its ballots rank projects, and a club does not rank'],
  ['cumulative', 'its ballots divide points, and a club has no points'],
  ['choose-1', 'its ballots choose one project against the others, and a club judges each idea by itself'],
]);

function checkVoteType(table: Table, row: Row, value: string): void {
  if (value === 'approval') return;
  const why = OTHER_VOTE_TYPES.get(value) ?? 'that is no way of voting that Pabulib describes';
  throw new PabulibError(
    table.file,
    row.line,
    `vote_type is ${value}: ${why}; only approval can be replayed`,
  );
}

function readProjectIds(table: Table): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const row of table.rows) {
    const id = table.required(row, 'project_id');
    if (ids.has(id)) throw new PabulibError(table.file, row.line, `project ${id} is there twice`);
    ids.add(id);
  }
  if (ids.size === 0) throw new PabulibError(table.file, table.line, 'PROJECTS has no projects');
  return ids;
}

function readProjects(table: Table, ballots: readonly Ballot[]): Project[] {
  const counted = new Map<string, number>();
  for (const id of ballots.flatMap(({ approves }) => approves)) counted.set(id, (counted.get(id) ?? 0) + 1);
  return table.rows.map((row) => {
    const id = table.required(row, 'project_id');
    const votes = table.text(row, 'votes');
    return {
      id,
      name: table.text(row, 'name') || `Project ${id}`,
      category: table.text(row, 'category'),
      votes: votes === '' ? (counted.get(id) ?? 0) : wholeNumber(table, row, 'votes', votes),
    };
  });
}

function readBallots(table: Table, projects: ReadonlySet<string>, notes: string[]): Ballot[] {
  const ballots = new Map<string, Ballot>();
  for (const row of table.rows) {
    const voterId = table.required(row, 'voter_id');
    if (ballots.has(voterId)) throw new PabulibError(table.file, row.line, `voter ${voterId} is there twice`);
    const vote = table.text(row, 'vote');
    const named = vote === '' ? [] : vote.split(',').map((id) => id.trim());
    const unknown = named.find((id) => !projects.has(id));
    if (unknown !== undefined)
      throw new PabulibError(
        table.file,
        row.line,
        `project ${JSON.stringify(unknown)} is not among PROJECTS`,
      );
    const approves = [...new Set(named)];
    for (const id of approves.filter((one) => named.indexOf(one) !== named.lastIndexOf(one)))
      notes.push(`line ${row.line}: voter ${voterId} has project ${id} on the ballot twice; it counts once`);
    ballots.set(voterId, { voterId, approves });
  }
  if (ballots.size === 0) throw new PabulibError(table.file, table.line, 'VOTES has no ballots');
  return [...ballots.values()];
}

function wholeNumber(table: Table, row: Row, what: string, text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new PabulibError(table.file, row.line, `${what} is ${JSON.stringify(text)}, not a whole number`);
  return Number(text);
}

/** META may say how many there are; then there must be as many. */
function checkCount(table: Table, key: string, count: number): void {
  const row = table.rows.find((one) => table.text(one, 'key') === key);
  if (row === undefined) return;
  const said = wholeNumber(table, row, key, table.text(row, 'value'));
  if (said !== count)
    throw new PabulibError(table.file, row.line, `${key} is ${said}, but the file has ${count}`);
}
