import type {
  AnswerOrIdeaView,
  ClubView,
  IdeaInChatView,
  IdeaFormView,
  MyIdeasView,
  OpenQuestionView,
  ParkedMessageView,
  ProblemView,
  ReceiptView,
  SharedIdeaView,
  SimilarIdeaView,
} from '../contracts/views';
import type { Calendar } from '../domain/calendar';
import { waitsForClub } from '../domain/idea';
import type { Actor } from '../domain/policy';
import { isMessageName } from '../domain/messages';
import { promiseState } from '../domain/promise';
import type { Settings } from '../domain/settings';
import type { Outcome, Stage } from '../domain/stage';
import { presentAbilities } from './abilities';
import {
  presentDecision,
  presentEventTo,
  presentRef,
  submitterName,
  type DecisionFactsLike,
  type IdeaLike,
} from './common';

interface Organisation {
  readonly settings: Settings;
  readonly calendar: Calendar;
}

interface ChatIdea extends IdeaLike {
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
  readonly parkedUntil: string | null;
  readonly stage: Stage;
  readonly outcome: Outcome;
}

/** How an idea stands for its submitter, a supporter, or anybody else who reads it. */
function roleOf(
  idea: ChatIdea,
  readerId: string,
  isSupporter: boolean,
): 'submitter' | 'supporter' | 'reader' {
  if (idea.submitterId === readerId) return 'submitter';
  return isSupporter ? 'supporter' : 'reader';
}

interface AlikeLike {
  readonly idea: ChatIdea;
  readonly supporters: number;
  readonly canSupport: boolean;
}

/** Look-alikes in the form: one's own are told apart. */
export function presentSimilar(
  alike: readonly (AlikeLike & Pick<SimilarIdeaView, 'isOwn' | 'isSupporting'>)[],
): SimilarIdeaView[] {
  return alike.flatMap((one) =>
    presentAlike([one]).map((view) => ({
      ...view,
      isOwn: one.isOwn,
      isSupporting: one.isSupporting,
    })),
  );
}

export function presentAlike(alike: readonly AlikeLike[]): Omit<SimilarIdeaView, 'isOwn' | 'isSupporting'>[] {
  return alike.map(({ idea, supporters, canSupport }) => ({
    ...presentRef(idea),
    text: idea.text,
    stage: idea.stage,
    outcome: idea.outcome,
    supporters,
    canSupport,
  }));
}

/** What somebody typed into the form so far; all strings, as the form gives them. */
export interface TypedIdea {
  readonly title: string;
  readonly text: string;
  readonly problem: string;
  readonly theme: string;
  readonly seenElsewhere: string;
  readonly unnamed: boolean;
}

/** A form for a new idea, or (with `ideaId`) to change one. */
export function presentForm(form: {
  readonly formId: string;
  readonly ideaId: string | null;
  readonly typed: TypedIdea;
  readonly themes: readonly string[];
  readonly similar: readonly SimilarIdeaView[];
  readonly problemWith: ProblemView | null;
  readonly names?: readonly string[];
}): IdeaFormView {
  const { typed, names = [], ...rest } = form;
  // What was typed comes as it was sent, with an id of its form: that of the form to come stands above it.
  return { mode: form.ideaId === null ? 'new' : 'edit', names, ...typed, ...rest };
}

export function presentReceipt(data: {
  readonly idea: ChatIdea;
  readonly organisation: Organisation;
}): ReceiptView {
  const { idea, organisation } = data;
  return {
    ...presentRef(idea),
    respondBy: idea.respondBy,
    unnamed: idea.unnamed,
    hasClub: idea.clubId !== null,
    searchEndsOn: idea.searchEndsAt === null ? null : organisation.calendar.localDate(idea.searchEndsAt),
  };
}

interface EventLike {
  readonly kind: Parameters<typeof presentEventTo>[1]['kind'];
  readonly at: Date;
  readonly actorId: string | null;
  readonly data: Parameters<typeof presentEventTo>[1]['data'];
}

export function presentMyIdeas(data: {
  readonly reader: { readonly userId: string };
  readonly organisation: Organisation;
  readonly now: Date;
  readonly ideas: readonly {
    readonly idea: ChatIdea;
    readonly lastEvent: EventLike | null;
    readonly question: Pick<QuestionLike, 'id' | 'askedById'> | null;
  }[];
  readonly names: ReadonlyMap<string, string>;
  readonly page: number;
  readonly hasMore: boolean;
}): MyIdeasView {
  const { calendar, settings } = data.organisation;
  const { reader, names } = data;
  return {
    items: data.ideas.map(({ idea, lastEvent, question }) => ({
      ...presentRef(idea),
      role: idea.submitterId === reader.userId ? 'submitter' : 'supporter',
      stage: idea.stage,
      outcome: idea.outcome,
      promise: promiseState(idea, calendar.localDate(data.now), calendar, settings),
      respondBy: idea.respondBy,
      lastNews: lastEvent === null ? null : presentEventTo(reader.userId, lastEvent, idea, names),
      waitsForClub: waitsForClub(idea),
      question:
        question === null ? null : { questionId: question.id, askedBy: names.get(question.askedById) ?? '' },
    })),
    page: data.page,
    hasMore: data.hasMore,
  };
}

