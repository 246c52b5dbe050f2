import { useCallback, useEffect, useState } from 'react';
import type { Lang, Theme, World } from './api';

/** What is on the screen; all of it is in the hash of the address. */
export interface View {
  as: string;
  pane: string;
  second: { as: string; pane: string; sub: string } | undefined;
  theme: Theme;
  lang: Lang;
  phone: boolean;
  /** The page that a deep link opens in the tab of the app. */
  sub: string;
}

const THEMES: Theme[] = ['default', 'dark', 'contrast'];

/** Reads the view from the hash; names may be full names, given names or object ids. */
export function readView(hash: string): View {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const theme = params.get('theme') as Theme;
  const second = params.get('second');
  const [as = '', ...pane] = second?.split(':') ?? [];
  return {
    as: params.get('as') ?? '',
    pane: params.get('pane') ?? 'chat',
    second: second ? { as, pane: pane.join(':') || 'chat', sub: params.get('secondSub') ?? '' } : undefined,
    theme: THEMES.includes(theme) ? theme : 'default',
    lang: params.get('lang') === 'en' ? 'en' : 'nl',
    phone: params.get('phone') === '1',
    sub: params.get('sub') ?? '',
  };
}

export function writeView(view: View): string {
  const params = new URLSearchParams();
  if (view.as) params.set('as', view.as);
  params.set('pane', view.pane);
  if (view.second) params.set('second', `${view.second.as}:${view.second.pane}`);
  if (view.theme !== 'default') params.set('theme', view.theme);
  if (view.lang !== 'nl') params.set('lang', view.lang);
  if (view.phone) params.set('phone', '1');
  if (view.sub) params.set('sub', view.sub);
  if (view.second?.sub) params.set('secondSub', view.second.sub);
  return `#${params.toString().replaceAll('%3A', ':')}`;
}

/** The view, and how to change a part of it. */
export function useView(): [View, (change: Partial<View>) => void] {
  const [view, setView] = useState(() => readView(location.hash));
  useEffect(() => {
    const onHash = () => setView(readView(location.hash));
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  const change = useCallback((part: Partial<View>) => {
    const now = readView(location.hash);
    // A deep link leads somewhere once: going elsewhere in that window forgets it.
    const sub = part.as === undefined && part.pane === undefined ? now.sub : '';
    location.hash = writeView({ ...now, sub, ...part });
  }, []);
  return [view, change];
}

/** The person of a name or id. */
export function personOf(world: World, ref: string) {
  const key = ref.toLowerCase();
  return (
    world.people.find((one) => one.aadObjectId === ref || one.name.toLowerCase() === key) ??
    world.people.find((one) => one.givenName.toLowerCase() === key)
  );
}

/** Whether a pane is the tab of the app: `tab` is the personal one, `tab:<channel>` that of a channel. */
export function isTab(pane: string): boolean {
  return pane === 'tab' || pane.startsWith('tab:');
}

/** The channel that a pane means, or undefined for what is personal: the chat and the personal tab. */
export function channelOf(world: World, pane: string) {
  if (!pane.startsWith('channel') && !pane.startsWith('tab:')) return undefined;
  const name = pane.slice(pane.indexOf(':') + 1);
  const all = world.teams.flatMap((team) => team.channels.map((channel) => ({ team, channel })));
  return (
    all.find(({ channel }) => channel.name === name || channel.id === name) ??
    all.find(({ channel }) => channel.name === 'Innovatieclub') ??
    all[0]
  );
}
