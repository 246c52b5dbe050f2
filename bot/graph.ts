import { ClientSecretCredential } from '@azure/identity';
import { Client, GraphError, type AuthenticationProvider } from '@microsoft/microsoft-graph-client';
import { TokenCredentialAuthenticationProvider } from '@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials';
import { z } from 'zod';
import type { BotCredentials } from './adapter';

/** Where a channel is, as Graph knows it. */
export interface GraphChannel {
  readonly teamAadGroupId: string;
  readonly channelId: string;
}

const page = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      createdDateTime: z.string(),
      deletedDateTime: z.string().nullish(),
      from: z.object({ application: z.object({ id: z.string().nullish() }).nullish() }).nullish(),
      attachments: z.array(z.object({ content: z.string().nullish() })).default([]),
    }),
  ),
  '@odata.nextLink': z.string().optional(),
});

/** Only apps post cards; a person who quotes the number is not it. */
function isFromApp(from: z.output<typeof page>['value'][number]['from']): boolean {
  return (from?.application ?? null) !== null;
}

const PAGE_SIZE = 50;
const MOST_PAGES = 10;

function authenticationFor(credentials: BotCredentials): AuthenticationProvider {
  // Local mode: the sandbox looks at no token, but the client insists on one.
  if (credentials.appId === '') return { getAccessToken: () => Promise.resolve('local') };
  const { tenantId, appId, appPassword } = credentials;
  return new TokenCredentialAuthenticationProvider(new ClientSecretCredential(tenantId, appId, appPassword), {
    scopes: ['https://graph.microsoft.com/.default'],
  });
}

/** A client of Microsoft Graph as the app itself; `baseUrl` ends before the version. */
export function createGraph(baseUrl: string, credentials: BotCredentials): Client {
  return Client.initWithMiddleware({
    baseUrl,
    customHosts: new Set([new URL(baseUrl).hostname]),
    authProvider: authenticationFor(credentials),
  });
}

/**
 * Looks in a channel for a thread of the bot whose card names this idea. Asked only when an earlier attempt to
 * post it had no answer: it may have been posted all the same (resource-specific consent
 * `ChannelMessage.Read.Group`).
 * @returns the id of the thread's first message; null when there is none since `since`, or when the organisation
 * did not give that consent
 */
export async function findThread(...place: Parameters<typeof lookForThread>): Promise<string | null> {
  try {
    return await lookForThread(...place);
  } catch (error) {
    if (error instanceof GraphError && (error.statusCode === 401 || error.statusCode === 403)) return null;
    throw error;
  }
}

async function lookForThread(
  graph: Client,
  channel: GraphChannel,
  ideaNumber: string,
  since: Date,
): Promise<string | null> {
  let path: string | undefined =
    `/teams/${channel.teamAadGroupId}/channels/${channel.channelId}/messages?$top=${PAGE_SIZE}`;
  for (let count = 0; path !== undefined && count < MOST_PAGES; count += 1) {
    const found: z.output<typeof page> = page.parse(await graph.api(path).get());
    const thread = found.value.find(
      (message) =>
        isFromApp(message.from) &&
        (message.deletedDateTime ?? null) === null &&
        message.attachments.some((attachment) => attachment.content?.includes(ideaNumber) === true),
    );
    if (thread !== undefined) return thread.id;
    // Newest first, by last activity: once a whole page is older than the first attempt, it is not there.
    if (found.value.every((message) => new Date(message.createdDateTime) < since)) return null;
    path = found['@odata.nextLink'];
  }
  return null;
}
