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

export function findActiveClubs(tx: Tx): Promise<ClubRow[]> {
  return repo(tx, Clubs).find({ where: { isActive: true }, order: { createdAt: 'ASC' }, take: 500 });
}

export async function insertClub(tx: Tx, club: Omit<ClubRow, 'id'>): Promise<string> {
  const id = newId();
  await repo(tx, Clubs).insert({ id, ...club });
  return id;
}

export async function updateClub(tx: Tx, id: string, change: Partial<Omit<ClubRow, 'id'>>): Promise<void> {
  await repo(tx, Clubs).update({ id }, change);
}
