import type { CardAbilities } from '../contracts/abilities';
import type { IdeaCardView, RoundView } from '../contracts/views';
import type { Calendar } from '../domain/calendar';
import type { Actor } from '../domain/policy';
import { promiseState } from '../domain/promise';
import type { Settings } from '../domain/settings';
import type { Outcome, Stage } from '../domain/stage';
import {
  isOpenRound,
  splitIsVisible,
  tallyOf,
  votesCast,
  type Choice,
  type StoredRound,
} from '../domain/vote';
import { presentAbilities } from './abilities';
import { presentDecision, presentRef, submitterName, type DecisionFactsLike, type IdeaLike } from './common';

interface CardIdea extends IdeaLike {
  readonly text: string;
  readonly problem: string | null;
  readonly theme: string | null;
  readonly seenElsewhere: string | null;
  readonly unnamed: boolean;
  readonly submitterId: string;
  readonly clubId: string | null;
  readonly submittedAt: Date;
  readonly respondBy: string;
  readonly respondedAt: Date | null;
  readonly searchEndsAt: Date | null;
  readonly stage: Stage;
  readonly outcome: Outcome;
  readonly parkedUntil: string | null;
  readonly result: string | null;
}

/** The same for every reader. */
export interface CardFacts {
  readonly idea: CardIdea;
  readonly organisation: { readonly settings: Settings; readonly calendar: Calendar };
  readonly names: ReadonlyMap<string, string>;
  readonly supporters: number;
  readonly alike: readonly IdeaLike[];
  readonly precedents: readonly { readonly text: string; readonly addedById: string }[];
  readonly openQuestions: number;
  readonly decision: Parameters<typeof presentDecision>[0] | null;
  readonly decisionFacts: DecisionFactsLike;
  readonly mergedInto: IdeaLike | null;
  readonly projectLeaderId: string | null;
  readonly reasons: readonly { readonly choice: Choice; readonly reason: string }[];
  readonly people: readonly { readonly teamsId: string | null }[];
}

interface CardVote {
  readonly choice: Choice;
  readonly reason: string | null;
}

/** A round as one reader may see it: the split only after their own vote, or once it is closed. */
export function presentRound(
  round: StoredRound,
  vote: CardVote | null,
  reasons: CardFacts['reasons'],
): RoundView {
  const tally = tallyOf(round);
  const visible = splitIsVisible(round, vote?.choice ?? null);
  return {
    isOpen: round.closedAt === null,
    closesAt: round.closesAt.toISOString(),
    // Somebody who voted and then left the club still counts.
    memberCount: Math.max(round.memberCount, votesCast(tally)),
    votesCast: votesCast(tally),
    quorum: round.quorum,
    tally: visible ? tally : null,
    ownChoice: vote?.choice ?? null,
    ownReason: vote?.reason ?? null,
    advice: round.advice,
    reasons: visible ? reasons : [],
  };
}

/** What has a button on the card. */
const ON_CARD = [
  'canStartVote',
  'canVote',
  'canAsk',
  'canAddPrecedent',
  'canMerge',
  'canCloseRound',
  'canDecide',
  'canExplainDelay',
] as const satisfies readonly (keyof CardAbilities)[];

/**
 * The channel card for one reader, or (reader null) for everybody: then with what any member may do, because
 * clients that do not ask for their own view show this one.
 */
export function presentIdeaCard(
  facts: CardFacts,
  round: StoredRound | null,
  reader: { readonly actor: Actor; readonly vote: CardVote | null } | null,
  now: Date,
): IdeaCardView {
  const { idea, organisation, names } = facts;
  const { clubId, submitterId, stage, outcome } = idea;
  const roundIsOpen = isOpenRound(round);
  const situation = { clubId, submitterId, stage, outcome, round, roundIsOpen, decided: null, now };
  return {
    ...presentRef(idea),
    text: idea.text,
    problem: idea.problem,
    theme: idea.theme,
    seenElsewhere: idea.seenElsewhere,
    submitter: submitterName(idea, names),
    isOwn: reader?.actor.userId === submitterId,
    submittedOn: organisation.calendar.localDate(idea.submittedAt),
    respondBy: idea.respondBy,
    promise: promiseState(
      idea,
      organisation.calendar.localDate(now),
      organisation.calendar,
      organisation.settings,
    ),
    stage: idea.stage,
    outcome: idea.outcome,
    searchEndsAt: idea.searchEndsAt?.toISOString() ?? null,
    parkedUntil: idea.parkedUntil,
    mergedInto: facts.mergedInto === null ? null : presentRef(facts.mergedInto),
    supporters: facts.supporters,
    alike: facts.alike.map(presentRef),
    precedents: facts.precedents.map(({ text, addedById }) => ({
      text,
      addedBy: names.get(addedById) ?? '',
    })),
    openQuestions: facts.openQuestions,
    round: round === null ? null : presentRound(round, reader?.vote ?? null, facts.reasons),
    decision:
      facts.decision === null
        ? null
        : presentDecision(
            facts.decision,
            names,
            (instant) => organisation.calendar.localDate(instant),
            facts.mergedInto,
            { ...facts.decisionFacts, projectLeaderId: facts.projectLeaderId },
          ),
    projectLeader: facts.projectLeaderId === null ? null : (names.get(facts.projectLeaderId) ?? null),
    result: idea.result,
    abilities: presentAbilities(reader?.actor ?? 'anyMember', ON_CARD, situation),
    refreshFor: facts.people.flatMap((person) => person.teamsId ?? []),
  };
}
