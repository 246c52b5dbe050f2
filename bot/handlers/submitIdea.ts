import type { ProblemView, SimilarIdeaView } from '../../src/contracts/views';
import { DomainError } from '../../src/domain/errors';
import type { IdeaText } from '../../src/domain/idea';
import { t, type TextKey } from '../../src/i18n';
import {
  presentAnswerOrIdea,
  presentForm,
  presentReceipt,
  presentSimilar,
  type TypedIdea,
} from '../../src/presenters/chat';
import { presentProblem } from '../../src/presenters/common';
import {
  draftIdea,
  editIdea as edit,
  noteDraftShown,
  resumeDraft,
  submitIdea as submit,
  supportIdea as support,
  themesToChoose,
  type Draft,
} from '../../src/services/ideas';
import { newFormId } from '../../src/services/kiem';
import { waitingQuestions } from '../../src/services/questions';
import { viewIdeaToEdit } from '../../src/services/views';
import { cardMessage, withNotice } from '../answers';
import * as cards from '../cards';
import type { Card } from '../cards';
import type { ExecuteHandler, Said } from '../handler';
import type { Turn } from '../turn';
import { detailCard } from './myIdeas';

/** An empty form. */
export const NOTHING_TYPED: TypedIdea = {
  title: '',
  text: '',
  problem: '',
  theme: '',
  seenElsewhere: '',
  unnamed: false,
};

/** What was typed, as the domain wants it: an empty field is null. */
export function toIdeaText(typed: TypedIdea): IdeaText {
  const orNull = (value: string): string | null => (value.trim() === '' ? null : value);
  return {
    title: typed.title,
    text: typed.text,
    problem: orNull(typed.problem),
    theme: orNull(typed.theme),
    seenElsewhere: orNull(typed.seenElsewhere),
    unnamed: typed.unnamed,
  };
}

/** A form with what was typed still in it, and on top what to change. */
export async function formCard(
  turn: Turn,
  form: {
    readonly formId: string;
    readonly ideaId: string | null;
    readonly typed: TypedIdea;
    readonly problemWith?: ProblemView | null;
    readonly similar?: readonly SimilarIdeaView[];
    readonly themes?: readonly string[];
    readonly names?: readonly string[];
  },
): Promise<Card> {
  const view = presentForm({
    problemWith: null,
    similar: [],
    ...form,
    themes: form.themes ?? (await themesToChoose(turn.kiem)),
  });
  return cards.ideaForm(view, turn.language);
}

/** A draft as a form: the words filled in, look-alikes on top. */
export function draftView(draft: Draft): Parameters<typeof formCard>[1] {
  return {
    formId: draft.formId,
    ideaId: null,
    typed: { ...NOTHING_TYPED, title: draft.title, text: draft.text },
    themes: draft.themes,
    similar: presentSimilar(draft.alike),
    names: draft.names,
    problemWith: draft.tooLong === null ? null : presentProblem(draft.tooLong),
  };
}

/** Nothing that was typed goes without a word: on top of the new form stands which old text made room for it. */
export function withForgotten(turn: Turn, card: Card, forgotten: string | null): Card {
  return withSentences(turn, card, { forgotten, hasFile: false });
}

/** The same, and that a photo could not be kept. */
function withSentences(
  turn: Turn,
  card: Card,
  { forgotten, hasFile }: { readonly forgotten: string | null; readonly hasFile: boolean },
): Card {
  const sentences = [
    ...(hasFile ? [t(turn.language, 'general.photoNotKept')] : []),
    ...(forgotten === null
      ? []
      : [t(turn.language, 'form.forgotten', { words: cards.plainLine(forgotten) })]),
  ];
  return sentences.length === 0 ? card : withNotice(card, sentences.join(' '));
}

/** What a kept text is shown as at first: a form, or the question what it is. */
async function firstCard(
  turn: Turn,
  draft: Draft,
  { text }: Pick<Said, 'text'>,
  isSure: boolean,
): Promise<{ readonly card: Card; readonly summary: TextKey }> {
  const questions = await waitingQuestions(turn.kiem, turn.identity);
  const draftId = draft.formId;
  if (questions.length > 0) {
    const view = presentAnswerOrIdea({ draftId, text, questions });
    return { card: cards.answerOrIdea(view, turn.language), summary: 'answerOrIdea.heading' };
  }
  if (!isSure) {
    return {
      card: cards.ideaOrQuestion({ draftId, text }, turn.language),
      summary: 'ideaOrQuestion.heading',
    };
  }
  return { card: await formCard(turn, draftView(draft)), summary: 'form.introNew' };
}

