import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** One page of the app: its address below `/tab/`, and the file that is loaded when somebody goes there. */
export interface PageEntry {
  readonly path: string;
  readonly Component: LazyExoticComponent<ComponentType>;
}

/** Every page. Each is a file with a default export, loaded on its own. */
export const pages: readonly PageEntry[] = [
  { path: '/board', Component: lazy(() => import('../features/board/BoardPage')) },
  { path: '/list', Component: lazy(() => import('../features/list/ListPage')) },
  { path: '/my-ideas', Component: lazy(() => import('../features/myIdeas/MyIdeasPage')) },
  { path: '/new', Component: lazy(() => import('../features/submit/SubmitPage')) },
  { path: '/ideas/:id', Component: lazy(() => import('../features/idea/IdeaPage')) },
  { path: '/overview', Component: lazy(() => import('../features/overview/OverviewPage')) },
  { path: '/settings', Component: lazy(() => import('../features/settings/SettingsPage')) },
  { path: '/config', Component: lazy(() => import('../features/config/ConfigPage')) },
];
