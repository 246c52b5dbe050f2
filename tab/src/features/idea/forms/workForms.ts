import type { BudgetBody, IdeaView, ResultBody } from '../../../../../src/contracts/api';
import { readCents, readWhole, writeCents } from '../../../../../src/domain/text/amounts';
import type { FieldErrors, FieldSpec, FormContext, IdeaForm, Values } from './types';

type Level = IdeaView['anchoring'][number]['level'];
type TeamRole = IdeaView['team'][number]['role'];

const trimmed = (values: Values, name: string) => (values[name] ?? '').trim();

/** Which of these fields hold something that is no amount. */
function wrongAmounts(
  values: Values,
  names: readonly string[],
  read: (typed: string) => number | null,
  sentence: string,
): FieldErrors {
  const wrong = names.filter((name) => trimmed(values, name) !== '' && read(trimmed(values, name)) === null);
  return Object.fromEntries(wrong.map((name) => [name, sentence]));
}

/** The trying is done: on to anchoring. */
export function toAnchoringForm({ texts: { t }, idea }: FormContext): IdeaForm {
  return {
    title: t('idea.form.toAnchoringTitle'),
    intro: t('idea.form.toAnchoringText'),
    fields: [],
    initial: {},
    send: t('idea.next.toAnchoringMove'),
    done: t('idea.done.toAnchoring'),
    needsVersion: true,
    toChange: () => ({ method: 'POST', path: `/ideas/${idea.ideaId}/anchoring` }),
  };
}

/** What was arranged on one level. */
export function anchorForm({ texts: { t }, idea }: FormContext, level: Level): IdeaForm {
  return {
    title: t(`idea.anchoring.${level}`),
    intro: t('idea.form.anchorIntro'),
    fields: [
      {
        ...{ name: 'arranged', kind: 'text', label: t('idea.form.anchorLabel') },
        hint: t(`idea.anchoring.${level}Hint`),
      },
    ],
    initial: { arranged: idea.anchoring.find((entry) => entry.level === level)?.arranged ?? '' },
    send: t('idea.form.save'),
    done: t('idea.done.anchor'),
    needsVersion: true,
    toChange: (values) => ({
      method: 'PUT',
      path: `/ideas/${idea.ideaId}/anchoring/${level}`,
      body: { arranged: values['arranged'] ?? '' },
    }),
  };
}

/** The result in two lines, with what it brought: the idea is anchored. */
export function resultForm({ texts: { t }, idea }: FormContext): IdeaForm {
  const optional = (name: string, kind: FieldSpec['kind'], label: string): FieldSpec => ({
    ...{ name, kind, label },
    isOptional: true,
  });
  return {
    title: t('idea.form.resultTitle'),
    intro: t('idea.form.resultIntro'),
    fields: [
      { name: 'result', kind: 'text', label: t('idea.form.resultLabel') },
      optional('money', 'money', t('idea.form.broughtMoney')),
      optional('time', 'number', t('idea.form.broughtTime')),
      optional('service', 'line', t('idea.form.broughtService')),
      optional('sustainability', 'line', t('idea.form.broughtSustainability')),
    ],
    initial: {
      result: idea.result ?? '',
      money: writeCents(idea.brought.money),
      time: idea.brought.time === null ? '' : String(idea.brought.time),
      service: idea.brought.service ?? '',
      sustainability: idea.brought.sustainability ?? '',
    },
    send: t('idea.form.resultSend'),
    done: t('idea.done.result'),
    needsVersion: true,
    check: (values) => ({
      ...wrongAmounts(values, ['money'], readCents, t('idea.form.moneyWrong')),
      ...wrongAmounts(values, ['time'], readWhole, t('idea.form.numberWrong')),
    }),
    toChange: (values) => ({
      method: 'POST',
      path: `/ideas/${idea.ideaId}/result`,
      body: {
        result: values['result'] ?? '',
        brought: {
          money: readCents(trimmed(values, 'money')),
          time: readWhole(trimmed(values, 'time')),
          service: trimmed(values, 'service') || null,
          sustainability: trimmed(values, 'sustainability') || null,
        },
      } satisfies ResultBody,
    }),
  };
}

/** Somebody for a role in the team. */
export function appointForm({ texts: { t }, idea }: FormContext, role: TeamRole): IdeaForm {
  return {
    title: t('idea.form.appointTitle', { role: t(`idea.team.${role}`) }),
    intro: t('idea.form.appointIntro'),
    fields: [{ name: 'personId', kind: 'person', label: t('idea.form.appointLabel') }],
    initial: { personId: '' },
    send: t('idea.form.appointSend'),
    done: t('idea.done.appoint'),
    needsVersion: true,
    toChange: (values) => ({
      method: 'PUT',
      path: `/ideas/${idea.ideaId}/team/${role}`,
      body: { personId: values['personId'] ?? '' },
    }),
  };
}

/** The next small step, with a day. */
export function stepForm({ texts: { t }, idea }: FormContext): IdeaForm {
  return {
    title: t('idea.form.stepTitle'),
    intro: t('idea.form.stepIntro'),
    fields: [
      { name: 'text', kind: 'line', label: t('idea.form.stepLabel') },
      { name: 'dueOn', kind: 'date', label: t('idea.form.stepDue') },
      ...(idea.team.length > 1
        ? [
            {
              ...{ name: 'ownerRole', kind: 'choice' as const, label: t('idea.form.stepOwner') },
              options: idea.team.map(({ role, name }) => ({
                value: role,
                text: t('idea.form.stepOwnerOption', { name, role: t(`idea.team.${role}`).toLowerCase() }),
              })),
            },
          ]
        : []),
    ],
    initial: { text: '', dueOn: '', ownerRole: 'projectLeader' },
    send: t('idea.form.stepSend'),
    done: t('idea.done.step'),
    needsVersion: false,
    toChange: (values, formId) => ({
      method: 'POST',
      path: `/ideas/${idea.ideaId}/steps`,
      body: {
        ...{ formId, text: values['text'] ?? '', dueOn: values['dueOn'] ?? '' },
        ...(idea.team.length > 1 ? { ownerRole: values['ownerRole'] } : {}),
      },
    }),
  };
}

/** Money: who may grant fills in what is granted, who does the work what is asked and spent. */
export function budgetForm({ texts: { t }, idea }: FormContext): IdeaForm {
  const { canGrantBudget, canUpdateBudget } = idea.abilities;
  const names = [
    ...(canUpdateBudget ? (['asked'] as const) : []),
    ...(canGrantBudget ? (['granted'] as const) : []),
    ...(canUpdateBudget ? (['spent'] as const) : []),
  ];
  const initial: Values = Object.fromEntries(names.map((name) => [name, writeCents(idea.budget[name])]));
  return {
    title: t('idea.form.budgetTitle'),
    intro: t('idea.form.budgetIntro'),
    fields: names.map((name) => ({
      ...{ name, kind: 'money', label: t(`idea.budget.${name}`), isOptional: true },
      hint: t('idea.form.moneyHint'),
    })),
    initial,
    send: t('idea.form.save'),
    done: t('idea.done.budget'),
    needsVersion: true,
    check: (values) => wrongAmounts(values, names, readCents, t('idea.form.moneyWrong')),
    toChange: (values) => {
      const changed = names.filter((name) => values[name] !== initial[name]);
      const body: BudgetBody = Object.fromEntries(
        changed.map((name) => [name, readCents(trimmed(values, name))]),
      );
      return { method: 'PUT', path: `/ideas/${idea.ideaId}/budget`, body };
    },
  };
}
