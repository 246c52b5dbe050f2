import type { IdeaRow } from '../db/entities/ideas';
import type { QuestionRow } from '../db/entities/questions';
import { clearDraft } from '../db/repositories/drafts';
import { findIdea, updateIdea } from '../db/repositories/ideas';
import { countPrecedents, findPrecedentByForm, insertPrecedent } from '../db/repositories/precedents';
import {
  answerQuestionRow,
  countWaiting,
  findQuestion,
  findQuestionByForm,
  findWaitingQuestions,
  insertQuestion,
} from '../db/repositories/questions';
import { appendEvent } from '../db/repositories/timeline';
import { findUser, holdPerson } from '../db/repositories/users';
import { newId } from '../db/ids';
import { assertAble } from '../domain/abilities';
import { assertRoom } from '../domain/caps';
import { DomainError } from '../domain/errors';
import { isSentBefore } from '../domain/form';
import { LIMITS, requiredText } from '../domain/idea';
import { enqueue, enqueueIdeaCard } from '../outbox/enqueue';
import { StaleRowError } from '../db/transaction';
import { command, type Kiem } from './kiem';
import { loadActor, type Identity } from './people';

/** A question with its idea and who asked. */
export interface AskedQuestion {
  readonly question: QuestionRow;
  readonly idea: IdeaRow;
  readonly askedBy: string;
}

/**
 * A member asks the submitter something: the bot carries it to their chat, without telling the member who
 * that is, and repeats it in the thread. The same form twice asks once.
 * @throws DomainError `not_allowed`, `form_used`, `own_idea_asked`, `idea_not_open`, `question_required`,
 * `text_too_long`, `too_many_questions_on_idea`, `too_many_questions_of_yours`
 */
export async function askSubmitter(
  kiem: Kiem,
  identity: Identity,
  input: { readonly ideaId: string; readonly formId: string; readonly question: string },
): Promise<void> {
  await command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    await holdPerson(tx, actor.userId);
    const idea = await findIdea(tx, input.ideaId);
    if (idea === null) throw new DomainError('not_found');
    const known = await findQuestionByForm(tx, input.formId);
    const sent = known === null ? null : { ideaId: known.ideaId, byId: known.askedById };
    const isNew = assertAble(actor, 'askSubmitter', { ...idea, isAgain: sent !== null });
    if (isSentBefore(sent, { ideaId: idea.id, byId: actor.userId }) || !isNew) return;
    const text = requiredText(input.question, LIMITS.question, 'question_required');
    const waiting = await countWaiting(tx, idea.id, actor.userId);
    assertRoom('questionsOfAskerOnIdea', waiting.ofAskerOnIdea);
    assertRoom('questionsOfAsker', waiting.ofAsker);
    assertRoom('questionsOnIdea', waiting.onIdea);
    const question: QuestionRow = {
      id: newId(),
      formId: input.formId,
      ideaId: idea.id,
      askedById: actor.userId,
      text,
      askedAt: now,
      answer: null,
      answeredAt: null,
    };
    await insertQuestion(tx, question);
    await updateIdea(tx, idea, {});
    await appendEvent(tx, idea.id, 'questionAsked', actor.userId, now, { questionId: question.id });
    const about = { idea: idea.id, question: question.id };
    await enqueue(tx, 'question', { ...about, to: idea.submitterId }, now);
    await enqueue(tx, 'questionAsked', about, now);
    await enqueueIdeaCard(tx, idea.id, now);
  });
}

/** More questions than these do not fit on one card. */
const WAITING_SHOWN = 3;

/** Questions that wait for this person's answer, the newest first. */
export async function waitingQuestions(kiem: Kiem, identity: Identity): Promise<AskedQuestion[]> {
  return kiem.db.read(async (tx) => {
    const actor = await loadActor(tx, identity);
    const waiting: AskedQuestion[] = [];
    for (const question of await findWaitingQuestions(tx, actor.userId, WAITING_SHOWN)) {
      const idea = await findIdea(tx, question.ideaId);
      const askedBy = (await findUser(tx, question.askedById))?.name ?? '';
      if (idea !== null) waiting.push({ question, idea, askedBy });
    }
    return waiting;
  });
}

