import { createContext } from 'react';

const ENTITY = /^https:\/\/teams\.microsoft\.com\/l\/entity\/[^/]+\/[^/?]+/;

/**
 * The page of the tab that a deep link of Teams leads to; undefined for any other link. Here lives one app, so which
 * app the link names does not matter.
 */
export function pageOfLink(link: string): string | undefined {
  if (!ENTITY.test(link) || !URL.canParse(link)) return undefined;
  try {
    const context: unknown = JSON.parse(new URL(link).searchParams.get('context') ?? '{}');
    const page = (context as { subEntityId?: unknown } | null)?.subEntityId;
    return typeof page === 'string' ? page : '';
  } catch {
    return '';
  }
}

/** Opens a page of the tab in the window in which a link was pressed. */
export const TabLinkContext = createContext<(page: string) => void>(() => undefined);

/** Follows a link: into the tab of this window, or out to the browser. */
export function followLink(link: string, openTab: (page: string) => void): void {
  const page = pageOfLink(link);
  if (page !== undefined) openTab(page);
  else if (/^https?:/.test(link)) window.open(link, '_blank', 'noopener,noreferrer');
}
