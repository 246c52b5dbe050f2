import { hash } from 'node:crypto';
import { errors } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { ExpiredTokenError, UnauthenticatedError } from './errors';

const MOST_TOKENS = 10_000;

/** What came of a token, and until when it counts: milliseconds since 1970, with the tolerance in it. */
export interface Verified {
  readonly expiresAt: number;
}

/** What `jose` and zod say of a token is all one to who sent it; only that its time is over is worth telling apart. */
function asRefusal(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return new ExpiredTokenError('expired');
  const isForged = error instanceof errors.JOSEError || error instanceof z.ZodError;
  const isNoToken = error instanceof TypeError || error instanceof SyntaxError;
  return isForged || isNoToken ? new UnauthenticatedError('token') : error;
}

/**
 * Verifies each good token once and remembers the outcome: the signature costs more than the rest of most requests.
 * Only good tokens are kept, by a digest of some bytes, so that nobody can fill the memory from outside.
 * @throws ExpiredTokenError when its time is over, UnauthenticatedError when it is no good, and what `verify` throws
 */
export function verifiedOnce<V extends Verified>(
  verify: (token: string) => Promise<V>,
  now: () => Date,
): (token: string) => Promise<V> {
  const known = new LRUCache<string, V>({ max: MOST_TOKENS });
  return async (token) => {
    const digest = hash('sha256', token, 'base64');
    let verified = known.get(digest);
    if (verified === undefined) {
      verified = await verify(token).catch((error: unknown) => {
        throw asRefusal(error);
      });
      known.set(digest, verified);
    }
    // It stays: who keeps sending an old token gets the same answer without the work.
    if (verified.expiresAt <= now().getTime()) throw new ExpiredTokenError('expired');
    return verified;
  };
}
