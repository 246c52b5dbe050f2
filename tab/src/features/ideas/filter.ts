import { IDEA_SORTS, ideaFilter, STAGES, type IdeaFilterLink } from '../../../../src/contracts/api';

/** In which order ideas stand. */
export type IdeaSort = (typeof IDEA_SORTS)[number];

/** Which ideas, as it stands in the address and in requests: only what is set. */
export type Filter = IdeaFilterLink & { readonly q?: string; readonly mine?: 'true' };

const NAMES = Object.keys(ideaFilter.shape) as (keyof Filter)[];

/** As the contract has it; `mine=false` says no more than leaving it out. */
function fits(name: keyof Filter, value: string): boolean {
  return name === 'mine' ? value === 'true' : ideaFilter.shape[name].safeParse(value).success;
}

/** Reads a filter from an address. What no filter knows, or a value that cannot be, is left out. */
export function readFilter(params: URLSearchParams): Filter {
  const found: Filter = {};
  for (const name of NAMES) {
    const value = params.get(name) ?? '';
    if (value !== '' && fits(name, value)) Object.assign(found, { [name]: value });
  }
  return found;
}

/** The order that an address asks for; the newest first unless it says so. */
export function readSort(params: URLSearchParams): IdeaSort {
  const sort = params.get('sort');
  return IDEA_SORTS.find((known) => known === sort) ?? 'newest';
}

/** An address with a part of the filter changed; undefined takes a part away. The rest stays. */
export function changeFilter(
  params: URLSearchParams,
  part: Readonly<Partial<Record<keyof Filter | 'sort' | 'column', string | undefined>>>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(part)) {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** How many parts are set, leaving aside those that a page shows in another way. */
export function countSet(filter: Filter, without: readonly (keyof Filter)[] = []): number {
  return Object.keys(filter).filter((name) => !without.includes(name as keyof Filter)).length;
}

/** The columns of the board: the four stages of open ideas, and what is finished. */
export const COLUMNS = [...STAGES, 'finished'] as const;
export type Column = (typeof COLUMNS)[number];

/** The filter of one column. */
export function columnFilter(filter: Filter, column: Column): Filter {
  const { stage: _stage, outcome, ...rest } = filter;
  return column === 'finished'
    ? { ...rest, outcome: outcome === 'ended' ? 'ended' : 'finished' }
    : { ...rest, stage: column, outcome: 'open' };
}

/** The column in which an idea stands. */
export function columnOf(idea: { readonly stage: Column; readonly outcome: string }): Column {
  return idea.outcome === 'open' ? idea.stage : 'finished';
}

/** The column that the address names for a phone, which shows one at a time. */
export function readColumn(params: URLSearchParams): Column {
  return COLUMNS.find((one) => one === params.get('column')) ?? 'search';
}

/** The columns that a filter leaves over. */
export function chosenColumns(filter: Filter): readonly Column[] {
  if (filter.outcome === 'finished' || filter.outcome === 'ended') return ['finished'];
  return filter.stage === undefined ? COLUMNS : [filter.stage];
}
