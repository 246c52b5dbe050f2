import fc from 'fast-check';
import { administers } from '../../src/domain/administrators';
import { changesBetween } from '../../src/domain/audit';
import {
  assertApproved,
  assertMayAskForClub,
  clubState,
  isActiveClub,
  isSaidBefore,
  MOST_WAITING_CLUBS,
} from '../../src/domain/club';
import { refusalOf } from '../support/refusal';

const instant = fc.option(fc.date({ noInvalidDate: true }), { nil: null });
const clubs = fc.record({
  approvedAt: instant,
  rejectedAt: instant,
  isActive: fc.boolean(),
  judgedById: fc.constantFrom(null, 'priya', 'ruth'),
});

describe('a club', () => {
  test('is active only when somebody approved it and Kiem is in its team, whatever else is noted', () => {
    fc.assert(
      fc.property(clubs, (club) => {
        expect(isActiveClub(club)).toBe(club.approvedAt !== null && club.isActive);
        const code = refusalOf(() => assertApproved(club));
        expect(code).toBe(
          { approved: null, waiting: 'club_waits', rejected: 'club_rejected' }[clubState(club)],
        );
      }),
    );
  });

  test('is judged once: the same word of the same person is no second, any other hears who was first', () => {
    fc.assert(
      fc.property(
        clubs,
        fc.constantFrom('priya', 'ruth'),
        fc.constantFrom('approved' as const, 'rejected' as const),
        (club, userId, verdict) => {
          const state = clubState(club);
          const judge = () => isSaidBefore(club, { userId }, verdict, () => ({ name: 'Priya' }));
          if (state === 'waiting') expect(judge()).toBe(false);
          else if (state === verdict && club.judgedById === userId) expect(judge()).toBe(true);
          else expect(refusalOf(judge)).toBe('club_judged');
        },
      ),
    );
  });

  test('is no longer asked for by who has enough of them waiting', () => {
    for (let waiting = 0; waiting <= 5; waiting += 1)
      expect(refusalOf(() => assertMayAskForClub(waiting))).toBe(
        waiting < MOST_WAITING_CLUBS ? null : 'too_many_clubs_wait',
      );
  });
});

test('a guest administers nothing, whatever they were before', () => {
  expect(administers({ kind: 'employee', isAdministrator: true })).toBe(true);
  expect(administers({ kind: 'guest', isAdministrator: true })).toBe(false);
  expect(administers({ kind: 'employee', isAdministrator: false })).toBe(false);
});

describe('what changed', () => {
  const values = fc.dictionary(
    fc.constantFrom('name', 'themes', 'granted', 'isDefault'),
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string())),
  );

  test('is what differs, with both values, and nothing else', () => {
    fc.assert(
      fc.property(values, values, (before, after) => {
        const changes = changesBetween(before, after);
        for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
          const [from, to] = [before[name] ?? null, after[name] ?? null];
          const isSame = JSON.stringify(from) === JSON.stringify(to);
          expect(changes[name]).toEqual(isSame ? undefined : { from, to });
        }
        expect(changesBetween(after, after)).toEqual({});
      }),
    );
  });
});
