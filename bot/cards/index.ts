import type {
  AnswerOrIdeaView,
  ChannelMessageView,
  ClubOfferView,
  ClubRequestView,
  ClubView,
  DialogView,
  IdeaCardView,
  IdeaInChatView,
  IdeaFormView,
  IdeaRef,
  Language,
  MyIdeasView,
  OpenQuestionView,
  PersonMessageView,
  ReceiptView,
  SharedIdeaView,
  ThreadMessageView,
} from '../../src/contracts/views';
import type { TabLinks } from '../links';
import { addPrecedentData } from './addPrecedent/data';
import { answerOrIdeaData } from './answerOrIdea/data';
import { askSubmitterData } from './askSubmitter/data';
import { clubData } from './club/data';
import { clubOfferData } from './clubOffer/data';
import { clubRequestData } from './clubRequest/data';
import { declineData } from './decline/data';
import { explainDelayData } from './explainDelay/data';
import { helpData, type HelpView } from './help/data';
import { ideaCardData } from './ideaCard/data';
import { ideaDetailData } from './ideaDetail/data';
import { ideaFormData } from './ideaForm/data';
import { mergeIdeaData } from './mergeIdea/data';
import { myIdeasData } from './myIdeas/data';
import { noteData, type NoteView } from './note/data';
import { parkData } from './park/data';
import { parkedMessagesData, type ParkedMessagesView } from './parkedMessages/data';
import { personMessageData } from './personMessage/data';
import { questionData } from './question/data';
import { receiptData } from './receipt/data';
import { renderCard, type Card } from './render';
import {
  ideaOrQuestionData,
  leftFormData,
  throwAwayData,
  thrownAwayData,
  type KeptTextView,
} from './reply/data';
import { sharedIdeaData } from './sharedIdea/data';
import { takeOnData } from './takeOn/data';
import { threadMessageData } from './threadMessage/data';
import { voteReasonData } from './voteReason/data';
import { welcomeData, type WelcomeView } from './welcome/data';
import { withdrawnData } from './withdrawn/data';

/**
 * The cards of Kiem: one function a card, from a view and a language to the content of an attachment. All
 * words come from src/i18n, all layout from `<name>/template.json`.
 */
export type { Card } from './render';
export type { NoteView } from './note/data';
export type { ParkedMessagesView } from './parkedMessages/data';
export type { WelcomeView } from './welcome/data';
export { plainLine } from './plain';
export { standingText } from './standing';

/* ------------------------------------------------------------------------------------ in the chat */

/** The first words, when somebody installs Kiem. */
export function welcome(view: WelcomeView, language: Language): Card {
  return renderCard('welcome', welcomeData(view, language));
}

/** What Kiem can do. */
export function help(view: HelpView, language: Language): Card {
  return renderCard('help', helpData(view, language));
}

/** The form in which an idea is told or changed, as a card in the chat. */
export function ideaForm(view: IdeaFormView, language: Language): Card {
  return renderCard('ideaForm', ideaFormData(view, language, 'chat'));
}

/** What takes the place of the form once the idea is in. */
export function receipt(view: ReceiptView, language: Language, links: TabLinks): Card {
  return renderCard('receipt', receiptData(view, language, links));
}

/** The ideas that this person sent in or supports. */
export function myIdeas(view: MyIdeasView, language: Language, links: TabLinks): Card {
  return renderCard('myIdeas', myIdeasData(view, language, links));
}

/** One idea with its timeline. */
export function ideaDetail(view: IdeaInChatView, language: Language, links: TabLinks): Card {
  return renderCard('ideaDetail', ideaDetailData(view, language, links));
}

/** A question from the club, with room for the answer; once answered, a word of thanks. */
export function question(view: OpenQuestionView, language: Language): Card {
  return renderCard('question', questionData(view, language));
}

/** What was typed while questions wait for an answer: is it that, or a new idea? */
export function answerOrIdea(view: AnswerOrIdeaView, language: Language): Card {
  return renderCard('answerOrIdea', answerOrIdeaData(view, language));
}

/** What was typed may be either: an idea, or a question to Kiem. */
export function ideaOrQuestion(
  view: { readonly draftId: string; readonly text: string },
  language: Language,
): Card {
  return renderCard('reply', ideaOrQuestionData(view, language));
}

