import type { Dropped } from '../domain/messages';

/**
 * How the other side answered, in terms of the outbox. The sender (`bot/sender.ts`) throws one of these;
 * anything else counts as `Transient`.
 */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';

  constructor(
    message: string,
    /**
     * `throttled`: come back after `retryAfterMs`. `gone`: there is no way to the recipient (blocked, removed);
     * kept for later. `refused`: the message itself will never be accepted. `transient`: try again.
     */
    readonly outcome: 'throttled' | 'gone' | 'refused' | 'transient',
    /** Milliseconds that the other side asked to wait. */
    readonly retryAfterMs: number | null = null,
  ) {
    super(message);
  }
}

/** What came of a delivery: the id under which the message stands in Teams, or why there was nothing to send any more. */
export type Delivery = { readonly activityId: string } | { readonly dropped: Dropped };
