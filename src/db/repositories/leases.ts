import { Leases } from '../entities/leases';
import { repo } from '../entity';
import { execute, sql } from '../sql';
import { isUniqueViolation, type Tx } from '../transaction';

/**
 * Takes or renews a lease until `until`; false when somebody else holds it. Conditional updates only: locks
 * are not portable.
 */
export async function takeLease(
  tx: Tx,
  name: string,
  owner: string,
  now: Date,
  until: Date,
): Promise<boolean> {
  const affected = await execute(
    tx,
    sql`UPDATE leases SET owner = ${owner}, until = ${until}
        WHERE name = ${name} AND (owner = ${owner} OR until < ${now})`,
  );
  if (affected === 1) return true;
  if ((await repo(tx, Leases).countBy({ name })) > 0) return false;
  try {
    await repo(tx, Leases).insert({ name, owner, until });
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/** Gives a lease back at once, so that another process need not wait for its end. */
export async function releaseLease(tx: Tx, name: string, owner: string): Promise<void> {
  await repo(tx, Leases).delete({ name, owner });
}
