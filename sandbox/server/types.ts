import type { Json } from './json';
import type { Channel, Person, Team } from './directory';

/** A name, an Entra object id, a Teams id (29:…) or the person itself. */
export type PersonRef = string | Person;
/** The id of a message, or the message itself. */
export type MessageRef = string | { id: string };
export type Theme = 'default' | 'dark' | 'contrast';

export interface Attachment {
  contentType: string;
  content: unknown;
  name?: string;
}

/** One message in a chat or channel, as everybody has it (see `viewOf` for what one person sees). */
export interface Message {
  id: string;
  /** The chat, or the channel without `;messageid=`. */
  conversationId: string;
  /** In a channel: the id of the first message of the thread. */
  rootId?: string;
  from: { kind: 'bot' | 'person'; id: string; name: string };
  text: string;
  textFormat: 'markdown' | 'plain' | 'xml';
  /** The Adaptive Cards among the attachments. */
  cards: Json[];
  attachments: Attachment[];
  suggestedActions: Json[];
  summary?: string;
  replyToId?: string;
  at: string;
  editedAt?: string;
  deleted: boolean;
  /** Goes up when the bot updates the message: per-person views end then. */
  version: number;
}

export interface Thread {
  root: Message;
  replies: Message[];
}

export interface ChannelPlace {
  team: Team;
  channel: Channel;
}

/** What became of an activity that was sent to the bot. */
export interface Delivery {
  activityId: string;
  /** The HTTP status, or 0 when the connection broke or nothing was sent. */
  status: number;
  body: unknown;
  /** True when Teams would say that it worked. */
  ok: boolean;
  /** What Teams shows when it did not. */
  problem?: string;
}

/** What the answer to a pressed `Action.Execute` did. */
export interface CardResult extends Delivery {
  outcome: 'card' | 'message' | 'error' | 'none' | 'failed';
  card?: Json;
  message?: string;
  error?: { code: string; message: string };
}

export interface Dialog {
  id: string;
  personId: string;
  title: string;
  card?: Json;
  url?: string;
  height?: string | number;
  width?: string | number;
  /** Where the dialog came from; decides which invoke its form is sent with. */
  source:
    | { kind: 'task'; messageId: string }
    | { kind: 'command'; commandId: string; conversationId: string; messagePayload?: Json };
}

/** What opening or submitting a dialog led to. */
export interface DialogResult extends Delivery {
  outcome: 'dialog' | 'message' | 'posted' | 'closed' | 'failed';
  dialog?: Dialog;
  message?: string;
  /** The message that was posted in the name of the person (message extensions). */
  posted?: Message;
}

export interface SearchHit {
  title: string;
  text: string;
  attachment: Attachment;
  preview?: Attachment;
}

export interface SearchResult extends Delivery {
  hits: SearchHit[];
  message?: string;
}

export interface LoggedRequest {
  method: string;
  path: string;
  conversationId?: string;
  status: number;
  at: number;
  ms: number;
}

/** When a failure applies: everything that is given must match. */
export interface FailWhen {
  method?: string;
  path?: RegExp;
  conversationId?: string;
}

export type FailHow =
  | { status: number; retryAfter?: number; code?: string; message?: string }
  | { drop: 'before' | 'after' }
  | { delayMs: number };

export interface Failure {
  when?: FailWhen;
  how: FailHow;
  /** How often; default once. */
  times?: number;
}

/** What the sandbox tells those who watch it (the client, `waitFor`). */
export type TeamsEvent =
  | { type: 'message'; conversationId: string; messageId: string; rootId?: string }
  | { type: 'typing'; conversationId: string }
  | { type: 'people' }
  | { type: 'view'; personId: string; messageId: string };
