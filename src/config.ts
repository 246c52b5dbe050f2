import { isIP } from 'node:net';
import path from 'node:path';
import { z } from 'zod';

/** A setting that is missing or wrong, in one line that names the fix. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const list = z
  .string()
  .default('')
  .transform((value) =>
    value
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  );

/** An id of Entra ID; it says the same in capitals. */
const id = z.string().trim().toLowerCase().default('');

const KNOWN_NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];

/** An address, or a network such as 10.0.0.0/8; not the whole of the internet. */
function isNetwork(entry: string): boolean {
  const [address = '', prefix, ...more] = entry.split('/');
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  if (bits === 0 || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= bits);
}

/** How many proxies stand before Kiem, or which. */
const proxies = list.transform((entries, context): number | readonly string[] => {
  const [first = '0'] = entries;
  if (entries.length < 2 && /^\d$/.test(first)) return Number(first);
  if (entries.every((entry) => KNOWN_NETWORKS.includes(entry) || isNetwork(entry))) return entries;
  context.addIssue({
    code: 'custom',
    message:
      'use how many proxies stand before Kiem (1), or their addresses (10.0.0.0/8) with commas between',
  });
  return z.NEVER;
});

const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

const seconds = (otherwise: number): z.ZodDefault<z.ZodCoercedNumber> =>
  z.coerce.number().min(0.05).max(3600).default(otherwise);

const schema = z.object({
  PORT: z.coerce.number({ error: 'use a number from 1 to 65535' }).int().min(0).max(65_535).default(3978),
  KIEM_DATA_DIR: z.string().min(1).default('./data'),
  KIEM_DATABASE_URL: z
    .string()
    .regex(/^(sqlite:|mssql:\/\/)/, 'use sqlite:<file> or mssql://user:password@host/database')
    .optional(),
  KIEM_MODE: z.enum(['local', 'production'], { error: 'use local or production' }).default('local'),
  /** Microsoft Entra ID: the bot's app, its secret, and the tenant whose people may use Kiem. */
  KIEM_BOT_APP_ID: id,
  KIEM_BOT_APP_PASSWORD: z.string().default(''),
  KIEM_TENANT_ID: id,
  /** The id of the app in its manifest, for links from cards into the tab; without it cards have none. */
  KIEM_APP_ID: z
    .string()
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'use the id in the manifest of the app')
    .optional(),
  /** Where people reach Kiem: the domain in the manifest of the app. */
  KIEM_DOMAIN: z
    .string()
    .trim()
    .toLowerCase()
    .regex(HOST, 'use a name such as kiem.gemeente.nl, without https://')
    .optional(),
  /** What tokens of the tab are meant for, with commas between; by default what the manifest registers. */
  KIEM_TAB_AUDIENCE: list,
  /** The cloud of Microsoft in which the organisation has its Teams. */
  KIEM_TEAMS_CLOUD: z
    .enum(['public', 'usgov', 'china'], { error: 'use public, usgov or china' })
    .default('public'),
  /** Hosts of Teams in that cloud that Kiem does not know of itself, with commas between. */
  KIEM_TEAMS_HOSTS: list.transform((hosts, context) => {
    const lower = hosts.map((host) => host.toLowerCase());
    if (!lower.every((host) => HOST.test(host)))
      context.addIssue({
        code: 'custom',
        message: 'use names of hosts such as smba.trafficmanager.net, with commas between',
      });
    return lower;
  }),
  /** The proxies before Kiem, whose word counts for where a request comes from. */
  KIEM_TRUST_PROXY: proxies,
  /** Where the built tab is. */
  KIEM_TAB_DIR: z.string().min(1).default('./dist/tab'),
  /** Requests a minute that one person may send to the API. */
  KIEM_API_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).max(10_000_000).default(600),
  /** Object ids of who may become the first administrator, with commas between them; for as long as there is none. */
  KIEM_ADMINISTRATORS: list,
  /** The people of a demonstration municipality; local mode only. */
  KIEM_DEMO_DIRECTORY: z.string().optional(),
  /** Where the sandbox of that municipality speaks as Teams. */
  KIEM_DEMO_SERVICE_URL: z
    .url({ error: 'use an address such as http://127.0.0.1:3980/teams/' })
    .default('http://127.0.0.1:3980/teams/'),
  KIEM_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** How often to look for what is due. */
  KIEM_CLOCK_SECONDS: seconds(5),
  /** After a crash another process sends what was being sent after so long. */
  KIEM_CLAIM_SECONDS: seconds(30),
});

