import { ideaView, problem, type IdeaView, type Problem } from '../../../src/contracts/api';

/**
 * A request that did not do what was asked. `status` 0: no answer came. `detail` is a sentence to show, in the
 * language of the reader; it is null when nobody wrote one.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    readonly code: Problem['code'] | 'no_connection' | 'not_understood',
    readonly detail: string | null = null,
    readonly reference: string | null = null,
    /** 412: the idea as it is now. */
    readonly current: IdeaView | null = null,
    /** 429: seconds to wait. */
    readonly retryAfter: number | null = null,
  ) {
    super(`${status} ${code ?? ''}`);
  }
}

/** No answer came: a lost connection, or a server that is away. */
export const noConnection = (): ApiError => new ApiError(0, 'no_connection');

/** Reads a refusal of the API, whatever came. */
export function problemOf(status: number, body: unknown, retryAfter: string | null = null): ApiError {
  const wait = retryAfter === null ? null : Number(retryAfter);
  const parsed = problem.safeParse(body);
  if (!parsed.success) return new ApiError(status, undefined, null, null, null, wait);
  const { code, detail, reference } = parsed.data;
  const current = status === 412 ? ideaView.safeParse(parsed.data['current']) : null;
  return new ApiError(
    status,
    code,
    detail ?? null,
    reference ?? null,
    current?.success === true ? current.data : null,
    wait,
  );
}

/** Whether trying the same again may help: no connection, a busy or failing server. */
export function isPassing(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status === 429 || error.status >= 500);
}
