import type { IdeaRow } from '../db/entities/ideas';
import type { QuestionRow } from '../db/entities/questions';
import { findQuestion } from '../db/repositories/questions';
import { presentQuestion } from '../presenters/chat';
import { presentRef, submitterName } from '../presenters/common';
import { always, message, type Reading } from './message';

/* A question of the club to the submitter, and the answer. */

interface Asked {
  readonly idea: IdeaRow;
  readonly question: QuestionRow;
  readonly names: ReadonlyMap<string, string>;
}

async function readQuestion(
  reading: Reading,
  what: { readonly idea: string; readonly question: string },
): Promise<Asked | null> {
  const idea = await reading.idea(what.idea);
  const question = idea === null ? null : await findQuestion(reading.tx, what.question);
  if (idea === null || question === null) return null;
  // Only with an answer is there something of the submitter to tell, and then only if they are named.
  const submitterId = idea.unnamed || question.answeredAt === null ? null : idea.submitterId;
  return { idea, question, names: await reading.names(question.askedById, submitterId) };
}

const askedBy = ({ question, names }: Asked): string => names.get(question.askedById) ?? '';

export const question = message('question', {
  read: readQuestion,
  // Answered in the tab before this went out, or nobody waits for the answer any more.
  isStillTrue: (asked) =>
    asked.question.answeredAt === null && (asked.idea.outcome === 'open' || asked.idea.outcome === 'parked'),
  view: (asked) => ({
    message: 'question',
    question: presentQuestion(asked.question, asked.idea, askedBy(asked)),
  }),
});

export const questionAsked = message('questionAsked', {
  read: readQuestion,
  isStillTrue: always,
  view: (asked) => ({
    message: 'questionAsked',
    idea: presentRef(asked.idea),
    askedBy: askedBy(asked),
    text: asked.question.text,
  }),
});

export const questionAnswered = message('questionAnswered', {
  read: readQuestion,
  isStillTrue: (asked) => asked.question.answer !== null,
  view: (asked) => ({
    message: 'questionAnswered',
    idea: presentRef(asked.idea),
    askedBy: askedBy(asked),
    question: asked.question.text,
    answer: asked.question.answer ?? '',
    submitter: submitterName(asked.idea, asked.names),
  }),
});
