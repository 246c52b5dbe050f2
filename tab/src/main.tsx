import './lib/zodSettings';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadTexts } from './lib/loadTexts';
import { App, type Ground } from './app/App';
import { client } from './app/client';
import { preloadPage } from './app/pages';
import { loadTheme } from './app/themes';
import { meQuery } from './features/me/useMe';
import { openHost } from './lib/openHost';
import { forgetOver } from './lib/keptTexts';
import { openSession } from './lib/session';
import './styles.css';

async function prepare(): Promise<Ground> {
  forgetOver();
  const host = await openHost();
  openSession(() => host.getToken(), host.language);
  document.documentElement.lang = host.language;
  // What the first page needs is fetched side by side.
  client.query(meQuery).catch(() => undefined);
  const { pathname, search } = window.location;
  preloadPage(host.openAt ?? `${pathname.slice(import.meta.env.BASE_URL.length - 1)}${search}`);
  const [theme] = await Promise.all([loadTheme(host.theme), loadTexts(host.language)]);
  return { host, theme };
}

/** Until there is something to show, the quiet page of index.html stays: React would keep its own longer than needed. */
async function begin(root: HTMLElement): Promise<void> {
  const ground = await prepare();
  createRoot(root).render(
    <StrictMode>
      <App ground={ground} />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) {
  begin(root).catch((error: unknown) => {
    document.getElementById('failed')?.removeAttribute('hidden');
    throw error;
  });
}
