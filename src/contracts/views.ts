import type { CardAbilities } from './abilities';
import type { LocalDate } from '../domain/calendar';
import type { ClubState } from '../domain/club';
import type { DecisionKind } from '../domain/decision';
import type { ErrorCode, ErrorParams } from '../domain/errors';
import type { MessageName } from '../domain/messages';
import type { PromiseState } from '../domain/promise';
import type { Outcome, Stage } from '../domain/stage';
import type { WhatNow } from '../domain/standing';
import type { EventData, EventKind } from '../domain/timeline';
import type { Advice, Choice, Tally } from '../domain/vote';

/** What people get to see, free of every name that must stay unnamed. Instants are ISO strings in UTC. */
export type Language = 'nl' | 'en';
export type Instant = string;

/** An idea, as short as it can be named. */
export interface IdeaRef {
  readonly ideaId: string;
  readonly number: string;
  readonly title: string;
}

/** A refusal that is shown inside a form, with what was typed kept. */
export interface ProblemView {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}

export interface SimilarIdeaView extends IdeaRef {
  readonly text: string;
  readonly stage: Stage;
  readonly outcome: Outcome;
  readonly supporters: number;
  readonly canSupport: boolean;
  /** The reader told this one themselves. */
  readonly isOwn: boolean;
  /** Whether the reader supports it already. */
  readonly isSupporting: boolean;
}

/** The form in which an idea is told or changed. */
export interface IdeaFormView {
  readonly mode: 'new' | 'edit';
  /** Set when editing. */
  readonly ideaId: string | null;
  readonly formId: string;
  readonly title: string;
  readonly text: string;
  readonly problem: string;
  readonly theme: string;
  readonly themes: readonly string[];
  readonly seenElsewhere: string;
  readonly unnamed: boolean;
  readonly similar: readonly SimilarIdeaView[];
  readonly problemWith: ProblemView | null;
  /** Colleagues whose whole name stands in what was typed. */
  readonly names: readonly string[];
}

/** What takes the place of the form. */
export interface ReceiptView extends IdeaRef {
  readonly respondBy: LocalDate;
  readonly unnamed: boolean;
  /** False as long as there is no club: the idea waits. */
  readonly hasClub: boolean;
  readonly searchEndsOn: LocalDate | null;
}

/** The last thing that happened, or one line of the timeline. */
export interface EventView {
  readonly kind: EventKind;
  readonly at: Instant;
  /** Null when Kiem did it by itself, or when the name must not show (`isSubmitter` tells which). */
  readonly actor: string | null;
  readonly isSubmitter: boolean;
  /** Whether the reader did it. */
  readonly isReader: boolean;
  readonly data: EventData;
  /** How many events of this kind are told in one line (votes). */
  readonly count: number;
}

export interface MyIdeaView extends IdeaRef {
  readonly role: 'submitter' | 'supporter';
  readonly stage: Stage;
  readonly outcome: Outcome;
  readonly promise: PromiseState;
  readonly respondBy: LocalDate;
  readonly lastNews: EventView | null;
  /** No club has it yet. */
  readonly waitsForClub: boolean;
  /** A question that the reader has not answered; the newest one. */
  readonly question: { readonly questionId: string; readonly askedBy: string } | null;
}

export interface MyIdeasView {
  readonly items: readonly MyIdeaView[];
  readonly page: number;
  readonly hasMore: boolean;
}

export interface OpenQuestionView {
  readonly questionId: string;
  readonly idea: IdeaRef;
  readonly askedBy: string;
  readonly text: string;
  readonly unnamed: boolean;
  readonly answer: string;
  readonly answered: boolean;
  /** The text in the chat that was chosen to be the answer; empty when there is none. */
  readonly draftId: string;
  readonly problemWith: ProblemView | null;
}

