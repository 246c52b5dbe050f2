import { createHash } from 'node:crypto';
import type { Directory, Locale, Person, Team } from './directory';
import { asJson, asList, asText, isJson, type Json } from './json';
import type {
  Attachment,
  ChannelPlace,
  Message,
  MessageRef,
  PersonRef,
  TeamsEvent,
  Theme,
  Thread,
} from './types';

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

/** How many per-person views in channels are kept; the oldest go first and are fetched again when looked at. */
const VIEW_LIMIT = 5000;

/** A 1:1 chat of one person with the bot. */
export interface Chat {
  id: string;
  personId: string;
  messages: Message[];
}

interface PersonSettings {
  installed: boolean;
  blocked: boolean;
  locale?: Locale;
  theme?: Theme;
}

/** What one person sees in place of a message, as long as it has this version. */
interface View {
  version: number;
  card: Json | undefined;
}

/** What is written to disk. */
export interface Snapshot {
  version: 1;
  lastId: number;
  people: [string, PersonSettings][];
  teams: { id: string; installed: boolean; members: string[] }[];
  messages: Message[];
}

/** Everything that this little Teams remembers; every look-up is by key. */
export class State {
  readonly directory: Directory;
  private readonly peopleById = new Map<string, Person>();
  private readonly peopleByName = new Map<string, Person>();
  private readonly settings = new Map<string, PersonSettings>();
  private readonly chatIds = new Map<string, string>();
  private readonly chats = new Map<string, Chat>();
  private readonly messages = new Map<string, Message>();
  private readonly threads = new Map<string, Thread>();
  private readonly channelThreads = new Map<string, Thread[]>();
  private readonly places = new Map<string, ChannelPlace>();
  private readonly teamsByGroup = new Map<string, Team>();
  private readonly rosters = new Map<string, Set<string>>();
  private readonly installedTeams = new Set<string>();
  private readonly views = new Map<string, View>();
  /** In a chat there is one reader: what took the place of a card there stays. */
  private readonly chatViews = new Map<string, View>();
  private readonly listeners = new Set<(event: TeamsEvent) => void>();
  private lastId = 0;
  readonly now: () => Date;

  constructor(directory: Directory, now: () => Date) {
    this.directory = directory;
    this.now = now;
    for (const person of directory.people) this.index(person);
    for (const team of directory.teams) {
      this.teamsByGroup.set(team.aadGroupId, team);
      this.rosters.set(team.id, new Set(team.members));
      for (const channel of team.channels) {
        this.places.set(channel.id, { team, channel });
        this.channelThreads.set(channel.id, []);
      }
    }
  }

  private index(person: Person): void {
    this.peopleById.set(person.id, person);
    this.peopleById.set(person.aadObjectId, person);
    for (const name of [person.name, person.givenName]) {
      const key = name.toLowerCase();
      if (!this.peopleByName.has(key)) this.peopleByName.set(key, person);
    }
    this.settings.set(person.aadObjectId, { installed: false, blocked: false });
    const id = this.chatIdOf(person);
    this.chats.set(id, { id, personId: person.aadObjectId, messages: [] });
  }

