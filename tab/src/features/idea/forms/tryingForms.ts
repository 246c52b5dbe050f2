import { EXPERIMENT_OUTCOMES, PARTNER_WAYS, type PartnerChangeBody } from '../../../../../src/contracts/api';
import type { FieldSpec, FormContext, IdeaForm, Values } from './types';

const typed = (values: Values, name: string) => values[name] ?? '';

/** Something to try: what is expected, how it is tested, and when people know more. */
export function experimentForm({ texts: { t }, idea }: FormContext): IdeaForm {
  return {
    title: t('idea.form.experimentTitle'),
    intro: t('idea.form.experimentIntro'),
    fields: [
      {
        ...{ name: 'expected', kind: 'text', label: t('idea.form.experimentExpected') },
        hint: t('idea.form.experimentExpectedHint'),
      },
      {
        ...{ name: 'test', kind: 'text', label: t('idea.form.experimentTest') },
        hint: t('idea.form.experimentTestHint'),
      },
      { name: 'dueOn', kind: 'date', label: t('idea.form.experimentDue') },
    ],
    initial: { expected: '', test: '', dueOn: '' },
    send: t('idea.form.experimentSend'),
    done: t('idea.done.experiment'),
    needsVersion: false,
    toChange: (values, formId) => ({
      method: 'POST',
      path: `/ideas/${idea.ideaId}/experiments`,
      body: {
        ...{ formId, expected: typed(values, 'expected') },
        ...{ test: typed(values, 'test'), dueOn: typed(values, 'dueOn') },
      },
    }),
  };
}

/** What came of it, for the submitter and everybody who follows the idea. */
export function experimentEndForm({ texts: { t } }: FormContext, experimentId: string): IdeaForm {
  const outcomes = EXPERIMENT_OUTCOMES.map((value) => ({ value, text: t(`experimentOutcome.${value}`) }));
  return {
    title: t('idea.form.endTitle'),
    intro: t('idea.form.endIntro'),
    fields: [
      {
        ...{ name: 'outcome', kind: 'choice', label: t('idea.form.endOutcome') },
        options: [{ value: '', text: t('idea.form.endChoose') }, ...outcomes],
      },
      { name: 'findings', kind: 'text', label: t('idea.form.endFindings') },
      { name: 'learned', kind: 'text', label: t('idea.form.endLearned') },
    ],
    initial: { outcome: '', findings: '', learned: '' },
    send: t('idea.form.endSend'),
    done: t('idea.done.experimentEnd'),
    needsVersion: false,
    check: (values): Readonly<Record<string, string>> =>
      typed(values, 'outcome') === '' ? { outcome: t('idea.form.endChooseError') } : {},
    toChange: (values) => ({
      method: 'PUT',
      path: `/experiments/${experimentId}/outcome`,
      body: {
        ...{ outcome: typed(values, 'outcome'), findings: typed(values, 'findings') },
        learned: typed(values, 'learned'),
      },
    }),
  };
}

function partnerFields({ texts: { t } }: FormContext): readonly FieldSpec[] {
  return [
    {
      ...{ name: 'name', kind: 'line', label: t('idea.form.partnerName') },
      hint: t('idea.form.partnerNameHint'),
    },
    {
      ...{ name: 'joins', kind: 'choice', label: t('idea.form.partnerJoins') },
      options: PARTNER_WAYS.map((value) => ({ value, text: t(`partnerWay.${value}`) })),
    },
    { name: 'note', kind: 'text', label: t('idea.form.partnerNote'), isOptional: true },
  ];
}

const orNull = (text: string) => (text.trim() === '' ? null : text);

/** A party that matters, and how it joins in. */
export function partnerForm(context: FormContext): IdeaForm {
  const { t } = context.texts;
  return {
    title: t('idea.form.partnerTitle'),
    intro: null,
    fields: partnerFields(context),
    initial: { name: '', joins: 'takesPart', note: '' },
    send: t('idea.form.partnerSend'),
    done: t('idea.done.partner'),
    needsVersion: false,
    toChange: (values, formId) => ({
      method: 'POST',
      path: `/ideas/${context.idea.ideaId}/partners`,
      body: {
        ...{ formId, name: typed(values, 'name'), joins: typed(values, 'joins') },
        note: orNull(typed(values, 'note')),
      },
    }),
  };
}

/** Another way of joining in, another name or note: only what was changed is sent. */
export function partnerChangeForm(context: FormContext, partnerId: string): IdeaForm {
  const { t } = context.texts;
  const partner = context.idea.partners.find((one) => one.partnerId === partnerId);
  const initial: Values = {
    name: partner?.name ?? '',
    joins: partner?.joins ?? 'takesPart',
    note: partner?.note ?? '',
  };
  return {
    title: t('idea.form.partnerChangeTitle'),
    intro: null,
    fields: partnerFields(context),
    initial,
    send: t('idea.form.save'),
    done: t('idea.done.partnerChange'),
    needsVersion: false,
    toChange: (values) => {
      const changed = Object.entries(values).filter(([name, value]) => value !== initial[name]);
      const body = Object.fromEntries(
        changed.map(([name, value]) => [name, name === 'note' ? orNull(value) : value]),
      ) as PartnerChangeBody;
      return { method: 'PUT', path: `/partners/${partnerId}`, body };
    },
  };
}

/** A party that does not matter any more, after a yes. */
export function partnerRemoveForm({ texts: { t }, idea }: FormContext, partnerId: string): IdeaForm {
  const name = idea.partners.find((one) => one.partnerId === partnerId)?.name ?? '';
  return {
    title: t('idea.form.partnerRemoveTitle', { name }),
    intro: t('idea.form.partnerRemoveText'),
    fields: [],
    initial: {},
    send: t('idea.form.partnerRemoveSend'),
    done: t('idea.done.partnerRemove'),
    needsVersion: false,
    isDanger: true,
    toChange: () => ({ method: 'DELETE', path: `/partners/${partnerId}` }),
  };
}
