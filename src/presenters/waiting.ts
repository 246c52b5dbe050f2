import type { Waiting } from '../contracts/api';
import type { Waits } from '../domain/waiting';
import { presentRef, type IdeaLike } from './common';

/** What waits for one reader. */
export function presentWaiting(
  items: readonly (Waits & {
    readonly idea: IdeaLike | null;
    readonly what: string | null;
    readonly refId: string | null;
    readonly amount: number | null;
    readonly count: number | null;
  })[],
): Waiting {
  return {
    items: items.map(({ kind, press, dueOn, idea, what, refId, amount, count }) => ({
      ...{ kind, press, dueOn, what, refId, amount, count },
      idea: idea === null ? null : presentRef(idea),
    })),
  };
}
