import type { ClubRow } from '../db/entities/clubs';
import type { UserRow } from '../db/entities/users';
import { findActor, type ActorRow } from '../db/repositories/actors';
import { findClub, findClubsOfTeam, updateClub } from '../db/repositories/clubs';
import { addMembers, memberIds, removeMembers } from '../db/repositories/memberships';
import { retryMessagesTo } from '../db/repositories/outbox';
import { recountOpenRounds } from '../db/repositories/rounds';
import {
  findUserByAadId,
  findUsersByAadIds,
  insertUser,
  insertUsers,
  updateUser,
} from '../db/repositories/users';
import { newId } from '../db/ids';
import { isUniqueViolation, type Tx } from '../db/transaction';
import { clubState } from '../domain/club';
import { DomainError } from '../domain/errors';
import { recipientOf } from '../domain/messages';
import { command, type Kiem } from './kiem';

/** Who somebody is, as a verified activity or token tells it. */
export interface Identity {
  /** The object id in Entra ID. */
  readonly aadObjectId: string;
}

/** Somebody as the Teams roster tells it. */
export interface TeamsPerson {
  readonly aadObjectId: string;
  readonly teamsId: string;
  readonly name: string;
  /** A guest of the tenant, somebody of another tenant, or an anonymous participant: sees nothing. */
  readonly isGuest: boolean;
}

/** Where to reach somebody, in which language. */
export interface Reach {
  readonly conversationId?: string;
  readonly serviceUrl: string;
  readonly tenantId?: string;
  readonly language?: 'nl' | 'en';
}

/**
 * The person behind an identity, with their rights as they are now.
 * @throws DomainError `unknown_person` when Kiem has never met them; `guest` for an outsider
 */
export async function loadActor(tx: Tx, identity: Identity): Promise<ActorRow> {
  const actor = await findActor(tx, identity.aadObjectId);
  if (actor === null) throw new DomainError('unknown_person');
  if (actor.kind === 'guest') throw new DomainError('guest');
  return actor;
}

function freshUser(person: TeamsPerson, reach: Partial<Reach>, now: Date): Omit<UserRow, 'id'> {
  return {
    aadObjectId: person.aadObjectId,
    teamsId: person.teamsId,
    name: person.name,
    language: reach.language ?? 'nl',
    kind: person.isGuest ? 'guest' : 'employee',
    isManager: false,
    isAdministrator: false,
    conversationId: reach.conversationId ?? null,
    serviceUrl: reach.serviceUrl ?? null,
    tenantId: reach.tenantId ?? null,
    unreachableSince: null,
    createdAt: now,
    updatedAt: now,
  };
}

/**
 * Remembers somebody whom the bot meets, and where to reach them. Somebody who had blocked or removed the bot
 * and is back gets the messages that were kept for them.
 * @returns whether this is the first that Kiem sees of their chat, or the first since they came back
 */
export async function meetPerson(kiem: Kiem, person: TeamsPerson, reach: Reach): Promise<boolean> {
  return command(kiem, async (tx, now) => {
    const known = await findUserByAadId(tx, person.aadObjectId);
    if (known === null) {
      try {
        await insertUser(tx, freshUser(person, reach, now));
        return reach.conversationId !== undefined;
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        return false;
      }
    }
    await updateUser(tx, known.id, {
      teamsId: person.teamsId,
      name: person.name,
      kind: person.isGuest ? 'guest' : 'employee',
      // Who became a guest has left: a role does not wait for them to come back.
      ...(person.isGuest ? { isManager: false, isAdministrator: false } : {}),
      serviceUrl: reach.serviceUrl,
      ...(reach.tenantId === undefined ? {} : { tenantId: reach.tenantId }),
      ...(reach.language === undefined ? {} : { language: reach.language }),
      ...(reach.conversationId === undefined
        ? {}
        : { conversationId: reach.conversationId, unreachableSince: null }),
      updatedAt: now,
    });
    if (reach.conversationId === undefined) return false;
    await retryMessagesTo(tx, recipientOf.person(known.id), now);
    return known.conversationId !== reach.conversationId || known.unreachableSince !== null;
  });
}

