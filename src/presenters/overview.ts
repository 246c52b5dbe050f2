import type { Figure, IdeaFilterLink, Overview } from '../contracts/api';
import { stuckIn, type FlowPoint } from '../domain/flow';
import { NO_CLUB } from '../domain/idea';
import { OUTCOMES, type Outcome, type Stage } from '../domain/stage';

interface Cell {
  readonly stage: Stage;
  readonly outcome: Outcome;
  readonly origin: 'workFloor' | 'management' | 'unnamed';
  readonly answered: 'inTime' | 'late' | 'notYet';
  readonly isPast: number;
  readonly clubId: string | null;
  readonly count: number;
}

interface OverviewLike {
  readonly period: { readonly from: string; readonly to: string; readonly club: string | null };
  readonly cube: readonly Cell[];
  readonly medianWorkingDays: number | null;
  readonly stages: readonly Omit<Overview['stages'][number], 'openNow'>[];
  readonly flow: readonly FlowPoint[];
  readonly money: Omit<Overview['money'], 'anchored'>;
  readonly clubs: readonly {
    readonly id: string;
    readonly name: string;
    readonly leads: readonly string[];
  }[];
}

const isOverdue = (cell: Cell): boolean =>
  cell.outcome === 'open' && cell.answered === 'notYet' && cell.isPast === 1;

/** The overview: each number with the filter that leads to its ideas. No person is ranked. */
export function presentOverview(data: OverviewLike): Overview {
  const { period, cube } = data;
  const base: IdeaFilterLink = {
    submittedFrom: period.from,
    submittedTo: period.to,
    ...(period.club === null ? {} : { club: period.club }),
  };
  const figure = (filter: IdeaFilterLink, fits: (cell: Cell) => boolean): Figure => ({
    count: cube.reduce((sum, cell) => (fits(cell) ? sum + cell.count : sum), 0),
    filter: { ...base, ...filter },
  });
  const inTime = figure({ answered: 'inTime' }, (cell) => cell.answered === 'inTime');
  const late = figure({ answered: 'late' }, (cell) => cell.answered === 'late');
  const overdue = figure({ promise: 'overdue' }, isOverdue);
  const due = inTime.count + late.count + overdue.count;
  const clubIds = [...new Set(cube.filter(isOverdue).map((cell) => cell.clubId))];
  return {
    from: period.from,
    to: period.to,
    club: period.club,
    scope: base,
    cameIn: {
      total: figure({}, () => true),
      workFloor: figure({ origin: 'workFloor' }, (cell) => cell.origin === 'workFloor'),
      management: figure({ origin: 'management' }, (cell) => cell.origin === 'management'),
      unnamed: figure({ origin: 'unnamed' }, (cell) => cell.origin === 'unnamed'),
    },
    promise: {
      inTime,
      late,
      overdue,
      keptShare: due === 0 ? null : inTime.count / due,
      medianWorkingDays: data.medianWorkingDays,
      answered: figure({ promise: 'kept' }, (cell) => cell.answered !== 'notYet'),
      overdueWith: clubIds
        .map((clubId) => {
          const club = data.clubs.find((one) => one.id === clubId);
          return {
            clubId,
            club: club?.name ?? null,
            leads: [...(club?.leads ?? [])],
            figure: figure(
              { promise: 'overdue', club: clubId ?? NO_CLUB },
              (cell) => isOverdue(cell) && cell.clubId === clubId,
            ),
          };
        })
        .sort((a, b) => (a.club ?? '').localeCompare(b.club ?? '', 'nl')),
    },
    stages: data.stages.map((times) => ({
      ...times,
      openNow: figure(
        { stage: times.stage, outcome: 'open' },
        (cell) => cell.stage === times.stage && cell.outcome === 'open',
      ),
    })),
    stuckIn: stuckIn(data.stages),
    flow: data.flow.map((point) => ({ ...point })),
    outcomes: OUTCOMES.map((outcome) => ({
      outcome,
      figure: figure({ outcome }, (cell) => cell.outcome === outcome),
    })),
    money: {
      ...data.money,
      anchored: figure({ outcome: 'anchored' }, (cell) => cell.outcome === 'anchored'),
    },
  };
}
