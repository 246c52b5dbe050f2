import { isAble } from './abilities';
import type { LocalDate } from './calendar';
import { whomToAsk, type Workers } from './late';
import type { Actor } from './policy';
import { promiseOn, type PromiseHorizon } from './promise';
import type { Outcome, Stage } from './stage';

/** What can wait for somebody. */
export const WAITING_KINDS = [
  'decide',
  'promise',
  /** A promise whose day has passed, for a manager: the lead can still tell more. */
  'missed',
  'question',
  'step',
  'experiment',
  'budget',
  'club',
  'parked',
] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** How it presses, what presses most first: a day that has passed, a day that comes near, or now. */
export const PRESSES = ['overdue', 'dueSoon', 'now'] as const;
export type Press = (typeof PRESSES)[number];

interface IdeaFacts {
  readonly clubId: string | null;
  readonly stage: Stage;
  readonly outcome: Outcome;
}

/** One thing that may wait for whoever asks, as it was found; whether it does is what `waitingFor` says. */
export type WaitingFact =
  | {
      readonly kind: 'undecided';
      readonly idea: IdeaFacts & {
        readonly respondBy: LocalDate;
        readonly respondedAt: unknown;
        readonly roundIsOpen: boolean;
      };
    }
  | {
      readonly kind: 'question';
      readonly idea: IdeaFacts & { readonly submitterId: string };
      readonly isAnswered: boolean;
    }
  | {
      readonly kind: 'step' | 'experiment';
      readonly idea: IdeaFacts;
      readonly ownerId: string;
      readonly dueOn: LocalDate;
      readonly workers: Workers;
      readonly reachable: ReadonlySet<string>;
    }
  | {
      readonly kind: 'budget';
      readonly idea: IdeaFacts;
      readonly asked: number;
      readonly granted: number | null;
    }
  | { readonly kind: 'club' | 'parked' };

/** That it waits, for what, and how it presses. */
export interface Waits {
  readonly kind: WaitingKind;
  readonly press: Press;
  /** The day by which it should have been done; null when there is none. */
  readonly dueOn: LocalDate | null;
}

type FactOf<Kind extends WaitingFact['kind']> = Extract<WaitingFact, { readonly kind: Kind }>;

/** A lead decides, or says that it takes longer; a manager hears of a day that has passed. */
function undecided({ idea }: FactOf<'undecided'>, actor: Actor, horizon: PromiseHorizon): Waits | null {
  const situation = { ...idea, submitterId: null, decided: null };
  const promise = promiseOn(idea, horizon);
  const press = promise === 'overdue' || promise === 'dueSoon' ? promise : 'now';
  if (isAble(actor, 'decide', situation)) return { kind: 'decide', press, dueOn: idea.respondBy };
  if (press === 'now') return null;
  if (isAble(actor, 'explainDelay', situation)) return { kind: 'promise', press, dueOn: idea.respondBy };
  return actor.kind === 'employee' && actor.isManager && press === 'overdue'
    ? { kind: 'missed', press, dueOn: idea.respondBy }
    : null;
}

/** Whose work it is, or whoever is asked in their place (`whomToAsk`): one person, so that it waits for somebody. */
function lateWork(fact: FactOf<'step' | 'experiment'>, actor: Actor, horizon: PromiseHorizon): Waits | null {
  const { idea, workers, ownerId, dueOn, kind } = fact;
  const isAsked = whomToAsk(ownerId, workers, (userId) => fact.reachable.has(userId)) === actor.userId;
  const situation = { ...idea, submitterId: null, teamUserIds: [...workers.team.values()] };
  return isAsked && dueOn < horizon.today && isAble(actor, 'updateWork', situation)
    ? { kind, press: 'overdue', dueOn }
    : null;
}

/**
 * Whether this waits for this person, and how it presses; null when it is somebody else's or nobody's. Right and state
 * are those of `abilities.ts`: what waits for somebody is what they may do now.
 */
export function waitingFor(actor: Actor, fact: WaitingFact, horizon: PromiseHorizon): Waits | null {
  switch (fact.kind) {
    case 'undecided':
      return undecided(fact, actor, horizon);
    case 'question': {
      const isOpen = fact.idea.outcome === 'open';
      return isOpen && isAble(actor, 'answerQuestion', { ...fact.idea, isAnswered: fact.isAnswered })
        ? { kind: 'question', press: 'now', dueOn: null }
        : null;
    }
    case 'step':
    case 'experiment':
      return lateWork(fact, actor, horizon);
    case 'budget':
      return fact.granted === null && isAble(actor, 'grantBudget', { ...fact.idea, submitterId: null })
        ? { kind: 'budget', press: 'now', dueOn: null }
        : null;
    case 'club':
    case 'parked':
      return isAble(actor, 'administer', {}) ? { kind: fact.kind, press: 'now', dueOn: null } : null;
  }
}

/** Below zero when `a` comes before `b`: what presses most, then the earliest day, then by kind. */
export function compareWaits(a: Waits, b: Waits): number {
  const by = PRESSES.indexOf(a.press) - PRESSES.indexOf(b.press);
  if (by !== 0) return by;
  const [dayOfA, dayOfB] = [a.dueOn ?? '9999-99-99', b.dueOn ?? '9999-99-99'];
  if (dayOfA !== dayOfB) return dayOfA < dayOfB ? -1 : 1;
  return WAITING_KINDS.indexOf(a.kind) - WAITING_KINDS.indexOf(b.kind);
}