/**
 * The submitter answers: the answer goes to the thread, with the name only if they allow it. Answering twice
 * keeps the first answer.
 * @throws DomainError `not_allowed`, `already_answered`, `answer_required`, `text_too_long`
 */
export async function answerQuestion(
  kiem: Kiem,
  identity: Identity,
  input: { readonly questionId: string; readonly answer: string; readonly draftId?: string },
): Promise<AskedQuestion> {
  return command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const question = await findQuestion(tx, input.questionId);
    const idea = question === null ? null : await findIdea(tx, question.ideaId);
    if (question === null || idea === null) throw new DomainError('not_found');
    assertAble(actor, 'seeQuestion', idea);
    const answer = requiredText(input.answer, LIMITS.answer, 'answer_required');
    const isAnswered = question.answeredAt !== null;
    const isAgain = isAnswered && question.answer === answer;
    const isNew = assertAble(actor, 'answerQuestion', { ...idea, isAnswered, isAgain });
    const askedBy = (await findUser(tx, question.askedById))?.name ?? '';
    // What was typed in the chat is in the answer now: it need not be kept twice.
    if (input.draftId !== undefined) await clearDraft(tx, input.draftId, actor.userId);
    if (!isNew) return { question, idea, askedBy };
    // The same answer at the same time, from elsewhere: look again.
    if (!(await answerQuestionRow(tx, question.id, answer, now))) throw new StaleRowError();
    await updateIdea(tx, idea, {});
    await appendEvent(tx, idea.id, 'questionAnswered', actor.userId, now, { questionId: question.id });
    await enqueue(tx, 'questionAnswered', { idea: idea.id, question: question.id }, now);
    if (idea.clubId !== null) await enqueueIdeaCard(tx, idea.id, now);
    return { question: { ...question, answer, answeredAt: now }, idea, askedBy };
  });
}

/**
 * A question that was put to this person, to show it again.
 * @throws DomainError `not_found`, `not_allowed`
 */
export async function viewQuestion(
  kiem: Kiem,
  identity: Identity,
  questionId: string,
): Promise<AskedQuestion> {
  return kiem.db.read(async (tx) => {
    const actor = await loadActor(tx, identity);
    const question = await findQuestion(tx, questionId);
    const idea = question === null ? null : await findIdea(tx, question.ideaId);
    if (question === null || idea === null) throw new DomainError('not_found');
    assertAble(actor, 'seeQuestion', idea);
    return { question, idea, askedBy: (await findUser(tx, question.askedById))?.name ?? '' };
  });
}

/**
 * A member points at a look-alike elsewhere (kunst van het afkijken). The same form twice adds one.
 * @throws DomainError `not_allowed`, `form_used`, `idea_not_open`, `precedent_required`, `text_too_long`,
 * `too_many_precedents`
 */
export async function addPrecedent(
  kiem: Kiem,
  identity: Identity,
  input: { readonly ideaId: string; readonly formId: string; readonly precedent: string },
): Promise<void> {
  await command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const idea = await findIdea(tx, input.ideaId);
    if (idea === null) throw new DomainError('not_found');
    const known = await findPrecedentByForm(tx, input.formId);
    const sent = known === null ? null : { ideaId: known.ideaId, byId: known.addedById };
    const isNew = assertAble(actor, 'addPrecedent', { ...idea, isAgain: sent !== null });
    if (isSentBefore(sent, { ideaId: idea.id, byId: actor.userId }) || !isNew) return;
    assertRoom('precedentsOfPersonOnIdea', await countPrecedents(tx, idea.id, actor.userId));
    assertRoom('precedentsOnIdea', await countPrecedents(tx, idea.id));
    const text = requiredText(input.precedent, LIMITS.precedent, 'precedent_required');
    const id = newId();
    await insertPrecedent(tx, {
      id,
      formId: input.formId,
      ideaId: idea.id,
      addedById: actor.userId,
      text,
      addedAt: now,
    });
    await updateIdea(tx, idea, {});
    await appendEvent(tx, idea.id, 'precedentAdded', actor.userId, now, { text });
    await enqueue(tx, 'precedentAdded', { idea: idea.id, precedent: id }, now);
    await enqueueIdeaCard(tx, idea.id, now);
  });
}
