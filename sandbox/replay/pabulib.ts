import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { PabulibError, splitFields, type Row } from './fields';

export { PabulibError } from './fields';

/** A project on which people could vote, with the tally that was published. */
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
}

const SECTIONS = ['META', 'PROJECTS', 'VOTES'] as const;
type Section = (typeof SECTIONS)[number];

const COLUMNS: Readonly<Record<Section, readonly string[]>> = {
  META: ['key', 'value'],
  PROJECTS: ['project_id', 'votes', 'name'],
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
 * columns. Strict: what cannot be understood whole is refused.
 * @throws PabulibError naming file, line and what is wrong
 */
export function parseElection(text: string, file: string): Election {
  const tables = readTables(text.replace(/^\uFEFF/, ''), file);
  const meta = readMeta(tables.META);
  const projects = readProjects(tables.PROJECTS);
  const ballots = readBallots(tables.VOTES, new Set(projects.map((project) => project.id)));
  checkCount(tables.META, 'num_projects', projects.length);
  checkCount(tables.META, 'num_votes', ballots.length);
  return { meta, projects, ballots };
}

function readTables(text: string, file: string): Record<Section, Table> {
  const tables: Partial<Record<Section, Table>> = {};
  let section: Section | null = null;
  let table: Table | null = null;
  const lines = text.split(/\r\n|\n|\r/);
  for (const [index, content] of lines.entries()) {
    const line = index + 1;
    if (content.trim() === '') continue;
    const opened: Section | undefined = SECTIONS.find((name) => name === content.trim());
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
    const fields = splitFields(content);
    if (typeof fields === 'string') throw new PabulibError(file, line, fields);
    if (table === null) {
      table = openTable(file, line, section, fields);
      tables[section] = table;
    } else if (fields.length !== table.columns.length) {
      throw new PabulibError(
        file,
        line,
        `${fields.length} fields, where the header has ${table.columns.length}`,
      );
    } else {
      table.rows.push({ line, fields });
    }
  }
  const { META, PROJECTS, VOTES } = tables;
  if (META && PROJECTS && VOTES) return { META, PROJECTS, VOTES };
  const missing = SECTIONS.find((name) => tables[name] === undefined) ?? 'VOTES';
  throw new PabulibError(file, lines.length, `the file ends without ${missing} and its header row`);
}

function openTable(file: string, line: number, section: Section, columns: readonly string[]): Table {
  const missing = COLUMNS[section].find((name) => !columns.includes(name));
  if (missing !== undefined)
    throw new PabulibError(file, line, `the header of ${section} has no column ${missing}`);
  const double = columns.find((name, index) => columns.indexOf(name) !== index);
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
    if (key === 'vote_type' && value !== 'approval')
      throw new PabulibError(table.file, row.line, `vote_type is ${value}; only approval can be replayed`);
    meta.set(key, value);
  }
  return meta;
}

function readProjects(table: Table): Project[] {
  const projects = new Map<string, Project>();
  for (const row of table.rows) {
    const id = table.required(row, 'project_id');
    if (projects.has(id)) throw new PabulibError(table.file, row.line, `project ${id} is there twice`);
    projects.set(id, {
      id,
      name: table.required(row, 'name'),
      category: table.text(row, 'category'),
      votes: wholeNumber(table, row, 'votes', table.required(row, 'votes')),
    });
  }
  if (projects.size === 0) throw new PabulibError(table.file, table.line, 'PROJECTS has no projects');
  return [...projects.values()];
}

function readBallots(table: Table, projects: ReadonlySet<string>): Ballot[] {
  const ballots = new Map<string, Ballot>();
  for (const row of table.rows) {
    const voterId = table.required(row, 'voter_id');
    if (ballots.has(voterId)) throw new PabulibError(table.file, row.line, `voter ${voterId} is there twice`);
    const vote = table.text(row, 'vote');
    const approves = vote === '' ? [] : vote.split(',').map((id) => id.trim());
    for (const [index, id] of approves.entries()) {
      if (!projects.has(id))
        throw new PabulibError(table.file, row.line, `project ${JSON.stringify(id)} is not among PROJECTS`);
      if (approves.indexOf(id) !== index)
        throw new PabulibError(table.file, row.line, `project ${id} is on this ballot twice`);
    }
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
