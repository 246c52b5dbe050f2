import { randomUUID } from 'node:crypto';
import type { Activities, ActivityOptions } from './activities';
import type { BotClient } from './botClient';
import type { Person } from './directory';
import { escapeHtml } from './graph';
import { asJson, asList, asText, isJson, type Json } from './json';
import { ADAPTIVE_CARD, contentOf, type State } from './state';
import type { Attachment, Delivery, Dialog, DialogResult, Message, SearchHit, SearchResult } from './types';

const DIALOG_LIMIT = 500;

/** Dialogs (task modules) and message extensions. */
export class Dialogs {
  private readonly open = new Map<string, Dialog>();

  constructor(
    private readonly state: State,
    private readonly activities: Activities,
    private readonly bot: BotClient,
  ) {}

  find(id: string): Dialog | undefined {
    return this.open.get(id);
  }

  close(id: string): void {
    this.open.delete(id);
  }

  /** A pressed button asks for a dialog (`msteams.type: "task/fetch"`). */
  async fetch(person: Person, message: Message, data: Json, options: ActivityOptions): Promise<DialogResult> {
    const activity = this.activities.at(person, message, 'invoke', options);
    activity['name'] = 'task/fetch';
    activity['value'] = { data, context: this.context(person) };
    const delivery = await this.bot.send(activity);
    return this.read(person, delivery, { kind: 'task', messageId: message.id });
  }

  /** A person chooses an action of the app on a message. */
  async fetchForMessage(
    person: Person,
    commandId: string,
    message: Message,
    options: ActivityOptions,
  ): Promise<DialogResult> {
    const messagePayload = this.payloadOf(message);
    const activity = this.activities.at(person, message, 'invoke', options);
    activity['name'] = 'composeExtension/fetchTask';
    activity['value'] = {
      commandId,
      commandContext: 'message',
      requestId: randomUUID(),
      messagePayload,
      context: this.context(person),
    };
    const delivery = await this.bot.send(activity);
    const conversationId = this.state.conversationIdOf(message);
    return this.read(person, delivery, { kind: 'command', commandId, conversationId, messagePayload });
  }

  /** A person sends the form of a dialog. */
  async submit(person: Person, dialog: Dialog, data: Json, options: ActivityOptions): Promise<DialogResult> {
    const { source } = dialog;
    if (source.kind === 'task') {
      const activity = this.activities.at(person, this.state.message(source.messageId), 'invoke', options);
      activity['name'] = 'task/submit';
      activity['value'] = { data, context: this.context(person) };
      return this.read(person, await this.bot.send(activity), source, dialog);
    }
    const activity = this.activityIn(person, source.conversationId, options);
    activity['name'] = 'composeExtension/submitAction';
    activity['value'] = {
      commandId: source.commandId,
      commandContext: source.messagePayload ? 'message' : 'compose',
      requestId: randomUUID(),
      data,
      context: this.context(person),
      ...(source.messagePayload ? { messagePayload: source.messagePayload } : {}),
    };
    return this.read(person, await this.bot.send(activity), source, dialog);
  }

  /** A person types in the search of the message extension. */
  async search(
    person: Person,
    conversationId: string,
    commandId: string,
    parameters: { name: string; value: string }[],
    options: ActivityOptions & { skip?: number; count?: number },
  ): Promise<SearchResult> {
    const activity = this.activityIn(person, conversationId, options);
    activity['name'] = 'composeExtension/query';
    activity['value'] = {
      commandId,
      parameters,
      queryOptions: { skip: options.skip ?? 0, count: options.count ?? 25 },
      context: this.context(person),
    };
    const delivery = await this.bot.send(activity);
    const extension = asJson(asJson(delivery.body)['composeExtension']);
    const message = asText(extension['text']);
    return {
      ...delivery,
      hits: asList(extension['attachments']).filter(isJson).map(hitOf),
      ...(extension['type'] === 'message' && message !== undefined ? { message } : {}),
    };
  }

  /** A person chooses a search result: it becomes a card in a message of theirs. */
  async select(
    person: Person,
    conversationId: string,
    hit: SearchHit,
    options: ActivityOptions,
  ): Promise<DialogResult> {
    const tap = asJson(asJson(hit.preview?.content)['tap']);
    let attachment = hit.attachment;
    let delivery: Delivery = { activityId: '', status: 200, body: undefined, ok: true };
    if (tap['type'] === 'invoke') {
      const activity = this.activityIn(person, conversationId, options);
      activity['name'] = 'composeExtension/selectItem';
      activity['value'] = tap['value'];
      delivery = await this.bot.send(activity);
      if (!delivery.ok) return { ...delivery, outcome: 'failed' };
      const chosen = asList(asJson(asJson(delivery.body)['composeExtension'])['attachments']).find(isJson);
      if (chosen) attachment = hitOf(chosen).attachment;
    }
    return { ...delivery, outcome: 'posted', posted: this.post(person, conversationId, attachment) };
  }

  private context(person: Person): Json {
    return { theme: this.state.settingsOf(person).theme ?? 'default' };
  }

