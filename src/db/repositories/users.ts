import { In, IsNull, Not } from 'typeorm';
import { Users, type UserRow } from '../entities/users';
import { repo } from '../entity';
import { newId } from '../ids';
import { execute, rows, sql, take, type Statement } from '../sql';
import type { Tx } from '../transaction';

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

/**
 * From here until the transaction ends, nobody else counts what this person has: by writing the row as it is, which
 * both databases hold for one at a time. Comes before everything else in the transaction.
 */
export async function holdPerson(tx: Tx, id: string): Promise<void> {
  await execute(tx, sql`UPDATE users SET name = name WHERE id = ${id}`);
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

/** Administrators or managers, to bring something to. A guest has no role, whatever they were before. */
export function findUsersWithRole(tx: Tx, role: 'isManager' | 'isAdministrator'): Promise<UserRow[]> {
  return repo(tx, Users).find({
    where: { [role]: true, kind: 'employee' },
    order: { name: 'ASC' },
    take: 50,
  });
}

/** People whose chat with the bot is not known. */
export function findUsersWithoutChat(tx: Tx): Promise<UserRow[]> {
  return repo(tx, Users).findBy({ conversationId: IsNull() });
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

/** Whether others may find `users u`: they came before a moment, or a club or role shows them anyway. */
const mayBeFound = (cameBefore: Date | null): Statement =>
  cameBefore === null
    ? sql`1 = 1`
    : sql`(u.createdAt < ${cameBefore} OR u.isManager = ${true} OR u.isAdministrator = ${true}
        OR EXISTS (SELECT 1 FROM memberships m WHERE m.userId = u.id))`;

/** People whom Kiem knows and whom others may find, with these letters in their name: by name, or first by role. */
export function searchPeople(
  tx: Tx,
  letters: string,
  limit: number,
  cameBefore: Date | null,
  order: 'name' | 'role' = 'name',
): Promise<FoundPerson[]> {
  const rolesFirst = order === 'role' ? sql`u.isAdministrator DESC, u.isManager DESC,` : sql``;
  const pattern = `%${letters.replace(/[\\%_[]/g, (sign) => `\\${sign}`)}%`;
  return rows(
    tx,
    sql`SELECT u.id, u.aadObjectId, u.name, u.kind, u.isManager, u.isAdministrator FROM users u
        WHERE u.name LIKE ${pattern} ESCAPE '\\' AND ${mayBeFound(cameBefore)}
        ORDER BY ${rolesFirst} u.name, u.id ${take(limit)}`,
  );
}

/** Somebody whom others may find; null when there is nobody, or not yet. */
export async function findFindable(
  tx: Tx,
  aadObjectId: string,
  cameBefore: Date | null,
): Promise<UserRow | null> {
  const found = await rows<{ id: string }>(
    tx,
    sql`SELECT u.id FROM users u WHERE u.aadObjectId = ${aadObjectId} AND ${mayBeFound(cameBefore)}`,
  );
  return found[0] === undefined ? null : findUser(tx, found[0].id);
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

/** Who of these people are colleagues that a message can reach. */
export async function findReachable(tx: Tx, userIds: readonly string[]): Promise<Set<string>> {
  const reachable = new Set<string>();
  for (let start = 0; start < userIds.length; start += 1000) {
    const found = await repo(tx, Users).find({
      select: { id: true },
      where: {
        id: In(userIds.slice(start, start + 1000)),
        kind: 'employee',
        unreachableSince: IsNull(),
        serviceUrl: Not(IsNull()),
      },
    });
    for (const { id } of found) reachable.add(id);
  }
  return reachable;
}

/** The names of all colleagues: a line each, for a hint on what somebody typed. */
export async function employeeNames(tx: Tx): Promise<string[]> {
  const found = await rows<{ name: string }>(tx, sql`SELECT name FROM users WHERE kind = ${'employee'}`);
  return found.map(({ name }) => name);
}
