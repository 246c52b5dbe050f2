import { appendAudit } from '../db/repositories/audit';
import type { ClubRow } from '../db/entities/clubs';
import {
  countWaitingClubs,
  deleteWaitingClub,
  findActiveClubs,
  findClub,
  findClubByChannel,
  findClubs,
  findClubsOfTeam,
  insertClub,
  judgeWaitingClub,
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
import { findClubRequest } from '../db/repositories/clubRequests';
import { oneAtATime } from '../db/repositories/locks';
import { holdMessagesOfClub, retryMessagesOfClub } from '../db/repositories/outbox';
import { findClubForTheme, findThemes, insertTheme, updateTheme } from '../db/repositories/themes';
import { appendEvent } from '../db/repositories/timeline';
import { findUserByAadId, findUsersWithRole } from '../db/repositories/users';
import type { Tx } from '../db/transaction';
import { changesBetween } from '../domain/audit';
import {
  assertApproved,
  assertMayAskForClub,
  clubState,
  isActiveClub,
  type ClubRequestFacts,
} from '../domain/club';
import { assertAble, isAble } from '../domain/abilities';
import { DomainError } from '../domain/errors';
import { LIMITS, requiredLine } from '../domain/idea';
import type { Actor } from '../domain/policy';
import { isBlank, isSameName, nameKey } from '../domain/text/characters';
import { enqueue } from '../outbox/enqueue';
import { giveToClub } from './ideas';
import { command, loadOrganisation, type Kiem } from './kiem';
import { NOT_IN_TEAM } from './delivery';
import { applyRoster, loadActor, type Identity, type TeamsPerson } from './people';

/** A channel of a team, as an activity tells it. */
export interface Place {
  readonly teamId: string;
  readonly teamName?: string | null;
  readonly teamAadGroupId: string | null;
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly tenantId?: string | undefined;
}

/** What is asked of the administrators, or was, for one reader. */
export interface ClubRequest extends ClubRequestFacts {
  readonly canJudge: boolean;
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
  /** Null for a club from before clubs were asked for. */
  readonly request: ClubRequest | null;
}

/**
 * Two clubs with one name cannot be told apart in a list or a filter. A club that rests keeps its name; one that
 * nobody approved has none to keep.
 * @throws DomainError `club_name_taken`
 */
export async function assertClubNameFree(tx: Tx, name: string, clubId: string | null): Promise<void> {
  const other = (await findClubs(tx)).find(
    (club) => club.id !== clubId && clubState(club) === 'approved' && isSameName(club.name, name),
  );
  if (other !== undefined) throw new DomainError('club_name_taken', { name: other.name });
}

/** Names typed with commas or on lines of their own, tidied, each once. */
function themesIn(typed: string): string[] {
  const names = typed
    .split(/[,;\n]/)
    .filter((name) => !isBlank(name))
    .map((name) => requiredLine(name, LIMITS.theme, 'theme_required'));
  return [...new Map(names.map((name) => [nameKey(name), name])).values()];
}

/** Which of these themes another active club has, with that club. */
async function takenThemes(
  tx: Tx,
  clubId: string | null,
  names: readonly string[],
): Promise<Map<string, string>> {
  const active = new Map((await findActiveClubs(tx)).map((club) => [club.id, club]));
  const taken = new Map<string, string>();
  for (const theme of await findThemes(tx)) {
    const owner = theme.clubId === null || theme.clubId === clubId ? undefined : active.get(theme.clubId);
    const name = names.find((one) => isSameName(one, theme.name));
    if (owner !== undefined && name !== undefined) taken.set(name, owner.name);
  }
  return taken;
}

/** @throws DomainError `theme_taken` when another active club has one of these themes */
async function assertThemesFree(tx: Tx, clubId: string | null, names: readonly string[]): Promise<void> {
  const [first] = await takenThemes(tx, clubId, names);
  if (first !== undefined) throw new DomainError('theme_taken', { theme: first[0], club: first[1] });
}

/** Themes go to a club; one that another active club has meanwhile stays where it is. */
async function claimThemes(tx: Tx, clubId: string, names: readonly string[]): Promise<void> {
  const taken = await takenThemes(tx, clubId, names);
  const known = await findThemes(tx);
  for (const name of names.filter((one) => !taken.has(one))) {
    const theme = known.find((one) => isSameName(one.name, name));
    if (theme === undefined) await insertTheme(tx, name, clubId);
    else await updateTheme(tx, theme.id, clubId);
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
 * Asks for a club in a channel: whoever does so will be its lead, the members are the team's. It waits, without
 * ideas, themes or rights for anybody, until an administrator approves it; an administrator who asks has approved
 * it with that. The channel of an approved club that rested wakes up and changes nothing else: its leads stay.
 * @throws DomainError `not_allowed`, `club_name_required`, `club_name_taken`, `club_exists`, `theme_taken`,
 * `text_too_long`, `person_not_in_club`, `too_many_clubs_wait`
 */
export async function setUpClub(
  kiem: Kiem,
  identity: Identity,
  input: Place & { readonly name: string; readonly themes: string; readonly roster: readonly TeamsPerson[] },
): Promise<ClubData> {
  return command(kiem, async (tx, now) => {
    await oneAtATime(tx, 'clubs');
    const actor = await loadActor(tx, identity);
    assertAble(actor, 'setUpClub', {});
    const existing = await findClubByChannel(tx, input.channelId);
    if (existing !== null && clubState(existing) !== 'rejected') {
      if (existing.isActive || clubState(existing) === 'waiting')
        throw new DomainError('club_exists', { club: existing.name });
      await wake(tx, existing, input.serviceUrl, now);
      await applyRoster(tx, existing.id, input.roster, now);
      await placeWaitingIdeas(kiem, tx, now);
      return loadClub(tx, existing.id, await loadActor(tx, identity));
    }
    const name = requiredLine(input.name, LIMITS.clubName, 'club_name_required');
    await assertClubNameFree(tx, name, existing?.id ?? null);
    const wantedThemes = themesIn(input.themes);
    await assertThemesFree(tx, existing?.id ?? null, wantedThemes);
    assertMayAskForClub(await countWaitingClubs(tx, actor.userId));
    if (!input.roster.some((one) => !one.isGuest && one.aadObjectId === identity.aadObjectId))
      throw new DomainError('person_not_in_club');
    const place = {
      name,
      teamId: input.teamId,
      teamName: input.teamName ?? null,
      teamAadGroupId: input.teamAadGroupId,
      channelId: input.channelId,
      serviceUrl: input.serviceUrl,
      tenantId: input.tenantId ?? null,
      language: actor.language,
      isDefault: false,
      isActive: false,
      askedById: actor.userId,
      askedAt: now,
      wantedThemes,
      approvedAt: null,
      rejectedAt: null,
      judgedById: null,
      rejectReason: null,
      rosterReadAt: now,
      createdAt: now,
    };
    const clubId = existing?.id ?? (await insertClub(tx, place));
    if (existing !== null) await updateClub(tx, clubId, place);
    await applyRoster(tx, clubId, input.roster, now);
    await setLead(tx, clubId, actor.userId);
    if (isAble(actor, 'administer', {})) await beginClub(kiem, tx, clubId, actor.userId, now);
    else await askAdministrators(tx, clubId, now);
    // Read again: a moment ago they were no lead.
    return loadClub(tx, clubId, await loadActor(tx, identity));
  });
}

/** The administrators hear that a club waits for them, with the buttons to decide. */
async function askAdministrators(tx: Tx, clubId: string, now: Date): Promise<void> {
  for (const { id } of await findUsersWithRole(tx, 'isAdministrator'))
    await enqueue(tx, 'clubWaits', { to: id, club: clubId, at: now.toISOString() }, now);
}

/** A club that waits begins: from now on it has its themes, ideas and rights. */
export async function beginClub(
  kiem: Kiem,
  tx: Tx,
  clubId: string,
  judgeId: string,
  now: Date,
): Promise<void> {
  const hasDefault = (await findActiveClubs(tx)).some((club) => club.isDefault);
  if (
    !(await judgeWaitingClub(tx, clubId, {
      approvedAt: now,
      judgedById: judgeId,
      isActive: true,
      isDefault: !hasDefault,
    }))
  )
    throw new DomainError('changed_meanwhile');
  const club = await findClub(tx, clubId);
  if (club === null) throw new DomainError('club_unknown');
  await claimThemes(tx, clubId, club.wantedThemes ?? []);
  const changes = changesBetween(
    { state: 'waiting' },
    { state: 'approved', name: club.name, themes: club.wantedThemes ?? [] },
  );
  await appendAudit(tx, { actorId: judgeId, action: 'clubApproved', subjectId: clubId, changes }, now);
  if (club.askedById !== null)
    await changeLead(tx, { club, userId: club.askedById, isLead: true, actorId: judgeId }, now);
  await placeWaitingIdeas(kiem, tx, now);
}

/** Makes a member of a club its lead, or no longer, and writes down who did so. */
export async function changeLead(
  tx: Tx,
  change: {
    readonly club: Pick<ClubRow, 'id' | 'name'>;
    readonly userId: string;
    readonly isLead: boolean;
    readonly actorId: string;
  },
  now: Date,
): Promise<void> {
  const { club, userId, isLead, actorId } = change;
  await setLead(tx, club.id, userId, isLead);
  const [action, changes] = isLead
    ? (['leadAppointed', changesBetween({}, { club: club.name })] as const)
    : (['leadRemoved', changesBetween({ club: club.name }, {})] as const);
  await appendAudit(tx, { actorId, action, subjectId: userId, changes }, now);
}

/** A club whose team has Kiem again goes on. */
async function wake(tx: Tx, club: ClubRow, serviceUrl: string, now: Date): Promise<void> {
  const hasDefault = (await findActiveClubs(tx)).some((other) => other.isDefault);
  await updateClub(tx, club.id, { isActive: true, isDefault: club.isDefault || !hasDefault, serviceUrl });
  await retryMessagesOfClub(tx, club.id, now);
}

/** What was asked for and what became of it; null for a club from before clubs were asked for. */
export async function requestOf(tx: Tx, club: ClubRow, reader: Actor): Promise<ClubRequest | null> {
  const request = await findClubRequest(tx, club);
  if (request === null) return null;
  return { ...request, canJudge: request.state === 'waiting' && isAble(reader, 'administer', {}) };
}

/** A club with what there is to tell of it, for one reader. */
export async function loadClub(tx: Tx, clubId: string, reader: Actor): Promise<ClubData> {
  const club = await findClub(tx, clubId);
  if (club === null) throw new DomainError('club_unknown');
  const themes = (await findThemes(tx)).filter((theme) => theme.clubId === clubId).map((theme) => theme.name);
  return {
    club,
    memberCount: await countMembers(tx, clubId),
    people: await clubPeople(tx, clubId, 30),
    themes,
    waitingIdeas: await countIdeasWithoutCard(tx, clubId),
    canAppointLead: isActiveClub(club) && isAble(reader, 'appointLead', { clubId }),
    request: await requestOf(tx, club, reader),
  };
}

/**
 * The club of a channel, also one that waits for an administrator, for one reader; null when the channel is no
 * club's.
 */
export async function viewClub(kiem: Kiem, identity: Identity, channelId: string): Promise<ClubData | null> {
  return kiem.db.read(async (tx) => {
    const actor = await loadActor(tx, identity);
    const club = await findClubByChannel(tx, channelId);
    if (club === null || !(isActiveClub(club) || clubState(club) === 'waiting')) return null;
    return loadClub(tx, club.id, actor);
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
 * @throws DomainError `not_allowed`, `club_unknown`, `club_waits`, `club_rejected`, `person_not_in_club`
 */
export async function appointLead(
  kiem: Kiem,
  identity: Identity,
  input: { readonly clubId: string; readonly aadObjectId: string },
): Promise<ClubData> {
  return command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const club = await findClub(tx, input.clubId);
    if (club === null) throw new DomainError('club_unknown');
    assertAble(actor, 'appointLead', { clubId: input.clubId });
    assertApproved(club);
    const person = await findUserByAadId(tx, input.aadObjectId.trim());
    const membership = person === null ? null : await findMembership(tx, input.clubId, person.id);
    if (person === null || membership === null) throw new DomainError('person_not_in_club');
    if (!membership.isLead)
      await changeLead(tx, { club, userId: person.id, isLead: true, actorId: actor.userId }, now);
    const data = await loadClub(tx, input.clubId, actor);
    return { ...data, canAppointLead: isAble(actor, 'appointLead', { clubId: input.clubId }) };
  });
}

/**
 * The bot was removed from a team: its clubs rest, what is meant for their channels is kept for later. A club
 * that waited for an administrator is no longer asked for.
 */
export async function leaveClubsOfTeam(kiem: Kiem, teamId: string): Promise<void> {
  await command(kiem, async (tx, now) => {
    for (const club of await findClubsOfTeam(tx, teamId)) {
      if (clubState(club) === 'waiting') await deleteWaitingClub(tx, club.id);
      if (clubState(club) !== 'approved') continue;
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
    const clubs = (await findClubsOfTeam(tx, teamId)).filter((club) => clubState(club) === 'approved');
    for (const club of clubs) await wake(tx, club, serviceUrl, now);
    if (clubs.length > 0) await placeWaitingIdeas(kiem, tx, now);
    return clubs.length > 0;
  });
}

/** Clubs of a team, to read their roster again. */
export async function clubsOfTeam(kiem: Kiem, teamId: string): Promise<ClubRow[]> {
  const clubs = await kiem.db.read((tx) => findClubsOfTeam(tx, teamId));
  return clubs.filter((club) => clubState(club) !== 'rejected');
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
