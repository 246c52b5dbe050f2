import { Activities, type ActivityOptions } from './activities';
import { BotClient } from './botClient';
import { buttonsIn, Cards, type ExecuteAction } from './cards';
import { Dialogs } from './dialogs';
import type { Channel, Locale, Person, Team } from './directory';
import { Faults } from './faults';
import { asJson, type Json } from './json';
import { People } from './people';
import type { Chat, State } from './state';
import { tabToken, type TabToken } from './tab';
import type {
  CardResult,
  Delivery,
  Dialog,
  DialogResult,
  Failure,
  LoggedRequest,
  Message,
  MessageRef,
  PersonRef,
  SearchHit,
  SearchResult,
  Theme,
  Thread,
} from './types';

/** What `press` did: a card action, a dialog, or a message. */
export type PressResult = CardResult | DialogResult | Delivery;

/** A running sandbox: what people do in it, what they see, and what goes wrong in it. */
export class Teams {
  private readonly bot: BotClient;
  private readonly people: People;
  private readonly cards: Cards;
  private readonly dialogs: Dialogs;
  readonly faults = new Faults();
  /** Where its state is kept, if anywhere. Set by `startTeams`. */
  dataFile: string | undefined;
  /** Whether this one went on from a saved state. */
  restored = false;
  /** Set by `startTeams`. */
  url = '';
  stop: () => Promise<void> = () => Promise.resolve();

  constructor(
    readonly state: State,
    botUrl: string,
    private readonly tabAt: string | undefined,
  ) {
    this.bot = new BotClient(botUrl);
    const activities = new Activities(state, () => this.serviceUrl);
    this.people = new People(state, activities, this.bot);
    this.cards = new Cards(state, activities, this.bot);
    this.dialogs = new Dialogs(state, activities, this.bot);
  }

  /** Where the bot reaches this Teams; ends in a slash as the real one does. */
  get serviceUrl(): string {
    return `${this.url}/teams/`;
  }

  get graphUrl(): string {
    return `${this.url}/graph/v1.0/`;
  }

  get botUrl(): string {
    return this.bot.url;
  }

  setBotUrl(botUrl: string): void {
    this.bot.url = botUrl;
  }

  /** Where the tab of the app is: `/tab/` beside the bot, unless it was said to be elsewhere. */
  get tabUrl(): string {
    return this.tabAt ?? new URL('/tab/', this.botUrl).href;
  }

  /** A token of single sign-on for the tab. */
  tabToken(person: PersonRef): Promise<TabToken> {
    return tabToken(this.tabUrl, this.person(person));
  }

  // Who and where

  person(ref: PersonRef): Person {
    return this.state.person(ref);
  }

  /** A team by id, Entra group id or name; without a name the first one. */
  team(ref?: string): Team {
    return this.state.team(ref ?? this.state.directory.teams[0]?.id ?? '');
  }

  /** A channel by id or name. */
  channel(ref: string): Channel {
    const found =
      this.state.place(ref)?.channel ??
      this.state.directory.teams.flatMap((team) => team.channels).find((one) => one.name === ref);
    if (!found) throw new Error(`There is no channel ${JSON.stringify(ref)}`);
    return found;
  }

  /** The chat of a person with the bot. */
  chat(person: PersonRef): Chat {
    return this.state.chatOf(this.person(person));
  }

  /** The threads of a channel (by id or name), oldest first. */
  threads(channel: string): Thread[] {
    return this.state.threadsIn(this.channel(channel).id);
  }

  message(ref: MessageRef): Message {
    return this.state.message(ref);
  }

  /** The conversation id of a message as activities carry it. */
  conversationOf(message: MessageRef): string {
    return this.state.conversationIdOf(this.message(message));
  }

  setLocale(person: PersonRef, locale: Locale): void {
    this.state.settingsOf(this.person(person)).locale = locale;
    this.state.emit({ type: 'people' });
  }

  setTheme(person: PersonRef, theme: Theme): void {
    this.state.settingsOf(this.person(person)).theme = theme;
  }

  // Installing and membership

  installPersonal(person: PersonRef, options: ActivityOptions = {}): Promise<Delivery> {
    return this.people.install(this.person(person), options);
  }

  uninstall(person: PersonRef): Promise<Delivery> {
    return this.people.uninstall(this.person(person));
  }

  block(person: PersonRef): void {
    this.people.setBlocked(this.person(person), true);
  }

  unblock(person: PersonRef): void {
    this.people.setBlocked(this.person(person), false);
  }

  installInTeam(team?: string, options: ActivityOptions & { by?: PersonRef } = {}): Promise<Delivery> {
    return this.people.installInTeam(this.team(team), this.by(options), options);
  }

  removeFromTeam(team?: string, options: ActivityOptions & { by?: PersonRef } = {}): Promise<Delivery> {
    return this.people.removeFromTeam(this.team(team), this.by(options), options);
  }

  addMember(team: string, person: PersonRef, options: ActivityOptions = {}): Promise<Delivery> {
    return this.people.addMember(this.team(team), this.person(person), options);
  }

  removeMember(team: string, person: PersonRef, options: ActivityOptions = {}): Promise<Delivery> {
    return this.people.removeMember(this.team(team), this.person(person), options);
  }

  private by(options: { by?: PersonRef }): Person | undefined {
    return options.by === undefined ? undefined : this.person(options.by);
  }

  // Talking

  /** A person writes to the bot; resolves when the bot has answered the turn. */
  say(person: PersonRef, text: string, options: ActivityOptions = {}): Promise<Delivery> {
    return this.people.say(this.person(person), text, options);
  }

