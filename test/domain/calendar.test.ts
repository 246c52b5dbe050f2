import fc from 'fast-check';
import { addWorkingDays, workingDaysBetween } from '../../src/domain/calendar';
import { calendarWith } from '../support/calendar';

const calendar = calendarWith();
const day = fc.integer({ min: 0, max: 3650 }).map((n) => calendar.addDays('2025-01-01', n));

describe('counting working days', () => {
  test('the n-th working day is a working day, and lies n working days ahead', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (from, n) => {
        const to = addWorkingDays(calendar, from, n);
        expect(calendar.isWorkingDay(to)).toBe(true);
        expect(workingDaysBetween(calendar, from, to)).toBe(n);
      }),
    );
  });

  test('n days and then m more is n + m days', () => {
    const few = fc.integer({ min: 0, max: 15 });
    fc.assert(
      fc.property(day, few, few, (from, n, m) => {
        const twoSteps = addWorkingDays(calendar, addWorkingDays(calendar, from, n), m);
        expect(twoSteps).toBe(addWorkingDays(calendar, from, n + m));
      }),
    );
  });

  test('nothing lies between a day and itself, or an earlier one', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        fc.pre(to <= from);
        expect(workingDaysBetween(calendar, from, to)).toBe(0);
      }),
    );
  });
});
