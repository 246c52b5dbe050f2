import { createContext } from 'react';

const ENTITY = /^https:\/\/teams\.microsoft\.com\/l\/entity\/[^/]+\/[^/?]+/;
const CHANNEL = /^https:\/\/teams\.microsoft\.com\/l\/channel\/([^/?]+)/;

/** A pane of a window, and the page of the tab that it shows. */
export interface Target {
  pane: string;
  sub: string;
}

function pageIn(link: string): string {
  try {
    const context: unknown = JSON.parse(new URL(link).searchParams.get('context') ?? '{}');
    const page = (context as { subEntityId?: unknown } | null)?.subEntityId;
    return typeof page === 'string' ? page : '';
  } catch {
    return '';
  }
}

/**
 * Where a deep link of Teams leads: the tab, or a channel; undefined for any other link. Here lives one app, so which
 * app the link names does not matter.
 */
export function targetOfLink(link: string): Target | undefined {
  if (!URL.canParse(link)) return undefined;
  if (ENTITY.test(link)) return { pane: 'tab', sub: pageIn(link) };
  const channel = CHANNEL.exec(link)?.[1];
  return channel === undefined ? undefined : { pane: `channel:${decodeURIComponent(channel)}`, sub: '' };
}

/** Goes somewhere else in the window in which a link was pressed. */
export const TabLinkContext = createContext<(target: Target) => void>(() => undefined);

/** Follows a link: within this window, or out to the browser. */
export function followLink(link: string, go: (target: Target) => void): void {
  const target = targetOfLink(link);
  if (target !== undefined) go(target);
  else if (/^https?:/.test(link)) window.open(link, '_blank', 'noopener,noreferrer');
}
