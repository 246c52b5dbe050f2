import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Database } from '../db/dataSource';
import type { OutboxRow } from '../db/entities/outbox';
import { setCardActivity } from '../db/repositories/ideas';
import { claimMessage, findDueMessages, markFailed, markDone, nextDueAt } from '../db/repositories/outbox';
import type { Tx } from '../db/transaction';
import { newId } from '../db/ids';
import { DeliveryError, type Delivery } from './delivery';

export interface WorkerOptions {
  readonly db: Database;
  readonly now: () => Date;
  /** Makes a message and sends it; throws `DeliveryError`. */
  readonly deliver: (message: OutboxRow) => Promise<Delivery>;
  readonly onError: (message: string, error: unknown) => void;
  /** There is no way to a recipient (blocked, removed): that is no fault, and it is kept until there is. */
  readonly onKept?: (message: string, why: string) => void;
  /** How long a claim holds, in milliseconds: after a crash another worker takes over then. */
  readonly claimMs: number;
  /** Failed attempts after which a message is parked. */
  readonly maxAttempts?: number;
  /** The first wait after a failure, in milliseconds; it doubles each time, up to a quarter of an hour. */
  readonly backoffMs?: number;
}

export interface Worker {
  /** Looks at once whether there is something to send; called after each commit that enqueued. */
  wake(): void;
  /** Whether the last look at the outbox went well. */
  isHealthy(): boolean;
  /** Finishes what is on its way and stops. */
  stop(): Promise<void>;
}

const BATCH = 100;
const PARALLEL = 8;
/** Teams' limits for a bot in one conversation, and for a bot in a tenant. */
const CONVERSATION_LIMITS = [
  { points: 7, duration: 1 },
  { points: 60, duration: 30 },
  { points: 1800, duration: 3600 },
];
const TENANT_LIMIT = { points: 50, duration: 1 };
/** A card changes at most once a second. */
const CARD_INTERVAL_MS = 1000;
const IDLE_MS = 1000;
const REST_MS = 50;
/** Teams may be out of reach for hours: about eight, before an administrator is bothered with it. */
const MAX_ATTEMPTS = 40;
const LONGEST_WAIT_MS = 15 * 60_000;

/** Starts sending what waits in the outbox. Any number of processes may do so on one database. */
export function startWorker(options: WorkerOptions): Worker {
  return new OutboxWorker(options);
}

function isNewThread(message: OutboxRow): boolean {
  return message.kind === 'ideaCard' && message.activityId === null;
}

class OutboxWorker implements Worker {
  private readonly id = newId();
  private readonly conversationLimits = CONVERSATION_LIMITS.map((limit) => new RateLimiterMemory(limit));
  private readonly tenantLimit = new RateLimiterMemory(TENANT_LIMIT);
  private readonly maxAttempts: number;
  private readonly backoffMs: number;
  private readonly loop: Promise<void>;
  private stopping = false;
  private healthy = true;
  private woken = false;
  private endSleep: (() => void) | null = null;

  constructor(private readonly options: WorkerOptions) {
    this.maxAttempts = options.maxAttempts ?? MAX_ATTEMPTS;
    this.backoffMs = options.backoffMs ?? 1000;
    this.loop = this.run();
  }

  wake(): void {
    this.woken = true;
    this.endSleep?.();
  }

