import type { DecisionBody } from '../../../../../src/contracts/api';
import type { FieldSpec, FormContext, IdeaForm, Values } from './types';

const reasonOf = (values: Values) => values['reason'] ?? '';

/** A member asks the submitter something. */
export function askForm({ texts: { t }, idea }: FormContext): IdeaForm {
  return {
    title: t('dialogs.askSubmitter.title'),
    intro: t('idea.form.askIntro'),
    fields: [{ name: 'question', kind: 'text', label: t('dialogs.askSubmitter.label') }],
    initial: { question: '' },
    send: t('dialogs.askSubmitter.send'),
    done: t('idea.done.ask'),
    needsVersion: false,
    toChange: (values, formId) => ({
      method: 'POST',
      path: `/ideas/${idea.ideaId}/questions`,
      body: { formId, question: values['question'] ?? '' },
    }),
  };
}

/** A member points at where it exists already. */
export function precedentForm({ texts: { t }, idea }: FormContext): IdeaForm {
  return {
    title: t('dialogs.addPrecedent.title'),
    intro: t('dialogs.addPrecedent.intro'),
    fields: [{ name: 'precedent', kind: 'text', label: t('dialogs.addPrecedent.label') }],
    initial: { precedent: '' },
    send: t('dialogs.addPrecedent.send'),
    done: t('idea.done.precedent'),
    needsVersion: false,
    toChange: (values, formId) => ({
      method: 'POST',
      path: `/ideas/${idea.ideaId}/precedents`,
      body: { formId, precedent: values['precedent'] ?? '' },
    }),
  };
}

/** Why somebody votes so; empty takes the reason away. */
export function voteReasonForm({ texts: { t }, idea }: FormContext): IdeaForm {
  return {
    title: t('dialogs.voteReason.title'),
    intro: t('dialogs.voteReason.intro'),
    fields: [{ name: 'reason', kind: 'text', label: t('dialogs.voteReason.label'), isOptional: true }],
    initial: { reason: idea.round?.ownReason ?? '' },
    send: t('dialogs.voteReason.send'),
    done: t('idea.done.voteReason'),
    needsVersion: false,
    toChange: (values) => ({
      method: 'PUT',
      path: `/ideas/${idea.ideaId}/vote/reason`,
      body: { reason: reasonOf(values) },
    }),
  };
}

/** A lead closes the round before its time. */
export function closeRoundForm({ texts: { t }, idea }: FormContext): IdeaForm {
  return {
    title: t('idea.form.closeRoundTitle'),
    intro: t('idea.form.closeRoundText'),
    fields: [],
    initial: {},
    send: t('idea.next.closeRound'),
    done: t('idea.done.closeRound'),
    needsVersion: false,
    toChange: () => ({ method: 'POST', path: `/ideas/${idea.ideaId}/round/closing` }),
  };
}

type Decide = 'takeOn' | 'park' | 'decline' | 'explainDelay';
const FIELDS: Readonly<Record<Decide, Values>> = {
  takeOn: { reason: '', projectLeader: '', firstStep: '', firstStepDate: '' },
  park: { reason: '', until: '' },
  decline: { reason: '' },
  explainDelay: { reason: '', until: '' },
};

function decisionOf(kind: Decide, values: Values, formId: string): DecisionBody {
  const said = { formId, reason: reasonOf(values) };
  switch (kind) {
    case 'takeOn':
      return {
        ...{ ...said, kind, projectLeader: values['projectLeader'] ?? '' },
        ...{ firstStep: values['firstStep'] ?? '', firstStepDate: values['firstStepDate'] ?? '' },
      };
    case 'park':
    case 'explainDelay':
      return { ...said, kind, until: values['until'] ?? '' };
    case 'decline':
      return { ...said, kind };
  }
}

/** A lead decides, or says why it takes longer: with a reason that the submitter reads at once. */
export function decisionForm({ texts: { t }, idea }: FormContext, kind: Decide): IdeaForm {
  const reason = { name: 'reason', kind: 'text', label: t(`dialogs.${kind}.reason`) } as const;
  const takeOn: readonly FieldSpec[] = [
    {
      ...{ name: 'projectLeader', kind: 'person', label: t('dialogs.takeOn.projectLeader') },
      placeholder: t('dialogs.takeOn.projectLeaderPlaceholder'),
    },
    {
      ...{ name: 'firstStep', kind: 'line', label: t('dialogs.takeOn.firstStep') },
      hint: t('dialogs.takeOn.firstStepPlaceholder'),
    },
    { name: 'firstStepDate', kind: 'date', label: t('dialogs.takeOn.firstStepDate') },
  ];
  const until =
    kind === 'park' || kind === 'explainDelay'
      ? [{ name: 'until', kind: 'date', label: t(`dialogs.${kind}.until`) } as const]
      : [];
  return {
    title: t(`dialogs.${kind}.title`),
    intro: t(`dialogs.${kind}.intro`),
    fields: [reason, ...(kind === 'takeOn' ? takeOn : until)],
    initial: FIELDS[kind],
    send: t(`dialogs.${kind}.send`),
    done: t(`idea.done.${kind}`),
    needsVersion: true,
    toChange: (values, formId) => ({
      method: 'POST',
      path: `/ideas/${idea.ideaId}/decisions`,
      body: decisionOf(kind, values, formId),
    }),
  };
}

/** Two ideas go on as one. */
export function mergeForm({ texts: { t }, idea }: FormContext): IdeaForm {
  return {
    title: t('dialogs.mergeIdea.title'),
    intro: t('dialogs.mergeIdea.intro'),
    fields: [
      {
        ...{ name: 'target', kind: 'idea', label: t('dialogs.mergeIdea.label') },
        hint: t('idea.form.targetHint'),
      },
      { name: 'reason', kind: 'text', label: t('dialogs.mergeIdea.reason') },
    ],
    initial: { target: '', reason: '' },
    send: t('dialogs.mergeIdea.send'),
    done: t('idea.done.merge'),
    needsVersion: true,
    toChange: (values, formId) => ({
      method: 'POST',
      path: `/ideas/${idea.ideaId}/decisions`,
      body: {
        ...{ formId, kind: 'merge', reason: reasonOf(values) },
        target: values['target'] ?? '',
      } satisfies DecisionBody,
    }),
  };
}
