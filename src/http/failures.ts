import { isIP } from 'node:net';
import type { Request } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import { LRUCache } from 'lru-cache';

/** Seconds after which an address starts with a clean sheet. */
export const FAILURE_WINDOW_SECONDS = 60;
/** Failed requests a minute from one address. */
const FAILURES_PER_MINUTE = 120;
/** Addresses that are counted at one time; who comes from more of them only gets the plain refusal more often. */
const MOST_ADDRESSES = 5000;

/**
 * Whose failure it is. Some proxies (those of Azure among them) tell the port along, another at each connection; and what
 * is no address at all is counted as one, however long and however many.
 */
function addressOf(ip: string | undefined): string {
  const bare = /^\[?([\da-f:.]{2,45}?)\]?(?::\d{1,5})?$/i.exec(ip?.slice(0, 60) ?? '')?.[1] ?? '';
  const address = isIP(ip ?? '') === 0 ? bare : (ip ?? '');
  return isIP(address) === 0 ? '' : ipKeyGenerator(address);
}

/** Counts requests that failed to say who they are from, by address. */
export interface Failures {
  /** Counts one more; whether this address has had its share for this minute. */
  note(request: Pick<Request, 'ip'>): boolean;
}

/**
 * What failed is counted, never what succeeded: behind one address may be a whole town hall, or a proxy. The address
 * is that of `KIEM_TRUST_PROXY`, for IPv6 the network of a subscriber.
 */
export function countFailures(): Failures {
  const counts = new LRUCache<string, { count: number }>({
    max: MOST_ADDRESSES,
    ttl: FAILURE_WINDOW_SECONDS * 1000,
  });
  return {
    note: (request) => {
      const address = addressOf(request.ip);
      const known = counts.get(address) ?? { count: 0 };
      known.count += 1;
      if (known.count === 1) counts.set(address, known);
      return known.count > FAILURES_PER_MINUTE;
    },
  };
}
