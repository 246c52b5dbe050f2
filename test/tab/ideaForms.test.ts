import {
  anchorBody,
  answerBody,
  appointBody,
  askBody,
  budgetBody,
  decisionBody,
  editIdeaBody,
  experimentBody,
  experimentEndBody,
  partnerBody,
  partnerChangeBody,
  precedentBody,
  resultBody,
  stepBody,
  voteReasonBody,
} from '../../src/contracts/api';
import { readCents, readWhole, writeCents } from '../../src/domain/text/amounts';
import { fieldOfProblem } from '../../tab/src/features/idea/forms/fieldOfProblem';
import { formKey, formOf } from '../../tab/src/features/idea/forms/formOf';
import { sameValues } from '../../tab/src/features/idea/forms/sameValues';
import type { FormRef } from '../../tab/src/features/idea/forms/types';
import { abilities, detail, lidia, words } from './ideaDetail';

const FORM_ID = '01890000-0000-7000-8000-000000000001';
const open = (ref: FormRef, idea = detail()) => formOf({ texts: words, idea, me: lidia }, ref);

describe('amounts', () => {
  it.each([
    ['1250', 125_000],
    ['1.250,50', 125_050],
    ['1,250.50', 125_050],
    ['€ 40', 4000],
    ['40,5', 4050],
    ['1.250.000', 125_000_000],
    ['', null],
    ['-4', null],
    ['veel', null],
    ['1.25.0', null],
  ])('reads %s', (typed, cents) => {
    expect(readCents(typed)).toBe(cents);
  });

  it('writes what it reads', () => {
    for (const cents of [0, 5, 125_000, 125_050]) expect(readCents(writeCents(cents))).toBe(cents);
    expect(writeCents(null)).toBe('');
  });

  it('reads whole numbers only', () => {
    expect([readWhole(' 40 '), readWhole('4,5'), readWhole('')]).toEqual([40, null, null]);
  });
});

