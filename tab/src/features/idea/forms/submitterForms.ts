import type { EditIdeaBody } from '../../../../../src/contracts/api';
import type { FormContext, IdeaForm, Values } from './types';

const orNull = (text: string | undefined) => (text === undefined || text.trim() === '' ? null : text);

/** Only what was changed is sent, so that what others changed meanwhile stays. */
function changedText(before: Values, values: Values): EditIdeaBody {
  const body: Record<string, unknown> = {};
  for (const name of ['title', 'text'] as const) {
    if (values[name] !== before[name]) body[name] = values[name];
  }
  for (const name of ['problem', 'theme', 'seenElsewhere'] as const) {
    if (values[name] !== before[name]) body[name] = orNull(values[name]);
  }
  if (values['unnamed'] !== before['unnamed']) body['unnamed'] = values['unnamed'] === 'yes';
  return body;
}

/** The submitter edits their own idea. */
export function editForm({ texts: { t }, idea }: FormContext): IdeaForm {
  const initial = {
    title: idea.title,
    text: idea.text,
    problem: idea.problem ?? '',
    theme: idea.theme ?? '',
    seenElsewhere: idea.seenElsewhere ?? '',
    unnamed: idea.unnamed ? 'yes' : '',
  };
  return {
    title: t('idea.form.editTitle'),
    intro: t('form.introEdit'),
    fields: [
      { name: 'title', kind: 'line', label: t('form.title') },
      { name: 'text', kind: 'text', label: t('form.text') },
      { name: 'problem', kind: 'text', label: t('form.problem'), isOptional: true },
      { name: 'theme', kind: 'theme', label: t('form.theme'), isOptional: true },
      {
        ...{ name: 'seenElsewhere', kind: 'line', label: t('form.seenElsewhere'), isOptional: true },
        placeholder: t('form.seenElsewherePlaceholder'),
      },
      {
        ...{ name: 'unnamed', kind: 'check', label: t('form.unnamed') },
        hint: [t('form.unnamedNote'), ...(idea.unnamed ? [] : [t('form.unnamedLater')])].join(' '),
      },
    ],
    initial,
    send: t('idea.form.save'),
    done: t('idea.done.edit'),
    needsVersion: true,
    toChange: (values) => ({
      method: 'PATCH',
      path: `/ideas/${idea.ideaId}`,
      body: changedText(initial, values),
    }),
  };
}

/** The submitter takes their idea back, after a yes. */
export function withdrawForm({ texts: { t }, idea }: FormContext): IdeaForm {
  return {
    title: t('idea.form.withdrawTitle'),
    intro: t('idea.form.withdrawText'),
    fields: [],
    initial: {},
    send: t('idea.form.withdrawSend'),
    done: t('idea.done.withdraw'),
    needsVersion: false,
    isDanger: true,
    toChange: () => ({ method: 'POST', path: `/ideas/${idea.ideaId}/withdrawal` }),
  };
}

/** The submitter answers a question of the club. */
export function answerForm({ texts: { t }, idea }: FormContext, questionId: string): IdeaForm {
  const question = idea.questions.find((one) => one.questionId === questionId);
  return {
    title: t('idea.form.answerTitle'),
    intro:
      question === undefined
        ? null
        : t('idea.form.answerIntro', { name: question.askedBy, question: question.text }),
    fields: [
      {
        ...{ name: 'answer', kind: 'text', label: t('idea.form.answerLabel') },
        hint: t(idea.unnamed ? 'idea.form.answerUnnamed' : 'idea.form.answerNamed'),
      },
    ],
    initial: { answer: '' },
    send: t('idea.form.answerSend'),
    done: t('idea.done.answer'),
    needsVersion: false,
    toChange: (values) => ({
      method: 'PUT',
      path: `/questions/${questionId}/answer`,
      body: { answer: values['answer'] ?? '' },
    }),
  };
}
