import type { ProblemView, SimilarIdeaView } from '../../src/contracts/views';
import { DomainError } from '../../src/domain/errors';
import type { IdeaText } from '../../src/domain/idea';
import { t } from '../../src/i18n';
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
import type { ExecuteHandler } from '../handler';
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
  if (forgotten === null) return card;
  return withNotice(card, t(turn.language, 'form.forgotten', { words: cards.plainLine(forgotten) }));
}

/**
 * Somebody wrote something: it becomes a draft with the form filled in. While a question waits for them it may be
 * the answer, so they are asked which it is. The same message twice gives one card.
 */
export async function startDraft(turn: Turn, text: string): Promise<void> {
  const { activity } = turn.context;
  const sourceKey = `${activity.conversation.id}|${activity.id ?? newFormId()}`;
  const draft = await draftIdea(turn.kiem, turn.identity, { sourceKey, text });
  if (draft.isShown) return;
  const questions = await waitingQuestions(turn.kiem, turn.identity);
  if (questions.length > 0) {
    const view = presentAnswerOrIdea({ draftId: draft.formId, text, questions });
    const card = withForgotten(turn, cards.answerOrIdea(view, turn.language), draft.forgotten);
    await turn.context.sendActivity(cardMessage(card, t(turn.language, 'answerOrIdea.heading')));
  } else {
    const card = withForgotten(turn, await formCard(turn, draftView(draft)), draft.forgotten);
    await turn.context.sendActivity(cardMessage(card, t(turn.language, 'form.introNew')));
  }
  // Only now: after a crash in between, the message comes again and the form is sent (again, as the same form).
  await noteDraftShown(turn.kiem, draft.formId);
}

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
