import { findActiveClubs } from '../db/repositories/clubs';
import { clubPeople, type ClubPerson } from '../db/repositories/memberships';
import {
  countCube,
  countFlow,
  countOpenSince,
  countResponses,
  countStays,
  sumBudgets,
  type CubeCell,
  type MoneySums,
  type SpanCount,
} from '../db/repositories/overview';
import { workingDaysBetween, type Calendar, type LocalDate } from '../domain/calendar';
import {
  cumulativeFlow,
  FLOW_EVENTS,
  medianOf,
  STAGE_EVENTS,
  type FlowPoint,
  type Weighted,
} from '../domain/flow';
import { assertAble } from '../domain/abilities';
import { STAGES, type Stage } from '../domain/stage';
import { whereOf } from './ideaLists';
import { loadOrganisation, type Kiem } from './kiem';
import { loadActor, type Identity } from './people';

/** The days within which ideas came in, and of which club. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly club: string | null;
}

/** How long ideas stay in a stage, in calendar days. */
export interface StageTimes {
  readonly stage: Stage;
  readonly medianDays: number | null;
  readonly left: number;
  readonly medianDaysOpen: number | null;
  readonly longestDaysOpen: number | null;
}

/** A club with who leads it. */
export interface LedClub {
  readonly id: string;
  readonly name: string;
  readonly leads: readonly string[];
}

/** Everything that the overview is made of. */
export interface OverviewData {
  readonly period: Period;
  readonly cube: readonly CubeCell[];
  readonly medianWorkingDays: number | null;
  readonly stages: readonly StageTimes[];
  readonly flow: readonly FlowPoint[];
  readonly money: MoneySums;
  readonly clubs: readonly LedClub[];
}

const YEAR_DAYS = 365;
const MOST_WEEKS = 53 * 3;
const MOST_LEADS = 20;
const DAY_MS = 86_400_000;

const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS));

/** The last day of each week in a period, and its last day: at most three years back. */
function weekEnds(calendar: Calendar, from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = [to];
  const weekday = new Date(`${to}T00:00:00Z`).getUTCDay();
  for (
    let day = calendar.addDays(to, weekday === 0 ? -7 : -weekday);
    day >= from && days.length < MOST_WEEKS;
    day = calendar.addDays(day, -7)
  )
    days.push(day);
  return days.reverse();
}

function workingDaysOf(spans: readonly SpanCount[], calendar: Calendar): Weighted[] {
  return spans.map(({ fromDay, toDay, count }) => ({
    value: workingDaysBetween(calendar, fromDay, toDay),
    count,
  }));
}

async function ledClubs(tx: Parameters<typeof findActiveClubs>[0]): Promise<LedClub[]> {
  const led: LedClub[] = [];
  for (const club of await findActiveClubs(tx)) {
    const people: ClubPerson[] = await clubPeople(tx, club.id, MOST_LEADS);
    const leads = people.filter((person) => person.isLead).map((person) => person.name);
    led.push({ id: club.id, name: club.name, leads });
  }
  return led;
}

/**
 * What came in within a period and what became of it: counted in the database, in about a dozen statements.
 * @throws DomainError `not_allowed`
 */
export async function viewOverview(
  kiem: Kiem,
  identity: Identity,
  asked: {
    readonly from?: LocalDate | undefined;
    readonly to?: LocalDate | undefined;
    readonly club?: string | undefined;
  },
): Promise<OverviewData> {
  return kiem.db.read(async (tx) => {
    const reader = await loadActor(tx, identity);
    assertAble(reader, 'seeDashboard', {});
    const organisation = await loadOrganisation(kiem, tx);
    const { calendar } = organisation;
    const today = calendar.localDate(kiem.now());
    const to = asked.to ?? today;
    const from = asked.from ?? calendar.addDays(to, -YEAR_DAYS);
    const filter = { club: asked.club, submittedFrom: from, submittedTo: to };
    const where = await whereOf(tx, filter, reader, organisation, today);
    const openSince = await countOpenSince(tx, where);
    const stages: StageTimes[] = [];
    for (const stage of STAGES) {
      const stays = await countStays(tx, where, STAGE_EVENTS[stage]);
      const open = openSince
        .filter((row) => row.stage === stage)
        .map(({ day, count }) => ({ value: daysBetween(day, today), count }));
      stages.push({
        stage,
        medianDays: medianOf(
          stays.map(({ fromDay, toDay, count }) => ({ value: daysBetween(fromDay, toDay), count })),
        ),
        left: stays.reduce((sum, { count }) => sum + count, 0),
        medianDaysOpen: medianOf(open),
        longestDaysOpen: open.length === 0 ? null : Math.max(...open.map(({ value }) => value)),
      });
    }
    return {
      period: { from, to, club: asked.club ?? null },
      cube: await countCube(tx, where, today),
      medianWorkingDays: medianOf(workingDaysOf(await countResponses(tx, where), calendar)),
      stages,
      flow: cumulativeFlow(
        await countFlow(tx, FLOW_EVENTS, asked.club),
        weekEnds(calendar, from, to < today ? to : today),
      ),
      money: await sumBudgets(tx, where),
      clubs: await ledClubs(tx),
    };
  });
}
