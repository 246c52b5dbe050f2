import {
  assertFutureDate,
  isLateResponse,
  promiseState,
  remindersDue,
  respondBy,
  roundClosesAt,
  searchEndsAt,
  signOfLifeDue,
  type PromiseState,
  type Reminder,
} from '../../src/domain/promise';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { OUTCOMES, STAGES } from '../../src/domain/stage';
import { calendarWith } from '../support/calendar';
import { refusalOf } from '../support/refusal';

const calendar = calendarWith();
const friday = '2026-11-20';

describe('the promise', () => {
  test('an idea of Friday 20 November is answered by Friday 4 December', () => {
    expect(respondBy(calendar, friday, DEFAULT_SETTINGS)).toBe('2026-12-04');
  });

  test.each([
    ['2026-12-03', false],
    ['2026-12-04', false],
    ['2026-12-05', true],
    ['2027-01-02', true],
  ])('promised for 4 December, a response on %s is late: %s', (respondedOn, isLate) => {
    expect(isLateResponse('2026-12-04', respondedOn)).toBe(isLate);
  });

  test('an idea told on a Saturday counts from Monday', () => {
    expect(respondBy(calendar, '2026-11-21', DEFAULT_SETTINGS)).toBe('2026-12-04');
  });

  test('the search ends after three working days, at the end of the working day', () => {
    expect(searchEndsAt(calendar, friday, DEFAULT_SETTINGS)).toEqual(new Date('2026-11-25T16:00:00Z'));
  });

  test('a round runs five working days, to the end of the working day, in summer too', () => {
    expect(roundClosesAt(calendar, friday, DEFAULT_SETTINGS)).toEqual(new Date('2026-11-27T16:00:00Z'));
    expect(roundClosesAt(calendar, '2026-07-03', DEFAULT_SETTINGS)).toEqual(new Date('2026-07-10T15:00:00Z'));
  });
});

describe('how a promise stands', () => {
  const idea = { respondBy: '2026-12-04', respondedAt: null, outcome: 'open' } as const;
  const stateOn = (today: string): PromiseState => promiseState(idea, today, calendar, DEFAULT_SETTINGS);

  test.each<[string, PromiseState]>([
    ['2026-11-20', 'onTime'],
    ['2026-12-01', 'onTime'],
    ['2026-12-02', 'dueSoon'],
    ['2026-12-03', 'dueSoon'],
    ['2026-12-04', 'dueSoon'],
    ['2026-12-05', 'overdue'],
    ['2027-01-15', 'overdue'],
  ])('on %s it is %s', (today, state) => {
    expect(stateOn(today)).toBe(state);
  });

  test('a weekend in between brings the due date no nearer', () => {
    const monday = { ...idea, respondBy: '2026-12-07' };
    expect(promiseState(monday, '2026-12-02', calendar, DEFAULT_SETTINGS)).toBe('onTime');
    expect(promiseState(monday, '2026-12-03', calendar, DEFAULT_SETTINGS)).toBe('dueSoon');
  });

  test('a response keeps it, also when it came late', () => {
    const answered = { ...idea, respondedAt: new Date('2026-12-20T10:00:00Z') };
    expect(promiseState(answered, '2026-12-21', calendar, DEFAULT_SETTINGS)).toBe('kept');
  });

  test('nothing is promised any more on an idea that its submitter withdrew', () => {
    const withdrawn = { ...idea, outcome: 'withdrawn' } as const;
    expect(promiseState(withdrawn, '2026-12-10', calendar, DEFAULT_SETTINGS)).toBe('none');
  });
});

describe('who is reminded', () => {
  test.each<[PromiseState, string, Reminder[]]>([
    ['onTime', '2026-12-01', []],
    ['dueSoon', '2026-12-02', ['thread']],
    ['dueSoon', '2026-12-04', ['thread', 'lead']],
    ['overdue', '2026-12-07', ['thread', 'lead', 'manager']],
    ['kept', '2026-12-07', []],
    ['none', '2026-12-07', []],
  ])('%s on %s: %j', (state, today, reminders) => {
    expect(remindersDue(state, today, '2026-12-04')).toEqual(reminders);
  });
});

describe('a sign of life', () => {
  const lastSignAt = new Date('2026-11-20T09:00:00Z');
  const day = 86_400_000;
  const after = (ms: number): Date => new Date(lastSignAt.getTime() + ms);

  test('is asked for after thirty days of silence, not a moment earlier', () => {
    const idea = { stage: 'implementation', outcome: 'open', lastSignAt } as const;
    expect(signOfLifeDue(idea, after(30 * day - 1), DEFAULT_SETTINGS)).toBe(false);
    expect(signOfLifeDue(idea, after(30 * day), DEFAULT_SETTINGS)).toBe(true);
  });

  test.each(STAGES.flatMap((stage) => OUTCOMES.map((outcome) => ({ stage, outcome }))))(
    'of an idea in $stage that is $outcome, only while it runs',
    ({ stage, outcome }) => {
      const runs = outcome === 'open' && (stage === 'implementation' || stage === 'anchoring');
      expect(signOfLifeDue({ stage, outcome, lastSignAt }, after(60 * day), DEFAULT_SETTINGS)).toBe(runs);
    },
  );
});

describe('a date that somebody promises', () => {
  test.each(['', 'morgen', '2026-13-01', '04-12-2026', '2026-12-4'])('%j is no date', (date) => {
    expect(refusalOf(() => assertFutureDate(date, friday))).toBe('date_required');
  });

  test('does not exist on 30 February', () => {
    expect(refusalOf(() => assertFutureDate('2027-02-30', friday))).toBe('date_required');
  });

  test('lies after today', () => {
    expect(refusalOf(() => assertFutureDate('2026-11-19', friday))).toBe('date_not_in_future');
    expect(refusalOf(() => assertFutureDate(friday, friday))).toBe('date_not_in_future');
    expect(assertFutureDate('2026-11-21', friday)).toBe('2026-11-21');
  });
});
