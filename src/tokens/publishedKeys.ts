import { importJWK, type JWTVerifyGetKey, type KeyLike } from 'jose';
import { z } from 'zod';
import { KeysUnavailableError, UnauthenticatedError } from './errors';

const SECOND_MS = 1000;
const HOUR_MS = 3600 * SECOND_MS;
/** Older than this the keys are asked for again, while those at hand still serve. */
const FRESH_MS = HOUR_MS;
/** Older than this they count no longer, also when the issuer is out of reach. */
const KEPT_MS = 24 * HOUR_MS;
/** After an answer a key that is not in it is not asked for again so soon: anybody can make up key ids. */
const PAUSE_MS = 60 * SECOND_MS;
/** After a failure. */
const RETRY_MS = 10 * SECOND_MS;
const TIMEOUT_MS = 5 * SECOND_MS;
const MOST_BYTES = 1_000_000;

const metadata = z.object({ jwks_uri: z.url() });
const keySet = z.object({ keys: z.array(z.unknown()).max(200) });
const rsaKey = z.object({
  kty: z.literal('RSA'),
  use: z.literal('sig').optional(),
  kid: z.string().min(1),
  n: z.string(),
  e: z.string(),
  /** Bot Framework: the channels for which this key may speak. */
  endorsements: z.array(z.string()).default([]),
});

/** A key with which an issuer signs, and for which channels when it says so. */
export interface PublishedKey {
  readonly key: KeyLike | Uint8Array;
  readonly endorsements: readonly string[];
}

/**
 * The key of this id; null when the issuer has none.
 * @throws KeysUnavailableError when nobody can say so now
 */
export type FindKey = (kid: string) => Promise<PublishedKey | null>;

async function fetchJson(url: URL): Promise<unknown> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok || response.body === null) throw new Error(`answered ${response.status}`);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) throw new Error('answered too much');
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

async function fetchKeys(document: URL): Promise<Map<string, PublishedKey>> {
  const where = new URL(metadata.parse(await fetchJson(document)).jwks_uri);
  // What was found over a line that nobody can change does not lead to one that somebody can.
  if (where.protocol !== document.protocol) throw new Error('leads to another protocol');
  const found = new Map<string, PublishedKey>();
  for (const each of keySet.parse(await fetchJson(where)).keys) {
    // A key of another kind is none of ours: everything is signed with RS256.
    const parsed = rsaKey.safeParse(each);
    if (!parsed.success) continue;
    const { kty, n, e, kid, endorsements } = parsed.data;
    found.set(kid, { key: await importJWK({ kty, n, e }, 'RS256'), endorsements });
  }
  if (found.size === 0) throw new Error('has no keys');
  return found;
}

/**
 * The keys that an issuer publishes, by its OpenID metadata. They are kept as they are: one set whatever ids senders
 * make up, fetched at most once a minute, and once for all who wait for it. An issuer that is out of reach for some
 * hours holds nobody up whose key is known.
 */
export function publishedKeys(document: URL, now: () => Date): FindKey {
  let keys: ReadonlyMap<string, PublishedKey> | null = null;
  let fetchedAt = -Infinity;
  let triedAt = -Infinity;
  let hasFailed = false;
  let underway: Promise<void> | null = null;

  const refresh = async (): Promise<void> => {
    triedAt = now().getTime();
    try {
      keys = await fetchKeys(document);
      fetchedAt = triedAt;
      hasFailed = false;
    } catch {
      hasFailed = true;
    }
  };
  const ask = (): Promise<void> => {
    underway ??= refresh().finally(() => {
      underway = null;
    });
    return underway;
  };
  const isPaused = (): boolean => now().getTime() - triedAt < (hasFailed ? RETRY_MS : PAUSE_MS);
  const ageOf = (): number => now().getTime() - fetchedAt;

  return async (kid) => {
    const known = ageOf() < KEPT_MS ? keys?.get(kid) : undefined;
    if (known !== undefined) {
      if (ageOf() > FRESH_MS && !isPaused()) void ask();
      return known;
    }
    if (underway !== null || !isPaused()) await ask();
    const found = ageOf() < KEPT_MS ? keys?.get(kid) : undefined;
    if (found !== undefined) return found;
    if (hasFailed)
      throw new KeysUnavailableError(`the keys of ${document.host} are out of reach`, RETRY_MS / SECOND_MS);
    return null;
  };
}

/** As `jose` asks for keys. */
export function keyFor(find: FindKey): JWTVerifyGetKey {
  return async ({ kid }) => {
    const found = kid === undefined ? null : await find(kid);
    if (found === null) throw new UnauthenticatedError('no key of the issuer');
    return found.key;
  };
}
