import { addWorkingDays } from '../../src/domain/calendar';
import type { Settings } from '../../src/domain/settings';
import { calendarWith } from '../support/calendar';

const worksOn = (date: string, change: Partial<Settings> = {}): boolean =>
  calendarWith(change).isWorkingDay(date);

describe('days on which a Dutch municipality does not work', () => {
  test.each([
    ['2026-01-01', 'Nieuwjaarsdag'],
    ['2026-04-06', 'Paasmaandag 2026'],
    ['2027-03-29', 'Paasmaandag 2027'],
    ['2026-04-27', 'Koningsdag'],
    ['2026-05-14', 'Hemelvaartsdag 2026'],
    ['2027-05-06', 'Hemelvaartsdag 2027'],
    ['2026-05-25', 'Pinkstermaandag 2026'],
    ['2027-05-17', 'Pinkstermaandag 2027'],
    ['2025-12-25', 'Eerste kerstdag'],
    ['2025-12-26', 'Tweede kerstdag'],
    ['2026-11-21', 'a Saturday'],
    ['2026-11-22', 'a Sunday'],
  ])('%s: %s', (date) => {
    expect(worksOn(date)).toBe(false);
  });

  test.each([
    ['2026-11-20', 'an ordinary Friday'],
    ['2026-12-24', 'the day before Christmas'],
    ['2026-12-31', 'oudjaarsdag'],
    ['2025-12-05', 'sinterklaas'],
    ['2026-05-15', 'the Friday after Hemelvaart'],
    ['2026-05-04', 'Dodenherdenking'],
  ])('but on %s they do: %s', (date) => {
    expect(worksOn(date)).toBe(true);
  });

  test('Koningsdag moves to Saturday when the 27th is a Sunday, and the Monday is worked', () => {
    expect(new Date('2031-04-27T12:00:00Z').getUTCDay()).toBe(0);
    expect(worksOn('2031-04-26')).toBe(false);
    expect(worksOn('2031-04-28')).toBe(true);
    // In 2025 too: Saturday the 26th, not Sunday the 27th; Monday is an ordinary day.
    expect(worksOn('2025-04-28')).toBe(true);
  });

  test('Goede Vrijdag is off by default, and worked where the organisation says so', () => {
    expect(worksOn('2026-04-03')).toBe(false);
    expect(worksOn('2026-04-03', { goodFridayOff: false })).toBe(true);
    expect(worksOn('2027-03-26', { goodFridayOff: true })).toBe(false);
  });

  test('Bevrijdingsdag is off every fifth year by default, never, or always', () => {
    // A Monday in a fifth year, a Tuesday and a Wednesday in years between.
    const days = ['2025-05-05', '2026-05-05', '2027-05-05'];
    const worked = (liberationDayOff: Settings['liberationDayOff']): boolean[] =>
      days.map((date) => worksOn(date, { liberationDayOff }));
    expect(days.map((date) => worksOn(date))).toEqual([false, true, true]);
    expect(worked('everyFifthYear')).toEqual([false, true, true]);
    expect(worked('never')).toEqual([true, true, true]);
    expect(worked('always')).toEqual([false, false, false]);
  });

  test('the closing days of the organisation count too', () => {
    expect(worksOn('2026-12-28')).toBe(true);
    expect(worksOn('2026-12-28', { closingDays: ['2026-12-28'] })).toBe(false);
  });
});

describe('the promise of ten working days', () => {
  test.each([
    ['2026-11-20', '2026-12-04', 'the example of VOICE.md'],
    ['2026-12-18', '2027-01-05', 'over Christmas and New Year'],
    ['2026-04-02', '2026-04-20', 'over Easter'],
    ['2026-04-24', '2026-05-11', 'over Koningsdag'],
    ['2026-05-12', '2026-05-28', 'over Hemelvaart and Pinksteren'],
  ])('from %s is %s: %s', (from, to) => {
    expect(addWorkingDays(calendarWith(), from, 10)).toBe(to);
  });

  test('moves when the organisation is closed on the way', () => {
    const calendar = calendarWith({ closingDays: ['2026-11-30', '2026-12-01'] });
    expect(addWorkingDays(calendar, '2026-11-20', 10)).toBe('2026-12-08');
  });
});

describe('the clock in Amsterdam', () => {
  const calendar = calendarWith();

  test.each([
    ['2026-11-20', 17, '2026-11-20T16:00:00.000Z', 'in winter'],
    ['2026-07-20', 17, '2026-07-20T15:00:00.000Z', 'in summer'],
    ['2026-03-28', 17, '2026-03-28T16:00:00.000Z', 'the day before summer time'],
    ['2026-03-29', 17, '2026-03-29T15:00:00.000Z', 'the day on which summer time begins'],
    ['2026-03-29', 1, '2026-03-29T00:00:00.000Z', 'the hour before it begins'],
    ['2026-10-24', 17, '2026-10-24T15:00:00.000Z', 'the day before winter time'],
    ['2026-10-25', 17, '2026-10-25T16:00:00.000Z', 'the day on which winter time begins'],
    ['2026-10-25', 9, '2026-10-25T08:00:00.000Z', 'the morning after it began'],
  ])('%s at %i is %s: %s', (date, hour, instant) => {
    expect(calendar.instantAt(date, hour).toISOString()).toBe(instant);
  });

  test.each([
    ['2026-11-20T22:59:59Z', '2026-11-20', '23:59'],
    ['2026-11-20T23:00:00Z', '2026-11-21', '00:00'],
    ['2026-07-20T21:59:00Z', '2026-07-20', '23:59'],
    ['2026-07-20T22:00:00Z', '2026-07-21', '00:00'],
    ['2026-12-31T23:30:00Z', '2027-01-01', '00:30'],
  ])('%s is %s, %s there', (instant, date, time) => {
    expect(calendar.localDate(new Date(instant))).toBe(date);
    expect(calendar.localTime(new Date(instant))).toBe(time);
  });

  test('days are counted over the change of the clock, a month and a leap year', () => {
    expect(calendar.addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(calendar.addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(calendar.addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(calendar.addDays('2027-01-01', -1)).toBe('2026-12-31');
  });
});
