import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import {
  ClaimsIdentity,
  ConnectorFactory,
  type AuthenticateRequestResult,
  type ConnectorClient,
  type UserTokenClient,
} from 'botframework-connector';
import { LRUCache } from 'lru-cache';
import type { Cloud, IsTeams } from './microsoft';

/** The bot's own registration in Microsoft Entra ID. Empty in local mode: then nothing is signed or checked. */
export interface BotCredentials {
  readonly appId: string;
  readonly appPassword: string;
  readonly tenantId: string;
}

/** A service URL that is no Teams: Kiem says nothing there, and above all not its token. */
export class ForeignServiceError extends Error {
  override readonly name = 'ForeignServiceError';
}

/** What is left of the SDK's adapter: the turns. */
export interface Teams {
  /** Handles an activity that came through the door; gives the answer of an invoke. */
  readonly receive: (
    activity: Activity,
    handle: (context: TurnContext) => Promise<void>,
  ) => Promise<InvokeResponse | undefined>;
  /** Makes clients of the Bot Connector, one for each service, and only of Teams' own. */
  readonly createClients: () => ConnectorFactory;
}

const MOST_SERVICES = 100;

/** The only maker of clients that carry Kiem's token. A client is kept: each new one would ask for a token anew. */
class Clients extends ConnectorFactory {
  private readonly known = new LRUCache<string, Promise<ConnectorClient>>({ max: MOST_SERVICES });

  constructor(
    private readonly inner: ConnectorFactory,
    private readonly isTeams: IsTeams,
    private readonly audience: string,
  ) {
    super();
  }

  override async create(serviceUrl: string): Promise<ConnectorClient> {
    if (!this.isTeams(serviceUrl)) throw new ForeignServiceError('the service URL is no Teams');
    const client = this.known.get(serviceUrl) ?? this.inner.create(serviceUrl, this.audience);
    this.known.set(serviceUrl, client);
    client.catch(() => this.known.delete(serviceUrl));
    return client;
  }
}

/**
 * The SDK's authentication, for what goes out. What comes in was checked at the door (authentication.ts); the SDK's own
 * check trusts whom a token says it is from, keeps that for ever, and is not there to be called.
 */
class OutboundAuthentication extends ConfigurationBotFrameworkAuthentication {
  private userTokens: Promise<UserTokenClient> | null = null;

  override authenticateRequest(): Promise<never> {
    return Promise.reject(new Error('activities are checked at the door'));
  }

  override authenticateChannelRequest(): Promise<never> {
    return this.authenticateRequest();
  }

  override authenticateStreamingRequest(): Promise<never> {
    return this.authenticateRequest();
  }

  /** Nobody signs in to the bot; the SDK wants the client at each turn all the same. */
  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    this.userTokens ??= super.createUserTokenClient(identity);
    return this.userTokens;
  }
}

class Turns extends CloudAdapter {
  constructor(
    authentication: OutboundAuthentication,
    private readonly verified: AuthenticateRequestResult,
  ) {
    super(authentication);
  }

  receive(
    activity: Activity,
    handle: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(this.verified, activity, handle);
  }
}

/** Makes the adapter. `isTeams` says which services of `cloud` there are. */
export function createTeams(credentials: BotCredentials, cloud: Cloud, isTeams: IsTeams): Teams {
  const { appId, appPassword, tenantId } = credentials;
  const authentication = new OutboundAuthentication(
    appId === ''
      ? {}
      : {
          MicrosoftAppId: appId,
          MicrosoftAppPassword: appPassword,
          MicrosoftAppTenantId: tenantId,
          MicrosoftAppType: 'SingleTenant',
          ...cloud.sdk(tenantId),
        },
  );
  const claimsIdentity = new ClaimsIdentity(
    [
      { type: 'aud', value: appId },
      { type: 'appid', value: appId },
    ],
    true,
  );
  const { audience } = cloud;
  const createClients = (): ConnectorFactory =>
    new Clients(authentication.createConnectorFactory(claimsIdentity), isTeams, audience);
  const turns = new Turns(authentication, { audience, claimsIdentity, connectorFactory: createClients() });
  return { receive: (activity, handle) => turns.receive(activity, handle), createClients };
}
