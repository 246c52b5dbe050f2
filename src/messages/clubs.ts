import type { ClubRequestView } from '../contracts/views';
import { findClubRequest } from '../db/repositories/clubRequests';
import { findClub } from '../db/repositories/clubs';
import { countMembers } from '../db/repositories/memberships';
import { presentClubRequest } from '../presenters/clubs';
import { message, type Reading } from './message';

/* A club that is asked for, and what an administrator says to that. */

async function readRequest(
  { tx }: Reading,
  what: { readonly club: string },
  canJudge: boolean,
): Promise<ClubRequestView | null> {
  const club = await findClub(tx, what.club);
  const found = club === null ? null : await findClubRequest(tx, club);
  if (club === null || found === null) return null;
  const request = { ...found, canJudge: canJudge && found.state === 'waiting' };
  return presentClubRequest({ club, memberCount: await countMembers(tx, club.id), request });
}

/** To each administrator; the first to judge is the one. */
export const clubWaits = message('clubWaits', {
  read: (reading, what) => readRequest(reading, what, true),
  isStillTrue: ({ state }) => state === 'waiting',
  view: (request) => ({ message: 'clubWaits', request }),
});

export const clubApproved = message('clubApproved', {
  read: (reading, what) => readRequest(reading, what, false),
  isStillTrue: ({ state }) => state === 'approved',
  view: (request) => ({ message: 'clubApproved', request }),
});

/** With the reason, for who asked for the club. It may be asked for anew meanwhile: then that waits. */
export const clubRejected = message('clubRejected', {
  read: (reading, what) => readRequest(reading, what, false),
  isStillTrue: ({ state }) => state === 'rejected',
  view: (request) => ({ message: 'clubRejected', request }),
});
