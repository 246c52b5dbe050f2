import { setTimeout as sleep } from 'node:timers/promises';
import type { CardResult, Delivery } from '../server';
import type { Reporter } from './progress';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;

/** Something that the reader of the screen can mend: one line, without a stack. */
export class ReplayStop extends Error {
  override readonly name = 'ReplayStop';
}

/** Kiem gave no answer for as long as we had patience. */
class NoAnswer extends ReplayStop {}

/** What was tried more than once. */
export interface Tries {
  /** Actions that got no answer and were sent again. */
  again: number;
  /** Answers that were a fault of Kiem itself. */
  faults: number;
  /** How often the server was away. */
  outages: number;
}

export interface InsistOptions {
  readonly patienceMs: number;
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
}

function hasFault(body: unknown): boolean {
  return (
    typeof body === 'object' &&
    body !== null &&
    'statusCode' in body &&
    typeof body.statusCode === 'number' &&
    body.statusCode >= 500
  );
}

/**
 * Sends what people do until it is answered. An action without an answer (no connection, or a failure of the
 * server) goes out again with the same activity id, after pauses that grow, as long as patience lasts.
 */
export class Insistence {
  readonly tries: Tries = { again: 0, faults: 0, outages: 0 };
  /** When the server was first seen to be away; null while it answers. */
  private awaySince: number | null = null;

  constructor(readonly options: InsistOptions) {}

  /** Sends until there is an answer; `activityId` is undefined the first time. */
  async send<T extends Delivery>(action: (activityId: string | undefined) => Promise<T>): Promise<T> {
    const { patienceMs, signal } = this.options;
    let activityId: string | undefined;
    let pause = FIRST_PAUSE_MS;
    for (const begun = Date.now(); ;) {
      signal.throwIfAborted();
      const sentAt = Date.now();
      const delivery = await action(activityId);
      if (this.isAnswer(delivery, sentAt)) return delivery;
      activityId = delivery.activityId;
      this.tries.again += 1;
      if (Date.now() - begun > patienceMs) {
        throw new NoAnswer(
          `Kiem gave no answer for ${Math.round(patienceMs / 1000)} seconds; start it (npm run serve) and replay again, or give more time: --patience 600.`,
        );
      }
      await sleep(pause, undefined, { signal });
      pause = Math.min(pause * 1.6, LONGEST_PAUSE_MS);
    }
  }

  /** The same for a pressed button: what comes back is a card, or an error. */
  async press(action: (activityId: string | undefined) => Promise<CardResult>): Promise<CardResult> {
    const result = await this.send(action);
    if (result.outcome === 'error' || result.outcome === 'failed')
      throw new ReplayStop(`Kiem answered: ${result.problem ?? result.outcome}`);
    return result;
  }

  private isAnswer(delivery: Delivery, sentAt: number): boolean {
    const { status, activityId, problem, body } = delivery;
    if (status === 0 && activityId === '')
      throw new ReplayStop(`Teams did not send: ${problem ?? 'unknown'}`);
    const isBroken = status === 0 || status === 429 || status >= 500;
    if (isBroken) {
      if (this.awaySince === null && sentAt >= this.backAt) {
        this.awaySince = Date.now();
        this.tries.outages += 1;
        this.options.reporter.note(
          `Kiem does not answer (${status === 0 ? 'no connection' : `HTTP ${status}`}); trying again …`,
        );
      }
      return false;
    }
    if (status >= 400) throw new ReplayStop(`Kiem refused with HTTP ${status}; is --url its /api/messages?`);
    if (this.awaySince !== null) {
      this.options.reporter.note(
        `Kiem is back after ${((Date.now() - this.awaySince) / 1000).toFixed(1)} s.`,
      );
      this.awaySince = null;
      this.backAt = Date.now();
    }
    if (!hasFault(body)) return true;
    this.tries.faults += 1;
    return false;
  }

  /** Answers that went missing before this moment belong to an outage that is over. */
  private backAt = 0;
}

/** Does `work` for every item, so many at once. The first that fails ends it all. */
export async function inParallel<T>(
  items: readonly T[],
  lanes: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  let failed = false;
  const lane = async (): Promise<void> => {
    for (const item of queue) {
      if (failed) return;
      await work(item).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const all = await Promise.allSettled(Array.from({ length: Math.min(lanes, items.length) }, lane));
  const broken = all.find((one) => one.status === 'rejected');
  if (broken) throw broken.reason;
}

/** Waits for something that Kiem does of its own account; `patienceMs` counts from the last change of `seen`. */
export async function waitUntil(
  seen: () => number,
  wanted: number,
  options: InsistOptions,
  missing: () => string,
): Promise<void> {
  const { patienceMs, reporter, signal } = options;
  let last = -1;
  for (let since = Date.now(); ;) {
    signal.throwIfAborted();
    const now = seen();
    if (now !== last) {
      last = now;
      since = Date.now();
      reporter.step(now);
    }
    if (now >= wanted) return;
    if (Date.now() - since > patienceMs) throw new NoAnswer(missing());
    await sleep(50, undefined, { signal });
  }
}
