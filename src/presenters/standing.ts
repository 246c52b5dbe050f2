import type { StandingView } from '../contracts/views';
import type { Calendar, LocalDate } from '../domain/calendar';
import { nextSignOn, promiseState } from '../domain/promise';
import type { Settings } from '../domain/settings';
import { whatNow } from '../domain/standing';
import type { Outcome, Stage } from '../domain/stage';
import { presentRef, type IdeaLike } from './common';

/** How an idea stands: who has it, what happens now and by when somebody hears. */
export function presentStanding(data: {
  readonly now: Date;
  readonly organisation: { readonly settings: Settings; readonly calendar: Calendar };
  readonly readerId: string;
  readonly idea: IdeaLike & {
    readonly submitterId: string;
    readonly clubId: string | null;
    readonly stage: Stage;
    readonly outcome: Outcome;
    readonly respondBy: LocalDate;
    readonly respondedAt: Date | null;
    readonly searchEndsAt: Date | null;
    readonly parkedUntil: LocalDate | null;
    readonly lastSignAt: Date;
  };
  readonly round: { readonly closedAt: Date | null; readonly closesAt: Date } | null;
  readonly club: { readonly name: string } | null;
  readonly leads: readonly string[];
  readonly projectLeader: string | null;
  readonly mergedInto: IdeaLike | null;
}): StandingView {
  const { idea, round, organisation, now } = data;
  const { calendar, settings } = organisation;
  const state = whatNow(idea, round);
  const localDate = (instant: Date): LocalDate => calendar.localDate(instant);
  const nextSign = nextSignOn(idea, settings);
  return {
    ...presentRef(idea),
    now: state,
    isOwn: idea.submitterId === data.readerId,
    promise: promiseState(idea, localDate(now), calendar, settings),
    respondBy: idea.respondBy,
    club: data.club?.name ?? null,
    leads: data.leads,
    projectLeader: data.projectLeader,
    searchEndsOn: idea.searchEndsAt === null ? null : localDate(idea.searchEndsAt),
    closesAt: state === 'voting' && round !== null ? round.closesAt.toISOString() : null,
    parkedUntil: idea.parkedUntil,
    mergedInto: data.mergedInto?.number ?? null,
    nextSignOn: nextSign === null ? null : localDate(nextSign),
  };
}
