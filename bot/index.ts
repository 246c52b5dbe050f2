import type { Request, Response } from 'express';
import { LRUCache } from 'lru-cache';
import type { Kiem } from '../src/services/kiem';
import type { Delivery, OutboxMessage } from '../src/services/messages';
import { createTeams, type BotCredentials } from './adapter';
import { createConnectors } from './connector';
import { handleTurn } from './dispatch';
import { createGraph, findThread } from './graph';
import { tabLinks } from './links';
import { createSender } from './sender';
import type { BotWorld } from './turn';

/** Kiem in Teams: what comes in, and what goes out. */
export interface Bot {
  /** `POST /api/messages`, with a parsed body. */
  readonly handle: (request: Request, response: Response) => Promise<void>;
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
  readonly onError: BotWorld['onError'];
}): Bot {
  const { kiem, credentials, administrators, onError } = options;
  const links = tabLinks(options.appId, credentials.tenantId);
  const teams = createTeams(credentials);
  const world: BotWorld = {
    kiem,
    tenantId: credentials.tenantId,
    administrators,
    links,
    noted: new LRUCache({ max: 20_000 }),
    onError,
  };
  const deliver = createSender({
    kiem,
    links,
    connect: createConnectors(teams, credentials.appId),
    findThread: (channel, serviceUrl, number, since) =>
      findThread(
        createGraph(graphBase(serviceUrl, credentials.appId === ''), credentials),
        channel,
        number,
        since,
      ),
  });
  return {
    handle: (request, response) =>
      teams.adapter.process(request, response, async (context) => {
        const failed = await handleTurn(context, world).then(
          () => false,
          (error: unknown) => {
            onError('bot: a turn failed', error);
            return true;
          },
        );
        // The adapter writes what it gets to the console: it gets nothing of the turn.
        if (failed) throw new Error('a turn failed, see the log');
      }),
    deliver,
  };
}
