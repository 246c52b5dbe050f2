import { IsNull, LessThanOrEqual, MoreThan, In } from 'typeorm';
import type { LocalDate } from '../../domain/calendar';
import { Ideas, type IdeaRow } from '../entities/ideas';
import { repo } from '../entity';
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
