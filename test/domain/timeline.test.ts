import { EVENT_KINDS, isSupportNews, signOf, TELLINGS } from '../../src/domain/timeline';

const now = new Date('2026-11-25T10:00:00Z');

describe('a sign of life', () => {
  test.each(EVENT_KINDS.filter((kind) => TELLINGS[kind].isSign))('%s: its submitter hears it', (kind) => {
    expect(['followers', 'submitter']).toContain(TELLINGS[kind].tells);
    expect(signOf(kind, now)).toEqual({ lastSignAt: now });
  });

  test.each([
    ...(['teamAppointed', 'stepAdded', 'experimentStarted', 'partnerAdded', 'levelAnchored'] as const),
    ...(['budgetChanged', 'questionAsked', 'supported', 'resultTold'] as const),
  ])('%s is none: it is work behind the scenes, or it asks', (kind) => {
    expect(signOf(kind, now)).toEqual({});
  });
});

test('the first supporter is news, and every tenth', () => {
  const news = Array.from({ length: 31 }, (_, count) => count).filter(isSupportNews);
  expect(news).toEqual([1, 10, 20, 30]);
});
