import { app, authentication, FrameContexts, pages } from '@microsoft/teams-js';
import { languageOf, themeOf, type Host } from './host';

/** On your own machine the page around us is the sandbox, which teams-js does not know by itself. */
function localOrigins(): string[] {
  const isLoopback = (url: URL) => url.hostname === '127.0.0.1' || url.hostname === 'localhost';
  const parent = app.getImmediateParentOrigin() ?? '';
  if (!isLoopback(new URL(window.location.href)) || !URL.canParse(parent)) return [];
  const { origin } = new URL(parent);
  return isLoopback(new URL(origin)) ? [origin] : [];
}

/** The path of a deep link: `ideas/0190…` or `/list?stage=search`, never another site. */
function pathOf(subPageId: string | undefined): string | null {
  if (subPageId === undefined || subPageId === '') return null;
  return `/${subPageId.replace(/^[/\\]+/, '')}`;
}

/** Teams, or the sandbox in its place. */
export async function openTeamsHost(): Promise<Host> {
  await app.initialize(localOrigins());
  const context = await app.getContext();
  app.notifyAppLoaded();
  void app.notifySuccess();
  return {
    kind: 'teams',
    language: languageOf(context.app.locale),
    theme: themeOf(context.app.theme),
    frame: context.page.frameContext === FrameContexts.settings ? 'settings' : 'content',
    openAt: pathOf(context.page.subPageId),
    onTheme: (listener) => {
      app.registerOnThemeChangeHandler((theme) => listener(themeOf(theme)));
    },
    // Why Teams gives no token is its own affair; null says that nobody is signed in.
    getToken: () => authentication.getAuthToken().catch(() => null),
    openLink: (url) => void app.openLink(url),
    share: (path, label) => {
      pages.shareDeepLink({ subPageId: path, subPageLabel: label });
      return Promise.resolve('shared');
    },
  };
}

/** What a channel tab keeps: which page it opens. `read` is asked when somebody saves. */
export function offerChannelTab(read: () => { readonly path: string; readonly name: string }): void {
  pages.config.registerOnSaveHandler((event) => {
    const { path, name } = read();
    const url = new URL(path.replace(/^\//, ''), new URL(import.meta.env.BASE_URL, window.location.href))
      .href;
    void pages.config
      .setConfig({ entityId: path, contentUrl: url, websiteUrl: url, suggestedDisplayName: name })
      .then(() => event.notifySuccess());
  });
  pages.config.setValidityState(true);
}