/** What somebody typed while questions wait: is it an answer, or a new idea? */
export interface AnswerOrIdeaView {
  readonly draftId: string;
  readonly text: string;
  /** The newest first; never empty. */
  readonly questions: readonly OpenQuestionView[];
}

export interface DecisionView {
  readonly kind: DecisionKind | 'explainDelay';
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: LocalDate;
  readonly until: LocalDate | null;
  readonly firstStep: string | null;
  /** When the first step is to be done. */
  readonly firstStepOn: LocalDate | null;
  readonly projectLeader: string | null;
  /** The day that was promised before it turned out to take longer. */
  readonly promised: LocalDate | null;
  readonly mergedInto: IdeaRef | null;
}

/** An idea and its timeline, as its submitter (or a supporter) opens it in the chat. */
export interface IdeaInChatView extends IdeaRef {
  readonly text: string;
  readonly role: 'submitter' | 'supporter' | 'reader';
  readonly stage: Stage;
  readonly outcome: Outcome;
  readonly promise: PromiseState;
  readonly respondBy: LocalDate;
  readonly parkedUntil: LocalDate | null;
  readonly unnamed: boolean;
  readonly decision: DecisionView | null;
  readonly timeline: readonly EventView[];
  readonly questions: readonly OpenQuestionView[];
  /** No club has it yet; with whether an administrator was told. */
  readonly waitsForClub: { readonly administratorKnows: boolean } | null;
  readonly canEdit: boolean;
  readonly canWithdraw: boolean;
}

/** How an idea stands, as far as one sentence tells it. Whoever told it is nowhere in it. */
export interface StandingView extends IdeaRef {
  readonly now: WhatNow;
  readonly isOwn: boolean;
  readonly promise: PromiseState;
  readonly respondBy: LocalDate;
  readonly club: string | null;
  readonly leads: readonly string[];
  readonly projectLeader: string | null;
  readonly searchEndsOn: LocalDate | null;
  readonly closesAt: Instant | null;
  readonly parkedUntil: LocalDate | null;
  /** The number under which it goes on. */
  readonly mergedInto: string | null;
  /** By when there is news again, of an idea that is being carried out. */
  readonly nextSignOn: LocalDate | null;
}

export interface RoundView {
  readonly isOpen: boolean;
  readonly closesAt: Instant;
  readonly memberCount: number;
  readonly votesCast: number;
  readonly quorum: number;
  /** Null as long as this reader may not see the split. */
  readonly tally: Tally | null;
  readonly ownChoice: Choice | null;
  readonly ownReason: string | null;
  readonly advice: Advice | null;
  /** Reasons given with votes, without names; only once the split is visible. At most five. */
  readonly reasons: readonly { readonly choice: Choice; readonly reason: string }[];
}

/** The card of an idea in the club's channel, for one reader or (reader null) for everybody. */
export interface IdeaCardView extends IdeaRef {
  readonly text: string;
  readonly problem: string | null;
  readonly theme: string | null;
  readonly seenElsewhere: string | null;
  /** Null: "een collega". */
  readonly submitter: string | null;
  readonly isOwn: boolean;
  readonly submittedOn: LocalDate;
  readonly respondBy: LocalDate;
  readonly promise: PromiseState;
  readonly stage: Stage;
  readonly outcome: Outcome;
  readonly searchEndsAt: Instant | null;
  readonly parkedUntil: LocalDate | null;
  readonly mergedInto: IdeaRef | null;
  readonly supporters: number;
  readonly alike: readonly IdeaRef[];
  readonly precedents: readonly { readonly text: string; readonly addedBy: string }[];
  readonly openQuestions: number;
  readonly round: RoundView | null;
  readonly decision: DecisionView | null;
  readonly projectLeader: string | null;
  readonly result: string | null;
  readonly abilities: CardAbilities;
  /** Teams ids of the people whose client asks for their own view: leads first, at most 60. */
  readonly refreshFor: readonly string[];
}

