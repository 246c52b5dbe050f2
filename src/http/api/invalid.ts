import type { z } from 'zod';

/** A request can be wrong in a thousand places; nobody reads further than these. */
const MOST_ISSUES = 20;
const LONGEST_PATH = 200;

/** A request that does not fit its contract. */
export class InvalidRequestError extends Error {
  override readonly name = 'InvalidRequestError';

  constructor(readonly issues: readonly { readonly path: string; readonly message: string }[]) {
    super('the request does not fit its contract');
  }

  /** Each part that was wrong by its own name: also one that nobody knows, so that a typing error can be found. */
  static of(error: z.ZodError): InvalidRequestError {
    const issues = error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ path: [...issue.path, key], message: 'is not known here' }))
        : [{ path: issue.path, message: issue.message }],
    );
    return new InvalidRequestError(
      issues
        .slice(0, MOST_ISSUES)
        .map(({ path, message }) => ({ path: path.join('.').slice(0, LONGEST_PATH), message })),
    );
  }
}