/** Notes that somebody removed or blocked the bot: what is meant for them is kept. */
export async function losePerson(kiem: Kiem, identity: Identity): Promise<void> {
  await command(kiem, async (tx, now) => {
    const known = await findUserByAadId(tx, identity.aadObjectId);
    if (known !== null) await updateUser(tx, known.id, { unreachableSince: now, updatedAt: now });
  });
}

/** Whether Kiem knows somebody already, and as what. */
export async function findPerson(kiem: Kiem, identity: Identity): Promise<UserRow | null> {
  return kiem.db.read((tx) => findUserByAadId(tx, identity.aadObjectId));
}

async function idsOf(
  tx: Tx,
  people: readonly TeamsPerson[],
  club: Pick<ClubRow, 'serviceUrl' | 'tenantId'>,
  now: Date,
): Promise<string[]> {
  const { serviceUrl, tenantId } = club;
  const reach = { serviceUrl, ...(tenantId === null ? {} : { tenantId }) };
  const known = new Map(
    (
      await findUsersByAadIds(
        tx,
        people.map((person) => person.aadObjectId),
      )
    ).map((user) => [user.aadObjectId, user]),
  );
  const fresh = people
    .filter((person) => !known.has(person.aadObjectId))
    .map((person) => ({ id: newId(), ...freshUser(person, reach, now) }));
  await insertUsers(tx, fresh);
  return [...[...known.values()].map((user) => user.id), ...fresh.map((user) => user.id)];
}

/**
 * Makes the members of a club those of the team's roster: who is new is in, who has left is out, guests never
 * are. Open rounds count the members anew.
 */
export async function syncRoster(kiem: Kiem, clubId: string, roster: readonly TeamsPerson[]): Promise<void> {
  await command(kiem, (tx, now) => applyRoster(tx, clubId, roster, now));
}

/** The same within a transaction. */
export async function applyRoster(
  tx: Tx,
  clubId: string,
  roster: readonly TeamsPerson[],
  now: Date,
): Promise<void> {
  const club = await findClub(tx, clubId);
  if (club === null) throw new DomainError('club_unknown');
  const employees = roster.filter((person) => !person.isGuest);
  const wanted = await idsOf(tx, employees, club, now);
  const before = await memberIds(tx, clubId);
  const staying = new Set(wanted);
  await removeMembers(
    tx,
    clubId,
    before.filter((id) => !staying.has(id)),
  );
  await addMembers(tx, clubId, wanted, now);
  await updateClub(tx, clubId, { rosterReadAt: now });
  await recountOpenRounds(tx, clubId);
}

/** Somebody joined the team: they are a member of each of its clubs. A rejected one has no members. */
export async function joinTeam(kiem: Kiem, teamId: string, people: readonly TeamsPerson[]): Promise<void> {
  await command(kiem, async (tx, now) => {
    for (const club of await findClubsOfTeam(tx, teamId)) {
      if (clubState(club) === 'rejected') continue;
      const employees = people.filter((person) => !person.isGuest);
      await addMembers(tx, club.id, await idsOf(tx, employees, club, now), now);
      await recountOpenRounds(tx, club.id);
    }
  });
}

/** Somebody left the team. */
export async function leaveTeam(kiem: Kiem, teamId: string, aadObjectIds: readonly string[]): Promise<void> {
  await command(kiem, async (tx) => {
    const users = await findUsersByAadIds(tx, aadObjectIds);
    for (const club of await findClubsOfTeam(tx, teamId)) {
      await removeMembers(
        tx,
        club.id,
        users.map((user) => user.id),
      );
      await recountOpenRounds(tx, club.id);
    }
  });
}

/**
 * Gives somebody a role of the organisation, at start-up: a demonstration brings its own manager and
 * administrator. Asks no right, so no edge may call it; somebody Kiem does not know gets nothing.
 */
export async function grantRole(
  kiem: Kiem,
  identity: Identity,
  role: 'isManager' | 'isAdministrator',
): Promise<void> {
  await command(kiem, async (tx, now) => {
    const known = await findUserByAadId(tx, identity.aadObjectId);
    if (known !== null) await updateUser(tx, known.id, { [role]: true, updatedAt: now });
  });
}
