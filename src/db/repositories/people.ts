import { In, IsNull } from 'typeorm';
import type { Actor } from '../../domain/policy';
import {
  Clubs,
  Memberships,
  Themes,
  Users,
  type ClubRow,
  type MembershipRow,
  type ThemeRow,
  type UserRow,
} from '../entities/people';
import { repo } from '../entity';
import { newId } from '../ids';
import { execute, list, rows, sql, take } from '../sql';
import type { Tx } from '../transaction';

/** An actor with what is needed to speak to them. */
export interface ActorRow extends Actor {
  readonly name: string;
  readonly language: 'nl' | 'en';
  readonly teamsId: string | null;
}

interface RawActor {
  id: string;
  name: string;
  language: 'nl' | 'en';
  kind: 'employee' | 'guest';
  teamsId: string | null;
  isManager: boolean | number;
  isAdministrator: boolean | number;
  clubId: string | null;
  isLead: boolean | number | null;
}

/** Who somebody is and in which active clubs, in one query. Null when Kiem does not know them. */
export async function findActor(tx: Tx, aadObjectId: string): Promise<ActorRow | null> {
  const found = await rows<RawActor>(
    tx,
    sql`SELECT u.id, u.name, u.language, u.kind, u.teamsId, u.isManager, u.isAdministrator, m.clubId, m.isLead
        FROM users u
        LEFT JOIN memberships m ON m.userId = u.id
        LEFT JOIN clubs c ON c.id = m.clubId
        WHERE u.aadObjectId = ${aadObjectId} AND (m.id IS NULL OR c.isActive = ${true})`,
  );
  const [first] = found;
  if (first === undefined) return findActorWithoutClub(tx, aadObjectId);
  return toActor(first, found);
}

/** Somebody whose only clubs are no longer active. */
async function findActorWithoutClub(tx: Tx, aadObjectId: string): Promise<ActorRow | null> {
  const user = await repo(tx, Users).findOneBy({ aadObjectId });
  return user === null ? null : { ...user, userId: user.id, clubs: new Map() };
}

function toActor(user: RawActor, memberships: readonly RawActor[]): ActorRow {
  const clubs = new Map<string, 'member' | 'lead'>();
  for (const { clubId, isLead } of memberships)
    if (clubId !== null) clubs.set(clubId, isLead ? 'lead' : 'member');
  return {
    userId: user.id,
    name: user.name,
    language: user.language,
    kind: user.kind,
    teamsId: user.teamsId,
    isManager: Boolean(user.isManager),
    isAdministrator: Boolean(user.isAdministrator),
    clubs,
  };
}

export function findUserByAadId(tx: Tx, aadObjectId: string): Promise<UserRow | null> {
  return repo(tx, Users).findOneBy({ aadObjectId });
}

export function findUser(tx: Tx, id: string): Promise<UserRow | null> {
  return repo(tx, Users).findOneBy({ id });
}

export async function insertUser(tx: Tx, user: Omit<UserRow, 'id'>): Promise<string> {
  const id = newId();
  await repo(tx, Users).insert({ id, ...user });
  return id;
}

export async function updateUser(tx: Tx, id: string, change: Partial<Omit<UserRow, 'id'>>): Promise<void> {
  await repo(tx, Users).update({ id }, change);
}

/** Names by user id. */
export async function namesOf(tx: Tx, userIds: Iterable<string>): Promise<Map<string, string>> {
  const ids = [...new Set(userIds)];
  const names = new Map<string, string>();
  for (let start = 0; start < ids.length; start += 1000) {
    const found = await repo(tx, Users).find({
      select: { id: true, name: true },
      where: { id: In(ids.slice(start, start + 1000)) },
    });
    for (const { id, name } of found) names.set(id, name);
  }
  return names;
}

/** Administrators or managers, to bring something to. */
export function findUsersWithRole(tx: Tx, role: 'isManager' | 'isAdministrator'): Promise<UserRow[]> {
  return repo(tx, Users).find({ where: { [role]: true }, take: 50 });
}

/** People whose chat with the bot is not known. */
export function findUsersWithoutChat(tx: Tx): Promise<UserRow[]> {
  return repo(tx, Users).findBy({ conversationId: IsNull() });
}

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

