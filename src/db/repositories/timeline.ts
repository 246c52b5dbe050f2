import type { EventData, EventKind } from '../../domain/timeline';
import type { DecisionRow } from '../entities/decisions';
import { Events, type EventRow } from '../entities/timeline';
import { repo } from '../entity';
import { newId } from '../ids';
import { execute, sql } from '../sql';
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

/** The last news of each of these ideas, in one query. Votes are no news. */
export async function findLastEvents(tx: Tx, ideaIds: readonly string[]): Promise<Map<string, EventRow>> {
  if (ideaIds.length === 0) return new Map();
  const found = await tx
    .getRepository<EventRow>(Events.name)
    .createQueryBuilder('e')
    .where('e.ideaId IN (:...ideaIds)', { ideaIds })
    .andWhere('e.kind NOT IN (:...votes)', { votes: VOTE_EVENTS })
    .orderBy('e.at', 'ASC')
    .addOrderBy('e.id', 'ASC')
    .take(1000)
    .getMany();
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
