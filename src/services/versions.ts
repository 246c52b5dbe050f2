import { findDecisionByForm } from '../db/repositories/decisions';
import { rows, sql } from '../db/sql';
import { DomainError } from '../domain/errors';
import type { Kiem } from './kiem';

/**
 * A Kiem in which every command first sees that the idea is still at the version that somebody had in front of
 * them, in the command's own transaction. A form that was stored already is not refused: it is the same again.
 * @returns what a service takes in place of `kiem`; its commands throw DomainError `changed_meanwhile`
 */
export function atVersion(kiem: Kiem, ideaId: string, version: number, formId: string | null = null): Kiem {
  return {
    ...kiem,
    db: {
      ...kiem.db,
      inTransaction: (work) =>
        kiem.db.inTransaction(async (tx) => {
          const [row] = await rows<{ version: number }>(
            tx,
            sql`SELECT version FROM ideas WHERE id = ${ideaId}`,
          );
          const isAgain = formId !== null && (await findDecisionByForm(tx, formId))?.ideaId === ideaId;
          if (row === undefined || row.version === version || isAgain) return work(tx);
          // That somebody else decided already says more: who it was, and when. All else is undone.
          await work(tx).catch((error: unknown) => {
            if (!(error instanceof DomainError) || error.code === 'already_decided') throw error;
          });
          throw new DomainError('changed_meanwhile');
        }),
    },
  };
}
