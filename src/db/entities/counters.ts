import { defineEntity } from '../entity';

/** Numbers that are handed out once, such as an idea's number within its year. */
export interface CounterRow {
  name: string;
  value: number;
}

export const Counters = defineEntity<CounterRow>('counters', (c) => ({
  name: c.text(40, { primary: true }),
  value: c.int(),
}));
