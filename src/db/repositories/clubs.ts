import { IsNull, Not } from 'typeorm';
import { Clubs, type ClubRow } from '../entities/clubs';
import { repo } from '../entity';
import { newId } from '../ids';
import type { Tx } from '../transaction';

/** Every club, those that rest too. */
export function findClubs(tx: Tx): Promise<ClubRow[]> {
  return repo(tx, Clubs).find({ take: 1000 });
}

export function findClub(tx: Tx, id: string): Promise<ClubRow | null> {
  return repo(tx, Clubs).findOneBy({ id });
}

export function findClubByChannel(tx: Tx, channelId: string): Promise<ClubRow | null> {
  return repo(tx, Clubs).findOneBy({ channelId });
}

export function findClubsOfTeam(tx: Tx, teamId: string): Promise<ClubRow[]> {
  return repo(tx, Clubs).findBy({ teamId });
}

/** The clubs that work (`isActiveClub` in `domain/club.ts`), the oldest first. */
export function findActiveClubs(tx: Tx): Promise<ClubRow[]> {
  return repo(tx, Clubs).find({
    where: { isActive: true, approvedAt: Not(IsNull()) },
    order: { createdAt: 'ASC' },
    take: 500,
  });
}

const WAITS = { approvedAt: IsNull(), rejectedAt: IsNull() };

/** The clubs that wait for an administrator, the oldest first. */
export function findWaitingClubs(tx: Tx): Promise<ClubRow[]> {
  return repo(tx, Clubs).find({ where: WAITS, order: { askedAt: 'ASC' }, take: 200 });
}

/** How many clubs somebody asked for that still wait. */
export function countWaitingClubs(tx: Tx, askedById: string): Promise<number> {
  return repo(tx, Clubs).countBy({ ...WAITS, askedById });
}

/** Approves or rejects a club that waits; false when somebody was first, or nobody asks for it any more. */
export async function judgeWaitingClub(
  tx: Tx,
  id: string,
  change: Partial<Omit<ClubRow, 'id'>>,
): Promise<boolean> {
  return (await repo(tx, Clubs).update({ ...WAITS, id }, change)).affected === 1;
}

/** Takes away a club that nobody asks for any more, with its members. */
export async function deleteWaitingClub(tx: Tx, id: string): Promise<void> {
  await repo(tx, Clubs).delete({ ...WAITS, id });
}

export async function insertClub(tx: Tx, club: Omit<ClubRow, 'id'>): Promise<string> {
  const id = newId();
  await repo(tx, Clubs).insert({ id, ...club });
  return id;
}

export async function updateClub(tx: Tx, id: string, change: Partial<Omit<ClubRow, 'id'>>): Promise<void> {
  await repo(tx, Clubs).update({ id }, change);
}
