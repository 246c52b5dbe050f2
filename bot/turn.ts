import { TeamsInfo, type TeamsChannelAccount, type TeamsChannelData, type TurnContext } from 'botbuilder';
import type { LRUCache } from 'lru-cache';
import type { Language } from '../src/contracts/views';
import { DomainError } from '../src/domain/errors';
import { cleanName } from '../src/domain/text/characters';
import { languageOf } from '../src/presenters/common';
import { becomeFirstAdministrator } from '../src/services/administrators';
import type { Budget } from '../src/services/budget';
import type { Kiem } from '../src/services/kiem';
import { findPerson, joinTeam, meetPerson, type Identity, type TeamsPerson } from '../src/services/people';
import type { TabLinks } from './links';

/** What the bot needs of the world. */
export interface BotWorld {
  readonly kiem: Kiem;
  /** The organisation's tenant; empty in local mode, where any is welcome. */
  readonly tenantId: string;
  /** Who may become administrator as long as there is none, by object id in Entra ID. */
  readonly administrators: readonly string[];
  readonly links: TabLinks;
  readonly budget: Budget;
  /**
   * What was last noted of each person who spoke: language, chat and service. Only to save writing the same
   * again on every turn; the rights of a person are read from the database each time.
   */
  readonly noted: LRUCache<string, string>;
  readonly onError: (message: string, error: unknown) => void;
}

/** One turn: who speaks, in which language, and where. */
export interface Turn {
  readonly kiem: Kiem;
  readonly world: BotWorld;
  readonly context: TurnContext;
  readonly identity: Identity;
  readonly name: string;
  readonly language: Language;
  readonly isPersonal: boolean;
  /** Whether this is the first turn in a chat with this person, or the first since they came back. */
  readonly isFirst: boolean;
  readonly teamId: string | null;
}

/** What Teams adds to an activity. Only read, never trusted for who somebody is. */
export function channelDataOf(context: TurnContext): Partial<TeamsChannelData> {
  return (context.activity.channelData ?? {}) as Partial<TeamsChannelData>;
}

/** The tenant in which something happens; checked against the organisation's own by `assertTenant`. */
export function tenantOf(context: TurnContext): string | undefined {
  return channelDataOf(context).tenant?.id ?? context.activity.conversation.tenantId;
}

/** Guests, people of other tenants and anonymous participants are no colleagues. */
function isOutsider(member: TeamsChannelAccount, tenantId: string | undefined): boolean {
  const other = member.tenantId !== undefined && tenantId !== undefined && member.tenantId !== tenantId;
  return other || member.userRole === 'guest' || (member.userPrincipalName ?? '').includes('#EXT#');
}

/** A member of a roster, as the services know people. Null for who has no account, such as a bot. */
function toTeamsPerson(member: TeamsChannelAccount, tenantId: string | undefined): TeamsPerson | null {
  const aadObjectId = member.aadObjectId ?? (member as { objectId?: string }).objectId;
  if (aadObjectId === undefined) return null;
  return {
    aadObjectId,
    teamsId: member.id,
    name: cleanName(member.name),
    isGuest: isOutsider(member, tenantId),
  };
}

/** Teams answers so when somebody is not there. Anything else is a fault, and says nothing of who they are. */
const NOT_THERE: readonly unknown[] = [400, 403, 404];

async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (NOT_THERE.includes((error as { statusCode?: unknown }).statusCode)) return null;
    throw error;
  }
}

/**
 * Somebody whom the bot does not know yet: asks Teams who it is. Gives whether their chat is new.
 * @throws DomainError `unknown_person` when Teams does not know them here, `guest`
 */
async function meet(
  context: TurnContext,
  world: BotWorld,
  aadObjectId: string,
  language: Language,
): Promise<boolean> {
  const { activity } = context;
  const member = await orNull(TeamsInfo.getMember(context, activity.from.id));
  const person = member === null ? null : toTeamsPerson(member, tenantOf(context));
  if (person?.aadObjectId !== aadObjectId) throw new DomainError('unknown_person');
  const isFirst = await meetPerson(world.kiem, person, reachOf(context, language));
  if (person.isGuest) throw new DomainError('guest');
  return isFirst;
}

