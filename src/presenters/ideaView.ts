import type { Decision, IdeaView, MyIdea, TimelineEvent } from '../contracts/api';
import type { LocalDate } from '../domain/calendar';
import { movesOf } from '../domain/abilities';
import type { Actor } from '../domain/policy';
import { promiseOn, type PromiseHorizon } from '../domain/promise';
import { LEVELS, missingToLeave, STAGE_TABLE, type Level, type Outcome, type Stage } from '../domain/stage';
import type { EventData, EventKind } from '../domain/timeline';
import { hasJudged, isOpenRound, type Choice, type StoredRound } from '../domain/vote';
import { ALL_ABILITIES, presentAbilities } from './abilities';
import { iso, presentEvent, presentRef } from './common';
import { presentRound } from './ideaCard';
import { presentExperiment, presentQuestionPart, presentPartner, presentStep, type Part } from './ideaParts';

interface ViewedIdea {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly problem: string | null;
  readonly theme: string | null;
  readonly seenElsewhere: string | null;
  readonly unnamed: boolean;
  readonly submitterId: string;
  readonly submitterName: string | null;
  readonly clubId: string | null;
  readonly clubName: string | null;
  readonly stage: Stage;
  readonly outcome: Outcome;
  readonly submittedAt: Date;
  readonly stageSince: Date;
  readonly lastSignAt: Date;
  readonly respondBy: LocalDate;
  readonly respondedAt: Date | null;
  readonly searchEndsAt: Date | null;
  readonly parkedUntil: LocalDate | null;
  readonly mergedIntoId: string | null;
  readonly mergedNumber: string | null;
  readonly mergedTitle: string | null;
  readonly result: string | null;
  readonly version: number;
  readonly supporters: number;
  readonly isSupporting: boolean;
  readonly round: StoredRound | null;
  readonly vote: { readonly choice: Choice; readonly reason: string | null } | null;
  readonly budget: {
    readonly asked: number | null;
    readonly granted: number | null;
    readonly spent: number | null;
    readonly broughtMoney: number | null;
    readonly broughtTime: number | null;
    readonly broughtService: string | null;
    readonly broughtSustainability: string | null;
  };
}

interface TimelineLike {
  readonly events: readonly {
    readonly kind: EventKind;
    readonly at: Date;
    readonly actorId: string | null;
    readonly actor: string | null;
    readonly data: EventData;
  }[];
  readonly votesByRound: ReadonlyMap<number, number>;
  readonly names: ReadonlyMap<string, string>;
}

