import { createContext, useContext } from 'react';
import type { Host } from './host';

/** What stands around the tab. */
export const HostContext = createContext<Host | null>(null);

/** Teams, the sandbox or the browser around this tab. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('There is no host around this component');
  return host;
}