  isHealthy(): boolean {
    return this.healthy;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.loop;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.woken = false;
      let sent = 0;
      try {
        sent = await this.sendDue();
        this.healthy = true;
      } catch (error) {
        this.healthy = false;
        this.options.onError('outbox: could not look for messages', error);
      }
      if (sent === 0) await this.sleep();
    }
  }

  /**
   * Sleeps until the next message is due or somebody wakes it, but no longer than a second (another process
   * may have enqueued) and no shorter than `REST_MS` (a wake after each of a thousand votes is one look).
   */
  private async sleep(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    const next = this.healthy ? await this.options.db.read(nextDueAt).catch(() => null) : null;
    const wait = next === null ? IDLE_MS : next.getTime() - this.options.now().getTime();
    await new Promise<void>((resolve) => {
      if (this.woken || this.stopping) {
        resolve();
        return;
      }
      const timer = setTimeout(resolve, Math.min(Math.max(wait, REST_MS), IDLE_MS));
      this.endSleep = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.endSleep = null;
  }

  private async sendDue(): Promise<number> {
    const { db, now } = this.options;
    const claimed = await db.inTransaction(async (tx) => {
      const mine: OutboxRow[] = [];
      const at = now();
      const until = new Date(at.getTime() + this.options.claimMs);
      for (const message of await findDueMessages(tx, at, BATCH)) {
        if (await claimMessage(tx, message, { by: this.id, now: at, until })) {
          mine.push({ ...message, attempts: message.attempts + 1 });
        }
      }
      return mine;
    });
    // New threads begin one after another, so that they stand in the channel in the order in which they came.
    const newThreads = claimed.filter(isNewThread);
    const others = claimed.filter((message) => !isNewThread(message));
    await Promise.all([
      this.sendAll(newThreads),
      ...Array.from({ length: PARALLEL }, () => this.sendAll(others)),
    ]);
    return claimed.length;
  }

  /** Takes from the queue until it is empty; several may take from one queue. */
  private async sendAll(queue: OutboxRow[]): Promise<void> {
    for (let message = queue.shift(); message !== undefined; message = queue.shift())
      await this.send(message);
  }

  private async send(message: OutboxRow): Promise<void> {
    const { db } = this.options;
    try {
      const waitMs = await this.waitForLimits(message);
      if (waitMs > 0) {
        await this.postpone(message, waitMs, 'kept within the limits of Teams', false);
        return;
      }
      const delivery = await this.options.deliver(message);
      await db.inTransaction((tx) => this.done(tx, message, delivery));
    } catch (error) {
      await this.failed(message, error).catch((failure: unknown) => {
        this.options.onError('outbox: could not record a failure', failure);
      });
    }
  }

  private async done(tx: Tx, message: OutboxRow, delivery: Delivery): Promise<void> {
    const at = this.options.now();
    const notBefore = new Date(at.getTime() + CARD_INTERVAL_MS);
    if ('dropped' in delivery) {
      const { activityId } = message;
      await markDone(tx, message, { at, notBefore, activityId, dropped: delivery.dropped });
      return;
    }
    const { activityId } = delivery;
    await markDone(tx, message, { at, notBefore, activityId, dropped: null });
    if (message.kind === 'ideaCard' && message.ideaId !== null && activityId !== message.activityId)
      await setCardActivity(tx, message.ideaId, activityId);
  }

  private async failed(message: OutboxRow, error: unknown): Promise<void> {
    const delivery = error instanceof DeliveryError ? error : null;
    const text = error instanceof Error ? error.message : String(error);
    if (delivery?.outcome === 'throttled') {
      await this.postpone(message, delivery.retryAfterMs ?? this.backoff(message.attempts), text, false);
      return;
    }
    const hopeless = delivery?.outcome === 'gone' || delivery?.outcome === 'refused';
    if (hopeless || message.attempts >= this.maxAttempts) {
      const at = this.options.now();
      await this.options.db.inTransaction((tx) =>
        markFailed(tx, message, { error: text, nextAttemptAt: at, parkedAt: at, countsAsAttempt: true }),
      );
      // That somebody cannot be reached is not for the log: it would tell to whom an unnamed idea belongs.
      if (delivery?.outcome === 'gone' && message.kind === 'personMessage') return;
      const { onError, onKept } = this.options;
      const tell = delivery?.outcome === 'gone' && onKept !== undefined ? onKept : onError;
      tell(`outbox: ${tell === onKept ? 'kept' : 'parked'} ${message.message} ${message.id}`, text);
      return;
    }
    await this.postpone(message, this.backoff(message.attempts), text, true);
  }

  private async postpone(
    message: OutboxRow,
    waitMs: number,
    error: string,
    countsAsAttempt: boolean,
  ): Promise<void> {
    const nextAttemptAt = new Date(this.options.now().getTime() + waitMs);
    await this.options.db.inTransaction((tx) =>
      markFailed(tx, message, { error, nextAttemptAt, parkedAt: null, countsAsAttempt }),
    );
  }

  /** Doubling waits, up to a quarter of an hour, with jitter so that many messages do not come back at once. */
  private backoff(attempts: number): number {
    const wait = Math.min(this.backoffMs * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_MS);
    return wait * (0.5 + Math.random() / 2);
  }

  /** Milliseconds to wait before this message would go over a limit of Teams; 0 when it may go now. */
  private async waitForLimits(message: OutboxRow): Promise<number> {
    try {
      for (const limiter of this.conversationLimits) await limiter.consume(message.recipient);
      await this.tenantLimit.consume('tenant');
      return 0;
    } catch (refusal) {
      if (refusal instanceof Error) throw refusal;
      return (refusal as { msBeforeNext: number }).msBeforeNext + 1;
    }
  }
}