interface ViewData {
  readonly reader: Actor;
  readonly now: Date;
  readonly horizon: PromiseHorizon;
  readonly idea: ViewedIdea;
  readonly parts: readonly Part[];
  readonly reasons: readonly { readonly choice: Choice; readonly reason: string }[];
  readonly timeline: TimelineLike;
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/**
 * Lines of a timeline. Who supports an idea is counted, not named (an unnamed submitter of a merged idea is
 * among them); the votes of a round are one line, just after the line that says that the round began.
 */
export function presentTimeline(
  timeline: TimelineLike,
  idea: { readonly unnamed: boolean; readonly submitterId: string },
): TimelineEvent[] {
  return timeline.events.flatMap((event) => {
    const names =
      event.actorId === null ||
      event.actor === null ||
      event.kind === 'supported' ||
      event.kind === 'supportEnded'
        ? NO_NAMES
        : new Map([[event.actorId, event.actor]]);
    const appointed = event.data['userId'];
    const line: TimelineEvent = {
      ...presentEvent(event, idea, names),
      person: typeof appointed === 'string' ? (timeline.names.get(appointed) ?? null) : null,
    };
    const votes = event.kind === 'voteStarted' ? (timeline.votesByRound.get(event.at.getTime()) ?? 0) : 0;
    if (votes === 0) return [line];
    const voted: TimelineEvent = {
      kind: 'voted',
      at: line.at,
      actor: null,
      isSubmitter: false,
      person: null,
      data: {},
      count: votes,
    };
    return [voted, line];
  });
}

function decisionsIn(idea: ViewedIdea, parts: readonly Part[]): Decision[] {
  return parts
    .filter((part) => part.part === 'decision')
    .map((part) => ({
      kind: part.c as Decision['kind'],
      reason: part.a ?? '',
      decidedBy: part.name ?? '',
      decidedAt: iso(part.at1),
      until: part.d,
      firstStep: part.b,
      mergedInto: part.c === 'merge' ? mergedRef(idea) : null,
    }));
}

function mergedRef(idea: ViewedIdea): IdeaView['mergedInto'] {
  if (idea.mergedIntoId === null) return null;
  return { ideaId: idea.mergedIntoId, number: idea.mergedNumber ?? '', title: idea.mergedTitle ?? '' };
}

/** One idea as one reader may see it, with everything they may do there. */
export function presentIdeaView(data: ViewData & { readonly timelineCursor: string | null }): IdeaView {
  const { idea, reader, parts } = data;
  const isOwn = idea.submitterId === reader.userId;
  const of = (kind: string): readonly Part[] => parts.filter((part) => part.part === kind);
  const team = of('team');
  const anchoring = of('anchoring');
  const decisions = decisionsIn(idea, parts);
  const levels = anchoring.map((part) => part.c as Level);
  const hasProjectLeader = team.some((part) => part.c === 'projectLeader');
  const stepCount = of('step').length;
  const missing = missingToLeave(idea.stage, {
    decidedToTakeOn: decisions.at(-1)?.kind === 'takeOn',
    hasProjectLeader,
    stepCount,
    anchoredLevels: levels,
    hasResult: idea.result !== null,
  });
  const situation = {
    clubId: idea.clubId,
    submitterId: idea.submitterId,
    stage: idea.stage,
    outcome: idea.outcome,
    round: idea.round,
    roundIsOpen: isOpenRound(idea.round),
    isJudged: hasJudged(idea.round),
    isSupporting: idea.isSupporting,
    teamUserIds: team.flatMap((part) => part.who ?? []),
    hasProjectLeader,
    stepCount,
    anchoredLevels: levels,
    decided: null,
    now: data.now,
  };
  const open = idea.outcome === 'open';
  const { budget } = idea;
  // Each property by name: an object that begins with another one spread out costs many times more to make.
  return {
    ideaId: idea.id,
    number: idea.number,
    title: idea.title,
    text: idea.text,
    problem: idea.problem,
    theme: idea.theme,
    seenElsewhere: idea.seenElsewhere,
    unnamed: idea.unnamed,
    submitter: idea.unnamed ? null : idea.submitterName,
    isOwn,
    club:
      idea.clubId === null
        ? null
        : {
            clubId: idea.clubId,
            name: idea.clubName ?? '',
            leads: of('lead').flatMap((part) => part.name ?? []),
          },
    stage: idea.stage,
    outcome: idea.outcome,
    submittedAt: idea.submittedAt.toISOString(),
    stageSince: idea.stageSince.toISOString(),
    updatedAt: idea.lastSignAt.toISOString(),
    promise: promiseOn(idea, data.horizon),
    respondBy: idea.respondBy,
    respondedAt: idea.respondedAt?.toISOString() ?? null,
    delay: decisions.findLast((decision) => decision.kind === 'explainDelay') ?? null,
    searchEndsAt: idea.searchEndsAt?.toISOString() ?? null,
    parkedUntil: idea.parkedUntil,
    mergedInto: mergedRef(idea),
    next: open ? (STAGE_TABLE[idea.stage].next ?? 'anchored') : null,
    needs: open
      ? STAGE_TABLE[idea.stage].needs.map((requirement) => ({
          requirement,
          isMet: !missing.includes(requirement),
        }))
      : [],
    round: idea.round === null ? null : presentViewedRound(idea.round, idea.vote, data.reasons),
    supporters: idea.supporters,
    amSupporting: idea.isSupporting,
    precedents: of('precedent').map((part) => ({
      text: part.a ?? '',
      addedBy: part.name ?? '',
      addedAt: iso(part.at1),
    })),
    questions: of('question').map((part) => presentQuestionPart(part, idea, reader)),
    decisions,
    team: team.map((part) => ({
      role: part.c as IdeaView['team'][number]['role'],
      name: part.name ?? '',
    })),
    steps: of('step').map((part) => presentStep(part, data.horizon.today)),
    experiments: of('experiment').map((part) =>
      presentExperiment(part, of('experimentEnd'), data.horizon.today),
    ),
    partners: of('partner').map(presentPartner),
    anchoring: LEVELS.flatMap((level) =>
      anchoring
        .filter((part) => part.c === level)
        .map((part) => ({
          level,
          arranged: part.a ?? '',
          arrangedBy: part.name ?? '',
          since: part.d ?? '',
        })),
    ),
    result: idea.result,
    budget: { asked: budget.asked, granted: budget.granted, spent: budget.spent },
    brought: {
      money: budget.broughtMoney,
      time: budget.broughtTime,
      service: budget.broughtService,
      sustainability: budget.broughtSustainability,
    },
    timeline: { items: presentTimeline(data.timeline, idea), nextCursor: data.timelineCursor },
    version: idea.version,
    abilities: {
      moves: movesOf(reader, situation),
      ...presentAbilities(reader, ALL_ABILITIES, situation),
    },
  };
}

function presentViewedRound(
  round: NonNullable<ViewedIdea['round']>,
  vote: ViewedIdea['vote'],
  reasons: ViewData['reasons'],
): NonNullable<IdeaView['round']> {
  const view = presentRound(round, vote, reasons);
  return { ...view, reasons: view.reasons.map(({ choice, reason }) => ({ choice, reason })) };
}

/** A page of somebody's own ideas and those they support. */
export function presentMyIdeasPage(page: {
  readonly reader: Actor;
  readonly horizon: PromiseHorizon;
  readonly ideas: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly unnamed: boolean;
    readonly submitterId: string;
    readonly stage: Stage;
    readonly outcome: Outcome;
    readonly respondBy: LocalDate;
    readonly respondedAt: string | Date | null;
    readonly openQuestions: number;
  }[];
  readonly news: ReadonlyMap<string, TimelineLike['events'][number]>;
}): MyIdea[] {
  return page.ideas.map((idea) => {
    const isOwn = idea.submitterId === page.reader.userId;
    const news = page.news.get(idea.id);
    return {
      ...presentRef(idea),
      role: isOwn ? 'submitter' : 'supporter',
      stage: idea.stage,
      outcome: idea.outcome,
      promise: promiseOn(idea, page.horizon),
      respondBy: idea.respondBy,
      unnamed: idea.unnamed,
      openQuestions: isOwn ? idea.openQuestions : 0,
      lastNews:
        news === undefined
          ? null
          : (presentTimeline({ events: [news], votesByRound: new Map(), names: new Map() }, idea)[0] ?? null),
    };
  });
}
