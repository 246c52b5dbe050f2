import { z } from 'zod';
import { CHOICES } from '../domain/vote';
import { typed } from './typed';

/**
 * What crosses the edge when somebody presses a button or sends a form. Only ids and typed text: who it is
 * comes from the activity, what may be done from the policy. Text is not measured here but in the domain, so
 * that a text that is too long is answered by a sentence and kept, not by a failed parse.
 */
const id = z.string().min(1).max(64);
const text = typed.default('');
/** The id of a text that was typed in the chat; empty when there is none. */
const draft = z.string().max(64).default('');
/** Input.Toggle gives the strings "true" and "false". */
const toggle = z
  .union([z.boolean(), z.enum(['true', 'false'])])
  .default(false)
  .transform((value) => value === true || value === 'true');

const ideaForm = {
  formId: id,
  title: text,
  text,
  problem: text,
  theme: text,
  seenElsewhere: text,
  unnamed: toggle,
};

/** Verbs of `Action.Execute`: they answer with the card that takes the place of the one pressed. */
export const executeVerbs = {
  submitIdea: z.object(ideaForm),
  supportIdea: z.object({ ideaId: id, formId: id.optional() }),
  showMyIdeas: z.object({ page: z.coerce.number().int().min(0).max(10_000).default(0) }),
  showIdea: z.object({ ideaId: id }),
  editIdea: z.object({ ideaId: id }),
  saveIdea: z.object({ ...ideaForm, ideaId: id }),
  withdrawIdea: z.object({ ideaId: id }),
  /** Opens the form of an answer; with a draft, what was typed in the chat is in it. */
  showQuestion: z.object({ questionId: id, draftId: draft }),
  answerQuestion: z.object({ questionId: id, answer: text, draftId: draft }),
  /** What was typed in the chat is a new idea after all. */
  showDraft: z.object({ draftId: id }),
  /** What was typed in the chat is a question to Kiem. */
  showAnswers: z.object({ draftId: id }),
  /** Out of a form without sending it: what was typed in the chat is kept for a while. */
  leaveForm: z.object({ formId: id }),
  /** What was typed in the chat may go. */
  throwAway: z.object({ draftId: id }),
  refreshIdeaCard: z.object({ ideaId: id }),
  startVote: z.object({ ideaId: id }),
  castVote: z.object({ ideaId: id, choice: z.enum(CHOICES) }),
  takeBackVote: z.object({ ideaId: id }),
  closeRound: z.object({ ideaId: id }),
  setUpClub: z.object({ name: text, themes: text }),
  appointLead: z.object({ clubId: id, person: text }),
  approveClub: z.object({ clubId: id }),
  rejectClub: z.object({ clubId: id, reason: text }),
  showParkedMessages: z.object({}),
  retryMessage: z.object({ messageId: id }),
} as const;
export type ExecuteVerb = keyof typeof executeVerbs;

/** Dialogs: opened by `task/fetch` with what they are about, sent by `task/submit` with what was typed. */
export const dialogs = {
  voteReason: { open: z.object({ ideaId: id }), send: z.object({ ideaId: id, reason: text }) },
  askSubmitter: {
    open: z.object({ ideaId: id }),
    send: z.object({ ideaId: id, formId: id, question: text }),
  },
  addPrecedent: {
    open: z.object({ ideaId: id }),
    send: z.object({ ideaId: id, formId: id, precedent: text }),
  },
  mergeIdea: {
    open: z.object({ ideaId: id }),
    send: z.object({ ideaId: id, formId: id, target: text, otherNumber: text, reason: text }),
  },
  takeOn: {
    open: z.object({ ideaId: id }),
    send: z.object({
      ideaId: id,
      formId: id,
      reason: text,
      projectLeader: text,
      firstStep: text,
      firstStepDate: text,
    }),
  },
  park: {
    open: z.object({ ideaId: id }),
    send: z.object({ ideaId: id, formId: id, reason: text, until: text }),
  },
  decline: { open: z.object({ ideaId: id }), send: z.object({ ideaId: id, formId: id, reason: text }) },
  explainDelay: {
    open: z.object({ ideaId: id }),
    send: z.object({ ideaId: id, formId: id, reason: text, until: text }),
  },
  submitIdeaFromMessage: { open: z.object({}), send: z.object(ideaForm) },
} as const;
export type DialogName = keyof typeof dialogs;
