import type { ClubRow } from '../db/entities/clubs';
import type { ThemeRow } from '../db/entities/themes';
import { findActiveClubs, findClub, findClubs, findWaitingClubs, updateClub } from '../db/repositories/clubs';
import { clubPeople, countMembers, type ClubPerson } from '../db/repositories/memberships';
import { deleteTheme, findThemes, freeThemesOf, insertTheme, updateTheme } from '../db/repositories/themes';
import { findUsersByAadIds, holdPerson } from '../db/repositories/users';
import { appendAudit } from '../db/repositories/audit';
import type { Tx } from '../db/transaction';
import { changesBetween } from '../domain/audit';
import { assertRoom } from '../domain/caps';
import { assertApproved, clubState, isActiveClub, type ClubState } from '../domain/club';
import { assertAble } from '../domain/abilities';
import { DomainError } from '../domain/errors';
import { LIMITS, requiredLine } from '../domain/idea';
import type { Actor } from '../domain/policy';
import { isSameName } from '../domain/text/characters';
import { assertClubNameFree, changeLead, placeWaitingIdeas, requestOf, type ClubRequest } from './clubs';
import { command, type Kiem } from './kiem';
import { loadActor, type Identity } from './people';

/** A club as an administrator sees it. */
export interface ClubSettings {
  readonly club: ClubRow;
  /** Members, at most 200 by name. */
  readonly people: readonly ClubPerson[];
  readonly memberCount: number;
  readonly themes: readonly string[];
  readonly state: ClubState;
  readonly request: ClubRequest | null;
}

const MOST_PEOPLE = 200;

async function read(tx: Tx, club: ClubRow, reader: Actor): Promise<ClubSettings> {
  const themes = await findThemes(tx);
  return {
    club,
    state: clubState(club),
    request: await requestOf(tx, club, reader),
    people: await clubPeople(tx, club.id, MOST_PEOPLE),
    memberCount: await countMembers(tx, club.id),
    themes: themes.filter((theme) => theme.clubId === club.id).map((theme) => theme.name),
  };
}

async function mustFind(tx: Tx, clubId: string): Promise<ClubRow> {
  const club = await findClub(tx, clubId);
  if (club === null) throw new DomainError('not_found');
  return club;
}

/**
 * The clubs: first those that wait for an administrator, then those that are active.
 * @throws DomainError `not_allowed`
 */
export async function listClubs(kiem: Kiem, identity: Identity): Promise<ClubSettings[]> {
  return kiem.db.read(async (tx) => {
    const reader = await loadActor(tx, identity);
    assertAble(reader, 'administer', {});
    const clubs = [...(await findWaitingClubs(tx)), ...(await findActiveClubs(tx))];
    const found: ClubSettings[] = [];
    for (const club of clubs) found.push(await read(tx, club, reader));
    return found;
  });
}

/**
 * One club.
 * @throws DomainError `not_allowed`, `not_found`
 */
export async function viewClubSettings(
  kiem: Kiem,
  identity: Identity,
  clubId: string,
): Promise<ClubSettings> {
  return kiem.db.read(async (tx) => {
    const reader = await loadActor(tx, identity);
    assertAble(reader, 'administer', {});
    return read(tx, await mustFind(tx, clubId), reader);
  });
}

const themeName = (typed: string): string => requiredLine(typed, LIMITS.theme, 'theme_required');

/** These themes and no others are the club's; one that another club had moves. */
async function setThemes(tx: Tx, clubId: string, wanted: readonly string[]): Promise<void> {
  await freeThemesOf(tx, clubId);
  const known = await findThemes(tx);
  for (const name of wanted.map(themeName)) {
    const theme = known.find((one) => isSameName(one.name, name));
    if (theme === undefined) await insertTheme(tx, name, clubId);
    else await updateTheme(tx, theme.id, clubId);
  }
}

/** These members and no others are the club's leads; who came and who went is on the audit trail. */
async function setLeads(
  tx: Tx,
  club: ClubRow,
  aadObjectIds: readonly string[],
  actorId: string,
  now: Date,
): Promise<void> {
  const wanted = new Set((await findUsersByAadIds(tx, aadObjectIds)).map((user) => user.id));
  const members = await clubPeople(tx, club.id, 100_000);
  const leads = members.filter((member) => wanted.has(member.userId));
  if (leads.length === 0 || leads.length < new Set(aadObjectIds).size)
    throw new DomainError('person_not_in_club');
  for (const { userId, isLead } of members)
    if (isLead !== wanted.has(userId)) await changeLead(tx, { club, userId, isLead: !isLead, actorId }, now);
}

