import type { ClubRow } from '../db/entities/clubs';
import type { IdeaRow } from '../db/entities/ideas';
import type { RoundRow } from '../db/entities/rounds';
import { findClub, findClubByChannel } from '../db/repositories/clubs';
import { findIdea, findIdeaByCard, findIdeaByNumber, findIdeasOf } from '../db/repositories/ideas';
import { findLeads } from '../db/repositories/memberships';
import { findLastRound } from '../db/repositories/rounds';
import { findTeam } from '../db/repositories/team';
import { namesOf } from '../db/repositories/users';
import type { Tx } from '../db/transaction';
import { assertAble, whyNot } from '../domain/abilities';
import { DomainError, type Refusal } from '../domain/errors';
import { meantOf, type Meant } from '../domain/standing';
import { isRunning } from '../domain/stage';
import { loadOrganisation, type Kiem, type Organisation } from './kiem';
import { loadActor, type Identity } from './people';
import { viewIdeaInChat } from './views';

export { heardFirst } from '../domain/standing';

/** What is needed to say in a sentence how an idea stands and who has it. */
export interface StandingData {
  readonly now: Date;
  readonly organisation: Organisation;
  readonly readerId: string;
  readonly idea: IdeaRow;
  readonly round: RoundRow | null;
  readonly club: ClubRow | null;
  /** Who decides, by name. */
  readonly leads: readonly string[];
  readonly projectLeader: string | null;
  readonly mergedInto: IdeaRow | null;
}

async function standingOf(tx: Tx, kiem: Kiem, readerId: string, idea: IdeaRow): Promise<StandingData> {
  const leads = await findLeads(tx, idea.clubId === null ? [] : [idea.clubId]);
  const team = await findTeam(tx, idea.id);
  const leader = team.find(({ role }) => role === 'projectLeader');
  const names = await namesOf(tx, [
    ...leads.map(({ userId }) => userId),
    ...(leader === undefined ? [] : [leader.userId]),
  ]);
  return {
    now: kiem.now(),
    organisation: await loadOrganisation(kiem, tx),
    readerId,
    idea,
    round: await findLastRound(tx, idea.id),
    club: idea.clubId === null ? null : await findClub(tx, idea.clubId),
    leads: leads.flatMap(({ userId }) => names.get(userId) ?? []),
    projectLeader: leader === undefined ? null : (names.get(leader.userId) ?? null),
    mergedInto: idea.mergedIntoId === null ? null : await findIdea(tx, idea.mergedIntoId),
  };
}

/** What somebody asks about: what happens with it, or what they may still do with it. */
export type AskedFor = 'news' | 'own' | 'running';

/** Nobody follows more at once; of older ones the list tells. */
const MOST_FOLLOWED = 100;

function candidates(ideas: readonly IdeaRow[], readerId: string, asked: AskedFor): Meant<IdeaRow> {
  const own = ideas.filter((idea) => idea.submitterId === readerId);
  const isOpen = (idea: IdeaRow): boolean => idea.outcome === 'open';
  if (asked === 'running') return meantOf(ideas.filter(isRunning));
  if (asked === 'own') return meantOf(own.filter(isOpen), own);
  return meantOf(own.filter(isOpen), ideas.filter(isOpen), ideas);
}

/**
 * The idea that somebody asks about: the one that they name, else the one of theirs that it can only be.
 * @throws DomainError `idea_unknown` when there is no idea of that number
 */
export async function findMeant(
  kiem: Kiem,
  identity: Identity,
  number: string | null,
  asked: AskedFor,
): Promise<Meant<IdeaRow>> {
  return kiem.db.read(async (tx) => {
    const reader = await loadActor(tx, identity);
    assertAble(reader, 'seeIdeas', {});
    if (number === null)
      return candidates(await findIdeasOf(tx, reader.userId, 0, MOST_FOLLOWED), reader.userId, asked);
    const idea = await findIdeaByNumber(tx, number);
    if (idea === null) throw new DomainError('idea_unknown', { number });
    return { which: 'one', idea };
  });
}

/**
 * How an idea stands. Everybody in the organisation may know.
 * @throws DomainError `not_found`
 */
export async function viewStanding(kiem: Kiem, identity: Identity, ideaId: string): Promise<StandingData> {
  return kiem.db.read(async (tx) => {
    const reader = await loadActor(tx, identity);
    assertAble(reader, 'seeIdeas', {});
    const idea = await findIdea(tx, ideaId);
    if (idea === null) throw new DomainError('not_found');
    return standingOf(tx, kiem, reader.userId, idea);
  });
}

/** The same of the idea whose thread this is; null when the thread is of no idea. */
export async function viewStandingOfThread(
  kiem: Kiem,
  identity: Identity,
  thread: { readonly channelId: string; readonly rootId: string },
): Promise<StandingData | null> {
  return kiem.db.read(async (tx) => {
    const reader = await loadActor(tx, identity);
    assertAble(reader, 'seeIdeas', {});
    const club = await findClubByChannel(tx, thread.channelId);
    const idea = club === null ? null : await findIdeaByCard(tx, club.id, thread.rootId);
    return idea === null ? null : standingOf(tx, kiem, reader.userId, idea);
  });
}

/**
 * Why somebody may not change an idea now, or take it back; null when they may, or did so already.
 * @throws DomainError `not_found`
 */
export async function whyNotChange(
  kiem: Kiem,
  identity: Identity,
  ideaId: string,
  change: 'edit' | 'withdraw',
): Promise<Refusal | null> {
  const { idea, isJudged, reader } = await viewIdeaInChat(kiem, identity, ideaId);
  return change === 'edit'
    ? whyNot(reader, 'editIdea', { ...idea, isJudged })
    : whyNot(reader, 'withdrawIdea', idea);
}
