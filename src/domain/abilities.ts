import { assertNotRefused, type ErrorParams, type Refusal } from './errors';
import { MOVES, type Move } from './moves';
import { can, canAnyMember, type Action, type Actor, type Target } from './policy';
import {
  isUndecided,
  LEVELS,
  moveRefusal,
  openRefusal,
  runningRefusal,
  stageOrder,
  type Level,
  type Outcome,
  type Stage,
  type StageFacts,
} from './stage';
import type { Round } from './vote';

/** Who asks; `anyMember` for what everybody in a channel reads: then what any member of the club may do. */
export type Asker = Actor | 'anyMember';

/** All that rules look at. Who asks about one ability brings what that one needs (`SituationOf`). */
interface Facts {
  /** The club of the idea; null while it waits for one. */
  readonly clubId: string | null;
  /** Whose idea it is; null when that is somebody else and who it is does not matter. */
  readonly submitterId: string | null;
  readonly stage: Stage;
  readonly outcome: Outcome;
  /** The last round of votes. */
  readonly round: Pick<Round, 'closedAt' | 'closesAt'> | null;
  /** Nobody closed the last round. */
  readonly roundIsOpen: boolean;
  /** The club has begun to judge: somebody has voted, or a round is over. */
  readonly isJudged: boolean;
  /** Who asks has a vote in the last round. */
  readonly hasVoted: boolean;
  readonly isSupporting: boolean;
  /** The trojka and its adviser. */
  readonly teamUserIds: readonly string[];
  readonly hasProjectLeader: boolean;
  readonly stepCount: number;
  readonly anchoredLevels: readonly Level[];
  /** What the refusal tells when somebody was first: `name`, `time` and `decision`. Null when that is not known. */
  readonly decided: ErrorParams | null;
  /** The question has its answer. */
  readonly isAnswered: boolean;
  readonly personId: string;
  readonly now: Date;
}
type Some<Name extends keyof Facts> = Pick<Facts, Name>;
/** Every rule about an idea looks at whose it is and of which club. */
type IdeaFacts<Name extends keyof Facts = never> = Some<'clubId' | 'submitterId' | Name>;

/** Why not; `done` when it is so already, and doing it again changes nothing; null when nothing is against it. */
type Answer = Refusal | 'done' | null;

interface Rule<Needed> {
  /** The right, by role: the table in `policy.ts`. */
  readonly action: Action;
  /** The state, asked of who has the right. */
  readonly state: (facts: Needed, isOwn: boolean) => Answer;
}

function right(action: Action): Rule<object> {
  return { action, state: () => null };
}

/** A right on an idea or a club, whatever its state. */
function rightOn<Name extends keyof Facts>(action: Action): Rule<Some<Name>> {
  return { action, state: () => null };
}

function rule<Needed>(action: Action, state: Rule<Needed>['state']): Rule<Needed> {
  return { action, state };
}

const OWN_VOTE: Refusal = { code: 'own_idea' };
const OWN_SUPPORT: Refusal = { code: 'own_idea_supported' };
const OWN_QUESTION: Refusal = { code: 'own_idea_asked' };

/** What the stage table asks; each move brings what it has. */
const NOTHING: StageFacts = {
  decidedToTakeOn: false,
  hasProjectLeader: false,
  stepCount: 0,
  anchoredLevels: [],
  hasResult: false,
};

/** Somebody was first, if it is known who; null as long as nobody decided. */
function decidedRefusal(idea: Some<'stage' | 'outcome' | 'decided'>): Refusal | null {
  return isUndecided(idea) || idea.decided === null
    ? null
    : { code: 'already_decided', params: idea.decided };
}

/** What is done as long as nobody has decided: by whoever was first, or in the wrong stage. */
function undecidedRefusal(idea: Some<'stage' | 'outcome' | 'decided'>, to: string): Refusal | null {
  return decidedRefusal(idea) ?? openRefusal(idea) ?? (isUndecided(idea) ? null : stageOrder(idea, to));
}

/** A vote is cast, changed or taken back while its round runs; a closed round tells more than a closed idea. */
function voteRefusal(
  { outcome, round, now }: Some<'outcome' | 'round' | 'now'>,
  isOwn: boolean,
): Refusal | null {
  if (isOwn) return OWN_VOTE;
  if (round !== null && (round.closedAt !== null || round.closesAt <= now)) return { code: 'vote_closed' };
  return openRefusal({ outcome }) ?? (round === null ? { code: 'vote_not_open' } : null);
}

