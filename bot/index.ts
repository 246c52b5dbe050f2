import type { Response } from 'express';
import { LRUCache } from 'lru-cache';
import type { Budget } from '../src/services/budget';
import type { Kiem } from '../src/services/kiem';
import type { Delivery, OutboxMessage } from '../src/services/delivery';
import { createTeams, type BotCredentials } from './adapter';
import { guardedDoor, openDoor, type Door, type Sender } from './authentication';
import { createConnectors } from './connector';
import { handleTurn } from './dispatch';
import { createGraph, findThread } from './graph';
import { tabLinks } from './links';
import { clouds, onHosts, onThisMachine } from './microsoft';
import { createSender } from './sender';
import type { BotWorld } from './turn';

/** Kiem in Teams: what comes in, and what goes out. */
export interface Bot {
  /** Checks who sends, by the header alone; throws the refusals of src/tokens. */
  readonly admit: Door['admit'];
  /** `POST /api/messages` of somebody who was admitted, with a parsed body. */
  readonly handle: (sender: Sender, body: unknown, response: Response) => Promise<void>;
  /** Makes and sends one message of the outbox. */
  readonly deliver: (message: OutboxMessage) => Promise<Delivery>;
}

/** In production Graph is Microsoft's; in local mode it is the sandbox that the service URL points at. */
function graphBase(serviceUrl: string, isLocal: boolean): string {
  return isLocal ? new URL('/graph/', serviceUrl).href : 'https://graph.microsoft.com/';
}

/** Puts the bot together. `credentials.appId` is empty in local mode. */
export function createBot(options: {
  readonly kiem: Kiem;
  readonly credentials: BotCredentials;
  /** The id in the manifest of the app; null when it is not known. */
  readonly appId: string | null;
  readonly administrators: readonly string[];
  /** The cloud in which the organisation has its Teams, and hosts of it that Kiem does not know of itself. */
  readonly cloud: keyof typeof clouds;
  readonly hosts: readonly string[];
  /** Where the Bot Framework publishes its keys, when that is not where the cloud has them. */
  readonly metadata?: URL | undefined;
  /** What one person may ask in a minute. */
  readonly budget: Budget;
  readonly onError: BotWorld['onError'];
}): Bot {
  const { kiem, credentials, administrators, budget, onError } = options;
  const links = tabLinks(options.appId, credentials.tenantId);
  const cloud = clouds[options.cloud];
  const isLocal = credentials.appId === '';
  const isTeams = isLocal ? onThisMachine : onHosts([...cloud.hosts, ...options.hosts]);
  const metadata = options.metadata ?? new URL(cloud.metadata);
  const { appId, tenantId } = credentials;
  const door = isLocal
    ? openDoor(isTeams)
    : guardedDoor({ appId, tenantId, issuer: cloud.issuer, metadata, isTeams, now: kiem.now });
  const teams = createTeams(credentials, cloud, isTeams);
  const world: BotWorld = {
    kiem,
    tenantId: credentials.tenantId,
    administrators,
    links,
    budget,
    noted: new LRUCache({ max: 20_000 }),
    onError,
  };
  const deliver = createSender({
    kiem,
    links,
    connect: createConnectors(teams, credentials.appId),
    findThread: (channel, serviceUrl, number, since) =>
      findThread(createGraph(graphBase(serviceUrl, isLocal), credentials), channel, number, since),
  });
  return {
    admit: door.admit,
    handle: async (sender, body, response) => {
      const activity = door.examine(sender, body);
      try {
        const answer = await teams.receive(activity, (context) => handleTurn(context, world));
        response.status(answer?.status ?? 200);
        if (answer?.body) response.send(answer.body);
        else response.end();
      } catch (error) {
        onError('bot: a turn failed', error);
        response.status(500).end();
      }
    },
    deliver,
  };
}
