import { t, type Language, type TextKey } from '../../i18n';
import { presentIdeaList } from '../../presenters/ideaList';
import type { ExportPage, IdeaFilter } from '../../services/ideaLists';

/** What a cell of Excel holds. */
const MOST_CHARACTERS = 32_000;

/** A cell by what it means: a text that cannot run, a day (`2026-11-25`), a number, or money in eurocents. */
export type ExportCell =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'day'; readonly value: string }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'money'; readonly value: number }
  | { readonly kind: 'none' };

/** The columns in their order, and how wide each is in a spreadsheet, in characters. */
export const EXPORT_COLUMNS = {
  number: 14,
  title: 40,
  text: 60,
  problem: 40,
  theme: 18,
  club: 22,
  stage: 14,
  outcome: 15,
  promise: 16,
  submittedOn: 16,
  respondBy: 16,
  respondedOn: 16,
  submitter: 22,
  owner: 22,
  votesCast: 10,
  memberCount: 11,
  votesFor: 9,
  votesDoubt: 9,
  votesAgainst: 9,
  advice: 28,
  decision: 32,
  reason: 50,
  decidedBy: 22,
  decidedOn: 16,
  asked: 17,
  granted: 18,
  spent: 18,
  supporters: 12,
  result: 50,
  broughtMoney: 24,
  broughtTime: 24,
  broughtService: 36,
  broughtSustainability: 36,
} as const;
type Column = keyof typeof EXPORT_COLUMNS;
const COLUMN_NAMES = Object.keys(EXPORT_COLUMNS) as Column[];

const NONE: ExportCell = { kind: 'none' };

/**
 * What people typed, as a cell. One that begins like a formula gets an apostrophe, so that a spreadsheet shows it
 * and does not run it.
 */
function textCell(value: string | null | undefined): ExportCell {
  if (value === null || value === undefined || value === '') return NONE;
  const cut = value.slice(0, MOST_CHARACTERS);
  return { kind: 'text', value: /^\s*[=+\-@]|^[\t\r\n]/.test(cut) ? `'${cut}` : cut };
}

const dayCell = (value: string | null): ExportCell => (value === null ? NONE : { kind: 'day', value });
const numberCell = (kind: 'count' | 'money', value: number | null | undefined): ExportCell =>
  value === null || value === undefined ? NONE : { kind, value };

/** The names of the columns, in the language of the reader. */
export function exportHead(language: Language): string[] {
  return COLUMN_NAMES.map((column) => t(language, `export.column.${column}`));
}

/** The ideas of a page, a row each, with no name that must not show and no split of a round that is open. */
export function exportRows(page: ExportPage): ExportCell[][] {
  const { language } = page.reader;
  const dayOf = (at: Date | null | undefined): ExportCell =>
    at === null || at === undefined ? NONE : dayCell(page.organisation.calendar.localDate(at));
  return presentIdeaList(page).map((idea) => {
    const facts = page.facts.get(idea.ideaId);
    const decision = facts?.decision ?? null;
    const decisionKey = decision === 'explainDelay' ? 'explainDelayNoDate' : decision;
    const advice = facts?.advice ?? null;
    const cells: Record<Column, ExportCell> = {
      number: textCell(idea.number),
      title: textCell(idea.title),
      text: textCell(facts?.text),
      problem: textCell(facts?.problem),
      theme: textCell(idea.theme),
      club: textCell(idea.clubId === null ? null : page.clubs.get(idea.clubId)),
      stage: textCell(t(language, `stage.${idea.stage}`)),
      outcome: textCell(t(language, `outcome.${idea.outcome}`)),
      promise: textCell(t(language, `export.promise.${idea.promise}`)),
      submittedOn: dayOf(new Date(idea.submittedAt)),
      respondBy: dayCell(idea.respondBy),
      respondedOn: dayOf(facts?.respondedAt),
      submitter: textCell(idea.submitter),
      owner: textCell(idea.owner),
      votesCast: numberCell('count', idea.votesCast),
      memberCount: numberCell('count', idea.memberCount),
      votesFor: numberCell('count', facts?.tally?.for),
      votesDoubt: numberCell('count', facts?.tally?.doubt),
      votesAgainst: numberCell('count', facts?.tally?.against),
      advice: textCell(advice === null ? null : t(language, `advice.${advice}`)),
      decision: textCell(decisionKey === null ? null : t(language, `decision.${decisionKey}`)),
      reason: textCell(facts?.reason),
      decidedBy: textCell(facts?.decidedBy),
      decidedOn: dayOf(facts?.decidedAt),
      asked: numberCell('money', facts?.asked),
      granted: numberCell('money', facts?.granted),
      spent: numberCell('money', facts?.spent),
      supporters: numberCell('count', idea.supporters),
      result: textCell(facts?.result),
      broughtMoney: numberCell('money', facts?.broughtMoney),
      broughtTime: numberCell('count', facts?.broughtTime),
      broughtService: textCell(facts?.broughtService),
      broughtSustainability: textCell(facts?.broughtSustainability),
    };
    return COLUMN_NAMES.map((column) => cells[column]);
  });
}

/** The words for a value of a filter; days, themes and search words speak for themselves. */
function filterValue(page: ExportPage, name: keyof IdeaFilter, value: string): string {
  const { language } = page.reader;
  if (name === 'club' && value !== 'none') return page.clubs.get(value) ?? value;
  const key: Partial<Record<keyof IdeaFilter, string>> = {
    club: `export.value.${value}`,
    stage: `stage.${value}`,
    left: `stage.${value}`,
    outcome: value === 'finished' || value === 'ended' ? `export.value.${value}` : `outcome.${value}`,
    promise: `export.promise.${value}`,
    mine: 'export.yes',
    origin: `export.value.${value}`,
    answered: `export.value.${value}`,
    budget: `export.value.${value}`,
    brought: `export.value.${value}`,
  };
  const found = key[name];
  return found === undefined ? value : t(language, found as TextKey);
}

/** Which filter, when and by whom: so that a file that lies about for a year still says what it is. */
export function exportAbout(page: ExportPage, filter: IdeaFilter): (readonly [string, ExportCell])[] {
  const { language } = page.reader;
  const named = (Object.keys(filter) as (keyof IdeaFilter)[]).flatMap((name) => {
    const value = filter[name];
    if (value === undefined || value === false || value === '') return [];
    const label = t(language, `export.filter.${name}`);
    return [[label, textCell(filterValue(page, name, String(value)))] as const];
  });
  return [
    [t(language, 'export.madeOn'), dayCell(page.organisation.calendar.localDate(page.now))],
    [t(language, 'export.madeBy'), textCell(page.reader.name)],
    ...(named.length > 0 ? named : [[t(language, 'export.noFilter'), NONE] as const]),
  ];
}
