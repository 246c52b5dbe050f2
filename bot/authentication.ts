import type { Activity, TeamsChannelData } from 'botbuilder';
import { decodeJwt, jwtVerify } from 'jose';
import { z } from 'zod';
import { ForbiddenError, UnauthenticatedError } from '../src/tokens/errors';
import { keyFor, publishedKeys, type FindKey } from '../src/tokens/publishedKeys';
import { verifiedOnce } from '../src/tokens/verifiedOnce';
import { readActivity } from './activity';
import type { IsTeams } from './microsoft';

/** The channel of Teams. Web chat, Direct Line and all others are strangers, whoever they say has spoken. */
const TEAMS = 'msteams';
/** What Microsoft advises for the clocks of bots. */
const CLOCK_TOLERANCE_SECONDS = 300;
/** A token of the Bot Framework is some 900 characters. */
const LONGEST_TOKEN = 4096;

/** Who sent an activity, as far as the headers tell: Teams, from this service. Null in local mode: anybody here. */
export type Sender = { readonly serviceUrl: string } | null;

/** What stands at the door of the bot. The SDK sees only what came through. */
export interface Door {
  /**
   * Checks who sends, before anything of the body is read.
   * @throws UnauthenticatedError, ForbiddenError, KeysUnavailableError
   */
  readonly admit: (authorization: string | undefined) => Promise<Sender>;
  /**
   * Checks that a body is an activity, and one that this sender may bring.
   * @throws InvalidActivityError, ForbiddenError
   */
  readonly examine: (sender: Sender, body: unknown) => Activity;
}

/** What came is no activity: 400, as of a body that is no JSON. */
class InvalidActivityError extends Error {
  override readonly name = 'InvalidActivityError';
  readonly status = 400;
}

function read(body: unknown): Activity {
  const activity = readActivity(body);
  if (activity === null) throw new InvalidActivityError('no activity');
  return activity;
}

/** Local mode: without a token, but for this machine only. */
export function openDoor(isTeams: IsTeams): Door {
  return {
    admit: () => Promise.resolve(null),
    examine: (_sender, body) => {
      const activity = read(body);
      if (!isTeams(activity.serviceUrl)) throw new ForbiddenError('answers leave this machine');
      return activity;
    },
  };
}

/** What the bot must hear in a token, and from whom. */
export interface BotFramework {
  readonly appId: string;
  readonly tenantId: string;
  readonly issuer: string;
  /** Where the issuer publishes its keys. */
  readonly metadata: URL;
  readonly isTeams: IsTeams;
  readonly now: () => Date;
}

const claims = z.object({
  aud: z.string(),
  exp: z.number(),
  /** In lower case, unlike the field of the activity. */
  serviceurl: z.string(),
});

/** Services are the same whether or not a slash ends them, in whatever case. */
const placeOf = (serviceUrl: string): string => serviceUrl.toLowerCase().replace(/\/$/, '');

function tokenIn(authorization: string | undefined): string {
  if (authorization === undefined) throw new UnauthenticatedError('no token');
  if (authorization.length > LONGEST_TOKEN) throw new UnauthenticatedError('token too long');
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
  if (token === undefined) throw new UnauthenticatedError('no token');
  return token;
}

interface Verified {
  readonly serviceUrl: string;
  readonly expiresAt: number;
}

async function verify(token: string, framework: BotFramework, find: FindKey): Promise<Verified> {
  const { appId, issuer, isTeams, now } = framework;
  // Nothing is fetched or computed for a token that says itself that it is not for us.
  const said = decodeJwt(token);
  if (said.iss !== issuer) throw new UnauthenticatedError('issuer');
  if (said.aud !== appId) throw new UnauthenticatedError('audience');
  const { payload, protectedHeader } = await jwtVerify(token, keyFor(find), {
    issuer,
    audience: appId,
    algorithms: ['RS256'],
    requiredClaims: ['exp'],
    currentDate: now(),
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
  });
  const known = claims.parse(payload);
  const signedWith = await find(protectedHeader.kid ?? '');
  if (signedWith?.endorsements.includes(TEAMS) !== true)
    throw new ForbiddenError('key does not speak for Teams');
  if (!isTeams(known.serviceurl)) throw new ForbiddenError('service of no Teams');
  return { serviceUrl: known.serviceurl, expiresAt: (known.exp + CLOCK_TOLERANCE_SECONDS) * 1000 };
}

/**
 * Production: a token of the Bot Framework, made for this app, signed for Teams, that names the service from which the
 * activity comes; and an activity of Teams, of that service, of this organisation. As Microsoft describes it for who
 * does it without its SDK ("Authenticate requests from the Bot Connector service to your bot"). There is no other way
 * in: no emulator, no skills.
 */
export function guardedDoor(framework: BotFramework): Door {
  const { tenantId, now } = framework;
  const find = publishedKeys(framework.metadata, now);
  const once = verifiedOnce((token) => verify(token, framework, find), now);
  return {
    admit: async (authorization) => once(tokenIn(authorization)),
    examine: (sender, body) => {
      const activity = read(body);
      const { channelId, serviceUrl, conversation } = activity;
      const channelData = activity.channelData as Partial<TeamsChannelData> | undefined;
      if (channelId !== TEAMS) throw new ForbiddenError('another channel');
      if (sender === null || placeOf(serviceUrl) !== placeOf(sender.serviceUrl))
        throw new ForbiddenError('another service than the token says');
      const tenants = [channelData?.tenant?.id, conversation.tenantId].filter(
        (named): named is string => typeof named === 'string',
      );
      const isOurs = tenants.length > 0 && tenants.every((named) => named.toLowerCase() === tenantId);
      if (!isOurs) throw new ForbiddenError('another organisation');
      return activity;
    },
  };
}