  /** Calls back at every change; returns how to stop. */
  listen(listener: (event: TeamsEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: TeamsEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** The next message id: milliseconds since 1970, unique and always increasing. */
  nextId(): string {
    this.lastId = Math.max(this.now().getTime(), this.lastId + 1);
    return String(this.lastId);
  }

  // People

  findPerson(ref: PersonRef): Person | undefined {
    if (typeof ref !== 'string') return this.peopleById.get(ref.aadObjectId);
    return this.peopleById.get(ref) ?? this.peopleByName.get(ref.toLowerCase());
  }

  person(ref: PersonRef): Person {
    const found = this.findPerson(ref);
    if (!found) throw new Error(`Nobody in the directory is called ${JSON.stringify(ref)}`);
    return found;
  }

  settingsOf(person: Person): PersonSettings {
    const found = this.settings.get(person.aadObjectId);
    if (!found) throw new Error(`${person.name} is not in this directory`);
    return found;
  }

  localeOf(person: Person): Locale {
    return this.settingsOf(person).locale ?? person.locale;
  }

  // Teams and channels

  place(channelId: string): ChannelPlace | undefined {
    return this.places.get(channelId);
  }

  teamByGroup(aadGroupId: string): Team | undefined {
    return this.teamsByGroup.get(aadGroupId);
  }

  team(ref: string): Team {
    const found =
      this.places.get(ref)?.team ??
      this.teamsByGroup.get(ref) ??
      this.directory.teams.find((one) => one.name === ref);
    if (!found) throw new Error(`There is no team ${JSON.stringify(ref)}`);
    return found;
  }

  roster(team: Team): Set<string> {
    return this.rosters.get(team.id) ?? new Set();
  }

  isInstalled(team: Team): boolean {
    return this.installedTeams.has(team.id);
  }

  setInstalled(team: Team, installed: boolean): void {
    if (installed) this.installedTeams.add(team.id);
    else this.installedTeams.delete(team.id);
    this.emit({ type: 'people' });
  }

  // Conversations

  /** The stable id of the chat of a person with the bot. */
  chatIdOf(person: Person): string {
    const known = this.chatIds.get(person.aadObjectId);
    if (known !== undefined) return known;
    const hash = createHash('sha512').update(`${this.directory.bot.id} ${person.aadObjectId}`);
    const id = `a:1${hash.digest('base64url').slice(0, 64)}`;
    this.chatIds.set(person.aadObjectId, id);
    return id;
  }

  chat(id: string): Chat | undefined {
    return this.chats.get(id);
  }

  chatOf(person: Person): Chat {
    const chat = this.chats.get(this.chatIdOf(person));
    if (!chat) throw new Error(`${person.name} has no chat`);
    return chat;
  }

  threadsIn(channelId: string): Thread[] {
    return this.channelThreads.get(channelId) ?? [];
  }

  thread(rootId: string): Thread | undefined {
    return this.threads.get(rootId);
  }

  // Messages

  findMessage(ref: MessageRef): Message | undefined {
    return this.messages.get(typeof ref === 'string' ? ref : ref.id);
  }

  message(ref: MessageRef): Message {
    const found = this.findMessage(ref);
    if (!found) throw new Error(`There is no message ${typeof ref === 'string' ? ref : ref.id}`);
    return found;
  }

  /** The conversation id as activities carry it: a channel's has `;messageid=` with the root. */
  conversationIdOf(message: Message): string {
    return message.rootId ? `${message.conversationId};messageid=${message.rootId}` : message.conversationId;
  }

  add(message: Message): Message {
    this.file(message);
    this.emit(eventOf(message));
    return message;
  }

  private file(message: Message): void {
    this.messages.set(message.id, message);
    if (message.rootId === undefined) {
      this.chats.get(message.conversationId)?.messages.push(message);
    } else if (message.rootId === message.id) {
      const thread = { root: message, replies: [] };
      this.threads.set(message.id, thread);
      this.channelThreads.get(message.conversationId)?.push(thread);
    } else {
      this.threads.get(message.rootId)?.replies.push(message);
    }
  }

  /** Replaces what the bot said in a message. */
  update(message: Message, activity: Json): void {
    Object.assign(message, contentOf(activity));
    message.version += 1;
    message.deleted = false;
    message.editedAt = this.now().toISOString();
    this.emit(eventOf(message));
  }

  remove(message: Message): void {
    message.deleted = true;
    message.version += 1;
    this.emit(eventOf(message));
  }

  // What one person sees

  /** The card that a person was given in place of the one everybody has, if any. */
  viewFor(person: Person, message: Message): { card: Json | undefined } | undefined {
    const view = this.viewsOf(message).get(`${message.id} ${person.aadObjectId}`);
    return view?.version === message.version ? view : undefined;
  }

  setView(person: Person, message: Message, card: Json | undefined, version = message.version): void {
    const key = `${message.id} ${person.aadObjectId}`;
    const views = this.viewsOf(message);
    views.delete(key);
    views.set(key, { version, card });
    if (this.views.size > VIEW_LIMIT) {
      const oldest = this.views.keys().next();
      if (!oldest.done) this.views.delete(oldest.value);
    }
    this.emit({ type: 'view', personId: person.aadObjectId, messageId: message.id });
  }

  private viewsOf(message: Message): Map<string, View> {
    return message.rootId === undefined ? this.chatViews : this.views;
  }

  // To and from disk

  snapshot(): Snapshot {
    return {
      version: 1,
      lastId: this.lastId,
      people: [...this.settings],
      teams: this.directory.teams.map((team) => ({
        id: team.id,
        installed: this.isInstalled(team),
        members: [...this.roster(team)],
      })),
      messages: [...this.messages.values()],
    };
  }

  restore(snapshot: Snapshot): void {
    this.lastId = snapshot.lastId;
    for (const [id, settings] of snapshot.people) if (this.settings.has(id)) this.settings.set(id, settings);
    for (const saved of snapshot.teams) {
      const roster = this.rosters.get(saved.id);
      if (!roster) continue;
      roster.clear();
      for (const id of saved.members) if (this.peopleById.has(id)) roster.add(id);
      if (saved.installed) this.installedTeams.add(saved.id);
    }
    for (const message of snapshot.messages) this.file(message);
  }
}

function eventOf(message: Message): TeamsEvent {
  return {
    type: 'message',
    conversationId: message.conversationId,
    messageId: message.id,
    ...(message.rootId === undefined ? {} : { rootId: message.rootId }),
  };
}

type Content = Pick<Message, 'text' | 'textFormat' | 'cards' | 'attachments' | 'suggestedActions'> &
  Partial<Pick<Message, 'summary'>>;

/** What an activity of the bot shows: its text, cards and suggested actions. */
export function contentOf(activity: Json): Content {
  const attachments: Attachment[] = asList(activity['attachments'])
    .filter(isJson)
    .map((one) => {
      const name = asText(one['name']);
      return {
        contentType: asText(one['contentType']) ?? '',
        content: one['content'],
        ...(name === undefined ? {} : { name }),
      };
    });
  const summary = asText(activity['summary']);
  const format = asText(activity['textFormat']);
  return {
    text: asText(activity['text']) ?? '',
    textFormat: format === 'plain' || format === 'xml' ? format : 'markdown',
    attachments,
    cards: attachments.filter((one) => one.contentType === ADAPTIVE_CARD).map((one) => asJson(one.content)),
    suggestedActions: asList(asJson(activity['suggestedActions'])['actions']).filter(isJson),
    ...(summary === undefined ? {} : { summary }),
  };
}
