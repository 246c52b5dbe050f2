import type { Audited } from '../entities/audit';
import { newId } from '../ids';
import { execute, rows, sql, take, toInstant } from '../sql';
import type { Tx } from '../transaction';

/** Writes down what an administrator did, in the transaction in which they did it. */
export async function appendAudit(
  tx: Tx,
  actorId: string,
  action: Audited,
  subjectId: string | null,
  at: Date,
): Promise<void> {
  await execute(
    tx,
    sql`INSERT INTO audit (id, "at", actorId, action, subjectId)
        VALUES (${newId()}, ${at}, ${actorId}, ${action}, ${subjectId})`,
  );
}

/** What was done, with the names of who and of the person or club it was done to. */
export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  readonly actor: string | null;
  readonly action: Audited;
  readonly subject: string | null;
}

/** The audit trail, newest first: at most `limit` lines after a position. */
export async function findAudit(tx: Tx, after: string | null, limit: number): Promise<AuditLine[]> {
  const onward = after === null ? sql`` : sql`WHERE a.id < ${after}`;
  const found = await rows<Omit<AuditLine, 'at'> & { at: string | Date }>(
    tx,
    sql`SELECT a.id, a."at", u.name AS actor, a.action, COALESCE(p.name, c.name) AS subject
        FROM audit a
        LEFT JOIN users u ON u.id = a.actorId
        LEFT JOIN users p ON p.id = a.subjectId
        LEFT JOIN clubs c ON c.id = a.subjectId
        ${onward} ORDER BY a.id DESC ${take(limit)}`,
  );
  return found.map((line) => ({ ...line, at: toInstant(line.at) }));
}