type VoteFacts = IdeaFacts<'outcome' | 'round' | 'now'>;
type Decidable = IdeaFacts<'stage' | 'outcome' | 'decided'>;
type Workable = IdeaFacts<'stage' | 'outcome'>;

/**
 * The one table of what may be done when: each line the right and the state together. Services assert it, presenters
 * print it, and nobody decides it again. Right comes before state: who may not do it at all hears nothing of the idea.
 */
const RULES = {
  submitIdea: right('submitIdea'),
  seeIdeas: right('seeIdeas'),
  seeDashboard: right('seeDashboard'),
  exportIdeas: right('exportIdeas'),
  findPeople: right('findPeople'),
  administer: right('administer'),
  setUpClub: right('setUpClub'),
  appointLead: rightOn<'clubId'>('appointLead'),
  takeDataAlong: rightOn<'personId'>('takeDataAlong'),
  /** What one was asked: read again whatever the state. */
  seeQuestion: rightOn<'submitterId'>('answerQuestion'),

  editIdea: rule<IdeaFacts<'stage' | 'outcome' | 'isJudged'>>(
    'editIdea',
    (idea) => openRefusal(idea) ?? (isUndecided(idea) && !idea.isJudged ? null : { code: 'edit_after_vote' }),
  ),
  withdrawIdea: rule<IdeaFacts<'outcome'>>('withdrawIdea', (idea) =>
    idea.outcome === 'withdrawn' ? 'done' : openRefusal(idea),
  ),
  answerQuestion: rule<IdeaFacts<'isAnswered'>>('answerQuestion', ({ isAnswered }) =>
    isAnswered ? { code: 'already_answered' } : null,
  ),
  supportIdea: rule<IdeaFacts<'outcome' | 'isSupporting'>>('supportIdea', (idea, isOwn) =>
    isOwn ? OWN_SUPPORT : (openRefusal(idea) ?? (idea.isSupporting ? 'done' : null)),
  ),
  // Whoever does not want to hear of an idea any more can say so at any time.
  endSupport: rule<IdeaFacts<'isSupporting'>>('supportIdea', ({ isSupporting }) =>
    isSupporting ? null : 'done',
  ),

  askSubmitter: rule<IdeaFacts<'outcome'>>('askSubmitter', (idea, isOwn) =>
    isOwn ? OWN_QUESTION : openRefusal(idea),
  ),
  addPrecedent: rule<IdeaFacts<'outcome'>>('addPrecedent', openRefusal),
  startVote: rule<IdeaFacts<'stage' | 'outcome'>>('startVote', (idea) =>
    idea.outcome === 'open' && idea.stage === 'selection' ? 'done' : moveRefusal(idea, 'selection', NOTHING),
  ),
  vote: rule<VoteFacts>('vote', voteRefusal),
  takeBackVote: rule<VoteFacts & Some<'hasVoted'>>(
    'vote',
    (facts, isOwn) => voteRefusal(facts, isOwn) ?? (facts.hasVoted ? null : 'done'),
  ),
  explainVote: rule<VoteFacts & Some<'hasVoted'>>(
    'vote',
    (facts, isOwn) => voteRefusal(facts, isOwn) ?? (facts.hasVoted ? null : { code: 'no_vote_cast' }),
  ),
  // Also after its deadline, as long as the clock has not come by: the vote is over then, and the lead waits for it.
  closeRound: rule<IdeaFacts<'outcome' | 'round'>>('closeRound', (idea) => {
    if (idea.round === null) return { code: 'vote_not_open' };
    return idea.round.closedAt === null ? openRefusal(idea) : 'done';
  }),

  // A vote that still runs must be closed first, so that nobody's vote is passed over.
  decide: rule<Decidable & Some<'roundIsOpen'>>('decide', (idea) => {
    const refusal = decidedRefusal(idea) ?? openRefusal(idea);
    if (refusal !== null) return refusal;
    if (idea.stage !== 'selection') return stageOrder(idea, 'decide');
    return idea.roundIsOpen ? { code: 'vote_running' } : null;
  }),
  // Merging a duplicate may also be done in search, or while a vote runs.
  mergeIdea: rule<Decidable>('mergeIdea', (idea) => undecidedRefusal(idea, 'merge')),
  explainDelay: rule<Decidable>('explainDelay', (idea) => undecidedRefusal(idea, 'explainDelay')),

  appointTeam: rule<Workable>('appointTeam', runningRefusal),
  /** Steps, experiments, partners, and the money that is asked and spent. */
  updateWork: rule<Workable & Some<'teamUserIds'>>('updateWork', runningRefusal),
  grantBudget: rule<Workable>('grantBudget', runningRefusal),
  moveToAnchoring: rule<Workable & Some<'hasProjectLeader' | 'stepCount'>>('moveStage', (idea) =>
    moveRefusal(idea, 'anchoring', {
      ...NOTHING,
      hasProjectLeader: idea.hasProjectLeader,
      stepCount: idea.stepCount,
    }),
  ),
  anchorLevel: rule<Workable & Some<'teamUserIds'>>(
    'updateWork',
    (idea) => openRefusal(idea) ?? (idea.stage === 'anchoring' ? null : stageOrder(idea, 'anchoring')),
  ),
  // The result is told in the same breath, so it is not missing.
  completeAnchoring: rule<Workable & Some<'anchoredLevels'>>('moveStage', (idea) =>
    moveRefusal(idea, 'anchored', { ...NOTHING, hasResult: true, anchoredLevels: idea.anchoredLevels }),
  ),
} as const;

