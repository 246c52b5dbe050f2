import type { ClubRow } from '../db/entities/clubs';
import {
  findActiveClubs,
  findClub,
  findClubByChannel,
  findClubs,
  findClubsOfTeam,
  insertClub,
  updateClub,
} from '../db/repositories/clubs';
import { countIdeasWithoutCard, findWaitingIdeas } from '../db/repositories/ideas';
import {
  clubPeople,
  countMembers,
  findMembership,
  setLead,
  type ClubPerson,
} from '../db/repositories/memberships';
import { holdMessagesOfClub, retryMessagesOfClub } from '../db/repositories/outbox';
import { findClubForTheme, findThemes, insertTheme, updateTheme } from '../db/repositories/themes';
import { appendEvent } from '../db/repositories/timeline';
import { findUserByAadId } from '../db/repositories/users';
import type { Tx } from '../db/transaction';
import { DomainError } from '../domain/errors';
import { isSameName, LIMITS, requiredText } from '../domain/idea';
import { assertCan, can, type Actor } from '../domain/policy';
import { giveToClub } from './ideas';
import { command, loadOrganisation, type Kiem } from './kiem';
import { NOT_IN_TEAM } from './messages';
import { applyRoster, loadActor, type Identity, type TeamsPerson } from './people';

/** A channel of a team, as an activity tells it. */
export interface Place {
  readonly teamId: string;
  readonly teamAadGroupId: string | null;
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly tenantId?: string | undefined;
}

/** A club with what its card tells. */
export interface ClubData {
  readonly club: ClubRow;
  readonly memberCount: number;
  readonly people: readonly ClubPerson[];
  readonly themes: readonly string[];
  /** Open ideas whose card does not stand in the channel yet: they waited, and are on their way. */
  readonly waitingIdeas: number;
  readonly canAppointLead: boolean;
}

/**
 * Two clubs with one name cannot be told apart in a list or a filter. A club that rests keeps its name.
 * @throws DomainError `club_name_taken`
 */
export async function assertClubNameFree(tx: Tx, name: string, clubId: string | null): Promise<void> {
  const other = (await findClubs(tx)).find((club) => club.id !== clubId && isSameName(club.name, name));
  if (other !== undefined) throw new DomainError('club_name_taken', { name: other.name });
}

/** Names typed with commas or on lines of their own, tidied, each once. */
function themesIn(typed: string): string[] {
  const names = typed
    .split(/[,;\n]/)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '');
  const tooLong = names.find((name) => name.length > LIMITS.theme);
  if (tooLong !== undefined)
    throw new DomainError('text_too_long', { limit: LIMITS.theme, length: tooLong.length });
  return [...new Map(names.map((name) => [name.toLocaleLowerCase('nl'), name])).values()];
}

/** Themes go to a club; a theme of another club that is still active stays where it is. */
async function claimThemes(tx: Tx, clubId: string, names: readonly string[]): Promise<void> {
  const active = new Map((await findActiveClubs(tx)).map((club) => [club.id, club]));
  const known = new Map((await findThemes(tx)).map((theme) => [theme.name.toLocaleLowerCase('nl'), theme]));
  for (const name of names) {
    const theme = known.get(name.toLocaleLowerCase('nl'));
    if (theme === undefined) {
      await insertTheme(tx, name, clubId);
      continue;
    }
    const owner = theme.clubId === null ? undefined : active.get(theme.clubId);
    if (owner !== undefined && owner.id !== clubId) {
      throw new DomainError('theme_taken', { theme: theme.name, club: owner.name });
    }
    await updateTheme(tx, theme.id, clubId);
  }
}

/** Ideas that waited for a club go to the one that is for them. */
export async function placeWaitingIdeas(kiem: Kiem, tx: Tx, now: Date): Promise<void> {
  const organisation = await loadOrganisation(kiem, tx);
  for (const idea of await findWaitingIdeas(tx, 1000)) {
    const club = await findClubForTheme(tx, idea.theme);
    if (club === null) continue;
    await giveToClub(tx, idea, club.id, organisation, now);
    await appendEvent(tx, idea.id, 'routed', null, now, { club: club.name });
  }
}

/**
 * Makes a channel a club's. Whoever does so is its first lead; the members are the team's. The first club is
 * the default one: ideas without a theme of another club come to it.
 * @throws DomainError `club_name_required`, `club_name_taken`, `club_exists`, `theme_taken`, `text_too_long`
 */
export async function setUpClub(
  kiem: Kiem,
  identity: Identity,
  input: Place & { readonly name: string; readonly themes: string; readonly roster: readonly TeamsPerson[] },
): Promise<ClubData> {
  return command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    assertCan(actor, 'submitIdea');
    const existing = await findClubByChannel(tx, input.channelId);
    if (existing?.isActive === true) throw new DomainError('club_exists', { club: existing.name });
    const name = requiredText(input.name, LIMITS.clubName, 'club_name_required');
    await assertClubNameFree(tx, name, existing?.id ?? null);
    const themes = themesIn(input.themes);
    const hasDefault = (await findActiveClubs(tx)).some((club) => club.isDefault);
    const place = {
      name,
      teamId: input.teamId,
      teamAadGroupId: input.teamAadGroupId,
      channelId: input.channelId,
      serviceUrl: input.serviceUrl,
      tenantId: input.tenantId ?? null,
      language: actor.language,
      isDefault: !hasDefault,
      isActive: true,
      rosterReadAt: now,
      createdAt: now,
    };
    const clubId = existing?.id ?? (await insertClub(tx, place));
    if (existing !== null) await updateClub(tx, clubId, place);
    await applyRoster(tx, clubId, input.roster, now);
    await setLead(tx, clubId, actor.userId);
    await claimThemes(tx, clubId, themes);
    await placeWaitingIdeas(kiem, tx, now);
    // Read again: a moment ago they were no lead.
    return loadClub(tx, clubId, await loadActor(tx, identity));
  });
}

