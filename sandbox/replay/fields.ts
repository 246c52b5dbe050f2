/** A line that cannot be read, in words that name the file, the line and what is wrong. */
export class PabulibError extends Error {
  override readonly name = 'PabulibError';

  constructor(file: string, line: number, what: string) {
    super(`${file}, line ${line}: ${what}`);
  }
}

/** A row of a file: its fields, and the line it stands on (the first is 1). */
export interface Row {
  readonly line: number;
  readonly fields: readonly string[];
}

/** A field in quotes, in which a quote is doubled; or a bare one. After it a `;`, or the end of the line. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^";]*))(;|$)/y;

/**
 * Splits a line at its semicolons. A field that holds one is quoted (`"…"`, with a quote doubled).
 * @returns the fields, or a sentence that says what is wrong
 */
export function splitFields(line: string): string[] | string {
  const fields: string[] = [];
  for (let at = 0; ;) {
    FIELD.lastIndex = at;
    const match = FIELD.exec(line);
    if (match === null) return complaint(line.slice(at), fields.length + 1);
    const [, quoted, bare = '', end] = match;
    fields.push((quoted === undefined ? bare : quoted.replaceAll('""', '"')).trim());
    if (end === '') return fields;
    at = FIELD.lastIndex;
  }
}

function complaint(rest: string, field: number): string {
  if (!rest.startsWith('"'))
    return `field ${field} has a quote in the middle; quote the whole field and double it`;
  return /^"(?:[^"]|"")*$/.test(rest)
    ? `field ${field} opens a quote that is not closed`
    : `field ${field} goes on after its closing quote; double a quote within a field`;
}