/** An idea shared from a search: for reading, by anybody in the organisation. */
export interface SharedIdeaView extends IdeaRef {
  readonly text: string;
  readonly theme: string | null;
  readonly submitter: string | null;
  readonly submittedOn: LocalDate;
  readonly stage: Stage;
  readonly outcome: Outcome;
  readonly supporters: number;
}

/** What a dialog in the channel is filled with. Typed text comes back here when something was refused. */
export interface DialogView {
  readonly idea: IdeaRef;
  readonly formId: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problemWith: ProblemView | null;
  /** For merging: ideas that look alike and are open. */
  readonly candidates: readonly IdeaRef[];
  /** For taking on: people to choose from (value: object id in Entra ID); the client's people picker knows all others. */
  readonly people: readonly { readonly name: string; readonly aadObjectId: string }[];
  /** The advice of the last round, for decisions. */
  readonly round: RoundView | null;
  /** The first day that may be chosen, and a sensible proposal. */
  readonly minDate: LocalDate;
  readonly proposedDate: LocalDate;
}

export interface ClubOfferView {
  readonly teamName: string;
  readonly name: string;
  readonly themes: string;
  /** Themes that no club has yet. */
  readonly freeThemes: readonly string[];
  readonly problemWith: ProblemView | null;
}

export interface ClubView {
  readonly clubId: string;
  readonly name: string;
  readonly memberCount: number;
  readonly leads: readonly string[];
  readonly themes: readonly string[];
  readonly isDefault: boolean;
  /** Open ideas of the club whose card does not stand in its channel yet. */
  readonly waitingIdeas: number;
  /** Guests of the team: they are no members, but read what stands in its channels. */
  readonly guests: number;
  readonly canAppointLead: boolean;
  readonly people: readonly { readonly name: string; readonly aadObjectId: string }[];
  readonly problemWith: ProblemView | null;
}

/** A club that somebody asked for, in its channel or for an administrator. */
export interface ClubRequestView {
  readonly clubId: string;
  readonly name: string;
  readonly state: ClubState;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly teamName: string | null;
  readonly memberCount: number;
  readonly themes: readonly string[];
  /** Ideas without a theme of another club would come here too. */
  readonly willBeDefault: boolean;
  /** Who can approve it, by name; empty in a new installation. */
  readonly administrators: readonly string[];
  /** Who approved or rejected it. */
  readonly judgedBy: string | null;
  readonly rejectReason: string | null;
  readonly canJudge: boolean;
  /** What was typed as the reason to reject it. */
  readonly reason: string;
  readonly problemWith: ProblemView | null;
}

/** A message that Kiem could not deliver, as an administrator sees it. Never its text, never an unnamed name. */
export interface ParkedMessageView {
  readonly messageId: string;
  /** Null: a newer Kiem put it in the outbox, and this one does not know it. */
  readonly message: MessageName | null;
  readonly idea: IdeaRef | null;
  readonly recipient: string | null;
  readonly parkedAt: Instant;
  readonly attempts: number;
  readonly error: string;
}

