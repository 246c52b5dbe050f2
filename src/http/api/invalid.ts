import type { z } from 'zod';

/** A request that does not fit its contract. */
export class InvalidRequestError extends Error {
  override readonly name = 'InvalidRequestError';

  constructor(readonly issues: readonly { readonly path: string; readonly message: string }[]) {
    super('the request does not fit its contract');
  }

  static of(error: z.ZodError): InvalidRequestError {
    return new InvalidRequestError(
      error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
    );
  }
}
