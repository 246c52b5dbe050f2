/**
 * Where Teams is, in each cloud of Microsoft, and who signs there. As Microsoft publishes it: "Connect to Bot
 * Framework" of each cloud, and the service hosts that its own Teams SDK knows.
 */
export interface Cloud {
  /** Hosts of the Bot Connector service of Teams: they and nobody else get Kiem's own token. */
  readonly hosts: readonly string[];
  /** Who signs what Teams sends to bots. */
  readonly issuer: string;
  /** Where that issuer describes itself and its keys. */
  readonly metadata: string;
  /** For whom Kiem asks a token of its own. */
  readonly audience: string;
  /** What the SDK must know besides the app, to get that token. */
  readonly sdk: (tenantId: string) => Readonly<Record<string, string>>;
}

const PUBLIC: Cloud = {
  hosts: [
    'smba.trafficmanager.net',
    'smba.onyx.prod.teams.trafficmanager.net',
    // The government community (GCC) lives in the public cloud.
    'smba.infra.gcc.teams.microsoft.com',
  ],
  issuer: 'https://api.botframework.com',
  metadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  audience: 'https://api.botframework.com',
  sdk: () => ({}),
};

const US_GOVERNMENT: Cloud = {
  // GCC High, and the Department of Defense.
  hosts: ['smba.infra.gov.teams.microsoft.us', 'smba.infra.dod.teams.microsoft.us'],
  issuer: 'https://api.botframework.us',
  metadata: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  audience: 'https://api.botframework.us',
  sdk: () => ({ ChannelService: 'https://botframework.azure.us' }),
};

const CHINA: Cloud = {
  // Operated by 21Vianet.
  hosts: ['frontend.botapi.msg.infra.teams.microsoftonline.cn'],
  issuer: 'https://api.botframework.azure.cn',
  metadata: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
  audience: 'https://api.botframework.azure.cn',
  sdk: (tenantId) => ({
    CallerId: 'urn:botframework:azurecn',
    OAuthUrl: 'https://token.botframework.azure.cn',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.azure.cn',
    ToChannelFromBotLoginUrl: `https://login.partner.microsoftonline.cn/${tenantId}`,
    ToChannelFromBotOAuthScope: 'https://api.botframework.azure.cn',
  }),
};

/** The clouds by the name of `KIEM_TEAMS_CLOUD`. */
export const clouds = { public: PUBLIC, usgov: US_GOVERNMENT, china: CHINA } as const;

/** Whether Kiem may send to a service URL: what it sends carries the secret token of its app. */
export type IsTeams = (serviceUrl: string) => boolean;

/**
 * Exactly these hosts, by https on its own port. The address is read by an expression that leaves nothing to the taste of
 * whoever parses it next: no names, backslashes, questions or escapes.
 */
export function onHosts(hosts: readonly string[]): IsTeams {
  const known = new Set(hosts.map((host) => host.toLowerCase()));
  return (serviceUrl) => {
    const host = /^https:\/\/([a-z0-9.-]+)(?::443)?(?:\/[\w./~-]*)?$/i.exec(serviceUrl)?.[1];
    return host !== undefined && known.has(host.toLowerCase());
  };
}

/** Local mode has one Teams: that of this machine. */
export const onThisMachine: IsTeams = (serviceUrl) =>
  /^https?:\/\/(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d{1,5})?(?:\/[\w./~-]*)?$/i.test(serviceUrl);
