import type { DialogName, ExecuteVerb } from '../src/contracts/verbs';
import type { Cost } from '../src/domain/cost';
import type { DialogHandlers, ExecuteHandler } from './handler';
import { answerQuestion, showQuestion } from './handlers/answerQuestion';
import { appointLead, sendClub, setUpClub } from './handlers/club';
import { approveClub, rejectClub } from './handlers/clubApproval';
import {
  addPrecedent,
  askSubmitter,
  decline,
  explainDelay,
  mergeIdea,
  park,
  takeOn,
  voteReason,
} from './handlers/dialogs';
import { sendHelp, sendThanks } from './handlers/greet';
import { submitIdeaFromMessage } from './handlers/messageExtension';
import { sendMyIdeas, showIdea, showMyIdeas, withdrawIdea } from './handlers/myIdeas';
import { retryMessage, sendParkedMessages, showParkedMessages } from './handlers/parkedMessages';
import { editIdea, saveIdea, sendEmptyForm, showDraft, submitIdea, supportIdea } from './handlers/submitIdea';
import { castVote, closeRound, refreshIdeaCard, startVote, takeBackVote } from './handlers/vote';
import type { Turn } from './turn';

/** Every button: its verb, and what happens. */
export const executeRoutes: { readonly [V in ExecuteVerb]: ExecuteHandler<V> } = {
  submitIdea,
  supportIdea,
  showMyIdeas,
  showIdea,
  editIdea,
  saveIdea,
  withdrawIdea,
  showQuestion,
  answerQuestion,
  showDraft,
  refreshIdeaCard,
  startVote,
  castVote,
  takeBackVote,
  closeRound,
  setUpClub,
  appointLead,
  approveClub,
  rejectClub,
  showParkedMessages,
  retryMessage,
};

/** Every dialog: how it opens, and what happens with what was typed. */
export const dialogRoutes: { readonly [D in DialogName]: DialogHandlers<D> } = {
  voteReason,
  askSubmitter,
  addPrecedent,
  mergeIdea,
  takeOn,
  park,
  decline,
  explainDelay,
  submitIdeaFromMessage,
};

/** What each takes of its sender's budget of a minute; what is not named here is a `change`. */
const COSTS: Readonly<Partial<Record<ExecuteVerb | DialogName, Cost>>> = {
  refreshIdeaCard: 'refresh',
  castVote: 'look',
  takeBackVote: 'look',
  showMyIdeas: 'look',
  showIdea: 'look',
  editIdea: 'look',
  showQuestion: 'look',
  showParkedMessages: 'look',
  showDraft: 'search',
  submitIdea: 'tell',
  saveIdea: 'tell',
  answerQuestion: 'tell',
  setUpClub: 'tell',
  askSubmitter: 'tell',
  addPrecedent: 'tell',
  submitIdeaFromMessage: 'search',
};

/** What a button or a dialog takes of its sender's budget. */
export function costOf(name: ExecuteVerb | DialogName): Cost {
  return COSTS[name] ?? 'change';
}

interface CommandRoute {
  /** The words that ask for it, in both languages, whole and in any case. */
  readonly words: RegExp;
  readonly handle: (turn: Turn) => Promise<void>;
}

/** What one can type in the chat. Anything else is an idea. */
export const chatCommands: readonly CommandRoute[] = [
  { words: /^(help|hulp|hoi|hallo|hello|hi|\?)[.!?]*$/i, handle: sendHelp },
  { words: /^(mijn idee(ë|e)n|my ideas)[.!?]*$/i, handle: sendMyIdeas },
  { words: /^(nieuw idee|idee|new idea|idea)[.!?]*$/i, handle: sendEmptyForm },
  {
    words: /^(dank je( wel)?|dankjewel|bedankt|ok(é|ay)?|top|fijn|thanks?( you)?)[.!]*$/i,
    handle: sendThanks,
  },
  { words: /^(beheer|admin)[.!?]*$/i, handle: sendParkedMessages },
];

/** What one can ask the bot in a channel. Anything else shows the club. */
export const channelCommands: readonly CommandRoute[] = [
  { words: /^(help|hulp|\?)[.!?]*$/i, handle: sendHelp },
];

/** In a channel anything that is no command shows the club, or offers to make one. */
export const otherwiseInChannel = sendClub;
