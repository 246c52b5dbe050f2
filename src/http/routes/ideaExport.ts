import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Response } from 'express';
import writeExcelFile from 'write-excel-file/node';
import { DomainError } from '../../domain/errors';
import { t, type Language } from '../../i18n';
import { presentIdeaList } from '../../presenters/ideaList';
import { exportIdeas, type ExportPage, type IdeaFilter } from '../../services/ideaLists';
import type { Kiem } from '../../services/kiem';
import type { Identity } from '../../services/people';

/** An XLSX file is made in memory, so it has an end; CSV goes out as it is read. */
const MOST_XLSX_ROWS = 20_000;
/** What a cell of Excel holds. */
const MOST_CHARACTERS = 32_000;

const COLUMNS = [
  'number',
  'title',
  'text',
  'problem',
  'theme',
  'club',
  'stage',
  'outcome',
  'promise',
  'submittedOn',
  'respondBy',
  'submitter',
  'owner',
  'votesCast',
  'memberCount',
  'supporters',
  'result',
] as const;

/**
 * A cell that begins like a formula gets an apostrophe, so that a spreadsheet shows it and does not run it.
 */
function safeCell(text: string): string {
  return /^[\s]*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}

function rowsOf(page: ExportPage): (string | number)[][] {
  const language: Language = page.reader.language;
  return presentIdeaList(page).map((idea) => {
    const texts = page.texts.get(idea.ideaId);
    const cells = {
      ...idea,
      text: texts?.text ?? '',
      problem: texts?.problem ?? '',
      result: texts?.result ?? '',
      club: idea.clubId === null ? '' : (page.clubs.get(idea.clubId) ?? ''),
      stage: t(language, `stage.${idea.stage}`),
      outcome: t(language, `outcome.${idea.outcome}`),
      promise: t(language, `export.promise.${idea.promise}`),
      submittedOn: page.organisation.calendar.localDate(new Date(idea.submittedAt)),
    };
    return COLUMNS.map((column) => {
      const value = cells[column] ?? '';
      return typeof value === 'number' ? value : safeCell(value.slice(0, MOST_CHARACTERS));
    });
  });
}

const headOf = (page: ExportPage): string[] =>
  COLUMNS.map((column) => t(page.reader.language, `export.column.${column}`));

async function* csvRows(first: ExportPage, rest: AsyncGenerator<ExportPage>): AsyncGenerator<unknown[]> {
  yield headOf(first);
  yield* rowsOf(first);
  for await (const page of rest) yield* rowsOf(page);
}

async function sendXlsx(
  first: ExportPage,
  rest: AsyncGenerator<ExportPage>,
  response: Response,
): Promise<void> {
  const rows = rowsOf(first);
  for await (const page of rest) {
    rows.push(...rowsOf(page));
    if (rows.length > MOST_XLSX_ROWS)
      throw new DomainError('export_too_large', { count: rows.length, limit: MOST_XLSX_ROWS });
  }
  const sheet = [
    headOf(first).map((value) => ({ value, fontWeight: 'bold' as const })),
    ...rows.map((row) =>
      row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String })),
    ),
  ];
  const file = await writeExcelFile(sheet, { sheet: 'Kiem', stickyRowsCount: 1 }).toBuffer();
  response.setHeader('Content-Disposition', 'attachment; filename="kiem.xlsx"');
  response.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  response.end(file);
}

/**
 * Sends all that a filter finds. The first page is read before anything is sent, so that a refusal is still an
 * answer; the rest follows as it is read.
 * @throws DomainError `not_allowed`, `export_too_large`
 */
export async function sendExport(
  kiem: Kiem,
  identity: Identity,
  filter: IdeaFilter,
  format: 'csv' | 'xlsx',
  response: Response,
): Promise<void> {
  const pages = exportIdeas(kiem, identity, filter, format);
  const first = await pages.next();
  if (first.done === true) throw new DomainError('not_found');
  if (format === 'xlsx') {
    await sendXlsx(first.value, pages, response);
    return;
  }
  response.setHeader('Content-Disposition', 'attachment; filename="kiem.csv"');
  response.type('text/csv; charset=utf-8');
  // With this mark Excel reads the file as UTF-8.
  if (!response.write('\uFEFF')) await once(response, 'drain');
  await pipeline(
    csvRows(first.value, pages),
    stringify({ delimiter: ';', record_delimiter: 'windows' }),
    response,
  );
}
