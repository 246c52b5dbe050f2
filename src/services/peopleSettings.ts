import { appendAudit } from '../db/repositories/audit';
import type { UserRow } from '../db/entities/users';
import type { ActorRow } from '../db/repositories/actors';
import { findActiveClubs } from '../db/repositories/clubs';
import { oneAtATime } from '../db/repositories/locks';
import { clubNamesOf } from '../db/repositories/memberships';
import { findThemes } from '../db/repositories/themes';
import {
  findFindable,
  findUserByAadId,
  findUsersWithRole,
  searchPeople,
  updateUser,
} from '../db/repositories/users';
import { hasIdeas } from '../db/repositories/ideas';
import { findStoredAbout, type StoredAboutPerson } from '../db/repositories/personData';
import type { Tx } from '../db/transaction';
import { administers } from '../domain/administrators';
import { changesBetween } from '../domain/audit';
import { DomainError } from '../domain/errors';
import { foundIfCameBefore } from '../domain/unnamed';
import { assertAble } from '../domain/abilities';
import { enqueue } from '../outbox/enqueue';
import { command, loadOrganisation, type Kiem } from './kiem';
import { loadActor, type Identity } from './people';

/** The reader and the organisation they come into. */
export interface MeData {
  readonly reader: ActorRow;
  readonly aadObjectId: string;
  readonly clubs: readonly { readonly id: string; readonly name: string }[];
  readonly themes: readonly string[];
  readonly today: string;
}

/** Who somebody is, in which clubs, and what there is to choose from. */
export async function viewMe(kiem: Kiem, identity: Identity): Promise<MeData> {
  return kiem.db.read(async (tx) => {
    const reader = await loadActor(tx, identity);
    assertAble(reader, 'seeIdeas', {});
    const { calendar } = await loadOrganisation(kiem, tx);
    return {
      reader,
      aadObjectId: identity.aadObjectId,
      clubs: await findActiveClubs(tx),
      themes: (await findThemes(tx)).map((theme) => theme.name),
      today: calendar.localDate(kiem.now()),
    };
  });
}

/** Somebody whom Kiem knows, with their roles. */
export interface KnownPerson {
  readonly aadObjectId: string;
  readonly name: string;
  readonly kind: 'employee' | 'guest';
  readonly isManager: boolean;
  readonly isAdministrator: boolean;
  readonly clubs: readonly string[];
}

/**
 * People whom Kiem knows by a part of their name: for who administers, and for a lead who puts a team together.
 * @throws DomainError `not_allowed`
 */
export async function findPeople(
  kiem: Kiem,
  identity: Identity,
  letters: string,
  limit: number,
): Promise<KnownPerson[]> {
  return kiem.db.read(async (tx) => {
    assertAble(await loadActor(tx, identity), 'findPeople', {});
    return knownPeople(tx, letters, limit, await foundBefore(kiem, tx));
  });
}

/**
 * Local mode only, where nobody has signed in yet: as whom one may look, first those with a role. Production has no
 * way to ask this.
 */
export async function findPeopleToBe(kiem: Kiem, letters: string, limit: number): Promise<KnownPerson[]> {
  return kiem.db.read((tx) => knownPeople(tx, letters, limit, null, 'role'));
}

async function foundBefore(kiem: Kiem, tx: Tx): Promise<Date | null> {
  const { calendar } = await loadOrganisation(kiem, tx);
  return foundIfCameBefore(calendar, kiem.now(), await hasIdeas(tx));
}

async function knownPeople(
  tx: Tx,
  letters: string,
  limit: number,
  cameBefore: Date | null,
  order: 'name' | 'role' = 'name',
): Promise<KnownPerson[]> {
  const found = await searchPeople(tx, letters.trim(), limit, cameBefore, order);
  const clubs = await clubNamesOf(
    tx,
    found.map((person) => person.id),
  );
  return found.map((person) => ({
    ...person,
    isManager: Boolean(person.isManager),
    isAdministrator: Boolean(person.isAdministrator),
    clubs: clubs.get(person.id) ?? [],
  }));
}

