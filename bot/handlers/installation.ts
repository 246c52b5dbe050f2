import type { TeamsChannelAccount, TurnContext } from 'botbuilder';
import { joinTeam, leaveTeam as leave, losePerson } from '../../src/services/people';
import { askTeamFor, assertTenant, beginTurn, channelDataOf, type BotWorld } from '../turn';
import { leaveTeam, welcomeTeam } from './club';
import { firstNameOf, sendWelcome } from './greet';

/**
 * The app comes to or leaves a person or a team, or people come to or leave a team. Teams tells an installation
 * twice (`conversationUpdate` and `installationUpdate`): people are greeted by the one, teams by the other.
 */
export async function handleInstallation(context: TurnContext, world: BotWorld): Promise<void> {
  const { activity } = context;
  const isPersonal = activity.conversation.conversationType === 'personal';
  assertTenant(context, world);
  if (activity.type === 'installationUpdate') {
    if (isPersonal) await personalInstallation(context, world, activity.action ?? '');
    return;
  }
  if (isPersonal) return;
  const added = activity.membersAdded ?? [];
  const removed = activity.membersRemoved ?? [];
  const isBot = (member: { id: string }): boolean => member.id === activity.recipient.id;
  if (added.some(isBot)) await welcomeTeam(world, context);
  if (removed.some(isBot)) await leaveTeam(world, context);
  await peopleCome(
    context,
    world,
    added.filter((member) => !isBot(member)),
  );
  await peopleGo(
    context,
    world,
    removed.filter((member) => !isBot(member)),
  );
}

async function personalInstallation(context: TurnContext, world: BotWorld, action: string): Promise<void> {
  const { aadObjectId } = context.activity.from;
  if (aadObjectId === undefined) return;
  if (action.startsWith('remove')) {
    world.noted.delete(aadObjectId);
    await losePerson(world.kiem, { aadObjectId });
    return;
  }
  // Asked first: from the moment that Kiem knows the chat, what was kept for them is on its way.
  const name = await firstNameOf(context);
  const turn = await beginTurn(context, world);
  if (turn.isFirst) await sendWelcome(turn, name);
}

async function peopleCome(
  context: TurnContext,
  world: BotWorld,
  members: readonly TeamsChannelAccount[],
): Promise<void> {
  const teamId = channelDataOf(context).team?.id;
  if (teamId === undefined || members.length === 0) return;
  // The event carries ids only; names and whether somebody is a guest are on the roster.
  const people = await Promise.all(members.map((member) => askTeamFor(context, teamId, member.id)));
  await joinTeam(
    world.kiem,
    teamId,
    people.flatMap((person) => person ?? []),
  );
}

async function peopleGo(
  context: TurnContext,
  world: BotWorld,
  members: readonly TeamsChannelAccount[],
): Promise<void> {
  const teamId = channelDataOf(context).team?.id;
  if (teamId === undefined || members.length === 0) return;
  await leave(
    world.kiem,
    teamId,
    members.flatMap((member) => member.aadObjectId ?? []),
  );
}