/** The club that takes ideas of this theme: the theme's own, otherwise the default one. */
export async function findClubForTheme(tx: Tx, theme: string | null): Promise<ClubRow | null> {
  const clubs = await findActiveClubs(tx);
  if (theme !== null) {
    const row = await repo(tx, Themes).findOneBy({ name: theme });
    const own = row === null ? undefined : clubs.find((club) => club.id === row.clubId);
    if (own !== undefined) return own;
  }
  return clubs.find((club) => club.isDefault) ?? null;
}

export async function insertClub(tx: Tx, club: Omit<ClubRow, 'id'>): Promise<string> {
  const id = newId();
  await repo(tx, Clubs).insert({ id, ...club });
  return id;
}

export async function updateClub(tx: Tx, id: string, change: Partial<Omit<ClubRow, 'id'>>): Promise<void> {
  await repo(tx, Clubs).update({ id }, change);
}

export function findThemes(tx: Tx): Promise<ThemeRow[]> {
  return repo(tx, Themes).find({ order: { name: 'ASC' }, take: 500 });
}

export async function insertTheme(tx: Tx, name: string, clubId: string | null): Promise<void> {
  await repo(tx, Themes).insert({ id: newId(), name, clubId });
}

export async function updateTheme(tx: Tx, id: string, clubId: string | null): Promise<void> {
  await repo(tx, Themes).update({ id }, { clubId });
}

export async function deleteTheme(tx: Tx, id: string): Promise<boolean> {
  return (await repo(tx, Themes).delete({ id })).affected === 1;
}

/** Somebody as an administrator or a lead finds them. */
export interface FoundPerson {
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
  readonly kind: 'employee' | 'guest';
  readonly isManager: boolean | number;
  readonly isAdministrator: boolean | number;
}

/** People whom Kiem knows, whose name has these letters, by name. */
export function searchPeople(tx: Tx, letters: string, limit: number): Promise<FoundPerson[]> {
  const pattern = `%${letters.replace(/[\\%_[]/g, (sign) => `\\${sign}`)}%`;
  return rows(
    tx,
    sql`SELECT id, aadObjectId, name, kind, isManager, isAdministrator FROM users
        WHERE name LIKE ${pattern} ESCAPE '\\' ORDER BY name, id ${take(limit)}`,
  );
}

/** The names of the active clubs of some people, by person. */
export async function clubNamesOf(tx: Tx, userIds: readonly string[]): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  if (userIds.length === 0) return names;
  const found = await rows<{ userId: string; name: string }>(
    tx,
    sql`SELECT m.userId, c.name FROM memberships m INNER JOIN clubs c ON c.id = m.clubId
        WHERE c.isActive = ${true} AND m.userId IN (${list(userIds)}) ORDER BY c.name`,
  );
  for (const { userId, name } of found) names.set(userId, [...(names.get(userId) ?? []), name]);
  return names;
}

/** Gives up all themes of a club, so that another may take them. */
export async function freeThemesOf(tx: Tx, clubId: string): Promise<void> {
  await repo(tx, Themes).update({ clubId }, { clubId: null });
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

/** Users by their object id, in one go. */
export async function findUsersByAadIds(tx: Tx, aadObjectIds: readonly string[]): Promise<UserRow[]> {
  const found: UserRow[] = [];
  for (let start = 0; start < aadObjectIds.length; start += 1000) {
    found.push(
      ...(await repo(tx, Users).findBy({ aadObjectId: In(aadObjectIds.slice(start, start + 1000)) })),
    );
  }
  return found;
}

export async function insertUsers(tx: Tx, users: readonly UserRow[]): Promise<void> {
  for (let start = 0; start < users.length; start += 100)
    await repo(tx, Users).insert(users.slice(start, start + 100));
}

/**
 * The open rounds of a club count those who can vote anew, after the roster changed: all members but the
 * submitter of a named idea (`voterCount` in `domain/vote.ts` says why).
 */
export async function recountOpenRounds(tx: Tx, clubId: string): Promise<void> {
  await execute(
    tx,
    sql`UPDATE rounds SET memberCount = (
          SELECT COUNT(*) FROM memberships m INNER JOIN ideas i ON i.clubId = m.clubId
          WHERE i.id = rounds.ideaId AND (i.unnamed = ${true} OR i.submitterId <> m.userId))
        WHERE closedAt IS NULL AND ideaId IN (SELECT id FROM ideas WHERE clubId = ${clubId})`,
  );
}
