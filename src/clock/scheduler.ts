import { newId } from '../db/ids';
import { releaseLease, takeLease } from '../db/repositories/leases';
import { endDrafts } from '../services/drafts';
import {
  askAboutLateSteps,
  askForOutcomes,
  askForSignsOfLife,
  bringBackParked,
  closeDueRounds,
  remindOfPromises,
  startDueVotes,
} from '../services/due';
import type { Kiem } from '../services/kiem';

export interface Scheduler {
  /** Whether the last look went well and is not long ago; also true of a process that leaves the work to another. */
  isHealthy(): boolean;
  /** Finishes what runs and stops. */
  stop(): Promise<void>;
}

/** What is due often, and what is looked at once in a while. */
const EVERY_TICK = [closeDueRounds, startDueVotes] as const;
const EVERY_MINUTE = [
  bringBackParked,
  remindOfPromises,
  askForSignsOfLife,
  askAboutLateSteps,
  askForOutcomes,
  endDrafts,
] as const;

const LEASE = 'clock';
const MINUTE_MS = 60_000;
/** Beyond a few turns, this much longer may a look take before something must be wrong with it. */
const PATIENCE_MS = 60_000;

/**
 * Does what is due when its time has come. It keeps nothing in memory: what is due is read from the database,
 * so a restart loses nothing. Of several processes one does the work (a lease, taken over when its holder is
 * silent); should two ever work at once, each piece is a transaction that checks again whether it is due.
 */
export function startScheduler(options: {
  readonly kiem: Kiem;
  /** How often to look, in milliseconds. */
  readonly everyMs: number;
  readonly onError: (message: string, error: unknown) => void;
}): Scheduler {
  const { kiem, everyMs } = options;
  const owner = newId();
  let stopping = false;
  let lastMinute = Number.NEGATIVE_INFINITY;
  let wakeUp: (() => void) | null = null;
  let isWell = true;
  // How long ago is a matter of this machine, not of what day it is.
  let lastWell = performance.now();

  const holdsLease = (): Promise<boolean> =>
    kiem.db.inTransaction((tx) => {
      const now = kiem.now();
      return takeLease(tx, LEASE, owner, now, new Date(now.getTime() + everyMs * 3 + 10_000));
    });

  const tick = async (): Promise<void> => {
    if (!(await holdsLease())) return;
    for (const job of EVERY_TICK) await job(kiem);
    const minute = Math.floor(kiem.now().getTime() / MINUTE_MS);
    if (minute === lastMinute) return;
    for (const job of EVERY_MINUTE) await job(kiem);
    lastMinute = minute;
  };

  const run = async (): Promise<void> => {
    while (!stopping) {
      isWell = await tick().then(
        () => true,
        (error: unknown) => {
          options.onError('clock: could not do what is due', error);
          return false;
        },
      );
      if (isWell) lastWell = performance.now();
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs);
        wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };

  const running = run();
  return {
    isHealthy: () => isWell && performance.now() - lastWell < everyMs * 3 + PATIENCE_MS,
    stop: async () => {
      stopping = true;
      wakeUp?.();
      await running;
      await kiem.db.inTransaction((tx) => releaseLease(tx, LEASE, owner)).catch(() => undefined);
    },
  };
}