/** What the bot says of its own account in a chat; what each carries is in VOICE.md. */
export type PersonMessageView =
  | { readonly message: 'question'; readonly question: OpenQuestionView }
  | { readonly message: 'receipt'; readonly idea: IdeaRef; readonly receipt: ReceiptView }
  | {
      readonly message: 'response';
      readonly idea: IdeaRef;
      readonly decision: DecisionView;
      readonly role: 'submitter' | 'supporter';
      /** Told to the submitter of an unnamed idea: whatever they do next in the open shows who they are. */
      readonly isUnnamed: boolean;
      /** It came later than was promised. */
      readonly isLate: boolean;
    }
  | {
      readonly message: 'voteStarted';
      readonly idea: IdeaRef;
      readonly role: 'submitter' | 'supporter';
      readonly closesAt: Instant;
    }
  | { readonly message: 'supported'; readonly idea: IdeaRef; readonly supporters: number }
  | {
      readonly message: 'broughtBack';
      readonly idea: IdeaRef;
      readonly respondBy: LocalDate;
      readonly role: 'submitter' | 'supporter';
    }
  | { readonly message: 'withdrawn'; readonly idea: IdeaRef }
  | {
      readonly message: 'progress';
      readonly idea: IdeaRef;
      readonly event: EventView;
      readonly role: 'submitter' | 'supporter';
    }
  | {
      readonly message: 'anchored';
      readonly idea: IdeaRef;
      readonly submittedOn: LocalDate;
      readonly result: string;
      readonly role: 'submitter' | 'supporter';
    }
  | {
      readonly message: 'decideNow';
      readonly idea: IdeaRef;
      readonly advice: Advice;
      readonly tally: Tally;
      readonly respondBy: LocalDate;
    }
  | {
      readonly message: 'remindLead' | 'remindManager';
      readonly idea: IdeaRef;
      readonly respondBy: LocalDate;
      /** The day has passed. */
      readonly isMissed: boolean;
      readonly hasClub: boolean;
    }
  | {
      readonly message: 'projectLeader';
      readonly idea: IdeaRef;
      readonly firstStep: string;
      readonly firstStepOn: LocalDate | null;
      readonly appointedBy: string;
    }
  | {
      /** The day of a step, or of an experiment without an outcome, has passed. */
      readonly message: 'stepLate' | 'experimentLate';
      readonly idea: IdeaRef;
      /** The step, or how it is tested. */
      readonly text: string;
      readonly dueOn: LocalDate;
      /** Whose it is; null when that is the reader. */
      readonly owner: string | null;
    }
  | {
      readonly message: 'noClub';
      /** So many ideas wait, of which this is the oldest. */
      readonly waiting: number;
      readonly idea: IdeaRef;
    }
  /** A club waits for an administrator, who decides on the card. */
  | { readonly message: 'clubWaits'; readonly request: ClubRequestView }
  | { readonly message: 'rolesGiven'; readonly isManager: boolean; readonly isAdministrator: boolean };

/** What the bot says in the channel of a club, in a post of its own. */
export interface ChannelMessageView {
  readonly message: 'clubApproved' | 'clubRejected';
  readonly request: ClubRequestView;
}

/** What the bot says in the thread of an idea. */
export type ThreadMessageView =
  | {
      readonly message: 'questionAsked';
      readonly idea: IdeaRef;
      readonly askedBy: string;
      readonly text: string;
    }
  | {
      readonly message: 'questionAnswered';
      readonly idea: IdeaRef;
      readonly askedBy: string;
      readonly question: string;
      readonly answer: string;
      /** Null: "een collega". */
      readonly submitter: string | null;
    }
  | {
      readonly message: 'precedentAdded';
      readonly idea: IdeaRef;
      readonly addedBy: string;
      readonly text: string;
    }
  | { readonly message: 'mergedFrom'; readonly idea: IdeaRef; readonly from: IdeaRef }
  | { readonly message: 'threadBroughtBack'; readonly idea: IdeaRef; readonly respondBy: LocalDate }
  | { readonly message: 'decided'; readonly idea: IdeaRef; readonly decision: DecisionView }
  | {
      readonly message: 'remindDueSoon';
      readonly idea: IdeaRef;
      readonly respondBy: LocalDate;
      /** Zero on the day itself. */
      readonly workingDaysLeft: number;
    }
  | { readonly message: 'remindOverdue'; readonly idea: IdeaRef; readonly respondBy: LocalDate }
  | { readonly message: 'signOfLife'; readonly idea: IdeaRef; readonly since: LocalDate }
  | {
      readonly message: 'threadExperiment';
      readonly idea: IdeaRef;
      readonly event: EventView;
    }
  | {
      readonly message: 'threadAnchored';
      readonly idea: IdeaRef;
      readonly submitter: string | null;
      readonly result: string;
    };