function reachOf(context: TurnContext, language: Language): Parameters<typeof meetPerson>[2] {
  const { activity } = context;
  const isPersonal = activity.conversation.conversationType === 'personal';
  const tenantId = tenantOf(context);
  return {
    serviceUrl: activity.serviceUrl,
    language,
    ...(tenantId === undefined ? {} : { tenantId }),
    ...(isPersonal ? { conversationId: activity.conversation.id } : {}),
  };
}

/**
 * Kiem works for one organisation.
 * @throws DomainError `other_tenant`
 */
export function assertTenant(context: TurnContext, world: BotWorld): void {
  if (world.tenantId !== '' && tenantOf(context) !== world.tenantId) throw new DomainError('other_tenant');
}

/**
 * Finds out who speaks. The identity comes from the activity, which the adapter has verified; never from what
 * a card or form sends along.
 * @throws DomainError `other_tenant`, `unknown_person`, or `guest` for somebody without an account here
 */
export async function beginTurn(context: TurnContext, world: BotWorld): Promise<Turn> {
  const { activity } = context;
  assertTenant(context, world);
  const { aadObjectId } = activity.from;
  if (aadObjectId === undefined) throw new DomainError('guest');
  const language = languageOf(activity.locale);
  const reach = reachOf(context, language);
  const note = `${language}|${reach.conversationId ?? ''}|${reach.serviceUrl}`;
  const isPersonal = reach.conversationId !== undefined;
  let isFirst = false;
  // In a chat the look is worth it: who blocked the bot and is back gets what was kept for them.
  if (isPersonal || world.noted.get(aadObjectId) !== note) {
    const known = await findPerson(world.kiem, { aadObjectId });
    if (known === null || known.kind === 'guest') {
      isFirst = await meet(context, world, aadObjectId, language);
    } else if (known.language !== language || hasMoved(known, reach)) {
      const { name, teamsId } = known;
      const person = { aadObjectId, name, teamsId: teamsId ?? activity.from.id, isGuest: false };
      isFirst = await meetPerson(world.kiem, person, reach);
    }
    world.noted.set(aadObjectId, note);
  }
  if (world.administrators.includes(aadObjectId)) await becomeFirstAdministrator(world.kiem, { aadObjectId });
  return {
    kiem: world.kiem,
    world,
    context,
    identity: { aadObjectId },
    name: cleanName(activity.from.name),
    language,
    isPersonal,
    isFirst,
    teamId: channelDataOf(context).team?.id ?? null,
  };
}

function hasMoved(
  known: {
    readonly conversationId: string | null;
    readonly serviceUrl: string | null;
    readonly unreachableSince: Date | null;
  },
  reach: { readonly conversationId?: string; readonly serviceUrl: string },
): boolean {
  if (reach.conversationId === undefined) return false;
  return (
    known.conversationId !== reach.conversationId ||
    known.serviceUrl !== reach.serviceUrl ||
    known.unreachableSince !== null
  );
}

const PAGE_SIZE = 500;

/** The whole roster of a team, read page by page: teams can have thousands of members. */
export async function readRoster(context: TurnContext, teamId: string): Promise<TeamsPerson[]> {
  const people: TeamsPerson[] = [];
  let continuation: string | undefined;
  do {
    const page = await TeamsInfo.getPagedTeamMembers(context, teamId, PAGE_SIZE, continuation);
    people.push(...page.members.flatMap((member) => toTeamsPerson(member, tenantOf(context)) ?? []));
    continuation = page.continuationToken === '' ? undefined : page.continuationToken;
  } while (continuation !== undefined);
  return people;
}

/** What Teams knows of one member of a team; null when they are not in it. */
export async function askTeamFor(
  context: TurnContext,
  teamId: string,
  memberId: string,
): Promise<TeamsPerson | null> {
  const member = await orNull(TeamsInfo.getTeamMember(context, teamId, memberId));
  return member === null ? null : toTeamsPerson(member, tenantOf(context));
}

/**
 * Somebody acts in a channel and is no member of its club as far as Kiem knows: asks Teams whether they joined
 * the team since. True when they did.
 */
export async function refreshMember(turn: Turn, aadObjectId = turn.identity.aadObjectId): Promise<boolean> {
  if (turn.teamId === null) return false;
  const person = await askTeamFor(turn.context, turn.teamId, aadObjectId);
  if (person === null || person.isGuest) return false;
  await joinTeam(turn.kiem, turn.teamId, [person]);
  return true;
}
