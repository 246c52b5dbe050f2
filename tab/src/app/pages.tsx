import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** One page of the app: its address below `/tab/`, and the file that is loaded when somebody goes there. */
export interface PageEntry {
  readonly path: string;
  readonly Component: LazyExoticComponent<ComponentType>;
  readonly load: () => Promise<unknown>;
}

const page = (path: string, load: () => Promise<{ default: ComponentType }>): PageEntry => ({
  path,
  load,
  Component: lazy(load),
});

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

/** Begins to load the page of an address while other things are still on their way; `/` is the board. */
export function preloadPage(path: string): void {
  const wanted = path === '/' || path === '' ? '/board' : path;
  const found = pages.find((one) => wanted.startsWith(one.path.replace(':id', '')));
  void found?.load().catch(() => undefined);
}