interface QuestionLike {
  readonly id: string;
  readonly text: string;
  readonly askedById: string;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

/** What was typed as an answer and is not stored: a draft from the chat, or what was refused. */
export interface TypedAnswer {
  readonly typed: string;
  readonly draftId: string;
  readonly problemWith: ProblemView | null;
}

/** A question for the submitter to answer, with what they typed so far. */
export function presentQuestion(
  question: QuestionLike,
  idea: ChatIdea,
  askedBy: string,
  answer: TypedAnswer | null = null,
): OpenQuestionView {
  return {
    questionId: question.id,
    idea: presentRef(idea),
    askedBy,
    text: question.text,
    unnamed: idea.unnamed,
    answer: answer?.typed ?? question.answer ?? '',
    answered: question.answeredAt !== null && answer === null,
    draftId: answer?.draftId ?? '',
    problemWith: answer?.problemWith ?? null,
  };
}

/** What was typed while questions wait. */
export function presentAnswerOrIdea(data: {
  readonly draftId: string;
  readonly text: string;
  readonly questions: readonly {
    readonly question: QuestionLike;
    readonly idea: ChatIdea;
    readonly askedBy: string;
  }[];
}): AnswerOrIdeaView {
  const { draftId, text, questions } = data;
  return {
    draftId,
    text,
    questions: questions.map(({ question, idea, askedBy }) => presentQuestion(question, idea, askedBy)),
  };
}

export function presentIdeaInChat(data: {
  readonly reader: Actor;
  readonly organisation: Organisation;
  readonly now: Date;
  readonly idea: ChatIdea;
  readonly isSupporter: boolean;
  readonly events: readonly EventLike[];
  readonly questions: readonly QuestionLike[];
  readonly decision: Parameters<typeof presentDecision>[0] | null;
  readonly decisionFacts: DecisionFactsLike;
  readonly mergedInto: IdeaLike | null;
  readonly names: ReadonlyMap<string, string>;
  readonly administratorKnows: boolean;
  readonly isJudged: boolean;
}): IdeaInChatView {
  const { idea, organisation, names } = data;
  const { calendar, settings } = organisation;
  const role = roleOf(idea, data.reader.userId, data.isSupporter);
  return {
    ...presentRef(idea),
    text: idea.text,
    role,
    stage: idea.stage,
    outcome: idea.outcome,
    promise: promiseState(idea, calendar.localDate(data.now), calendar, settings),
    respondBy: idea.respondBy,
    parkedUntil: idea.parkedUntil,
    unnamed: idea.unnamed,
    decision:
      data.decision === null
        ? null
        : presentDecision(
            data.decision,
            names,
            (instant) => calendar.localDate(instant),
            data.mergedInto,
            data.decisionFacts,
          ),
    timeline: data.events.map((event) => presentEventTo(data.reader.userId, event, idea, names)),
    questions:
      role === 'submitter'
        ? data.questions.map((question) =>
            presentQuestion(question, idea, names.get(question.askedById) ?? ''),
          )
        : [],
    waitsForClub: waitsForClub(idea) ? { administratorKnows: data.administratorKnows } : null,
    ...presentAbilities(data.reader, ['canEdit', 'canWithdraw'], { ...idea, isJudged: data.isJudged }),
  };
}

/** An idea as anybody in the organisation may read it. */
export function presentShared(
  found: { readonly idea: ChatIdea; readonly submitter: string; readonly supporters: number },
  calendar: Calendar,
): SharedIdeaView {
  const { idea } = found;
  return {
    ...presentRef(idea),
    text: idea.text,
    theme: idea.theme,
    submitter: submitterName(idea, new Map([[idea.submitterId, found.submitter]])),
    submittedOn: calendar.localDate(idea.submittedAt),
    stage: idea.stage,
    outcome: idea.outcome,
    supporters: found.supporters,
  };
}

export function presentClub(
  data: {
    readonly club: { readonly id: string; readonly name: string; readonly isDefault: boolean };
    readonly memberCount: number;
    readonly people: readonly {
      readonly name: string;
      readonly aadObjectId: string;
      readonly isLead: boolean;
    }[];
    readonly themes: readonly string[];
    readonly waitingIdeas: number;
    readonly canAppointLead: boolean;
  },
  guests: number,
  problemWith: ProblemView | null = null,
): ClubView {
  return {
    clubId: data.club.id,
    name: data.club.name,
    memberCount: data.memberCount,
    leads: data.people.filter((person) => person.isLead).map((person) => person.name),
    themes: data.themes,
    isDefault: data.club.isDefault,
    waitingIdeas: data.waitingIdeas,
    guests,
    canAppointLead: data.canAppointLead,
    people: data.people
      .filter((person) => !person.isLead)
      .map(({ name, aadObjectId }) => ({ name, aadObjectId })),
    problemWith,
  };
}

export function presentParkedMessage(parked: {
  readonly row: {
    readonly id: string;
    readonly message: string;
    readonly parkedAt: Date | null;
    readonly attempts: number;
    readonly lastError: string | null;
    readonly createdAt: Date;
  };
  readonly idea: IdeaLike | null;
  readonly recipient: string | null;
}): ParkedMessageView {
  const { row } = parked;
  return {
    messageId: row.id,
    message: isMessageName(row.message) ? row.message : null,
    idea: parked.idea === null ? null : presentRef(parked.idea),
    recipient: parked.recipient,
    parkedAt: (row.parkedAt ?? row.createdAt).toISOString(),
    attempts: row.attempts,
    error: row.lastError ?? '',
  };
}
