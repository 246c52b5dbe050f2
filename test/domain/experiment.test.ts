import { checkFindings, checkPlan, type ExperimentPlan } from '../../src/domain/experiment';
import { LIMITS } from '../../src/domain/idea';
import { checkPartner, isSamePartner } from '../../src/domain/partner';
import { refusalOf, refusalWithParams } from '../support/refusal';

const TODAY = '2026-11-20';
const plan: ExperimentPlan = { expected: 'Korter wachten.', test: 'Eén ochtend.', dueOn: '2026-12-04' };

describe('what is tried', () => {
  test('is tidied, and keeps its words', () => {
    expect(checkPlan({ ...plan, expected: '  Korter wachten.\n' }, TODAY)).toEqual(plan);
  });

  test.each([
    [{ expected: ' ' }, 'expectation_required'],
    [{ test: '' }, 'test_required'],
    [{ dueOn: '' }, 'date_required'],
    [{ dueOn: '2026-02-30' }, 'date_required'],
    [{ dueOn: TODAY }, 'date_not_in_future'],
  ])('%j: %s', (change, code) => {
    expect(refusalOf(() => checkPlan({ ...plan, ...change }, TODAY))).toBe(code);
  });

  test.each([
    ['expected', LIMITS.expectation],
    ['test', LIMITS.test],
  ])('%s has at most %i characters', (name, limit) => {
    expect(refusalOf(() => checkPlan({ ...plan, [name]: 'x'.repeat(limit) }, TODAY))).toBeNull();
    const tooLong = { code: 'text_too_long', params: { limit, length: limit + 1 } };
    expect(refusalWithParams(() => checkPlan({ ...plan, [name]: 'x'.repeat(limit + 1) }, TODAY))).toEqual(
      tooLong,
    );
  });
});

describe('what came out', () => {
  const found = { outcome: 'stopped', findings: 'Niemand kwam.', learned: 'Niet op maandag.' } as const;

  test('is told with what was learned', () => {
    expect(checkFindings({ ...found, learned: ' Niet op maandag. ' })).toEqual(found);
    expect(refusalOf(() => checkFindings({ ...found, findings: ' ' }))).toBe('findings_required');
    expect(refusalOf(() => checkFindings({ ...found, learned: '' }))).toBe('lesson_required');
    const long = 'x'.repeat(LIMITS.findings + 1);
    expect(refusalOf(() => checkFindings({ ...found, findings: long }))).toBe('text_too_long');
  });
});

describe('a partner', () => {
  const partner = { name: 'Seniorenraad', joins: 'advises', note: null } as const;

  test('has a name on one line, and a note that may be left out', () => {
    expect(checkPartner({ ...partner, name: ' Raad \n van  ouderen ', note: ' ' })).toEqual({
      ...partner,
      name: 'Raad van ouderen',
    });
    expect(refusalOf(() => checkPartner({ ...partner, name: '  ' }))).toBe('partner_required');
    const long = { ...partner, name: 'x'.repeat(LIMITS.partner + 1) };
    expect(refusalOf(() => checkPartner(long))).toBe('text_too_long');
    const note = 'x'.repeat(LIMITS.partnerNote + 1);
    expect(refusalOf(() => checkPartner({ ...partner, note }))).toBe('text_too_long');
  });

  test('is another as soon as one word of it is', () => {
    expect(isSamePartner(partner, { ...partner })).toBe(true);
    for (const change of [{ name: 'Raad' }, { joins: 'decides' as const }, { note: 'Op dinsdag.' }])
      expect(isSamePartner(partner, { ...partner, ...change })).toBe(false);
  });
});