/**
 * Makes somebody a manager or administrator, or no longer. There is always an administrator left.
 * @throws DomainError `not_allowed`, `not_found`, `guest`, `last_administrator`
 */
export async function changeRoles(
  kiem: Kiem,
  identity: Identity,
  aadObjectId: string,
  roles: { readonly isManager: boolean; readonly isAdministrator: boolean },
): Promise<KnownPerson> {
  return command(kiem, async (tx, now) => {
    // First of all: two administrators who take each other's role at once are not both still administrator.
    await oneAtATime(tx, 'administrators');
    const actor = await loadActor(tx, identity);
    assertAble(actor, 'administer', {});
    const person = await findFindable(tx, aadObjectId, await foundBefore(kiem, tx));
    if (person === null) throw new DomainError('not_found');
    if (person.kind === 'guest' && (roles.isManager || roles.isAdministrator)) throw new DomainError('guest');
    if (!roles.isAdministrator && administers(person)) {
      const administrators = await findUsersWithRole(tx, 'isAdministrator');
      if (administrators.length < 2) throw new DomainError('last_administrator');
    }
    await updateUser(tx, person.id, { ...roles, updatedAt: now });
    const { isManager, isAdministrator } = person;
    const changes = changesBetween({ isManager, isAdministrator }, roles);
    const deed = { actorId: actor.userId, action: 'rolesChanged' as const, subjectId: person.id, changes };
    if (Object.keys(changes).length > 0) await appendAudit(tx, deed, now);
    const gains = (roles.isManager && !isManager) || (roles.isAdministrator && !isAdministrator);
    // Who gives it to themselves knows.
    if (gains && person.id !== actor.userId)
      await enqueue(tx, 'rolesGiven', { to: person.id, person: person.id, at: now.toISOString() }, now);
    const clubs = await clubNamesOf(tx, [person.id]);
    return { ...person, ...roles, clubs: clubs.get(person.id) ?? [] };
  });
}

/** What Kiem stores about somebody, as far as the reader may see. */
export interface AboutPerson {
  readonly person: UserRow;
  readonly includesUnnamed: boolean;
  readonly stored: StoredAboutPerson;
}

/**
 * Leaves out what would tell which unnamed ideas are somebody's: the ideas, their answers, and what they follow
 * because an unnamed idea of theirs was merged. Also the votes on unnamed ideas and the support for them: everybody
 * may give those but the submitter, so the one who did not would be known. Drafts are nobody else's business either.
 */
function withoutUnnamed(stored: StoredAboutPerson): StoredAboutPerson {
  const named = <Deed extends { readonly unnamed: number | boolean }>(deeds: readonly Deed[]): Deed[] =>
    deeds.filter((deed) => !deed.unnamed);
  return {
    ...stored,
    ideas: named(stored.ideas),
    answers: named(stored.answers),
    supports: named(stored.supports.filter((support) => support.more === 'open')),
    votes: named(stored.votes),
    drafts: [],
  };
}

/**
 * What Kiem stores about a person. They themselves get everything; an administrator gets what is not unnamed,
 * and it is written down that they looked.
 * @throws DomainError `not_allowed`, `not_found`
 */
export async function viewPersonData(
  kiem: Kiem,
  identity: Identity,
  aadObjectId: string,
): Promise<AboutPerson> {
  return command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const isSelf = aadObjectId === identity.aadObjectId;
    const person = isSelf
      ? await findUserByAadId(tx, aadObjectId)
      : await findFindable(tx, aadObjectId, await foundBefore(kiem, tx));
    assertAble(actor, 'takeDataAlong', { personId: person?.id ?? '' });
    if (person === null) throw new DomainError('not_found');
    const stored = await findStoredAbout(tx, person.id);
    if (!isSelf)
      await appendAudit(tx, { actorId: actor.userId, action: 'dataSeen', subjectId: person.id }, now);
    return { person, includesUnnamed: isSelf, stored: isSelf ? stored : withoutUnnamed(stored) };
  });
}
