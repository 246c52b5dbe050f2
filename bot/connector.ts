import type { Activity, ConversationParameters } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { DeliveryError } from '../src/services/delivery';
import { ForeignServiceError, type Teams } from './adapter';

/** Milliseconds that Teams gets to answer. Must stay well under the claim of the outbox. */
const TIMEOUT_MS = 10_000;

/** What Teams answered to a message: where it stands. */
export interface Posted {
  readonly conversationId: string;
  readonly activityId: string;
}

/** The calls of the Bot Connector that proactive messages need, with its refusals in terms of the outbox. */
export interface Connector {
  /** Posts in a conversation; posting to a channel begins a new thread. */
  post(conversationId: string, activity: Partial<Activity>): Promise<string>;
  update(conversationId: string, activityId: string, activity: Partial<Activity>): Promise<void>;
  /** Opens the chat with somebody. */
  openChat(teamsId: string, tenantId: string): Promise<string>;
  /** Begins a thread in a channel. */
  openThread(channelId: string, tenantId: string, activity: Partial<Activity>): Promise<Posted>;
}

interface RestFault {
  readonly statusCode?: number;
  readonly message: string;
  /** Teams' own code, such as `ConversationBlockedByUser`, or that of a connection that broke. */
  readonly code?: string;
  readonly response?: { readonly headers?: { get(name: string): string | undefined } };
}

/** `Retry-After` is in seconds, or a date. */
function retryAfterMs(fault: RestFault): number | null {
  const value = fault.response?.headers?.get('retry-after');
  if (value === undefined) return null;
  const seconds = Number(value);
  if (!Number.isNaN(seconds)) return seconds * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}

/** The status that a delivery failed with, for who has another way to go. */
export class ConnectorFault extends DeliveryError {
  constructor(
    message: string,
    outcome: DeliveryError['outcome'],
    readonly status: number | null,
    wait: number | null,
  ) {
    super(message, outcome, wait);
  }
}

function toFault(error: unknown): ConnectorFault {
  const fault = error as RestFault;
  const status = fault.statusCode ?? null;
  const code = fault.code ?? '';
  // The body may repeat what somebody typed; only the status and Teams' code are kept.
  const text = `Teams answered ${status === null ? 'nothing' : String(status)} ${code}`.trim();
  if (status === 429) return new ConnectorFault(text, 'throttled', status, retryAfterMs(fault));
  if (status === 403 || status === 404) return new ConnectorFault(text, 'gone', status, null);
  if (status === 400 || status === 413) return new ConnectorFault(text, 'refused', status, null);
  return new ConnectorFault(text, 'transient', status, retryAfterMs(fault));
}

async function asDelivery<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw toFault(error);
  }
}

type Parameters = Partial<Omit<ConversationParameters, 'activity'>> & { activity?: Partial<Activity> };

/** The SDK's type asks for every field of an activity; the service needs the few that are given. */
function asParameters(parameters: Parameters): ConversationParameters {
  return parameters as ConversationParameters;
}

/** What the SDK keeps to itself of a client: what a request goes through. */
interface Inside {
  readonly client: { readonly pipeline: { removePolicy(policy: { name: string }): readonly unknown[] } };
}

/**
 * The SDK sends a request without an answer again by itself, up to three times, and its option against that does
 * nothing: a message that did arrive would stand in Teams twice. Trying again is the outbox's, which looks first.
 */
function withoutRetries(client: ConnectorClient): ConnectorClient {
  const { pipeline } = (client as unknown as Inside).client;
  if (pipeline.removePolicy({ name: 'defaultRetryPolicy' }).length === 0)
    throw new Error('The Bot Connector client has no defaultRetryPolicy to take out');
  return client;
}

/** Makes connectors, one for each service URL. */
export function createConnectors(teams: Teams, appId: string): (serviceUrl: string) => Promise<Connector> {
  const clients = teams.createClients();
  const prepared = new WeakSet<ConnectorClient>();
  const clientFor = async (serviceUrl: string): Promise<ConnectorClient> => {
    const client = await clients.create(serviceUrl).catch((error: unknown) => {
      // Also one that was stored before anybody looked: trying again would not make it Teams.
      throw error instanceof ForeignServiceError ? new DeliveryError(error.message, 'refused') : error;
    });
    if (!prepared.has(client)) prepared.add(withoutRetries(client));
    return client;
  };
  const options = { timeout: TIMEOUT_MS };
  const bot = { id: appId === '' ? 'kiem' : `28:${appId}`, name: 'Kiem' };
  return async (serviceUrl) => {
    const { conversations } = await clientFor(serviceUrl);
    return {
      post: (conversationId, activity) =>
        asDelivery(
          async () => (await conversations.sendToConversation(conversationId, activity, options)).id,
        ),
      update: (conversationId, activityId, activity) =>
        asDelivery(async () => {
          await conversations.updateActivity(
            conversationId,
            activityId,
            { ...activity, id: activityId },
            options,
          );
        }),
      openChat: (teamsId, tenantId) =>
        asDelivery(async () => {
          const members = [{ id: teamsId, name: '' }];
          const channelData = { tenant: { id: tenantId } };
          const parameters = asParameters({ bot, members, tenantId, isGroup: false, channelData });
          return (await conversations.createConversation(parameters, options)).id;
        }),
      openThread: (channelId, tenantId, activity) =>
        asDelivery(async () => {
          const channelData = { channel: { id: channelId }, tenant: { id: tenantId } };
          const parameters = asParameters({ bot, isGroup: true, tenantId, channelData, activity });
          const { id, activityId } = await conversations.createConversation(parameters, options);
          return { conversationId: id, activityId };
        }),
    };
  };
}
