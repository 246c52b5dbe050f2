import type { Activities, ActivityOptions } from './activities';
import type { BotClient } from './botClient';
import type { Person, Team } from './directory';
import { asJson, asText, type Json } from './json';
import { contentOf, type State } from './state';
import type { Delivery, Message } from './types';

export type { ActivityOptions } from './activities';

/** What people do in chats, channels and teams, apart from cards and dialogs. */
export class People {
  constructor(
    private readonly state: State,
    private readonly activities: Activities,
    private readonly bot: BotClient,
  ) {}

  /** Installs the app for a person: the bot hears of the chat and of the installation. */
  async install(person: Person, options: ActivityOptions): Promise<Delivery> {
    const settings = this.state.settingsOf(person);
    settings.installed = true;
    settings.blocked = false;
    this.state.emit({ type: 'people' });
    const update = this.activities.inChat(person, 'conversationUpdate', options);
    update['membersAdded'] = [{ id: this.state.directory.bot.id }];
    const first = await this.bot.send(update);
    const second = await this.bot.send(this.installation(person, 'add'));
    return first.ok ? second : first;
  }

  async uninstall(person: Person): Promise<Delivery> {
    this.state.settingsOf(person).installed = false;
    this.state.emit({ type: 'people' });
    return this.bot.send(this.installation(person, 'remove'));
  }

  setBlocked(person: Person, blocked: boolean): void {
    this.state.settingsOf(person).blocked = blocked;
    this.state.emit({ type: 'people' });
  }

  private installation(person: Person, action: 'add' | 'remove'): Json & { id: string } {
    return Object.assign(this.activities.inChat(person, 'installationUpdate'), { action });
  }

  /** Installs the app in a team; by an owner when nobody is named. */
  async installInTeam(team: Team, by: Person | undefined, options: ActivityOptions): Promise<Delivery> {
    this.state.setInstalled(team, true);
    const actor = by ?? this.ownerOf(team);
    const added = { membersAdded: [{ id: this.state.directory.bot.id }] };
    const first = await this.bot.send(
      this.activities.teamEvent(actor, team, 'teamMemberAdded', added, options),
    );
    const second = await this.bot.send(this.teamInstallation(actor, team, 'add'));
    return first.ok ? second : first;
  }

  async removeFromTeam(team: Team, by: Person | undefined, options: ActivityOptions): Promise<Delivery> {
    this.state.setInstalled(team, false);
    const actor = by ?? this.ownerOf(team);
    const removed = { membersRemoved: [{ id: this.state.directory.bot.id }] };
    const first = await this.bot.send(
      this.activities.teamEvent(actor, team, 'teamMemberRemoved', removed, options),
    );
    const second = await this.bot.send(this.teamInstallation(actor, team, 'remove'));
    return first.ok ? second : first;
  }

  private teamInstallation(actor: Person, team: Team, action: 'add' | 'remove'): Json & { id: string } {
    const activity = this.activities.teamEvent(actor, team, '', { type: 'installationUpdate', action }, {});
    delete asJson(activity['channelData'])['eventType'];
    return activity;
  }

  async addMember(team: Team, person: Person, options: ActivityOptions): Promise<Delivery> {
    this.state.roster(team).add(person.aadObjectId);
    return this.membership(team, 'teamMemberAdded', 'membersAdded', person, options);
  }

  async removeMember(team: Team, person: Person, options: ActivityOptions): Promise<Delivery> {
    this.state.roster(team).delete(person.aadObjectId);
    return this.membership(team, 'teamMemberRemoved', 'membersRemoved', person, options);
  }

  private async membership(
    team: Team,
    eventType: string,
    field: string,
    person: Person,
    options: ActivityOptions,
  ): Promise<Delivery> {
    this.state.emit({ type: 'people' });
    if (!this.state.isInstalled(team)) return unsent('The app is not installed in this team.');
    const change = { [field]: [{ id: person.id, aadObjectId: person.aadObjectId }] };
    return this.bot.send(this.activities.teamEvent(this.ownerOf(team), team, eventType, change, options));
  }

  private ownerOf(team: Team): Person {
    const id = team.owners[0] ?? team.members[0];
    if (id === undefined) throw new Error(`Team ${team.name} has nobody in it`);
    return this.state.person(id);
  }

