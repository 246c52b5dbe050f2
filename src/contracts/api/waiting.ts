import { z } from 'zod';
import { PRESSES, WAITING_KINDS } from '../../domain/waiting';
import { cents, day, id, ideaRef } from './common';

/** Something that waits for the reader, who may do it now. */
export const waitingItem = z.object({
  kind: z.enum(WAITING_KINDS),
  /** How it presses: its day has passed, its day comes near, or now. */
  press: z.enum(PRESSES),
  /** The day by which it should be done; null when there is none. */
  dueOn: day.nullable(),
  /** Null when it is not about an idea. */
  idea: ideaRef.nullable(),
  /** The question, the step, what was expected, or the name of the club. */
  what: z.string().nullable(),
  /** Which question, step or experiment. */
  refId: id.nullable(),
  /** Money asked. */
  amount: cents.nullable(),
  /** How many, of what is counted: kept messages. */
  count: z.number().int().nullable(),
});
export type WaitingItem = z.infer<typeof waitingItem>;

/** All that waits for the reader, what presses most first. */
export const waiting = z.object({ items: z.array(waitingItem) });
export type Waiting = z.infer<typeof waiting>;
