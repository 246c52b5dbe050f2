import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';

/** The bot's own registration in Microsoft Entra ID. Empty in local mode: then nothing is signed or checked. */
export interface BotCredentials {
  readonly appId: string;
  readonly appPassword: string;
  readonly tenantId: string;
}

/** The adapter that turns HTTP into turns, and the authentication that it stands on. */
export interface Teams {
  readonly adapter: CloudAdapter;
  readonly authentication: ConfigurationBotFrameworkAuthentication;
}

/**
 * In production every activity must carry a token of the Bot Framework, issued for this app; the SDK verifies
 * it, and that it was issued for the service URL that the activity names. Without an app id (local mode) the
 * SDK accepts activities without a token.
 */
export function createTeams(credentials: BotCredentials): Teams {
  const authentication = new ConfigurationBotFrameworkAuthentication(
    credentials.appId === ''
      ? {}
      : {
          MicrosoftAppId: credentials.appId,
          MicrosoftAppPassword: credentials.appPassword,
          MicrosoftAppTenantId: credentials.tenantId,
          MicrosoftAppType: 'SingleTenant',
        },
  );
  return { adapter: new CloudAdapter(authentication), authentication };
}