export interface Config {
  readonly port: number;
  /** `127.0.0.1` in local mode: nobody else can reach it. */
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly mode: 'local' | 'production';
  readonly bot: { readonly appId: string; readonly appPassword: string };
  /** Empty in local mode: then whoever the activity says. */
  readonly tenantId: string;
  /** The id in the manifest of the app; null when it is not known: then cards do not lead into the tab. */
  readonly appId: string | null;
  /** Audiences of tokens that the tab may bring. */
  readonly tabAudiences: readonly string[];
  readonly teamsCloud: 'public' | 'usgov' | 'china';
  readonly teamsHosts: readonly string[];
  /** 0: nobody's word counts, the address is that of the connection. */
  readonly trustProxy: number | readonly string[];
  readonly tabDir: string;
  readonly apiRequestsPerMinute: number;
  readonly administrators: readonly string[];
  readonly demoDirectory: string | null;
  readonly demoServiceUrl: string;
  readonly logLevel: string;
  readonly clockMs: number;
  readonly claimMs: number;
}

/** The app as the sandbox knows it: it has one app only, whatever its id. */
const LOCAL_APP_ID = '6b69656d-0000-4000-8000-000000000001';

/** What production does not start without. */
const REQUIRED_IN_PRODUCTION = ['KIEM_BOT_APP_ID', 'KIEM_BOT_APP_PASSWORD', 'KIEM_TENANT_ID'] as const;

/** The forms in which Entra ID may name the app: its id (v2 tokens), or an address that the registration has (v1). */
function audiencesOf(values: z.output<typeof schema>): readonly string[] {
  const { KIEM_TAB_AUDIENCE: chosen, KIEM_BOT_APP_ID: appId, KIEM_DOMAIN: domain } = values;
  if (chosen.length > 0) return chosen;
  // The last one is what the manifest registers. Not for any domain: another app of the tenant may have such an address.
  const ofManifest = domain === undefined ? [] : [`api://${domain}/botid-${appId}`];
  return [appId, `api://${appId}`, ...ofManifest];
}

/**
 * Reads the settings, once, at start.
 * @throws ConfigError naming the setting and what to set it to
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(set);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`setting ${String(issue?.path[0])} is wrong: ${issue?.message ?? 'see README.md'}`);
  }
  const values = parsed.data;
  if (values.KIEM_MODE === 'production') {
    const missing = REQUIRED_IN_PRODUCTION.filter((name) => values[name] === '');
    if (missing.length > 0)
      throw new ConfigError(`production needs ${missing.join(', ')}: set them and start again`);
    const strange = values.KIEM_TAB_AUDIENCE.find(
      (audience) => !/^(api:\/\/.+|[0-9a-f]{8}-[0-9a-f-]{27})$/i.test(audience),
    );
    if (strange !== undefined)
      throw new ConfigError('setting KIEM_TAB_AUDIENCE is wrong: use the app id or api://… of the tab');
    if (values.KIEM_DEMO_DIRECTORY !== undefined)
      throw new ConfigError('KIEM_DEMO_DIRECTORY is for local mode: unset it');
  }
  const dataDir = path.resolve(values.KIEM_DATA_DIR);
  return {
    port: values.PORT,
    host: values.KIEM_MODE === 'local' ? '127.0.0.1' : '0.0.0.0',
    dataDir,
    databaseUrl: values.KIEM_DATABASE_URL ?? `sqlite:${path.join(dataDir, 'kiem.db')}`,
    mode: values.KIEM_MODE,
    bot: { appId: values.KIEM_BOT_APP_ID, appPassword: values.KIEM_BOT_APP_PASSWORD },
    tenantId: values.KIEM_TENANT_ID,
    appId: values.KIEM_APP_ID ?? (values.KIEM_MODE === 'local' ? LOCAL_APP_ID : null),
    tabAudiences: audiencesOf(values),
    teamsCloud: values.KIEM_TEAMS_CLOUD,
    teamsHosts: values.KIEM_TEAMS_HOSTS,
    trustProxy: values.KIEM_TRUST_PROXY,
    tabDir: path.resolve(values.KIEM_TAB_DIR),
    apiRequestsPerMinute: values.KIEM_API_REQUESTS_PER_MINUTE,
    administrators: values.KIEM_ADMINISTRATORS,
    demoDirectory: values.KIEM_DEMO_DIRECTORY ?? null,
    demoServiceUrl: values.KIEM_DEMO_SERVICE_URL,
    logLevel: values.KIEM_LOG_LEVEL,
    clockMs: values.KIEM_CLOCK_SECONDS * 1000,
    claimMs: values.KIEM_CLAIM_SECONDS * 1000,
  };
}
