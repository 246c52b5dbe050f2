export type Json = Record<string, unknown>;
export type Lang = 'nl' | 'en';
export type Theme = 'default' | 'dark' | 'contrast';

export interface Person {
  id: string;
  aadObjectId: string;
  name: string;
  givenName: string;
  jobTitle: string;
  email: string;
  userRole: 'user' | 'guest';
  locale: 'nl-NL' | 'en-GB';
  installed: boolean;
  blocked: boolean;
  chatId: string;
  lastFromBot: string | null;
}

export interface Channel {
  id: string;
  name: string;
}

export interface Team {
  id: string;
  name: string;
  installed: boolean;
  members: string[];
  owners: string[];
  channels: Channel[];
}

type Bilingual = Record<Lang, string>;

export interface Commands {
  bot: { title: string; description: Bilingual }[];
  search: { id: string; title: Bilingual; parameter: string }[];
  message: { id: string; title: Bilingual }[];
  examples: Record<Lang, string[]>;
}

export interface World {
  organisation: string;
  bot: { id: string; name: string };
  tenantId: string;
  /** Where the tab of the app is. */
  tabUrl: string;
  commands: Commands;
  people: Person[];
  teams: Team[];
}

export interface Message {
  id: string;
  conversationId: string;
  rootId?: string;
  from: { kind: 'bot' | 'person'; id: string; name: string };
  text: string;
  textFormat: 'markdown' | 'plain' | 'xml';
  card: Json | null;
  otherCards?: Json[];
  suggestedActions: Json[];
  at: string;
  editedAt?: string;
  deleted: boolean;
  version: number;
  personal?: boolean;
}

export interface Thread {
  root: Message;
  replies: Message[];
}

export interface Dialog {
  id: string;
  title: string;
  card?: Json;
  url?: string;
  width?: string | number;
}

export interface SearchHit {
  title: string;
  text: string;
  attachment: { contentType: string; content: unknown };
  preview?: { contentType: string; content: unknown };
}

/** What a doing led to; which fields are there depends on what was done. */
export interface Outcome {
  /** Empty when nothing was sent. */
  activityId?: string;
  ok?: boolean;
  status?: number;
  problem?: string;
  outcome?: 'card' | 'message' | 'error' | 'none' | 'failed' | 'dialog' | 'posted' | 'closed';
  message?: string;
  error?: { code: string; message: string };
  dialog?: Dialog;
  hits?: SearchHit[];
}

export type SandboxEvent =
  | { type: 'message'; conversationId: string; messageId: string; rootId?: string }
  | { type: 'typing'; conversationId: string }
  | { type: 'people' }
  | { type: 'view'; personId: string; messageId: string };

async function get<T>(path: string): Promise<T> {
  const response = await fetch(`api/${path}`);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as T;
}

export const fetchWorld = () => get<World>('state');

export const fetchChat = (person: string) =>
  get<{ id: string; messages: Message[] }>(`people/${person}/chat`);

export const fetchChannel = (person: string, channel: string) =>
  get<{ id: string; threads: Thread[] }>(`people/${person}/channels/${encodeURIComponent(channel)}`);

/** Does something as a person; never throws: what goes wrong is an outcome. */
export async function act(person: string, doing: string, body: Json = {}): Promise<Outcome> {
  try {
    const response = await fetch(`api/people/${person}/${doing}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const outcome = (await response.json()) as Outcome;
    return response.ok ? outcome : { ok: false, status: response.status, outcome: 'failed' };
  } catch {
    return { ok: false, status: 0, outcome: 'failed' };
  }
}

/** What single sign-on gives the tab of the app: a token, or why there is none. */
export async function fetchTabToken(person: string): Promise<{ token?: string; problem?: string }> {
  try {
    const response = await fetch(`api/people/${person}/tabToken`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    return (await response.json()) as { token?: string; problem?: string };
  } catch {
    return { problem: 'no connection' };
  }
}

const listeners = new Set<(event: SandboxEvent | { type: 'connection'; up: boolean }) => void>();
let source: EventSource | undefined;

/** Hears what happens in the sandbox, over one connection for the whole page. */
export function listen(
  listener: (event: SandboxEvent | { type: 'connection'; up: boolean }) => void,
): () => void {
  listeners.add(listener);
  if (!source) {
    source = new EventSource('api/events');
    const tell = (event: SandboxEvent | { type: 'connection'; up: boolean }) => {
      for (const one of listeners) one(event);
    };
    source.onmessage = (message: MessageEvent<string>) => tell(JSON.parse(message.data) as SandboxEvent);
    source.onopen = () => tell({ type: 'connection', up: true });
    source.onerror = () => tell({ type: 'connection', up: false });
  }
  return () => listeners.delete(listener);
}