  /** A person writes in a channel (id or name) or thread (`channelId;messageid=…`). */
  sayInChannel(
    person: PersonRef,
    where: string,
    text: string,
    options: ActivityOptions & { mention?: boolean } = {},
  ): Promise<Delivery> {
    const id = where.includes(';messageid=') ? where : this.channel(where).id;
    return this.people.sayInChannel(this.person(person), id, text, options);
  }

  // Cards

  /** The card this person sees in a message now; does not ask the bot. */
  viewOf(person: PersonRef, message: MessageRef): Json | undefined {
    return this.cards.viewOf(this.person(person), this.message(message));
  }

  /** This person looks at a message: runs its refresh when due, then gives the card they see. */
  look(person: PersonRef, message: MessageRef): Promise<Json | undefined> {
    return this.cards.look(this.person(person), this.message(message));
  }

  /** Sends an `Action.Execute` with exactly this verb and data. */
  pressExecute(
    person: PersonRef,
    message: MessageRef,
    action: ExecuteAction,
    inputs: Json = {},
    options: ActivityOptions = {},
  ): Promise<CardResult> {
    return this.cards.press(this.person(person), this.message(message), action, inputs, options);
  }

  /** Sends an `Action.Submit` with exactly this data; `task/fetch` opens a dialog. */
  pressSubmit(
    person: PersonRef,
    message: MessageRef,
    data: Json = {},
    inputs: Json = {},
    options: ActivityOptions = {},
  ): Promise<Delivery | DialogResult> {
    const who = this.person(person);
    const at = this.message(message);
    if (asJson(data['msteams'])['type'] === 'task/fetch') {
      return this.dialogs.fetch(who, at, { ...data, ...inputs }, options);
    }
    return this.people.submit(who, at, data, inputs, options);
  }

  /** Presses a button that this person sees, found by its verb, id or title. */
  press(
    person: PersonRef,
    message: MessageRef,
    name: string,
    inputs: Json = {},
    options: ActivityOptions = {},
  ): Promise<PressResult> {
    const buttons = buttonsIn(this.viewOf(person, message));
    const button = buttons.find((one) => one.verb === name || one.id === name || one.title === name);
    if (!button) {
      const seen = buttons.map((one) => one.verb ?? one.title).join(', ');
      throw new Error(`${this.person(person).name} sees no button "${name}" there, only: ${seen || 'none'}`);
    }
    return button.type === 'Action.Execute'
      ? this.pressExecute(person, message, button, inputs, options)
      : this.pressSubmit(person, message, button.data, inputs, options);
  }

  // Dialogs and message extensions

  /** Sends the form of a dialog. */
  submitDialog(
    person: PersonRef,
    dialog: Dialog | string,
    data: Json = {},
    options: ActivityOptions = {},
  ): Promise<DialogResult> {
    const found = typeof dialog === 'string' ? this.dialogs.find(dialog) : dialog;
    if (!found) throw new Error('This dialog is no longer open');
    return this.dialogs.submit(this.person(person), found, data, options);
  }

  closeDialog(dialog: Dialog | string): void {
    this.dialogs.close(typeof dialog === 'string' ? dialog : dialog.id);
  }

  findDialog(id: string): Dialog | undefined {
    return this.dialogs.find(id);
  }

  /** Opens an action of the app on a message (`composeExtension/fetchTask`). */
  messageAction(
    person: PersonRef,
    commandId: string,
    message: MessageRef,
    options: ActivityOptions = {},
  ): Promise<DialogResult> {
    return this.dialogs.fetchForMessage(this.person(person), commandId, this.message(message), options);
  }

  /** Searches with the message extension, from a conversation (a chat id, channel or thread). */
  search(
    person: PersonRef,
    conversationId: string,
    commandId: string,
    parameters: { name: string; value: string }[],
    options: ActivityOptions & { skip?: number; count?: number } = {},
  ): Promise<SearchResult> {
    return this.dialogs.search(this.person(person), conversationId, commandId, parameters, options);
  }

  /** Posts a search result as a message of this person. */
  select(
    person: PersonRef,
    conversationId: string,
    hit: SearchHit,
    options: ActivityOptions = {},
  ): Promise<DialogResult> {
    return this.dialogs.select(this.person(person), conversationId, hit, options);
  }

  // For tests

  /** Makes requests of the bot fail; returns how to stop. */
  fail(failure: Failure): () => void {
    return this.faults.add(failure);
  }

  /** Every request of the bot, oldest first. */
  get requests(): LoggedRequest[] {
    return this.faults.requests;
  }

  /** Waits until the predicate gives something true, and gives it back. */
  waitFor<T>(predicate: () => T | undefined | null | false, timeoutMs = 5000): Promise<T> {
    return new Promise((resolve, reject) => {
      const started = Date.now();
      const finish = () => {
        clearInterval(timer);
        unlisten();
      };
      const check = () => {
        try {
          const value = predicate();
          if (value !== undefined && value !== null && value !== false) {
            finish();
            resolve(value);
          } else if (Date.now() - started > timeoutMs) {
            finish();
            reject(new Error(`Waited ${timeoutMs} ms in vain for: ${predicate.toString()}`));
          }
        } catch (error) {
          finish();
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      const timer = setInterval(check, 20);
      const unlisten = this.state.listen(() => queueMicrotask(check));
      check();
    });
  }

  /** Whether anything answers at the address of the bot. */
  async isBotThere(): Promise<boolean> {
    try {
      const response = await fetch(new URL('/healthz', this.bot.url), { signal: AbortSignal.timeout(2000) });
      await response.arrayBuffer();
      return response.status < 500;
    } catch {
      return false;
    }
  }

  /** Closes the connections to the bot. */
  disconnect(): void {
    this.bot.close();
  }
}