export type Ability = keyof typeof RULES;

/** What somebody who asks about this ability has to know. */
export type SituationOf<Name extends Ability> = Parameters<(typeof RULES)[Name]['state']>[0] & {
  /** The form that asks for it was taken in before: it is the same again. */
  readonly isAgain?: boolean;
};

/** May this person do this now: the refusal when not, `done` when it is so already, and null when they may. */
function answerTo<Name extends Ability>(asker: Asker, ability: Name, situation: SituationOf<Name>): Answer {
  // Which situation goes with which ability is what the type of the arguments says; within, it is no matter.
  const { action, state } = RULES[ability] as Rule<never>;
  const target = situation as Target & { readonly isAgain?: boolean };
  if (!hasRight(asker, action, target)) {
    return asker !== 'anyMember' && asker.kind === 'guest'
      ? { code: 'guest' }
      : { code: 'not_allowed', params: { action } };
  }
  if (target.isAgain === true) return 'done';
  return state(situation as never, asker !== 'anyMember' && target.submitterId === asker.userId);
}

function hasRight(asker: Asker, action: Action, target: Target): boolean {
  return asker === 'anyMember' ? canAnyMember(action) : can(asker, action, target);
}

/** Whether this person may do this now: what presenters print. */
export function isAble<Name extends Ability>(
  asker: Asker,
  ability: Name,
  situation: SituationOf<Name>,
): boolean {
  return answerTo(asker, ability, situation) === null;
}

/** Why somebody may not do this now, for who asks before they try; null when they may, or when it is so already. */
export function whyNot<Name extends Ability>(
  asker: Asker,
  ability: Name,
  situation: SituationOf<Name>,
): Refusal | null {
  const answer = answerTo(asker, ability, situation);
  return answer === 'done' ? null : answer;
}

/**
 * The same as a gate for services. Asked in the transaction in which it is done, with what was loaded there.
 * @returns false when it is so already: then nothing is to be done, and the answer is the same as the first time
 * @throws DomainError `guest` for an outsider, `not_allowed` without the right, otherwise why it cannot be now
 */
export function assertAble<Name extends Ability>(
  actor: Actor,
  ability: Name,
  situation: SituationOf<Name>,
): boolean {
  const answer = answerTo(actor, ability, situation);
  if (answer === 'done') return false;
  assertNotRefused(answer);
  return true;
}

type MoveFacts = IdeaFacts<'stage' | 'outcome' | 'roundIsOpen' | 'hasProjectLeader' | 'stepCount'>;

/** What this person may do now to bring this idea further on the board. Levels that are missing are asked then. */
export function movesOf(asker: Asker, idea: MoveFacts): Move[] {
  const decidable = { ...idea, decided: null };
  const able: Readonly<Record<Move, () => boolean>> = {
    startVote: () => isAble(asker, 'startVote', idea),
    takeOn: () => isAble(asker, 'decide', decidable),
    park: () => isAble(asker, 'decide', decidable),
    decline: () => isAble(asker, 'decide', decidable),
    toAnchoring: () => isAble(asker, 'moveToAnchoring', idea),
    complete: () => isAble(asker, 'completeAnchoring', { ...idea, anchoredLevels: LEVELS }),
  };
  return MOVES.filter((move) => able[move]());
}

/**
 * Why an idea cannot be merged into this one: itself, or one that is not open any more (merged itself included, so
 * that no chain comes about). Null when it can.
 */
export function mergeTargetRefusal(
  ideaId: string,
  target: { readonly id: string; readonly number: string; readonly outcome: Outcome },
): Refusal | null {
  if (target.id === ideaId) return { code: 'merge_into_itself' };
  return target.outcome === 'open'
    ? null
    : { code: 'merge_target_not_open', params: { number: target.number } };
}
