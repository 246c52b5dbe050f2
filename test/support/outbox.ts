import type { Database } from '../../src/db/dataSource';
import { Outbox, type OutboxRow } from '../../src/db/entities/outbox';
import { repo } from '../../src/db/entity';
import { specOf, type MessagesTo, type What } from '../../src/domain/messages';
import { enqueue, enqueueIdeaCard } from '../../src/outbox/enqueue';
import type { Delivery } from '../../src/outbox/delivery';
import { startWorker, type Worker, type WorkerOptions } from '../../src/outbox/worker';

/** A message that went out: which, when, and as which attempt. */
export interface Sent {
  readonly row: OutboxRow;
  readonly at: number;
}

/** A worker with a fake Teams: what goes out is written down, and a test says how it is received. */
export interface FakeOutbox {
  readonly worker: Worker;
  /** What was tried, in order. */
  readonly tried: Sent[];
  readonly errors: string[];
  /** Names what was tried: `refId`, or the idea of a card. */
  names(): string[];
}

/** Starts a worker on a database; `receive` plays Teams and may throw a `DeliveryError`. */
export function startFakeOutbox(
  db: Database,
  receive: (row: OutboxRow) => Promise<Delivery> = () => Promise.resolve({ activityId: 'there' }),
  options: Partial<WorkerOptions> = {},
): FakeOutbox {
  const tried: Sent[] = [];
  const errors: string[] = [];
  const worker = startWorker({
    db,
    now: () => new Date(),
    deliver: (row) => {
      tried.push({ row, at: Date.now() });
      return receive(row);
    },
    onError: (message) => errors.push(message),
    claimMs: 5000,
    backoffMs: 20,
    ...options,
  });
  return { worker, tried, errors, names: () => tried.map(({ row }) => row.refId ?? row.ideaId ?? '') };
}

/** Messages to one person, in the order of their names. */
export async function enqueueTo(db: Database, person: string, ...names: string[]): Promise<void> {
  await db.inTransaction(async (tx) => {
    for (const name of names)
      await enqueue(tx, 'question', { to: person, idea: 'idea', question: name }, new Date());
  });
}

/** A message of any name to one person; `id` is what it points at or, if that is nothing, its idea. */
export function enqueueNamed(
  db: Database,
  person: string,
  name: MessagesTo<'person'>,
  id: string,
): Promise<boolean> {
  const { ref } = specOf(name);
  const about = ref === undefined ? { idea: id } : { idea: 'idea', [ref]: id };
  const what = { to: person, ...about, supporters: 1, on: '2026-11-20', promised: '2026-12-04' };
  return db.inTransaction((tx) => enqueue(tx, name, what as unknown as What<typeof name>, new Date()));
}

/** Asks for the card of an idea to be posted or renewed. */
export function enqueueCard(db: Database, ideaId: string): Promise<void> {
  return db.inTransaction((tx) => enqueueIdeaCard(tx, ideaId, new Date()));
}

/** All that is in the outbox, oldest first. */
export function outboxOf(db: Database): Promise<OutboxRow[]> {
  return db.read((tx) => repo(tx, Outbox).find({ order: { id: 'ASC' } }));
}

/** Whether everything has been sent. */
export async function isEmpty(db: Database): Promise<boolean> {
  return (await outboxOf(db)).every((row) => row.sentAt !== null);
}

/** Whether nothing is left to try: all was sent, or is kept for later. */
export async function isSettled(db: Database): Promise<boolean> {
  return (await outboxOf(db)).every((row) => row.sentAt !== null || row.parkedAt !== null);
}
