import { lazy, useState, type ComponentType } from 'react';
import { preloadBoard } from '../features/board/preload';
import { client } from './client';

/** One page of the app: its address below `/tab/`, and the file that is loaded when somebody goes there. */
export interface PageEntry {
  readonly path: string;
  readonly Component: ComponentType;
  readonly load: () => Promise<unknown>;
}

function page(path: string, load: () => Promise<{ default: ComponentType }>): PageEntry {
  let loaded: ComponentType | null = null;
  const loadOnce = async () => {
    const file = await load();
    loaded = file.default;
    return file;
  };
  const Lazy = lazy(loadOnce);
  // A page that is there already is shown at once: `lazy` would show the skeleton first, and React keeps that up for
  // some 300 ms. Decided when it opens, so that it does not begin anew while somebody uses it.
  const Component = () => {
    const [View] = useState<ComponentType>(() => loaded ?? Lazy);
    return <View />;
  };
  return { path, Component, load: loadOnce };
}

/** Every page. Each is a file with a default export, loaded on its own. */
export const pages: readonly PageEntry[] = [
  page('/board', () => import('../features/board/BoardPage')),
  page('/list', () => import('../features/list/ListPage')),
  page('/my-ideas', () => import('../features/myIdeas/MyIdeasPage')),
  page('/new', () => import('../features/submit/SubmitPage')),
  page('/ideas/:id', () => import('../features/idea/IdeaPage')),
  page('/overview', () => import('../features/overview/OverviewPage')),
  page('/settings', () => import('../features/settings/SettingsPage')),
  page('/config', () => import('../features/config/ConfigPage')),
];

/** Begins to load the page of an address (`/board?theme=…`) while other things are still on their way; `/` is the board. */
export function preloadPage(address: string): void {
  const { pathname, searchParams } = new URL(address, window.location.origin);
  const wanted = pathname === '/' ? '/board' : pathname;
  if (wanted === '/board') preloadBoard(client, searchParams);
  const found = pages.find((one) => wanted.startsWith(one.path.replace(':id', '')));
  void found?.load().catch(() => undefined);
}
