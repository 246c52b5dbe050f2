import type { ClubOfferView, ClubRequestView } from '../../src/contracts/views';
import { DomainError } from '../../src/domain/errors';
import { t } from '../../src/i18n';
import { presentClub } from '../../src/presenters/chat';
import { presentClubRequest } from '../../src/presenters/clubs';
import { presentProblem } from '../../src/presenters/common';
import {
  appointLead as appoint,
  clubsOfTeam,
  freeThemes,
  leaveClubsOfTeam,
  returnToTeam,
  setUpClub as setUp,
  viewClub,
  type ClubData,
} from '../../src/services/clubs';
import { syncRoster, type TeamsPerson } from '../../src/services/people';
import { cardMessage } from '../answers';
import * as cards from '../cards';
import type { Card } from '../cards';
import type { ExecuteHandler } from '../handler';
import { channelDataOf, readRoster, tenantOf, type BotWorld, type Turn } from '../turn';
import type { TurnContext } from 'botbuilder';
import { languageOf } from '../../src/presenters/common';

/** The channel in which something happens; a thread is part of its channel. */
function channelOf(context: TurnContext): string {
  const [channelId = ''] = context.activity.conversation.id.split(';');
  return channelDataOf(context).channel?.id ?? channelId;
}

/** How many guests the team has: they are no members of the club, but read along in its channel. */
function guestsAmong(roster: readonly TeamsPerson[]): number {
  return roster.filter((person) => person.isGuest).length;
}

/** The same, asked of Teams. No answer is no reason to keep the card of a club from anybody. */
async function guestsIn(turn: Turn): Promise<number> {
  const { context, world, teamId } = turn;
  if (teamId === null) return 0;
  try {
    return guestsAmong(await readRoster(context, teamId));
  } catch (error) {
    world.onError('bot: could not look whether the team of a club has guests', error);
    return 0;
  }
}

/** The card of a club for who asks, with what they may do on it; while it waits, that it does. */
async function clubCard(turn: Turn, club: ClubData, problem: DomainError | null = null): Promise<Card> {
  const waiting = waitingView(club);
  if (waiting !== null) return cards.clubRequest(waiting, turn.language);
  const problemWith = problem === null ? null : presentProblem(problem);
  return cards.club(presentClub(club, await guestsIn(turn), problemWith), turn.language);
}

function waitingView(club: ClubData): ClubRequestView | null {
  const view = presentClubRequest(club);
  return view?.state === 'waiting' ? view : null;
}

async function offer(
  world: BotWorld,
  context: TurnContext,
  typed: Pick<ClubOfferView, 'name' | 'themes' | 'problemWith'>,
): Promise<ClubOfferView> {
  return {
    ...typed,
    teamName: channelDataOf(context).team?.name ?? '',
    freeThemes: await freeThemes(world.kiem),
  };
}

/** The bot was added to a team: offers to make this channel the club's, or goes on where it left. */
export async function welcomeTeam(world: BotWorld, context: TurnContext): Promise<void> {
  const teamId = channelDataOf(context).team?.id;
  if (teamId === undefined) return;
  if (await returnToTeam(world.kiem, teamId, context.activity.serviceUrl)) {
    // Nobody told who came and went while the bot was away.
    const roster = await readRoster(context, teamId);
    for (const club of await clubsOfTeam(world.kiem, teamId)) await syncRoster(world.kiem, club.id, roster);
    return;
  }
  const language = languageOf(context.activity.locale);
  const teamName = channelDataOf(context).team?.name ?? '';
  const view = await offer(world, context, { name: teamName, themes: '', problemWith: null });
  await context.sendActivity(cardMessage(cards.clubOffer(view, language), t(language, 'clubOffer.heading')));
}

/** The bot was removed from a team: what is meant for it is kept. */
export async function leaveTeam(world: BotWorld, context: TurnContext): Promise<void> {
  const teamId = channelDataOf(context).team?.id;
  if (teamId !== undefined) await leaveClubsOfTeam(world.kiem, teamId);
}

/** Somebody speaks to the bot in a channel: shows the club, or offers to make one here. */
export async function sendClub(turn: Turn): Promise<void> {
  const { context, kiem, identity, language, world } = turn;
  const club = await viewClub(kiem, identity, channelOf(context));
  const card =
    club === null
      ? cards.clubOffer(
          await offer(world, context, {
            name: channelDataOf(context).team?.name ?? '',
            themes: '',
            problemWith: null,
          }),
          language,
        )
      : await clubCard(turn, club);
  await context.sendActivity(cardMessage(card, club?.club.name ?? t(language, 'clubOffer.heading')));
}

/** The offer in the channel becomes the club, for everybody; leads get their buttons by pressing or asking. */
async function showClubToAll(turn: Turn, club: ClubData, guests: number): Promise<void> {
  const { context, language, world } = turn;
  const id = context.activity.replyToId;
  if (id === undefined) return;
  const waiting = waitingView(club);
  const card =
    waiting === null
      ? cards.club(presentClub({ ...club, canAppointLead: false }, guests), language)
      : cards.clubRequest(waiting, language);
  await context.updateActivity({ ...cardMessage(card, club.club.name), id }).catch((error: unknown) => {
    world.onError('bot: could not update the offer of a club', error);
  });
}

/** Asks for a club in this channel; whoever presses is its first lead when an administrator approves. */
export const setUpClub: ExecuteHandler<'setUpClub'> = async (turn, { name, themes }) => {
  const { context, kiem, identity, language, world, teamId } = turn;
  if (teamId === null) throw new DomainError('club_unknown');
  try {
    const channelId = channelOf(context);
    const existing = await viewClub(kiem, identity, channelId);
    // Pressed twice, or by two people at once: the club is there, and this is it.
    if (existing !== null) return { card: await clubCard(turn, existing) };
    const roster = await readRoster(context, teamId);
    const club = await setUp(kiem, identity, {
      teamId,
      teamName: channelDataOf(context).team?.name ?? null,
      teamAadGroupId: channelDataOf(context).team?.aadGroupId ?? null,
      channelId,
      serviceUrl: context.activity.serviceUrl,
      tenantId: tenantOf(context),
      name,
      themes,
      roster,
    });
    const guests = guestsAmong(roster);
    await showClubToAll(turn, club, guests);
    const waiting = waitingView(club);
    return {
      card:
        waiting === null
          ? cards.club(presentClub(club, guests), language)
          : cards.clubRequest(waiting, language),
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    // Two people at once: the other was a moment earlier, and their club is what both see.
    const made = error.code === 'club_exists' ? await viewClub(kiem, identity, channelOf(context)) : null;
    if (made !== null) return { card: await clubCard(turn, made) };
    const view = await offer(world, context, { name, themes, problemWith: presentProblem(error) });
    return { card: cards.clubOffer(view, language) };
  }
};

/** A lead makes another member a lead. */
export const appointLead: ExecuteHandler<'appointLead'> = async (turn, { clubId, person }) => {
  const { kiem, identity, context } = turn;
  try {
    return { card: await clubCard(turn, await appoint(kiem, identity, { clubId, aadObjectId: person })) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const club = await viewClub(kiem, identity, channelOf(context));
    if (club === null) throw error;
    return { card: await clubCard(turn, club, error) };
  }
};
