/** The limits of Teams for one bot in one conversation: at most `count` in `ms`. */
const LIMITS = [
  { count: 7, ms: 1_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];
const KEPT = Math.max(...LIMITS.map((limit) => limit.count));

/** Counts sends per conversation in a sliding window. */
export class RateLimits {
  private readonly sent = new Map<string, number[]>();

  /** Takes one send; answers 0, or after how many seconds to try again. */
  take(conversationId: string, at: number): number {
    const times = this.sent.get(conversationId) ?? [];
    this.sent.set(conversationId, times);
    let wait = 0;
    for (const { count, ms } of LIMITS) {
      const oldest = times[times.length - count];
      if (oldest !== undefined && at - oldest < ms) wait = Math.max(wait, ms - (at - oldest));
    }
    if (wait > 0) return Math.ceil(wait / 1000);
    times.push(at);
    if (times.length > KEPT * 2) times.splice(0, times.length - KEPT);
    return 0;
  }
}