  /** A person writes in their chat with the bot. */
  async say(person: Person, text: string, options: ActivityOptions): Promise<Delivery> {
    const refusal = this.refusal(person);
    if (refusal) return refusal;
    const message = this.write(person, this.state.chatIdOf(person), undefined, text, options.activityId);
    const activity = this.activities.inChat(person, 'message', { ...options, id: message.id });
    const { attachments = [] } = options;
    return this.bot.send(Object.assign(activity, { text, textFormat: 'plain', attachments }));
  }

  /** A person writes in a channel (a new thread) or in a thread; the bot only hears it when mentioned. */
  async sayInChannel(
    person: Person,
    where: string,
    text: string,
    options: ActivityOptions & { mention?: boolean },
  ): Promise<Delivery> {
    const [channelId = '', root] = where.split(';messageid=');
    const place = this.state.place(channelId);
    if (!place) throw new Error(`There is no channel ${channelId}`);
    if (!this.state.roster(place.team).has(person.aadObjectId)) {
      throw new Error(`${person.name} is not a member of team ${place.team.name}`);
    }
    const { bot } = this.state.directory;
    const mention = options.mention ?? true;
    const shown = mention ? `@${bot.name} ${text}` : text;
    const message = this.write(person, channelId, root ?? '', shown, options.activityId);
    if (!mention || !this.state.isInstalled(place.team)) {
      return { activityId: message.id, status: 0, body: undefined, ok: true };
    }
    const activity = this.activities.inChannel(person, channelId, message.rootId, 'message', {
      ...options,
      id: message.id,
    });
    const tag = `<at>${bot.name}</at>`;
    const entities = Array.isArray(activity['entities']) ? (activity['entities'] as unknown[]) : [];
    Object.assign(activity, {
      text: `${tag} ${text}`,
      textFormat: 'plain',
      entities: [{ type: 'mention', mentioned: { id: bot.id, name: bot.name }, text: tag }, ...entities],
    });
    return this.bot.send(activity);
  }

  /** A person presses an `Action.Submit` that is a message: plain, `messageBack` or `imBack`. */
  async submit(
    person: Person,
    message: Message,
    data: Json,
    inputs: Json,
    options: ActivityOptions,
  ): Promise<Delivery> {
    const teams = asJson(data['msteams']);
    const type = asText(teams['type']);
    if (type === 'imBack') return this.sayAt(person, message, asText(teams['value']) ?? '', options);
    const { msteams: _hidden, ...rest } = data;
    const activity = this.activities.at(person, message, 'message', {
      ...options,
      id: this.state.nextId(),
    });
    if (type === 'messageBack') {
      const shown = asText(teams['displayText']);
      if (shown !== undefined && shown !== '') {
        this.write(person, message.conversationId, message.rootId, shown, activity.id);
      }
      const value = teams['value'];
      Object.assign(activity, {
        text: asText(teams['text']) ?? '',
        value:
          value === undefined || typeof value === 'object' ? { ...rest, ...asJson(value), ...inputs } : value,
      });
    } else {
      activity['value'] = { ...rest, ...inputs };
    }
    return this.bot.send(activity);
  }

  private sayAt(person: Person, message: Message, text: string, options: ActivityOptions): Promise<Delivery> {
    return message.rootId === undefined
      ? this.say(person, text, options)
      : this.sayInChannel(person, this.state.conversationIdOf(message), text, options);
  }

  private refusal(person: Person): Delivery | undefined {
    const { installed, blocked } = this.state.settingsOf(person);
    if (blocked) return unsent('You have blocked this app.');
    if (!installed) return unsent('This app is not installed.');
    return undefined;
  }

  /** Stores what a person wrote; a turn that arrives again does not write twice. */
  private write(
    person: Person,
    conversationId: string,
    rootId: string | undefined,
    text: string,
    activityId: string | undefined,
  ): Message {
    const known = activityId === undefined ? undefined : this.state.findMessage(activityId);
    if (known) return known;
    const id = activityId ?? this.state.nextId();
    return this.state.add({
      id,
      conversationId,
      ...(rootId === undefined ? {} : { rootId: rootId === '' ? id : rootId }),
      from: { kind: 'person', id: person.id, name: person.name },
      ...contentOf({ text, textFormat: 'plain' }),
      at: this.state.now().toISOString(),
      deleted: false,
      version: 1,
    });
  }
}

function unsent(problem: string): Delivery {
  return { activityId: '', status: 0, body: undefined, ok: false, problem };
}
