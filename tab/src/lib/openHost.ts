import { openBrowserHost } from './browserHost';
import type { Host } from './host';

/** Finds out where the tab runs. teams-js is only loaded where there is a host to talk to. */
export async function openHost(): Promise<Host> {
  if (window.parent !== window) {
    const { openTeamsHost } = await import('./teamsHost');
    return openTeamsHost();
  }
  return openBrowserHost();
}
