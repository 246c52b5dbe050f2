import type { DialogName, ExecuteVerb } from '../src/contracts/verbs';
import type { Cost } from '../src/domain/cost';
import type { Intent } from '../src/domain/understanding';
import type { ChatHandler, DialogHandlers, ExecuteHandler } from './handler';
import { answerQuestion, showQuestion } from './handlers/answerQuestion';
import { sendPrivacy, sendComplaint, sendYesOrNo, showAnswers } from './handlers/answers';
import { sendStatus, sendWhen } from './handlers/askStatus';
import { sendToEdit, sendToWithdraw } from './handlers/changeIdea';
import { appointLead, setUpClub } from './handlers/club';
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
import { leaveForm, sendCancel, throwAway } from './handlers/leaveForm';
import { submitIdeaFromMessage } from './handlers/messageExtension';
import { sendMyIdeas, showIdea, showMyIdeas, withdrawIdea } from './handlers/myIdeas';
import { retryMessage, sendParkedMessages, showParkedMessages } from './handlers/parkedMessages';
import {
  editIdea,
  saveIdea,
  sendEmptyForm,
  showDraft,
  startDraft,
  startInDoubt,
  submitIdea,
  supportIdea,
} from './handlers/submitIdea';
import { castVote, closeRound, refreshIdeaCard, startVote, takeBackVote } from './handlers/vote';

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
  showAnswers,
  leaveForm,
  throwAway,
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
  showAnswers: 'look',
  leaveForm: 'look',
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

/** What somebody says in their chat, by what they mean by it (`domain/understanding.ts`). */
export const chatRoutes: Readonly<Record<Intent, ChatHandler>> = {
  idea: (turn, said) => startDraft(turn, said),
  unsure: startInDoubt,
  yesOrNo: sendYesOrNo,
  help: sendHelp,
  thanks: sendThanks,
  cancel: sendCancel,
  newIdea: sendEmptyForm,
  myIdeas: sendMyIdeas,
  admin: sendParkedMessages,
  when: sendWhen,
  status: sendStatus,
  edit: sendToEdit,
  withdraw: sendToWithdraw,
  join: sendStatus,
  whyDecision: sendStatus,
  privacy: sendPrivacy,
  complaint: sendComplaint,
};
