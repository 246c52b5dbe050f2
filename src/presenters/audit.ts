import type { AuditEntry } from '../contracts/api';
import type { AuditChanges, Audited } from '../domain/audit';

/** A line of the audit trail, for administrators. */
export function presentAuditLine(line: {
  readonly at: Date;
  readonly actor: string | null;
  readonly action: Audited;
  readonly subject: string | null;
  readonly changes: AuditChanges;
}): AuditEntry {
  const { at, actor, action, subject } = line;
  return {
    at: at.toISOString(),
    actor,
    action,
    subject,
    changes: Object.entries(line.changes).map(([what, { from, to }]) => ({
      what,
      from: typeof from === 'object' && from !== null ? [...from] : from,
      to: typeof to === 'object' && to !== null ? [...to] : to,
    })),
  };
}
