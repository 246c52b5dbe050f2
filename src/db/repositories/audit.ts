import type { AuditChanges, Audited } from '../../domain/audit';
import { newId } from '../ids';
import { execute, rows, sql, take, toInstant } from '../sql';
import type { Tx } from '../transaction';

/** What somebody with power did, to whom or what (the id of a person, club or idea), and what it changed. */
export interface AuditedDeed {
  readonly actorId: string;
  readonly action: Audited;
  readonly subjectId?: string | null;
  readonly changes?: AuditChanges;
}

/** Writes down what somebody with power did, in the transaction in which they did it. */
export async function appendAudit(tx: Tx, deed: AuditedDeed, at: Date): Promise<void> {
  const { actorId, action, subjectId = null, changes } = deed;
  await execute(
    tx,
    sql`INSERT INTO audit (id, "at", actorId, action, subjectId, changes)
        VALUES (${newId()}, ${at}, ${actorId}, ${action}, ${subjectId},
                ${changes === undefined ? null : JSON.stringify(changes)})`,
  );
}

/** What was done, with the names of who and of the person, club or idea (by its number) it was done to. */
export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  readonly actor: string | null;
  readonly action: Audited;
  readonly subject: string | null;
  readonly changes: AuditChanges;
}

/** The audit trail, newest first: at most `limit` lines after a position. */
export async function findAudit(tx: Tx, after: string | null, limit: number): Promise<AuditLine[]> {
  const onward = after === null ? sql`` : sql`WHERE a.id < ${after}`;
  const found = await rows<Omit<AuditLine, 'at' | 'changes'> & { at: string | Date; changes: string | null }>(
    tx,
    sql`SELECT a.id, a."at", u.name AS actor, a.action, a.changes,
               COALESCE(p.name, c.name, i.number) AS subject
        FROM audit a
        LEFT JOIN users u ON u.id = a.actorId
        LEFT JOIN users p ON p.id = a.subjectId
        LEFT JOIN clubs c ON c.id = a.subjectId
        LEFT JOIN ideas i ON i.id = a.subjectId
        ${onward} ORDER BY a.id DESC ${take(limit)}`,
  );
  return found.map((line) => ({
    ...line,
    at: toInstant(line.at),
    changes: line.changes === null ? {} : (JSON.parse(line.changes) as AuditChanges),
  }));
}