/** What the audit trail compares of each club: what one gets, another may lose. */
async function valuesOfClubs(tx: Tx): Promise<Map<string, Parameters<typeof changesBetween>[0]>> {
  const themes = await findThemes(tx);
  return new Map(
    (await findClubs(tx)).map(({ id, name, isDefault }) => [
      id,
      {
        name,
        isDefault,
        themes: themes.filter((theme) => theme.clubId === id).map((theme) => theme.name),
      },
    ]),
  );
}

/** What to change of a club; what is left out stays. Leads by object id in Entra ID. */
export interface ClubChange {
  readonly name?: string | undefined;
  readonly isDefault?: true | undefined;
  readonly themes?: readonly string[] | undefined;
  readonly leads?: readonly string[] | undefined;
}

/**
 * Changes the name, themes or leads of a club, or makes it the default one; of a club that waits only the name. Ideas that waited for a theme go to
 * the club that has it now.
 * @throws DomainError `not_allowed`, `not_found`, `club_waits`, `club_rejected`, `club_rests`,
 * `club_name_required`, `club_name_taken`, `theme_required`, `text_too_long`, `person_not_in_club`
 */
export async function changeClub(
  kiem: Kiem,
  identity: Identity,
  clubId: string,
  change: ClubChange,
): Promise<ClubSettings> {
  return command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    assertAble(actor, 'administer', {});
    const club = await mustFind(tx, clubId);
    const { themes, leads, isDefault } = change;
    if (themes !== undefined || leads !== undefined || isDefault !== undefined) assertApproved(club);
    const before = await valuesOfClubs(tx);
    if (change.name !== undefined) {
      const name = requiredLine(change.name, LIMITS.clubName, 'club_name_required');
      await assertClubNameFree(tx, name, clubId);
      await updateClub(tx, clubId, { name });
    }
    if (change.isDefault === true && !club.isDefault) {
      if (!isActiveClub(club)) throw new DomainError('club_rests');
      for (const other of await findActiveClubs(tx))
        if (other.isDefault) await updateClub(tx, other.id, { isDefault: false });
      await updateClub(tx, clubId, { isDefault: true });
    }
    if (change.themes !== undefined) await setThemes(tx, clubId, change.themes);
    if (change.leads !== undefined) await setLeads(tx, club, change.leads, actor.userId, now);
    for (const [subjectId, values] of await valuesOfClubs(tx)) {
      const changes = changesBetween(before.get(subjectId) ?? {}, values);
      if (Object.keys(changes).length > 0)
        await appendAudit(tx, { actorId: actor.userId, action: 'clubChanged', subjectId, changes }, now);
    }
    await placeWaitingIdeas(kiem, tx, now);
    return read(tx, await mustFind(tx, clubId), actor);
  });
}

/**
 * The themes of the organisation.
 * @throws DomainError `not_allowed`
 */
export async function listThemes(kiem: Kiem, identity: Identity): Promise<ThemeRow[]> {
  return kiem.db.read(async (tx) => {
    assertAble(await loadActor(tx, identity), 'administer', {});
    return findThemes(tx);
  });
}

/**
 * Adds a theme, for a club or (null) for the default one.
 * @throws DomainError `not_allowed`, `theme_required`, `theme_exists`, `text_too_long`, `not_found`, `club_waits`,
 * `club_rejected`
 */
export async function addTheme(
  kiem: Kiem,
  identity: Identity,
  input: { readonly name: string; readonly clubId: string | null },
): Promise<ThemeRow> {
  return command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    assertAble(actor, 'administer', {});
    await holdPerson(tx, actor.userId);
    const name = themeName(input.name);
    if (input.clubId !== null) assertApproved(await mustFind(tx, input.clubId));
    const themes = await findThemes(tx);
    if (themes.some((theme) => isSameName(theme.name, name)))
      throw new DomainError('theme_exists', { theme: name });
    assertRoom('themes', themes.length);
    await insertTheme(tx, name, input.clubId);
    const changes = changesBetween({}, { theme: name });
    await appendAudit(tx, { actorId: actor.userId, action: 'themesChanged', changes }, now);
    const added = (await findThemes(tx)).find((theme) => theme.name === name);
    if (added === undefined) throw new DomainError('not_found');
    return added;
  });
}

/**
 * Removes a theme. Ideas keep the word that was chosen.
 * @throws DomainError `not_allowed`, `not_found`
 */
export async function removeTheme(kiem: Kiem, identity: Identity, themeId: string): Promise<void> {
  await command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    assertAble(actor, 'administer', {});
    const theme = (await findThemes(tx)).find((one) => one.id === themeId);
    if (theme === undefined || !(await deleteTheme(tx, themeId))) throw new DomainError('not_found');
    const changes = changesBetween({ theme: theme.name }, {});
    await appendAudit(tx, { actorId: actor.userId, action: 'themesChanged', changes }, now);
  });
}
