import type { ClubRow } from '../db/entities/clubs';
import type { ThemeRow } from '../db/entities/themes';
import { findActiveClubs, findClub, updateClub } from '../db/repositories/clubs';
import { clubPeople, countMembers, setLead, type ClubPerson } from '../db/repositories/memberships';
import { deleteTheme, findThemes, freeThemesOf, insertTheme, updateTheme } from '../db/repositories/themes';
import { findUsersByAadIds } from '../db/repositories/users';
import { appendAudit } from '../db/repositories/audit';
import type { Tx } from '../db/transaction';
import { DomainError } from '../domain/errors';
import { isSameName, LIMITS, requiredText } from '../domain/idea';
import { assertCan } from '../domain/policy';
import { assertClubNameFree, placeWaitingIdeas } from './clubs';
import { command, type Kiem } from './kiem';
import { loadActor, type Identity } from './people';

/** A club as an administrator sees it. */
export interface ClubSettings {
  readonly club: ClubRow;
  /** Members, at most 200 by name. */
  readonly people: readonly ClubPerson[];
  readonly memberCount: number;
  readonly themes: readonly string[];
}

const MOST_PEOPLE = 200;

async function read(tx: Tx, club: ClubRow): Promise<ClubSettings> {
  const themes = await findThemes(tx);
  return {
    club,
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
 * The clubs that are active.
 * @throws DomainError `not_allowed`
 */
export async function listClubs(kiem: Kiem, identity: Identity): Promise<ClubSettings[]> {
  return kiem.db.read(async (tx) => {
    assertCan(await loadActor(tx, identity), 'administer');
    const found: ClubSettings[] = [];
    for (const club of await findActiveClubs(tx)) found.push(await read(tx, club));
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
    assertCan(await loadActor(tx, identity), 'administer');
    return read(tx, await mustFind(tx, clubId));
  });
}

function themeName(typed: string): string {
  const name = typed.replace(/\s+/g, ' ').trim();
  if (name === '') throw new DomainError('theme_required');
  if (name.length > LIMITS.theme)
    throw new DomainError('text_too_long', { limit: LIMITS.theme, length: name.length });
  return name;
}

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

async function setLeads(tx: Tx, clubId: string, aadObjectIds: readonly string[]): Promise<void> {
  const wanted = new Set((await findUsersByAadIds(tx, aadObjectIds)).map((user) => user.id));
  const members = await clubPeople(tx, clubId, 100_000);
  const leads = members.filter((member) => wanted.has(member.userId));
  if (leads.length === 0 || leads.length < new Set(aadObjectIds).size)
    throw new DomainError('person_not_in_club');
  for (const member of members) {
    const isLead = wanted.has(member.userId);
    if (member.isLead !== isLead) await setLead(tx, clubId, member.userId, isLead);
  }
}

/** What to change of a club; what is left out stays. Leads by object id in Entra ID. */
export interface ClubChange {
  readonly name?: string | undefined;
  readonly isDefault?: true | undefined;
  readonly themes?: readonly string[] | undefined;
  readonly leads?: readonly string[] | undefined;
}

/**
 * Changes the name, themes or leads of a club, or makes it the default one. Ideas that waited for a theme go to
 * the club that has it now.
 * @throws DomainError `not_allowed`, `not_found`, `club_name_required`, `club_name_taken`, `theme_required`,
 * `text_too_long`, `person_not_in_club`
 */
export async function changeClub(
  kiem: Kiem,
  identity: Identity,
  clubId: string,
  change: ClubChange,
): Promise<ClubSettings> {
  return command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    assertCan(actor, 'administer');
    const club = await mustFind(tx, clubId);
    if (change.name !== undefined) {
      const name = requiredText(change.name, LIMITS.clubName, 'club_name_required');
      await assertClubNameFree(tx, name, clubId);
      await updateClub(tx, clubId, { name });
    }
    if (change.isDefault === true && !club.isDefault) {
      for (const other of await findActiveClubs(tx))
        if (other.isDefault) await updateClub(tx, other.id, { isDefault: false });
      await updateClub(tx, clubId, { isDefault: true });
    }
    if (change.themes !== undefined) await setThemes(tx, clubId, change.themes);
    if (change.leads !== undefined) await setLeads(tx, clubId, change.leads);
    await appendAudit(tx, actor.userId, 'clubChanged', clubId, now);
    await placeWaitingIdeas(kiem, tx, now);
    return read(tx, await mustFind(tx, clubId));
  });
}

/**
 * The themes of the organisation.
 * @throws DomainError `not_allowed`
 */
export async function listThemes(kiem: Kiem, identity: Identity): Promise<ThemeRow[]> {
  return kiem.db.read(async (tx) => {
    assertCan(await loadActor(tx, identity), 'administer');
    return findThemes(tx);
  });
}

/**
 * Adds a theme, for a club or (null) for the default one.
 * @throws DomainError `not_allowed`, `theme_required`, `theme_exists`, `text_too_long`, `not_found`
 */
export async function addTheme(
  kiem: Kiem,
  identity: Identity,
  input: { readonly name: string; readonly clubId: string | null },
): Promise<ThemeRow> {
  return command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    assertCan(actor, 'administer');
    const name = themeName(input.name);
    if (input.clubId !== null) await mustFind(tx, input.clubId);
    if ((await findThemes(tx)).some((theme) => isSameName(theme.name, name)))
      throw new DomainError('theme_exists', { theme: name });
    await insertTheme(tx, name, input.clubId);
    await appendAudit(tx, actor.userId, 'themesChanged', null, now);
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
    assertCan(actor, 'administer');
    if (!(await deleteTheme(tx, themeId))) throw new DomainError('not_found');
    await appendAudit(tx, actor.userId, 'themesChanged', null, now);
  });
}
