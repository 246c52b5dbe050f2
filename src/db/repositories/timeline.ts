import { In } from 'typeorm';
import type { EventData, EventKind } from '../../domain/timeline';
import type { DecisionRow } from '../entities/decisions';
import { Events, type EventRow } from '../entities/timeline';
import { repo } from '../entity';
import { newId } from '../ids';
import { execute, list, rows, sql } from '../sql';
import type { Tx } from '../transaction';

/** Appends to the timeline; gives the id of the event. */
export async function appendEvent(
  tx: Tx,
  ideaId: string,
  kind: EventKind,
  actorId: string | null,
  at: Date,
  data: EventData = {},
): Promise<string> {
  const id = newId();
  await execute(
    tx,
    sql`INSERT INTO events (id, ideaId, kind, "at", actorId, "data")
        VALUES (${id}, ${ideaId}, ${kind}, ${at}, ${actorId}, ${JSON.stringify(data)})`,
  );
  return id;
}

export function findEvent(tx: Tx, id: string): Promise<EventRow | null> {
  return repo(tx, Events).findOneBy({ id });
}

/** The kinds of events that come by the thousand and are told in one line. */
const VOTE_EVENTS: readonly EventKind[] = ['voted', 'voteChanged', 'voteTakenBack'];

/** The timeline without the single votes, newest first. */
export function findEvents(tx: Tx, ideaId: string, limit: number): Promise<EventRow[]> {
  return tx
    .getRepository<EventRow>(Events.name)
    .createQueryBuilder('e')
    .where('e.ideaId = :ideaId', { ideaId })
    .andWhere('e.kind NOT IN (:...votes)', { votes: VOTE_EVENTS })
    .orderBy('e.at', 'DESC')
    .addOrderBy('e.id', 'DESC')
    .take(limit)
    .getMany();
}

/** The last news of each of these ideas, in one query that gives one event an idea. Votes are no news. */
export async function findLastEvents(tx: Tx, ideaIds: readonly string[]): Promise<Map<string, EventRow>> {
  if (ideaIds.length === 0) return new Map();
  const newest = await rows<{ id: string }>(
    tx,
    sql`SELECT x.id FROM (
          SELECT e.id, ROW_NUMBER() OVER (PARTITION BY e.ideaId ORDER BY e."at" DESC, e.id DESC) AS place
          FROM events e WHERE e.ideaId IN (${list(ideaIds)}) AND e.kind NOT IN (${list(VOTE_EVENTS)})
        ) x WHERE x.place = 1`,
  );
  const found = await repo(tx, Events).findBy({ id: In(newest.map((event) => event.id)) });
  return new Map(found.map((event) => [event.ideaId, event]));
}

/** The event of a decision that it takes longer: it tells the day that was promised before. */
export async function findDelay(
  tx: Tx,
  decision: Pick<DecisionRow, 'id' | 'ideaId'>,
): Promise<EventRow | null> {
  const delays = await repo(tx, Events).find({
    where: { ideaId: decision.ideaId, kind: 'delayExplained' },
    order: { at: 'DESC' },
    take: 50,
  });
  return delays.find((event) => event.data['decisionId'] === decision.id) ?? null;
}