async function loadClub(tx: Tx, clubId: string, reader: Actor): Promise<ClubData> {
  const club = await findClub(tx, clubId);
  if (club === null) throw new DomainError('club_unknown');
  const themes = (await findThemes(tx)).filter((theme) => theme.clubId === clubId).map((theme) => theme.name);
  return {
    club,
    memberCount: await countMembers(tx, clubId),
    people: await clubPeople(tx, clubId, 30),
    themes,
    waitingIdeas: await countIdeasWithoutCard(tx, clubId),
    canAppointLead: can(reader, 'appointLead', { clubId }),
  };
}

/**
 * The club of a channel, for one reader; null when the channel is no club's yet.
 */
export async function viewClub(kiem: Kiem, identity: Identity, channelId: string): Promise<ClubData | null> {
  return kiem.db.read(async (tx) => {
    const actor = await loadActor(tx, identity);
    const club = await findClubByChannel(tx, channelId);
    return club?.isActive === true ? loadClub(tx, club.id, actor) : null;
  });
}

/** Themes that no active club has, to propose to a new one. */
export async function freeThemes(kiem: Kiem): Promise<string[]> {
  return kiem.db.read(async (tx) => {
    const active = new Set((await findActiveClubs(tx)).map((club) => club.id));
    return (await findThemes(tx))
      .filter((theme) => theme.clubId === null || !active.has(theme.clubId))
      .map((theme) => theme.name);
  });
}

/**
 * A lead (or an administrator) makes a member of the club a lead too.
 * @throws DomainError `not_allowed`, `club_unknown`, `person_not_in_club`
 */
export async function appointLead(
  kiem: Kiem,
  identity: Identity,
  input: { readonly clubId: string; readonly aadObjectId: string },
): Promise<ClubData> {
  return command(kiem, async (tx) => {
    const actor = await loadActor(tx, identity);
    if ((await findClub(tx, input.clubId)) === null) throw new DomainError('club_unknown');
    assertCan(actor, 'appointLead', { clubId: input.clubId });
    const person = await findUserByAadId(tx, input.aadObjectId.trim());
    const membership = person === null ? null : await findMembership(tx, input.clubId, person.id);
    if (person === null || membership === null) throw new DomainError('person_not_in_club');
    await setLead(tx, input.clubId, person.id);
    const data = await loadClub(tx, input.clubId, actor);
    return { ...data, canAppointLead: can(actor, 'appointLead', { clubId: input.clubId }) };
  });
}

/** The bot was removed from a team: its clubs rest, what is meant for their channels is kept for later. */
export async function leaveClubsOfTeam(kiem: Kiem, teamId: string): Promise<void> {
  await command(kiem, async (tx, now) => {
    for (const club of await findClubsOfTeam(tx, teamId)) {
      await updateClub(tx, club.id, { isActive: false, isDefault: false });
      await holdMessagesOfClub(tx, club.id, NOT_IN_TEAM, now);
    }
    // Ideas without a theme of their own must not wait for a club that rests: the oldest of the others has them.
    const others = await findActiveClubs(tx);
    const [oldest] = others;
    if (oldest !== undefined && !others.some((club) => club.isDefault))
      await updateClub(tx, oldest.id, { isDefault: true });
  });
}

/**
 * The bot is in a team again: its clubs go on, and what was kept is sent. False when the team had no club.
 */
export async function returnToTeam(kiem: Kiem, teamId: string, serviceUrl: string): Promise<boolean> {
  return command(kiem, async (tx, now) => {
    const clubs = await findClubsOfTeam(tx, teamId);
    for (const club of clubs) {
      const hasDefault = (await findActiveClubs(tx)).some((other) => other.isDefault);
      await updateClub(tx, club.id, { isActive: true, isDefault: club.isDefault || !hasDefault, serviceUrl });
      await retryMessagesOfClub(tx, club.id, now);
    }
    if (clubs.length > 0) await placeWaitingIdeas(kiem, tx, now);
    return clubs.length > 0;
  });
}

/** Clubs of a team, to read their roster again. */
export async function clubsOfTeam(kiem: Kiem, teamId: string): Promise<ClubRow[]> {
  return kiem.db.read((tx) => findClubsOfTeam(tx, teamId));
}

/** Themes with which a new organisation begins; an administrator changes them. */
const FIRST_THEMES = [
  'Dienstverlening',
  'Digitaal werken',
  'Duurzaamheid',
  'Openbare ruimte',
  'Organisatie',
  'Veiligheid',
  'Zorg en welzijn',
] as const;

/** Gives an organisation that has no themes yet its first ones. */
export async function ensureThemes(kiem: Kiem): Promise<void> {
  await kiem.db.inTransaction(async (tx) => {
    if ((await findThemes(tx)).length > 0) return;
    for (const name of FIRST_THEMES) await insertTheme(tx, name, null);
  });
}
