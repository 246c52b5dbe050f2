import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { COSTS, type Cost } from '../domain/cost';
import { DomainError } from '../domain/errors';

const MINUTE_SECONDS = 60;
/** The limiter counts in whole points; the cheapest thing is a quarter of a look. */
const PARTS = 4;

/** What each person may ask of Kiem in a minute, at all its doors together. */
export interface Budget {
  /** @throws DomainError `too_many_requests` with the seconds to wait, when the minute's budget is spent */
  spend(aadObjectId: string, cost: Cost): Promise<void>;
}

/**
 * A budget for each person of so many points a minute: a plain look costs one. It is kept in this process: of several
 * processes each gives as much.
 */
export function createBudget(pointsPerMinute: number): Budget {
  const limiter = new RateLimiterMemory({ points: pointsPerMinute * PARTS, duration: MINUTE_SECONDS });
  return {
    spend: async (aadObjectId, cost) => {
      try {
        await limiter.consume(aadObjectId, COSTS[cost] * PARTS);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        throw new DomainError('too_many_requests', { seconds: Math.ceil(refusal.msBeforeNext / 1000) });
      }
    },
  };
}
