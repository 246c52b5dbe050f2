import type { DecisionView, EventView, IdeaRef, Language, ProblemView } from '../contracts/views';
import type { LocalDate } from '../domain/calendar';
import type { DomainError } from '../domain/errors';
import type { DecisionKind } from '../domain/decision';
import type { EventData, EventKind } from '../domain/timeline';

/** What presenters read of an idea; wide enough for every row that services return. */
export interface IdeaLike {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

/** An instant as either database gives it, as the contract has it: an ISO string in UTC. */
export function iso(value: string | Date): string {
  return value instanceof Date ? value.toISOString() : `${value.replace(' ', 'T')}Z`;
}

export function presentRef(idea: IdeaLike): IdeaRef {
  return { ideaId: idea.id, number: idea.number, title: idea.title };
}

/** The name under which a submitter shows: null ("een collega") when they want to stay unnamed. */
export function submitterName(
  idea: { readonly unnamed: boolean; readonly submitterId: string },
  names: ReadonlyMap<string, string>,
): string | null {
  return idea.unnamed ? null : (names.get(idea.submitterId) ?? null);
}

/** What only the submitter does: with an unnamed idea these never carry a name. */
const SUBMITTER_EVENTS: ReadonlySet<EventKind> = new Set([
  'submitted',
  'edited',
  'questionAnswered',
  'withdrawn',
]);

interface EventLike {
  readonly kind: EventKind;
  readonly at: Date;
  readonly actorId: string | null;
  readonly data: EventData;
}

/** What everybody may know of an event. */
type SharedEvent = Omit<EventView, 'isReader'>;

/** A line of the timeline. What an unnamed submitter did as such has no name; ids of people never leave. */
export function presentEvent(
  event: EventLike,
  idea: { readonly unnamed: boolean; readonly submitterId: string },
  names: ReadonlyMap<string, string>,
): SharedEvent {
  const isSubmitter = SUBMITTER_EVENTS.has(event.kind) && event.actorId === idea.submitterId;
  const hidden = event.actorId === null || (isSubmitter && idea.unnamed);
  const data = Object.fromEntries(Object.entries(event.data).filter(([key]) => !key.endsWith('Id')));
  return {
    kind: event.kind,
    at: event.at.toISOString(),
    actor: hidden ? null : (names.get(event.actorId) ?? null),
    isSubmitter,
    data,
    count: 1,
  };
}

/** The same for one reader: what they did themselves is told as theirs. */
export function presentEventTo(
  readerId: string | null,
  event: EventLike,
  idea: { readonly unnamed: boolean; readonly submitterId: string },
  names: ReadonlyMap<string, string>,
): EventView {
  const isReader = readerId !== null && event.actorId === readerId;
  return { ...presentEvent(event, idea, names), isReader };
}

interface DecisionLike {
  readonly kind: DecisionKind | 'explainDelay';
  readonly reason: string;
  readonly decidedById: string;
  readonly decidedAt: Date;
  readonly until: LocalDate | null;
  readonly firstStep: string | null;
}

/** What belongs to a decision and stands elsewhere (`services/decisionFacts.ts`). */
export interface DecisionFactsLike {
  readonly projectLeaderId: string | null;
  readonly firstStepOn: LocalDate | null;
  readonly promised: LocalDate | null;
}

/** A decision with the names of who took it and who leads the work: those are never hidden. */
export function presentDecision(
  decision: DecisionLike,
  names: ReadonlyMap<string, string>,
  localDate: (instant: Date) => LocalDate,
  mergedInto: IdeaLike | null,
  facts: DecisionFactsLike,
): DecisionView {
  const { projectLeaderId, firstStepOn, promised } = facts;
  return {
    kind: decision.kind,
    reason: decision.reason,
    decidedBy: names.get(decision.decidedById) ?? '',
    decidedOn: localDate(decision.decidedAt),
    until: decision.until,
    firstStep: decision.firstStep,
    firstStepOn,
    projectLeader: projectLeaderId === null ? null : (names.get(projectLeaderId) ?? null),
    promised,
    mergedInto: mergedInto === null ? null : presentRef(mergedInto),
  };
}

export function presentProblem(error: DomainError): ProblemView {
  return { code: error.code, params: error.params };
}

/** The language of a Teams locale such as `nl-NL`: Dutch first, English for everybody else. */
export function languageOf(locale: string | undefined): Language {
  return locale === undefined || locale.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}
