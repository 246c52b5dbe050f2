import { formatDate, formatDay, formatInstant, formatList, formatTime, localDateOf } from '../../src/i18n';

describe('dates, as people say them', () => {
  it('names the day, and the year only when it is another one', () => {
    expect(formatDate('nl', '2026-12-04')).toBe('vrijdag 4 december');
    expect(formatDate('en', '2026-12-04')).toBe('Friday 4 December');
    expect(formatDate('nl', '2027-03-01', 2026)).toBe('maandag 1 maart 2027');
    expect(formatDate('nl', '2026-12-04', 2026)).toBe('vrijdag 4 december');
    expect(formatDay('nl', '2026-12-04')).toBe('4 december');
  });

  it('is in Amsterdam, whatever the time of year', () => {
    expect(formatInstant('nl', '2026-11-27T16:00:00Z')).toBe('vrijdag 27 november 17.00 uur');
    expect(formatInstant('en', '2026-07-01T15:00:00Z')).toBe('Wednesday 1 July 17:00');
    expect(formatTime('nl', '2026-12-02T13:02:00.000Z')).toBe('14.02 uur');
    expect(localDateOf('2026-12-31T23:30:00.000Z')).toBe('2027-01-01');
    expect(formatTime('en', '2026-06-30T22:00:00Z')).toBe('00:00');
  });

  it('lists names', () => {
    expect(formatList('nl', ['Lidia', 'Youssef', 'Sanne'])).toBe('Lidia, Youssef en Sanne');
    expect(formatList('en', ['Lidia', 'Youssef'])).toBe('Lidia and Youssef');
  });
});