/** What takes the place of a form that somebody leaves; null when nothing was typed that is kept. */
export function leftForm(kept: KeptTextView | null, language: Language): Card {
  return renderCard('reply', leftFormData(kept, language));
}

/** Asks once before a text goes that was not sent. */
export function throwAway(kept: KeptTextView, language: Language): Card {
  return renderCard('reply', throwAwayData(kept, language));
}

/** What is gone now. */
export function thrownAway(text: string, language: Language): Card {
  return renderCard('reply', thrownAwayData(text, language));
}

/** What is left of an idea that its submitter withdrew. */
export function withdrawn(view: IdeaRef, language: Language): Card {
  return renderCard('withdrawn', withdrawnData(view, language));
}

/** What Kiem says of its own account in a chat. */
export function personMessage(view: PersonMessageView, language: Language, links: TabLinks): Card {
  if (view.message === 'question') return question(view.question, language);
  if (view.message === 'receipt') return receipt(view.receipt, language, links);
  if (view.message === 'clubWaits') return clubToJudge(view.request, language);
  return renderCard('personMessage', personMessageData(view, language, links));
}

/** A sentence as a card: a refusal, or that something was done. Its words are in the reader's language already. */
export function note(view: NoteView, _language: Language): Card {
  return renderCard('note', noteData(view));
}

/* --------------------------------------------------------------------------------- in the channel */

/** The card of an idea, for one reader or for everybody. */
export function ideaCard(view: IdeaCardView, language: Language, links: TabLinks): Card {
  return renderCard('ideaCard', ideaCardData(view, language, links));
}

/** What Kiem says in the thread of an idea. */
export function threadMessage(view: ThreadMessageView, language: Language): Card {
  return renderCard('threadMessage', threadMessageData(view, language));
}

/** What Kiem says in the channel of a club. */
export function channelMessage(view: ChannelMessageView, language: Language): Card {
  return clubRequest(view.request, language);
}

/** An idea shared from a search. */
export function sharedIdea(view: SharedIdeaView, language: Language): Card {
  return renderCard('sharedIdea', sharedIdeaData(view, language));
}

/** The offer to make a channel the innovation club's. */
export function clubOffer(view: ClubOfferView, language: Language): Card {
  return renderCard('clubOffer', clubOfferData(view, language));
}

/** A club that is set up; its leads appoint other leads here. */
export function club(view: ClubView, language: Language): Card {
  return renderCard('club', clubData(view, language));
}

/** A club that waits for an administrator, as its channel reads it. */
export function clubRequest(view: ClubRequestView, language: Language): Card {
  return renderCard('clubRequest', clubRequestData(view, language, 'channel'));
}

/** The same for an administrator, who approves or rejects it here. */
export function clubToJudge(view: ClubRequestView, language: Language): Card {
  return renderCard('clubRequest', clubRequestData(view, language, 'administrator'));
}

/** Messages that could not be delivered, for the administrator. */
export function parkedMessages(view: ParkedMessagesView, language: Language): Card {
  return renderCard('parkedMessages', parkedMessagesData(view, language));
}

/* ------------------------------------------------------------------------------------- in dialogs */

/** The form of an idea in the dialog that makes an idea of a message. */
export function ideaFormDialog(view: IdeaFormView, language: Language): Card {
  return renderCard('ideaForm', ideaFormData(view, language, 'dialog'));
}

/** The cards of the dialogs about an idea, by the names of the contracts; titles are `dialogs.<name>.title`. */
export const dialogCards = {
  voteReason: (view: DialogView, language: Language) =>
    renderCard('voteReason', voteReasonData(view, language)),
  askSubmitter: (view: DialogView, language: Language) =>
    renderCard('askSubmitter', askSubmitterData(view, language)),
  addPrecedent: (view: DialogView, language: Language) =>
    renderCard('addPrecedent', addPrecedentData(view, language)),
  mergeIdea: (view: DialogView, language: Language) => renderCard('mergeIdea', mergeIdeaData(view, language)),
  takeOn: (view: DialogView, language: Language) => renderCard('takeOn', takeOnData(view, language)),
  park: (view: DialogView, language: Language) => renderCard('park', parkData(view, language)),
  decline: (view: DialogView, language: Language) => renderCard('decline', declineData(view, language)),
  explainDelay: (view: DialogView, language: Language) =>
    renderCard('explainDelay', explainDelayData(view, language)),
} as const;
