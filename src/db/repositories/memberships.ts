import { In } from 'typeorm';
import { Memberships, type MembershipRow } from '../entities/memberships';
import { Users } from '../entities/users';
import { repo } from '../entity';
import { newId } from '../ids';
import { list, rows, sql } from '../sql';
import type { Tx } from '../transaction';

/** The names of the active clubs of some people, by person. */
export async function clubNamesOf(tx: Tx, userIds: readonly string[]): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  if (userIds.length === 0) return names;
  const found = await rows<{ userId: string; name: string }>(
    tx,
    sql`SELECT m.userId, c.name FROM memberships m INNER JOIN clubs c ON c.id = m.clubId
        WHERE c.isActive = ${true} AND c.approvedAt IS NOT NULL AND m.userId IN (${list(userIds)}) ORDER BY c.name`,
  );
  for (const { userId, name } of found) names.set(userId, [...(names.get(userId) ?? []), name]);
  return names;
}

export function countMembers(tx: Tx, clubId: string): Promise<number> {
  return repo(tx, Memberships).countBy({ clubId });
}

export function findMembership(tx: Tx, clubId: string, userId: string): Promise<MembershipRow | null> {
  return repo(tx, Memberships).findOneBy({ clubId, userId });
}

/** Adds people to a club; who is in already stays as they are. */
export async function addMembers(
  tx: Tx,
  clubId: string,
  userIds: readonly string[],
  now: Date,
): Promise<void> {
  const present = new Set(await memberIds(tx, clubId));
  const fresh = userIds.filter((userId) => !present.has(userId));
  for (let start = 0; start < fresh.length; start += 200) {
    await repo(tx, Memberships).insert(
      fresh
        .slice(start, start + 200)
        .map((userId) => ({ id: newId(), clubId, userId, isLead: false, joinedAt: now })),
    );
  }
}

/** Removes people from a club. */
export async function removeMembers(tx: Tx, clubId: string, userIds: readonly string[]): Promise<void> {
  for (let start = 0; start < userIds.length; start += 1000) {
    await repo(tx, Memberships).delete({ clubId, userId: In(userIds.slice(start, start + 1000)) });
  }
}

export async function setLead(tx: Tx, clubId: string, userId: string, isLead = true): Promise<void> {
  await repo(tx, Memberships).update({ clubId, userId }, { isLead });
}

export async function memberIds(tx: Tx, clubId: string): Promise<string[]> {
  const found = await rows<{ userId: string }>(
    tx,
    sql`SELECT userId FROM memberships WHERE clubId = ${clubId}`,
  );
  return found.map((row) => row.userId);
}

export interface ClubPerson {
  readonly userId: string;
  readonly name: string;
  readonly aadObjectId: string;
  readonly teamsId: string | null;
  readonly isLead: boolean;
}

/** Leads first, then members by name: at most `limit`. */
export async function clubPeople(tx: Tx, clubId: string, limit: number): Promise<ClubPerson[]> {
  const found = await tx
    .createQueryBuilder()
    .select('u.id', 'userId')
    .addSelect('u.name', 'name')
    .addSelect('u.aadObjectId', 'aadObjectId')
    .addSelect('u.teamsId', 'teamsId')
    .addSelect('m.isLead', 'isLead')
    .from(Memberships.name, 'm')
    .innerJoin(Users.name, 'u', 'u.id = m.userId')
    .where('m.clubId = :clubId', { clubId })
    .orderBy('m.isLead', 'DESC')
    .addOrderBy('u.name', 'ASC')
    .limit(limit)
    .getRawMany<Omit<ClubPerson, 'isLead'> & { isLead: boolean | number }>();
  return found.map((row) => ({ ...row, isLead: Boolean(row.isLead) }));
}

/** The leads of some clubs, who leads longest first. */
export async function findLeads(tx: Tx, clubIds: readonly string[]): Promise<MembershipRow[]> {
  if (clubIds.length === 0) return [];
  return repo(tx, Memberships).find({
    where: { clubId: In([...clubIds]), isLead: true },
    order: { joinedAt: 'ASC', id: 'ASC' },
  });
}
