import { randomUUID } from 'node:crypto';
import type { Person, Team } from './directory';
import type { Json } from './json';
import type { State } from './state';
import type { Message } from './types';

const ZONE = 'Europe/Amsterdam';

export interface ActivityOptions {
  /** Given when the same turn must arrive again. */
  activityId?: string | undefined;
  /** Photos and files that come with a message, as Teams tells of them. */
  attachments?: readonly { contentType: string; contentUrl?: string; name?: string }[];
}

/** Makes the activities that Teams sends to a bot. */
export class Activities {
  constructor(
    private readonly state: State,
    private readonly serviceUrl: () => string,
  ) {}

  /** An activity of a person in their own chat with the bot. */
  inChat(
    person: Person,
    type: string,
    options: ActivityOptions & { id?: string } = {},
  ): Json & { id: string } {
    return this.base(person, type, options, {
      conversation: {
        conversationType: 'personal',
        tenantId: this.state.directory.tenantId,
        id: this.state.chatIdOf(person),
      },
      channelData: { tenant: this.tenant() },
    });
  }

  /** An activity of a person in a channel; with a root it is in that thread. */
  inChannel(
    person: Person,
    channelId: string,
    rootId: string | undefined,
    type: string,
    options: ActivityOptions & { id?: string } = {},
  ): Json & { id: string } {
    const place = this.state.place(channelId);
    if (!place) throw new Error(`There is no channel ${channelId}`);
    return this.base(person, type, options, {
      conversation: {
        isGroup: true,
        conversationType: 'channel',
        tenantId: this.state.directory.tenantId,
        id: rootId === undefined ? channelId : `${channelId};messageid=${rootId}`,
      },
      channelData: {
        teamsChannelId: channelId,
        teamsTeamId: place.team.id,
        channel: { id: channelId },
        team: teamInfo(place.team),
        tenant: this.tenant(),
      },
    });
  }

  /** An activity of a person where a message stands. */
  at(
    person: Person,
    message: Message,
    type: string,
    options: ActivityOptions & { id?: string } = {},
  ): Json & { id: string } {
    const activity =
      message.rootId === undefined
        ? this.inChat(person, type, options)
        : this.inChannel(person, message.conversationId, message.rootId, type, options);
    activity['replyToId'] = message.id;
    return activity;
  }

  /** A `conversationUpdate` about the members of a team. */
  teamEvent(
    actor: Person,
    team: Team,
    eventType: string,
    change: Json,
    options: ActivityOptions,
  ): Json & { id: string } {
    const activity = this.inChannel(actor, team.id, undefined, 'conversationUpdate', options);
    activity['channelData'] = {
      team: teamInfo(team),
      eventType,
      tenant: this.tenant(),
      settings: { selectedChannel: { id: team.id } },
    };
    delete activity['entities'];
    delete activity['locale'];
    return Object.assign(activity, change);
  }

  private tenant(): Json {
    return { id: this.state.directory.tenantId };
  }

  private base(
    person: Person,
    type: string,
    options: ActivityOptions & { id?: string },
    where: Json,
  ): Json & { id: string } {
    const { bot } = this.state.directory;
    const locale = this.state.localeOf(person);
    const at = this.state.now();
    return {
      type,
      id: options.activityId ?? options.id ?? `f:${randomUUID()}`,
      timestamp: at.toISOString(),
      localTimestamp: localIso(at),
      localTimezone: ZONE,
      channelId: 'msteams',
      serviceUrl: this.serviceUrl(),
      from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
      recipient: { id: bot.id, name: bot.name },
      locale,
      entities: [{ type: 'clientInfo', locale, country: locale.slice(3), platform: 'Web', timezone: ZONE }],
      ...where,
    };
  }
}

function teamInfo(team: Team): Json {
  return { id: team.id, name: team.name, aadGroupId: team.aadGroupId };
}

/** The time on the clock in Amsterdam, with its offset. */
function localIso(at: Date): string {
  const parts = Object.fromEntries(formatter.formatToParts(at).map((part) => [part.type, part.value]));
  const offset = (parts['timeZoneName'] ?? '').replace('GMT', '') || '+00:00';
  return `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}:${parts['second']}.${parts['fractionalSecond']}${offset}`;
}

const formatter = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  timeZoneName: 'longOffset',
});
