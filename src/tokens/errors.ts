/** Somebody whose token is missing, forged or meant for another: 401. `why` is for the log and never for the sender. */
export class UnauthenticatedError extends Error {
  override readonly name: string = 'UnauthenticatedError';
}

/** A token that was good in all respects until its time was over: who brings it only needs a new one. */
export class ExpiredTokenError extends UnauthenticatedError {
  override readonly name = 'ExpiredTokenError';
}

/** Signed as it should be, but it does not entitle to this: 403. */
export class ForbiddenError extends Error {
  override readonly name = 'ForbiddenError';
}

/** The keys of the issuer are out of reach, so nobody can say whether a token is good: 503. */
export class KeysUnavailableError extends Error {
  override readonly name = 'KeysUnavailableError';

  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(message);
  }
}

/** Old tokens, and keys that we cannot reach, are nobody's attack. */
export const isHonest = (error: unknown): boolean =>
  error instanceof ExpiredTokenError || error instanceof KeysUnavailableError;