describe('a form on an idea', () => {
  it.each([
    ['takeOn', { reason: 'r', projectLeader: 'p', firstStep: 's', firstStepDate: '2026-12-01' }],
    ['park', { reason: 'r', until: '2027-03-01' }],
    ['decline', { reason: 'r' }],
    ['merge', { reason: 'r', target: 'K-2026-0002' }],
    ['explainDelay', { reason: 'r', until: '2026-12-16' }],
  ] as const)(
    '%s sends the decision that the API takes, once, on the version that was seen',
    (kind, values) => {
      const form = open({ kind });
      expect(form.fields.map(({ name }) => name).sort()).toEqual(Object.keys(values).sort());
      const change = form.toChange(values, FORM_ID);
      expect(change).toMatchObject({ method: 'POST', path: '/ideas/idea-1/decisions' });
      expect(decisionBody.parse(change.body)).toEqual({ kind, formId: FORM_ID, ...values });
      expect(form.needsVersion).toBe(true);
    },
  );

  it.each([
    [{ kind: 'ask' }, { question: 'Waarom?' }, askBody],
    [{ kind: 'precedent' }, { precedent: 'Zwolle' }, precedentBody],
    [{ kind: 'answer', questionId: 'q' }, { answer: 'Daarom.' }, answerBody],
    [{ kind: 'voteReason' }, { reason: '' }, voteReasonBody],
    [{ kind: 'anchor', level: 'governance' }, { arranged: 'Besloten.' }, anchorBody],
    [{ kind: 'appoint', role: 'ambassador' }, { personId: 'p' }, appointBody],
    [{ kind: 'step' }, { text: 'Begin', dueOn: '2026-12-01' }, stepBody],
    [
      { kind: 'experiment' },
      { expected: 'Korter wachten.', test: 'Een week.', dueOn: '2026-12-01' },
      experimentBody,
    ],
    [
      { kind: 'experimentEnd', experimentId: 'e' },
      { outcome: 'stopped', findings: 'Niemand kwam.', learned: 'Niet op maandag.' },
      experimentEndBody,
    ],
    [{ kind: 'partner' }, { name: 'GGD', joins: 'informed', note: 'Belt terug.' }, partnerBody],
  ] as const)('%j sends what the API takes', (ref, values, contract) => {
    const change = open(ref).toChange(values, FORM_ID);
    expect(contract.parse(change.body)).toMatchObject(values);
  });

  it('edits only what was changed, and takes away what was emptied', () => {
    const idea = detail({ problem: 'Wachten', theme: 'Balie' });
    const form = open({ kind: 'edit' }, idea);
    const { body } = form.toChange({ ...form.initial, title: 'Nieuw', problem: ' ' }, FORM_ID);
    expect(body).toEqual({ title: 'Nieuw', problem: null });
    expect(editIdeaBody.safeParse(body).success).toBe(true);
  });

  it('ends what was tried only with an outcome', () => {
    const form = open({ kind: 'experimentEnd', experimentId: 'e' });
    expect(Object.keys(form.check?.(form.initial) ?? {})).toEqual(['outcome']);
    expect(form.check?.({ ...form.initial, outcome: 'worked' })).toEqual({});
    expect(form.toChange(form.initial, FORM_ID)).toMatchObject({
      method: 'PUT',
      path: '/experiments/e/outcome',
    });
  });

  it('changes of a partner only what was changed, and takes one away after a yes', () => {
    const partner = { partnerId: 'p', name: 'GGD', joins: 'informed', note: 'Belt terug.' } as const;
    const idea = detail({ partners: [partner] });
    const form = open({ kind: 'partnerChange', partnerId: 'p' }, idea);
    const { path, body } = form.toChange({ ...form.initial, joins: 'decides', note: ' ' }, FORM_ID);
    expect([path, body]).toEqual(['/partners/p', { joins: 'decides', note: null }]);
    expect(partnerChangeBody.safeParse(body).success).toBe(true);
    const away = open({ kind: 'partnerRemove', partnerId: 'p' }, idea);
    expect([away.title, away.isDanger]).toEqual(['Wil je GGD weghalen?', true]);
    expect(away.toChange({}, FORM_ID)).toEqual({ method: 'DELETE', path: '/partners/p' });
  });

  it('tells the result with what it brought, and points at what is no number', () => {
    const form = open({ kind: 'result' });
    const values = { ...form.initial, result: 'Korter wachten.', money: '1.200', time: '40' };
    expect(resultBody.parse(form.toChange(values, FORM_ID).body)).toEqual({
      result: 'Korter wachten.',
      brought: { money: 120_000, time: 40, service: null, sustainability: null },
    });
    expect(Object.keys(form.check?.({ ...values, money: 'veel', time: '1,5' }) ?? {})).toEqual([
      'money',
      'time',
    ]);
  });

  it('offers a manager what is granted, and the team what is asked and spent', () => {
    const fields = (part: Parameters<typeof abilities>[0]) =>
      open({ kind: 'budget' }, detail({ abilities: abilities(part) })).fields.map(({ name }) => name);
    expect(fields({ canGrantBudget: true })).toEqual(['granted']);
    expect(fields({ canUpdateBudget: true })).toEqual(['asked', 'spent']);
    const form = open({ kind: 'budget' }, detail({ abilities: abilities({ canGrantBudget: true }) }));
    expect(budgetBody.parse(form.toChange({ granted: '500' }, FORM_ID).body)).toEqual({ granted: 50_000 });
  });

  it('has a place of its own for what was typed', () => {
    const refs: FormRef[] = [
      { kind: 'park' },
      { kind: 'answer', questionId: 'a' },
      { kind: 'answer', questionId: 'b' },
      { kind: 'anchor', level: 'governance' },
      { kind: 'experimentEnd', experimentId: 'a' },
      { kind: 'partnerChange', partnerId: 'a' },
      { kind: 'partnerRemove', partnerId: 'a' },
      { kind: 'partnerRemove', partnerId: 'b' },
    ];
    expect(new Set(refs.map((ref) => formKey('idea-1', ref))).size).toBe(refs.length);
    expect(sameValues({ a: '', b: 'x' }, { b: 'x' })).toBe(true);
  });
});

describe('a refusal', () => {
  const fields = open({ kind: 'takeOn' }).fields;

  it.each([
    ['reason_required', 'reason'],
    ['project_leader_required', 'projectLeader'],
    ['first_step_required', 'firstStep'],
    ['date_not_in_future', 'firstStepDate'],
    ['vote_running', null],
    [undefined, null],
  ])('%s stands beside %s', (code, field) => {
    expect(fieldOfProblem(code, fields, {})).toBe(field);
  });

  it.each([
    [{ kind: 'experiment' }, 'expectation_required', 'expected'],
    [{ kind: 'experiment' }, 'test_required', 'test'],
    [{ kind: 'experiment' }, 'date_required', 'dueOn'],
    [{ kind: 'experimentEnd', experimentId: 'e' }, 'findings_required', 'findings'],
    [{ kind: 'experimentEnd', experimentId: 'e' }, 'lesson_required', 'learned'],
    [{ kind: 'partner' }, 'partner_required', 'name'],
  ] as const)('of %j: %s stands beside %s', (ref, code, field) => {
    expect(fieldOfProblem(code, open(ref).fields, {})).toBe(field);
  });

  it('about length stands beside the longest text', () => {
    expect(fieldOfProblem('text_too_long', fields, { reason: 'kort', firstStep: 'veel langer' })).toBe(
      'firstStep',
    );
  });
});
