import { In, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import type { LocalDate } from '../../domain/calendar';
import type { MessageName } from '../../domain/messages';
import { Ideas, type IdeaRow } from '../entities/ideas';
import { repo } from '../entity';
import { rows, sql, take, type Statement } from '../sql';
import type { Tx } from '../transaction';

/** Ideas whose search days are over, oldest first. */
export function findEndedSearches(tx: Tx, now: Date, limit: number): Promise<IdeaRow[]> {
  return repo(tx, Ideas).find({
    where: { searchEndsAt: LessThanOrEqual(now), stage: 'search', outcome: 'open' },
    order: { searchEndsAt: 'ASC' },
    take: limit,
  });
}

/** Parked ideas whose day has come. */
export function findParkedUntil(tx: Tx, today: LocalDate, limit: number): Promise<IdeaRow[]> {
  return repo(tx, Ideas).find({
    where: { outcome: 'parked', parkedUntil: LessThanOrEqual(today) },
    order: { parkedUntil: 'ASC' },
    take: limit,
  });
}

/** Open ideas without a response that was promised by this day; `after` pages on by id. */
export function findPromisedBy(tx: Tx, by: LocalDate, after: string, limit: number): Promise<IdeaRow[]> {
  return repo(tx, Ideas).find({
    where: { outcome: 'open', respondedAt: IsNull(), respondBy: LessThanOrEqual(by), id: MoreThan(after) },
    order: { id: 'ASC' },
    take: limit,
  });
}

/** Running ideas of which nothing was heard since this instant; `after` pages on by id. */
export function findSilent(tx: Tx, since: Date, after: string, limit: number): Promise<IdeaRow[]> {
  return repo(tx, Ideas).find({
    where: {
      outcome: 'open',
      stage: In(['implementation', 'anchoring']),
      lastSignAt: LessThanOrEqual(since),
      id: MoreThan(after),
    },
    order: { id: 'ASC' },
    take: limit,
  });
}

/** What somebody is asked about once its day has passed: the name of the message that asks. */
export type LateKind = Extract<MessageName, 'stepLate' | 'experimentLate'>;

/** A step or an experiment whose day has passed, with whose it is. */
export interface LateRow {
  readonly id: string;
  readonly ideaId: string;
  readonly clubId: string | null;
  readonly ownerId: string;
}

const LATE: Readonly<Record<LateKind, { from: Statement; owner: Statement; isOpen: Statement }>> = {
  stepLate: { from: sql`steps w`, owner: sql`w.ownerId`, isOpen: sql`w.doneAt IS NULL` },
  experimentLate: { from: sql`experiments w`, owner: sql`w.startedById`, isOpen: sql`w.endedAt IS NULL` },
};

/**
 * Work on running ideas whose day has passed and about which nobody was asked; `after` pages on by id. A question
 * that is kept, because there is no way to whom it is for, has not been asked, nor has one that was dropped.
 */
export function findLate(
  tx: Tx,
  kind: LateKind,
  today: LocalDate,
  after: string,
  limit: number,
): Promise<LateRow[]> {
  const { from, owner, isOpen } = LATE[kind];
  return rows(
    tx,
    sql`SELECT w.id, w.ideaId, i.clubId, ${owner} AS ownerId
        FROM ${from} INNER JOIN ideas i ON i.id = w.ideaId
        WHERE ${isOpen} AND w.dueOn < ${today} AND w.id > ${after}
          AND i.outcome = ${'open'} AND i.stage IN (${'implementation'}, ${'anchoring'})
          AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.refId = w.id AND o.message = ${kind}
            AND (o.sentAt IS NOT NULL OR o.parkedAt IS NULL) AND o.dropped IS NULL)
        ORDER BY w.id ${take(limit)}`,
  );
}
