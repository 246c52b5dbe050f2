import { followLink, type Target } from './tabLink';
import { fetchTabToken, type Channel, type Person, type Team, type Theme, type World } from './api';

/**
 * The side of Teams in the talk between Teams and a tab (teams-js 2.x): requests arrive by postMessage with an id, a
 * name and arguments, and are answered with the same id. Only what a tab needs is here; all else stays unanswered.
 */
export interface TabSetting {
  world: World;
  person: Person;
  place: { team: Team; channel: Channel } | undefined;
  /** `settings`: somebody chooses what a new tab of a channel shows. */
  frame: 'content' | 'settings';
  sub: string;
  /** Asked at each question, so that it is what it is then. */
  theme: () => Theme;
  onShare: (subPage: string) => void;
  /** The tab follows a link of Teams: into itself, or to a channel. */
  onLink: (target: Target) => void;
  /** A channel tab was set up: this is what it opens. */
  onConfigured: (contentUrl: string) => void;
}

interface Request {
  id: number;
  uuidAsString?: string;
  func: string;
  args?: unknown[];
}

const RUNTIME = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: { pages: { config: {}, tabs: {} } },
};
const SDK = '2.0.1';

function contextOf({ world, person, place, frame, sub, theme }: TabSetting) {
  return {
    locale: person.locale.toLowerCase(),
    theme: theme(),
    entityId: place ? `channel-${place.channel.id}` : 'home',
    subEntityId: sub,
    frameContext: frame,
    hostClientType: 'web',
    hostName: 'Teams',
    userObjectId: person.aadObjectId,
    userPrincipalName: person.email,
    loginHint: person.email,
    tid: world.tenantId,
    ...(place
      ? {
          channelId: place.channel.id,
          channelName: place.channel.name,
          teamId: place.team.id,
          teamName: place.team.name,
        }
      : {}),
  };
}

/** Listens to a tab in an iframe and answers as Teams would. */
export function hostTab(frame: HTMLIFrameElement, origin: string, setting: TabSetting) {
  const post = (message: object) => frame.contentWindow?.postMessage(message, origin);
  let configured = '';

  const answers: Record<string, (args: unknown[]) => unknown[] | Promise<unknown[]> | undefined> = {
    initialize: () => [setting.frame, 'web', JSON.stringify(RUNTIME), SDK],
    getContext: () => [contextOf(setting)],
    'authentication.getAuthToken': async () => {
      const { token, problem } = await fetchTabToken(setting.person.aadObjectId);
      return token === undefined ? [false, problem ?? 'no token'] : [true, token];
    },
    shareDeepLink: ([subPage]) => {
      setting.onShare(typeof subPage === 'string' ? subPage : '');
      return undefined;
    },
    executeDeepLink: ([link]) => {
      const isWeb = /^https?:\/\//.test(String(link));
      if (isWeb) followLink(String(link), setting.onLink);
      return [isWeb, isWeb ? undefined : 'not supported here'];
    },
    'settings.setSettings': ([given]) => {
      const url = (given as { contentUrl?: unknown } | undefined)?.contentUrl;
      configured = typeof url === 'string' ? url : '';
      return [true];
    },
    'settings.save.success': () => {
      if (configured.startsWith(origin)) setting.onConfigured(configured);
      return undefined;
    },
  };

  const onMessage = (event: MessageEvent<Request | undefined>) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const { data } = event;
    if (typeof data !== 'object' || typeof data.func !== 'string') return;
    const { id, uuidAsString } = data;
    void Promise.resolve(answers[data.func]?.(data.args ?? [])).then((args) => {
      if (args) post({ id, uuidAsString, args, timestamp: Date.now() });
    });
  };
  window.addEventListener('message', onMessage);
  return {
    /** Tells the tab something of its own accord. */
    tell: (func: string, args: unknown[]) => post({ func, args }),
    stop: () => window.removeEventListener('message', onMessage),
  };
}