/**
 * Somebody wrote something: it becomes a draft with the form filled in. While a question waits for them it may be
 * the answer, so they are asked which it is. The same message twice gives one card.
 */
export async function startDraft(turn: Turn, said: Said, isSure = true): Promise<void> {
  const { sourceKey, text, hasFile } = said;
  const draft = await draftIdea(turn.kiem, turn.identity, { sourceKey, text });
  if (draft.isShown) return;
  const { card, summary } = await firstCard(turn, draft, said, isSure);
  const shown = withSentences(turn, card, { forgotten: draft.forgotten, hasFile });
  await turn.context.sendActivity(cardMessage(shown, t(turn.language, summary)));
  // Only now: after a crash in between, the message comes again and the form is sent (again, as the same form).
  await noteDraftShown(turn.kiem, draft.formId);
}

/** It may be an idea or a question: they are asked. */
export const startInDoubt = (turn: Turn, said: Said): Promise<void> => startDraft(turn, said, false);

/** The form with the words of a draft in it. */
export async function draftCard(turn: Turn, draftId: string): Promise<Card> {
  return formCard(turn, draftView(await resumeDraft(turn.kiem, turn.identity, draftId)));
}

/** What was typed is a new idea, not an answer: the form takes the place of that question. */
export const showDraft: ExecuteHandler<'showDraft'> = async (turn, { draftId }) => ({
  card: await draftCard(turn, draftId),
});

/** An empty form, for who asks for it without having typed anything yet. */
export async function sendEmptyForm(turn: Turn): Promise<void> {
  const card = await formCard(turn, { formId: newFormId(), ideaId: null, typed: NOTHING_TYPED });
  await turn.context.sendActivity(cardMessage(card, t(turn.language, 'form.introNew')));
}

/** The id under which a refused form is sent again: its own, unless that is what was wrong with it. */
export function formAfter(refusal: DomainError, formId: string): string {
  return refusal.code === 'form_used' ? newFormId() : formId;
}

/** The form is sent: a receipt takes its place. What is wrong is told in the form, with all words kept. */
export const submitIdea: ExecuteHandler<'submitIdea'> = async (turn, typed) => {
  try {
    const taken = await submit(turn.kiem, turn.identity, {
      ...toIdeaText(typed),
      formId: typed.formId,
      source: 'chat',
    });
    return { card: cards.receipt(presentReceipt(taken), turn.language, turn.world.links) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const problemWith = presentProblem(error);
    const formId = formAfter(error, typed.formId);
    return { card: await formCard(turn, { formId, ideaId: null, typed, problemWith }) };
  }
};

/** "Support this one" in place of sending the same again. */
export const supportIdea: ExecuteHandler<'supportIdea'> = async (turn, { ideaId, formId }) => {
  const { idea } = await support(turn.kiem, turn.identity, { ideaId, formId: formId ?? null });
  const done = t(turn.language, 'done.supported', {
    number: idea.number,
    title: cards.plainLine(idea.title),
  });
  return { card: withNotice(await detailCard(turn, ideaId), done, 'good') };
};

/** Opens the form of one's own idea again. */
export const editIdea: ExecuteHandler<'editIdea'> = async (turn, { ideaId }) => {
  const idea = await viewIdeaToEdit(turn.kiem, turn.identity, ideaId);
  const typed: TypedIdea = {
    title: idea.title,
    text: idea.text,
    problem: idea.problem ?? '',
    theme: idea.theme ?? '',
    seenElsewhere: idea.seenElsewhere ?? '',
    unnamed: idea.unnamed,
  };
  return { card: await formCard(turn, { formId: newFormId(), ideaId, typed }) };
};

export const saveIdea: ExecuteHandler<'saveIdea'> = async (turn, typed) => {
  try {
    await edit(turn.kiem, turn.identity, { ...toIdeaText(typed), ideaId: typed.ideaId });
    return { card: await detailCard(turn, typed.ideaId) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const problemWith = presentProblem(error);
    return { card: await formCard(turn, { formId: typed.formId, ideaId: typed.ideaId, typed, problemWith }) };
  }
};
