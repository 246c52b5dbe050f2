import { Counters } from '../entities/counters';
import { repo } from '../entity';
import { execute, rows, sql } from '../sql';
import { isUniqueViolation, type Tx } from '../transaction';

/** The next number of a counter, starting at 1. Numbers of a rolled-back transaction are given out again. */
export async function nextValue(tx: Tx, counter: string): Promise<number> {
  const add = (): Promise<number> =>
    execute(tx, sql`UPDATE counters SET "value" = "value" + 1 WHERE name = ${counter}`);
  if ((await add()) === 0) {
    try {
      await repo(tx, Counters).insert({ name: counter, value: 1 });
      return 1;
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      await add();
    }
  }
  const [row] = await rows<{ value: number }>(tx, sql`SELECT "value" FROM counters WHERE name = ${counter}`);
  return row?.value ?? 1;
}
