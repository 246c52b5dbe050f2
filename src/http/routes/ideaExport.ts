import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Response } from 'express';
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { DomainError } from '../../domain/errors';
import { t, type Language } from '../../i18n';
import { exportIdeas, type ExportPage, type IdeaFilter } from '../../services/ideaLists';
import type { Kiem } from '../../services/kiem';
import type { Identity } from '../../services/people';
import { EXPORT_COLUMNS, exportAbout, exportHead, exportRows, type ExportCell } from './exportCells';

/** An XLSX file is made in memory, so it has an end; CSV goes out as it is read. */
const MOST_XLSX_ROWS = 20_000;
const DAY_FORMAT = 'dd-mm-yyyy';
const MONEY_FORMAT = '#,##0.00';

function xlsxCell(cell: ExportCell): Cell {
  switch (cell.kind) {
    case 'text':
      return { value: cell.value, type: String };
    case 'day':
      return { value: new Date(`${cell.value}T00:00:00Z`), type: Date, format: DAY_FORMAT };
    case 'count':
      return { value: cell.value, type: Number };
    case 'money':
      return { value: cell.value / 100, type: Number, format: MONEY_FORMAT };
    case 'none':
      return null;
  }
}

/** A day as ISO has it, money with two decimals and the comma or point of the reader's language. */
function csvCell(cell: ExportCell, language: Language): string | number {
  if (cell.kind === 'none') return '';
  if (cell.kind !== 'money') return cell.value;
  const amount = (cell.value / 100).toFixed(2);
  return language === 'nl' ? amount.replace('.', ',') : amount;
}

/** What the file is about stands last: the first line of a CSV is the head, for whatever reads it. */
async function* csvRows(
  first: ExportPage,
  rest: AsyncGenerator<ExportPage>,
  filter: IdeaFilter,
): AsyncGenerator<unknown[]> {
  const { language } = first.reader;
  const head = exportHead(language);
  const line = (page: ExportPage) =>
    exportRows(page).map((row) => row.map((cell) => csvCell(cell, language)));
  const whole = (...texts: string[]) => head.map((_, index) => texts[index] ?? '');
  yield head;
  yield* line(first);
  for await (const page of rest) yield* line(page);
  yield whole();
  for (const [label, cell] of exportAbout(first, filter)) yield whole(label, String(csvCell(cell, language)));
}

async function sendXlsx(
  first: ExportPage,
  rest: AsyncGenerator<ExportPage>,
  filter: IdeaFilter,
  response: Response,
): Promise<void> {
  const { language } = first.reader;
  const rows = exportRows(first);
  for await (const page of rest) {
    rows.push(...exportRows(page));
    if (rows.length > MOST_XLSX_ROWS)
      throw new DomainError('export_too_large', { count: rows.length, limit: MOST_XLSX_ROWS });
  }
  const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' });
  const file = await writeExcelFile([
    {
      data: [exportHead(language).map(bold), ...rows.map((row) => row.map(xlsxCell))],
      sheet: t(language, 'export.ideas'),
      columns: Object.values(EXPORT_COLUMNS).map((width) => ({ width })),
      stickyRowsCount: 1,
    },
    {
      data: exportAbout(first, filter).map(([label, cell]) => [bold(label), xlsxCell(cell)]),
      sheet: t(language, 'export.about'),
      columns: [{ width: 28 }, { width: 50 }],
    },
  ]).toBuffer();
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
  const { reader, organisation, now } = first.value;
  const name = t(reader.language, 'export.file', { date: organisation.calendar.localDate(now) });
  response.setHeader('Content-Disposition', `attachment; filename="${name}.${format}"`);
  if (format === 'xlsx') {
    await sendXlsx(first.value, pages, filter, response);
    return;
  }
  response.type('text/csv; charset=utf-8');
  // With this mark Excel reads the file as UTF-8.
  if (!response.write('\uFEFF')) await once(response, 'drain');
  await pipeline(
    csvRows(first.value, pages, filter),
    stringify({ delimiter: ';', record_delimiter: 'windows' }),
    response,
  );
}
