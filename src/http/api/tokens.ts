import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  decodeJwt,
  exportJWK,
  generateKeyPair,
  importJWK,
  jwtVerify,
  SignJWT,
  type JWK,
  type JWTVerifyGetKey,
  type KeyLike,
} from 'jose';
import { z } from 'zod';
import { DomainError } from '../../domain/errors';
import type { Identity } from '../../services/people';
import { UnauthenticatedError } from '../../tokens/errors';
import { keyFor, publishedKeys } from '../../tokens/publishedKeys';
import { verifiedOnce } from '../../tokens/verifiedOnce';

/**
 * Says who sent a token.
 * @throws UnauthenticatedError, KeysUnavailableError, or DomainError `guest` and `other_tenant`
 */
export type Authenticate = (token: string) => Promise<Identity>;

interface Verified {
  readonly identity: Identity;
  readonly expiresAt: number;
}

const claims = z.object({
  oid: z.string().min(1),
  tid: z.string().min(1),
  exp: z.number(),
  /** What an app may do in the name of this person, with spaces between; an app by itself has none. */
  scp: z.string().optional(),
  /** `app` when an app speaks for itself. */
  idtyp: z.string().optional(),
  /** 1 for a guest of the tenant. */
  acct: z.union([z.number(), z.string()]).optional(),
  /** Where the account really lives, when that is not this tenant. */
  idp: z.string().optional(),
});

/** What Teams asks for when it signs somebody in to the tab; the app registration exposes it. */
const SCOPE = 'access_as_user';
const CLOCK_TOLERANCE_SECONDS = 60;

/** What Entra ID must say in a token. */
export interface EntraOptions {
  readonly tenantId: string;
  /** The app id, and its `api://…` address: whichever the app registration puts into tokens. */
  readonly audiences: readonly string[];
  readonly now: () => Date;
  /** The keys with which Entra signs; by default those that the tenant publishes. */
  readonly keys?: JWTVerifyGetKey;
}

/** Where Entra ID describes itself for a tenant. */
export const entraMetadata = (tenantId: string): URL =>
  new URL(`https://login.microsoftonline.com/${tenantId}/v2.0/.well-known/openid-configuration`);

/**
 * Verifies tokens of Teams single sign-on: signature by the keys of the tenant, issuer (both forms), audience,
 * tenant, expiry, and that they let the tab act for a person: an app by itself, or the proof that somebody signed in
 * to something (an ID token), opens nothing. Guests of the tenant are refused.
 */
export function entraTokens(options: EntraOptions): (token: string) => Promise<Verified> {
  const { tenantId, now } = options;
  const issuers = [
    `https://login.microsoftonline.com/${tenantId}/v2.0`,
    `https://sts.windows.net/${tenantId}/`,
  ];
  const keys = options.keys ?? keyFor(publishedKeys(entraMetadata(tenantId), now));
  return async (token) => {
    // A token of another issuer is not worth asking for keys.
    if (!issuers.includes(decodeJwt(token).iss ?? '')) throw new UnauthenticatedError('issuer');
    const { payload } = await jwtVerify(token, keys, {
      issuer: issuers,
      audience: [...options.audiences],
      algorithms: ['RS256'],
      requiredClaims: ['exp'],
      currentDate: now(),
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    });
    const known = claims.parse(payload);
    if (known.tid !== tenantId) throw new DomainError('other_tenant');
    const mayAct = known.idtyp !== 'app' && known.scp?.split(' ').includes(SCOPE) === true;
    if (!mayAct) throw new UnauthenticatedError('scope');
    const isGuest =
      String(known.acct ?? '0') === '1' || (known.idp !== undefined && !issuers.includes(known.idp));
    if (isGuest) throw new DomainError('guest');
    return { identity: { aadObjectId: known.oid }, expiresAt: (known.exp + CLOCK_TOLERANCE_SECONDS) * 1000 };
  };
}

const LOCAL_ISSUER = 'urn:kiem:local';
const LOCAL_AUDIENCE = 'urn:kiem:tab';
const LOCAL_SECONDS = 3600;
const KEY_FILE = 'local-issuer.json';

/** Signs and verifies tokens on one machine, for the people of the sandbox. Never made in production. */
export interface LocalTokens {
  issue(aadObjectId: string): Promise<{ token: string; expiresIn: number }>;
  verify(token: string): Promise<Verified>;
}

interface KeyPair {
  readonly privateKey: KeyLike | Uint8Array;
  readonly publicKey: KeyLike | Uint8Array;
}

async function keyPairIn(dataDir: string): Promise<KeyPair> {
  const file = path.join(dataDir, KEY_FILE);
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    writeFileSync(file, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600 });
  }
  chmodSync(file, 0o600);
  const { kty, crv, x, y, d } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const shared = { kty, crv, x, y } as JWK;
  return {
    privateKey: await importJWK({ ...shared, d } as JWK, 'ES256'),
    publicKey: await importJWK(shared, 'ES256'),
  };
}

/** The issuer of local mode; its key stays in the data folder, so that a restart signs nobody out. */
export async function localTokens(dataDir: string, now: () => Date): Promise<LocalTokens> {
  const { privateKey, publicKey } = await keyPairIn(dataDir);
  return {
    issue: async (aadObjectId) => {
      const issuedAt = Math.floor(now().getTime() / 1000);
      const token = await new SignJWT({ oid: aadObjectId, tid: 'local' })
        .setProtectedHeader({ alg: 'ES256' })
        .setIssuer(LOCAL_ISSUER)
        .setAudience(LOCAL_AUDIENCE)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + LOCAL_SECONDS)
        .sign(privateKey);
      return { token, expiresIn: LOCAL_SECONDS };
    },
    verify: async (token) => {
      const { payload } = await jwtVerify(token, publicKey, {
        issuer: LOCAL_ISSUER,
        audience: LOCAL_AUDIENCE,
        algorithms: ['ES256'],
        currentDate: now(),
      });
      const known = claims.parse(payload);
      return { identity: { aadObjectId: known.oid }, expiresAt: known.exp * 1000 };
    },
  };
}

/** Verifies each token once. Rights are not remembered: services load the person anew each time. */
export function rememberTokens(verify: (token: string) => Promise<Verified>, now: () => Date): Authenticate {
  const once = verifiedOnce(verify, now);
  return async (token) => (await once(token)).identity;
}
