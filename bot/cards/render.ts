import { Template } from 'adaptivecards-templating';
import addPrecedent from './addPrecedent/template.json';
import type { AddPrecedentData } from './addPrecedent/data';
import answerOrIdea from './answerOrIdea/template.json';
import type { AnswerOrIdeaData } from './answerOrIdea/data';
import askSubmitter from './askSubmitter/template.json';
import type { AskSubmitterData } from './askSubmitter/data';
import club from './club/template.json';
import type { ClubData } from './club/data';
import clubOffer from './clubOffer/template.json';
import type { ClubOfferData } from './clubOffer/data';
import clubRequest from './clubRequest/template.json';
import type { ClubRequestData } from './clubRequest/data';
import decline from './decline/template.json';
import type { DeclineData } from './decline/data';
import explainDelay from './explainDelay/template.json';
import type { ExplainDelayData } from './explainDelay/data';
import help from './help/template.json';
import type { HelpData } from './help/data';
import ideaCard from './ideaCard/template.json';
import type { IdeaCardData } from './ideaCard/data';
import ideaDetail from './ideaDetail/template.json';
import type { IdeaDetailData } from './ideaDetail/data';
import ideaForm from './ideaForm/template.json';
import type { IdeaFormData } from './ideaForm/data';
import mergeIdea from './mergeIdea/template.json';
import type { MergeIdeaData } from './mergeIdea/data';
import myIdeas from './myIdeas/template.json';
import type { MyIdeasData } from './myIdeas/data';
import note from './note/template.json';
import type { NoteData } from './note/data';
import park from './park/template.json';
import type { ParkData } from './park/data';
import parkedMessages from './parkedMessages/template.json';
import type { ParkedMessagesData } from './parkedMessages/data';
import personMessage from './personMessage/template.json';
import type { PersonMessageData } from './personMessage/data';
import question from './question/template.json';
import type { QuestionData } from './question/data';
import receipt from './receipt/template.json';
import type { ReceiptData } from './receipt/data';
import reply from './reply/template.json';
import type { ReplyData } from './reply/data';
import sharedIdea from './sharedIdea/template.json';
import type { SharedIdeaData } from './sharedIdea/data';
import takeOn from './takeOn/template.json';
import type { TakeOnData } from './takeOn/data';
import threadMessage from './threadMessage/template.json';
import type { ThreadMessageData } from './threadMessage/data';
import voteReason from './voteReason/template.json';
import type { VoteReasonData } from './voteReason/data';
import welcome from './welcome/template.json';
import type { WelcomeData } from './welcome/data';
import withdrawn from './withdrawn/template.json';
import type { WithdrawnData } from './withdrawn/data';

/** The content of an attachment of type `application/vnd.microsoft.card.adaptive`. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly body: readonly Readonly<Record<string, unknown>>[];
  readonly actions?: readonly Readonly<Record<string, unknown>>[];
  readonly [key: string]: unknown;
}

/** What each template asks for: complete, because a missing field would stay `${…}` on the card. */
interface CardData {
  readonly addPrecedent: AddPrecedentData;
  readonly answerOrIdea: AnswerOrIdeaData;
  readonly askSubmitter: AskSubmitterData;
  readonly club: ClubData;
  readonly clubOffer: ClubOfferData;
  readonly clubRequest: ClubRequestData;
  readonly decline: DeclineData;
  readonly explainDelay: ExplainDelayData;
  readonly help: HelpData;
  readonly ideaCard: IdeaCardData;
  readonly ideaDetail: IdeaDetailData;
  readonly ideaForm: IdeaFormData;
  readonly mergeIdea: MergeIdeaData;
  readonly myIdeas: MyIdeasData;
  readonly note: NoteData;
  readonly park: ParkData;
  readonly parkedMessages: ParkedMessagesData;
  readonly personMessage: PersonMessageData;
  readonly question: QuestionData;
  readonly receipt: ReceiptData;
  readonly reply: ReplyData;
  readonly sharedIdea: SharedIdeaData;
  readonly takeOn: TakeOnData;
  readonly threadMessage: ThreadMessageData;
  readonly voteReason: VoteReasonData;
  readonly welcome: WelcomeData;
  readonly withdrawn: WithdrawnData;
}
export type CardName = keyof CardData;

const layouts: Readonly<Record<CardName, object>> = {
  addPrecedent,
  answerOrIdea,
  askSubmitter,
  club,
  clubOffer,
  clubRequest,
  decline,
  explainDelay,
  help,
  ideaCard,
  ideaDetail,
  ideaForm,
  mergeIdea,
  myIdeas,
  note,
  park,
  parkedMessages,
  personMessage,
  question,
  receipt,
  reply,
  sharedIdea,
  takeOn,
  threadMessage,
  voteReason,
  welcome,
  withdrawn,
};

/** Parsing a template costs a hundred times what filling it in does, so each is parsed once. */
const templates = new Map<CardName, Template>();

function templateOf(name: CardName): Template {
  const known = templates.get(name);
  if (known !== undefined) return known;
  const template = new Template(layouts[name]);
  templates.set(name, template);
  return template;
}

/** Fills in the template of a card. The one place that knows adaptivecards-templating. */
export function renderCard<N extends CardName>(name: N, data: CardData[N]): Card {
  const filled = templateOf(name).expand({ $root: data }) as Record<string, unknown>;
  // An object of the card itself that `$when` left out is `null` here, where in an array it is simply gone.
  if (filled['refresh'] === null) delete filled['refresh'];
  return filled as unknown as Card;
}