  private activityIn(
    person: Person,
    conversationId: string,
    options: ActivityOptions,
  ): Json & { id: string } {
    const [base = '', rootId] = conversationId.split(';messageid=');
    return this.state.place(base)
      ? this.activities.inChannel(person, base, rootId, 'invoke', options)
      : this.activities.inChat(person, 'invoke', options);
  }

  private read(person: Person, delivery: Delivery, source: Dialog['source'], current?: Dialog): DialogResult {
    if (!delivery.ok) return { ...delivery, outcome: 'failed', ...(current ? { dialog: current } : {}) };
    if (current) this.open.delete(current.id);
    const body = asJson(delivery.body);
    const task = asJson(body['task']);
    if (task['type'] === 'continue') {
      return { ...delivery, outcome: 'dialog', dialog: this.remember(person, asJson(task['value']), source) };
    }
    if (task['type'] === 'message') {
      return { ...delivery, outcome: 'message', message: asText(task['value']) ?? '' };
    }
    const extension = asJson(body['composeExtension']);
    const attachment = asList(extension['attachments']).find(isJson);
    if (extension['type'] === 'result' && attachment && source.kind === 'command') {
      const posted = this.post(person, source.conversationId, hitOf(attachment).attachment);
      return { ...delivery, outcome: 'posted', posted };
    }
    if (extension['type'] === 'message') {
      return { ...delivery, outcome: 'message', message: asText(extension['text']) ?? '' };
    }
    return { ...delivery, outcome: 'closed' };
  }

  private remember(person: Person, value: Json, source: Dialog['source']): Dialog {
    const url = asText(value['url']);
    const attachment = asJson(value['card']);
    const card = isJson(attachment['content']) ? attachment['content'] : undefined;
    const { height, width } = value;
    const dialog: Dialog = {
      id: randomUUID(),
      personId: person.aadObjectId,
      title: asText(value['title']) ?? '',
      source,
      ...(card ? { card } : {}),
      ...(url === undefined ? {} : { url }),
      ...(typeof height === 'string' || typeof height === 'number' ? { height } : {}),
      ...(typeof width === 'string' || typeof width === 'number' ? { width } : {}),
    };
    this.open.set(dialog.id, dialog);
    const oldest = this.open.keys().next();
    if (this.open.size > DIALOG_LIMIT && !oldest.done) this.open.delete(oldest.value);
    return dialog;
  }

  private post(person: Person, conversationId: string, attachment: Attachment): Message {
    const [base = '', root] = conversationId.split(';messageid=');
    const id = this.state.nextId();
    const rootId = this.state.place(base) ? (root ?? id) : undefined;
    return this.state.add({
      id,
      conversationId: base,
      ...(rootId === undefined ? {} : { rootId }),
      from: { kind: 'person', id: person.id, name: person.name },
      ...contentOf({ attachments: [attachment] }),
      at: this.state.now().toISOString(),
      deleted: false,
      version: 1,
    });
  }

  private payloadOf(message: Message): Json {
    const person = message.from.kind === 'person' ? this.state.findPerson(message.from.id) : undefined;
    const { bot } = this.state.directory;
    return {
      id: message.id,
      replyToId: message.rootId === message.id ? null : (message.rootId ?? null),
      createdDateTime: message.at,
      lastModifiedDateTime: message.editedAt ?? null,
      deleted: false,
      subject: null,
      summary: message.summary ?? null,
      importance: 'normal',
      locale: 'nl-nl',
      linkToMessage: `https://teams.microsoft.com/l/message/${message.conversationId}/${message.id}`,
      from: {
        device: null,
        conversation: null,
        user: person
          ? { userIdentityType: 'aadUser', id: person.aadObjectId, displayName: person.name }
          : null,
        application: person
          ? null
          : { applicationIdentityType: 'bot', id: bot.id.replace(/^28:/, ''), displayName: bot.name },
      },
      body: { contentType: 'html', content: `<div>${escapeHtml(message.text).replace(/\n/g, '<br>')}</div>` },
      attachmentLayout: null,
      attachments: message.attachments.map((one, index) => ({
        id: `${message.id}-${index}`,
        contentType: one.contentType,
        contentUrl: null,
        content: JSON.stringify(one.content),
        name: null,
        thumbnailUrl: null,
      })),
      mentions: [],
      reactions: [],
    };
  }
}

function hitOf(attachment: Json): SearchHit {
  const preview = isJson(attachment['preview']) ? attachment['preview'] : undefined;
  const shown = asJson(preview?.['content'] ?? attachment['content']);
  const contentType = asText(attachment['contentType']) ?? ADAPTIVE_CARD;
  return {
    title: asText(shown['title']) ?? '',
    text: asText(shown['text']) ?? asText(shown['subtitle']) ?? '',
    attachment: { contentType, content: attachment['content'] },
    ...(preview
      ? { preview: { contentType: asText(preview['contentType']) ?? '', content: preview['content'] } }
      : {}),
  };
}
