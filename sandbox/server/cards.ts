import type { Activities, ActivityOptions } from './activities';
import { PROBLEM, type BotClient } from './botClient';
import type { Person } from './directory';
import { asJson, asList, asText, isJson, type Json } from './json';
import { ADAPTIVE_CARD, type State } from './state';
import type { CardResult, Delivery, Message } from './types';

const REFRESH_LIMIT = 60;

export interface ExecuteAction {
  verb?: string;
  id?: string;
  data?: unknown;
}

/** Universal actions: what a card does when it is looked at or pressed. */
export class Cards {
  private readonly refreshing = new Map<string, Promise<void>>();

  constructor(
    private readonly state: State,
    private readonly activities: Activities,
    private readonly bot: BotClient,
  ) {}

  /** The card that a person sees in a message now (without asking the bot). */
  viewOf(person: Person, message: Message): Json | undefined {
    if (message.deleted) return undefined;
    return this.state.viewFor(person, message)?.card ?? message.cards[0];
  }

  /** A person looks at a message: its refresh runs once per version, then they see the answer. */
  async look(person: Person, message: Message): Promise<Json | undefined> {
    if (this.mustRefresh(person, message)) {
      const key = `${message.id} ${message.version} ${person.aadObjectId}`;
      let running = this.refreshing.get(key);
      if (!running) {
        running = this.refresh(person, message).finally(() => this.refreshing.delete(key));
        this.refreshing.set(key, running);
      }
      await running;
    }
    return this.viewOf(person, message);
  }

  private mustRefresh(person: Person, message: Message): boolean {
    if (message.deleted || this.state.viewFor(person, message)) return false;
    const refresh = asJson(message.cards[0]?.['refresh']);
    if (!isJson(refresh['action'])) return false;
    if (this.state.settingsOf(person).blocked) return false;
    const userIds = asList(refresh['userIds']);
    if (userIds.length > 0) return userIds.slice(0, REFRESH_LIMIT).includes(person.id);
    const place = this.state.place(message.conversationId);
    return place === undefined || this.state.roster(place.team).size <= REFRESH_LIMIT;
  }

  private async refresh(person: Person, message: Message): Promise<void> {
    const { version } = message;
    const action = asJson(asJson(message.cards[0]?.['refresh'])['action']);
    const delivery = await this.send(person, message, action, {}, 'automatic', {});
    const result = readAnswer(delivery);
    this.state.setView(person, message, result.card, version);
  }

  /** A person presses an `Action.Execute`. */
  async press(
    person: Person,
    message: Message,
    action: ExecuteAction,
    inputs: Json,
    options: ActivityOptions,
  ): Promise<CardResult> {
    const delivery = await this.send(person, message, action, inputs, 'manual', options);
    const result = readAnswer(delivery);
    if (result.card) this.state.setView(person, message, result.card);
    return result;
  }

  private send(
    person: Person,
    message: Message,
    action: ExecuteAction,
    inputs: Json,
    trigger: 'manual' | 'automatic',
    options: ActivityOptions,
  ): Promise<Delivery> {
    const activity = this.activities.at(person, message, 'invoke', options);
    activity['name'] = 'adaptiveCard/action';
    activity['value'] = {
      action: {
        type: 'Action.Execute',
        ...(action.id === undefined ? {} : { id: action.id }),
        ...(action.verb === undefined ? {} : { verb: action.verb }),
        data: { ...asJson(action.data), ...inputs },
      },
      trigger,
    };
    return this.bot.send(activity);
  }
}

/** What an answer to `adaptiveCard/action` means. */
function readAnswer(delivery: Delivery): CardResult {
  if (!delivery.ok) return { ...delivery, outcome: 'failed' };
  const body = asJson(delivery.body);
  if (Object.keys(body).length === 0) return { ...delivery, outcome: 'none' };
  const status = typeof body['statusCode'] === 'number' ? body['statusCode'] : 200;
  const type = asText(body['type']) ?? '';
  if (type === 'application/vnd.microsoft.error' || status >= 400) {
    const value = asJson(body['value']);
    const error = {
      code: asText(value['code']) ?? String(status),
      message: asText(value['message']) ?? PROBLEM,
    };
    return { ...delivery, ok: false, problem: error.message, outcome: 'error', error };
  }
  if (type === ADAPTIVE_CARD && isJson(body['value'])) {
    return { ...delivery, outcome: 'card', card: body['value'] };
  }
  if (type === 'application/vnd.microsoft.activity.message') {
    return { ...delivery, outcome: 'message', message: asText(body['value']) ?? '' };
  }
  return { ...delivery, outcome: 'none' };
}

/** A button on a card. */
export interface Button {
  type: string;
  title: string;
  verb?: string;
  id?: string;
  data: Json;
}

/** All buttons on a card, those in shown cards, columns and tables too. */
export function buttonsIn(card: unknown): Button[] {
  if (Array.isArray(card)) return card.flatMap(buttonsIn);
  if (!isJson(card)) return [];
  const type = asText(card['type']) ?? '';
  const own: Button[] = [];
  if (type === 'Action.Execute' || type === 'Action.Submit') {
    const verb = asText(card['verb']);
    const id = asText(card['id']);
    own.push({
      type,
      title: asText(card['title']) ?? '',
      data: asJson(card['data']),
      ...(verb === undefined ? {} : { verb }),
      ...(id === undefined ? {} : { id }),
    });
  }
  const nested = Object.entries(card).filter(([key]) => key !== 'data' && key !== 'refresh');
  return [...own, ...nested.flatMap(([, value]) => buttonsIn(value))];
}
