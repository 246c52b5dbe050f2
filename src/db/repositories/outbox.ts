import { In, IsNull } from 'typeorm';
import { recipientOf, type Dropped, type MessageName } from '../../domain/messages';
import { TO_FOLLOWERS, TO_SUBMITTER } from '../../domain/unnamed';
import { Outbox, type OutboxRow } from '../entities/outbox';
import { repo } from '../entity';
import { execute, list, rows, sql, take, type Statement } from '../sql';
import { isUniqueViolation, type Tx } from '../transaction';

/** Asks again for a message that may be wanted many times (a card update); false when it is not there yet. */
export async function renewMessage(tx: Tx, dedupeKey: string): Promise<boolean> {
  const affected = await execute(
    tx,
    sql`UPDATE outbox SET generation = generation + 1, sentAt = ${null} WHERE dedupeKey = ${dedupeKey}`,
  );
  return affected === 1;
}

/** Asks for what was said about an idea to be said anew, in place; what waits still comes as it is then anyhow. */
export async function renewSaid(
  tx: Tx,
  ideaId: string,
  messages: readonly string[],
  now: Date,
): Promise<void> {
  await execute(
    tx,
    sql`UPDATE outbox SET generation = generation + 1, sentAt = ${null}, dropped = ${null}, nextAttemptAt = ${now}
        WHERE ideaId = ${ideaId} AND kind = 'threadMessage' AND message IN (${list(messages)})
          AND (sentAt IS NOT NULL OR claimedUntil IS NOT NULL)`,
  );
}

/**
 * Adds a message; false when one with this key is there already. One that was dropped has told nothing: it waits
 * again, as if it were new.
 */
export async function insertMessage(tx: Tx, message: OutboxRow): Promise<boolean> {
  const { dedupeKey } = message;
  const known = await repo(tx, Outbox).findOne({ select: { id: true, dropped: true }, where: { dedupeKey } });
  if (known === null) {
    try {
      await repo(tx, Outbox).insert(message);
      return true;
    } catch (error) {
      if (isUniqueViolation(error)) return false;
      throw error;
    }
  }
  if (known.dropped === null) return false;
  const affected = await execute(
    tx,
    sql`UPDATE outbox SET sentAt = ${null}, dropped = ${null}, nextAttemptAt = ${message.nextAttemptAt}
        WHERE id = ${known.id} AND dropped IS NOT NULL`,
  );
  return affected === 1;
}

/**
 * Messages that may be sent now, those of the first rank and then the oldest first. What goes to one recipient goes in
 * that order, one at a time: a message waits for the ones before it and for the one that is on its way, but not for a
 * mere update of a card that is there already.
 */
export async function findDueMessages(tx: Tx, now: Date, limit: number): Promise<OutboxRow[]> {
  return tx
    .getRepository<OutboxRow>(Outbox.name)
    .createQueryBuilder('o')
    .where('o.sentAt IS NULL AND o.parkedAt IS NULL AND o.nextAttemptAt <= :now', { now })
    .andWhere('(o.claimedUntil IS NULL OR o.claimedUntil < :now)', { now })
    .andWhere(
      `NOT EXISTS (SELECT 1 FROM outbox e WHERE e."recipient" = o.recipient AND e."sentAt" IS NULL
         AND e."parkedAt" IS NULL AND e."id" <> o.id
         AND (e."rank" < o.rank OR (e."rank" = o.rank AND e."id" < o.id) OR e."claimedUntil" >= :now)
         AND (e."kind" <> 'ideaCard' OR e."activityId" IS NULL))`,
    )
    .orderBy('o.rank', 'ASC')
    .addOrderBy('o.id', 'ASC')
    .take(limit)
    .getMany();
}

/** Takes a message for one worker; false when another was first. */
export async function claimMessage(
  tx: Tx,
  message: Pick<OutboxRow, 'id'>,
  claim: { readonly by: string; readonly now: Date; readonly until: Date },
): Promise<boolean> {
  const affected = await execute(
    tx,
    sql`UPDATE outbox SET claimedBy = ${claim.by}, claimedUntil = ${claim.until}, attempts = attempts + 1,
          askedAgainAt = ${null}
        WHERE id = ${message.id} AND sentAt IS NULL AND parkedAt IS NULL
          AND (claimedUntil IS NULL OR claimedUntil < ${claim.now})`,
  );
  return affected === 1;
}

/**
 * Records that a message was sent, or dropped. When it was wanted again while it was on its way, it stays due, but not
 * before `notBefore`, so that a card changes at most once a second.
 */
export async function markDone(
  tx: Tx,
  message: OutboxRow,
  done: {
    readonly at: Date;
    readonly notBefore: Date;
    readonly activityId: string | null;
    readonly dropped: Dropped | null;
  },
): Promise<void> {
  const isLast = sql`generation = ${message.generation}`;
  await execute(
    tx,
    sql`UPDATE outbox SET sentAt = CASE WHEN ${isLast} THEN ${done.at} ELSE NULL END,
          dropped = CASE WHEN ${isLast} THEN ${done.dropped} ELSE NULL END,
          claimedUntil = ${null}, claimedBy = ${null}, attempts = 0, askedAgainAt = ${null},
          nextAttemptAt = ${done.notBefore}, lastError = ${null}, activityId = ${done.activityId}
        WHERE id = ${message.id}`,
  );
}

/**
 * Lets a message go back to the queue, or parks it, with what went wrong. When somebody asked for it again while it
 * was on its way, it goes back at once: what they mended may be just what it failed on.
 */
export async function markFailed(
  tx: Tx,
  message: Pick<OutboxRow, 'id'>,
  failure: {
    readonly error: string;
    readonly nextAttemptAt: Date;
    readonly parkedAt: Date | null;
    readonly countsAsAttempt: boolean;
  },
): Promise<void> {
  const attempts = failure.countsAsAttempt ? 0 : 1;
  await execute(
    tx,
    sql`UPDATE outbox SET claimedUntil = ${null}, claimedBy = ${null}, lastError = ${failure.error.slice(0, 500)},
          nextAttemptAt = CASE WHEN askedAgainAt IS NULL THEN ${failure.nextAttemptAt} ELSE askedAgainAt END,
          parkedAt = CASE WHEN askedAgainAt IS NULL THEN ${failure.parkedAt} ELSE NULL END,
          attempts = CASE WHEN askedAgainAt IS NULL THEN attempts - ${attempts} ELSE 0 END,
          askedAgainAt = ${null}
        WHERE id = ${message.id}`,
  );
}

/** The person that the message `outbox o` goes to. */
const READER = sql`SUBSTRING(o.recipient, 8, 36)`;

/**
 * Whether others may know that the message `outbox o` waits. That something waits tells that its reader cannot be
 * reached, so of what goes to somebody as the submitter or a follower of an idea only what everybody may know of is
 * shown: the submitter is named, or supports the idea in the open. The rest goes out by itself when they are back.
 */
const MAY_BE_KNOWN = sql`(o.kind <> 'personMessage'
  OR o.message NOT IN (${list([...TO_SUBMITTER, ...TO_FOLLOWERS])})
  OR EXISTS (SELECT 1 FROM ideas i WHERE i.id = o.ideaId AND i.unnamed = ${false} AND i.submitterId = ${READER})
  OR (o.message IN (${list(TO_FOLLOWERS)})
    AND EXISTS (SELECT 1 FROM supporters s WHERE s.ideaId = o.ideaId AND s.userId = ${READER})))`;

/** What Kiem stopped trying to send, as far as an administrator may know of it; the last first. */
export async function findParkedMessages(tx: Tx, limit: number): Promise<OutboxRow[]> {
  const found = await rows<{ id: string }>(
    tx,
    sql`SELECT o.id FROM outbox o WHERE o.parkedAt IS NOT NULL AND ${MAY_BE_KNOWN}
        ORDER BY o.parkedAt DESC, o.id DESC ${take(limit)}`,
  );
  return repo(tx, Outbox).find({
    where: { id: In(found.map(({ id }) => id)) },
    order: { parkedAt: 'DESC', id: 'DESC' },
  });
}

/** What waits, was sent or was parked, by its id. */
export function findMessage(tx: Tx, id: string): Promise<OutboxRow | null> {
  return repo(tx, Outbox).findOneBy({ id });
}

/** Tries what is kept again, from `now`; what is on its way goes back at once if that fails. */
function retryWhere(tx: Tx, which: Statement, now: Date): Promise<number> {
  return execute(
    tx,
    sql`UPDATE outbox SET parkedAt = ${null}, nextAttemptAt = ${now},
          attempts = CASE WHEN parkedAt IS NULL THEN attempts ELSE 0 END,
          askedAgainAt = CASE WHEN parkedAt IS NULL THEN ${now} ELSE NULL END
        WHERE sentAt IS NULL AND (parkedAt IS NOT NULL OR claimedUntil IS NOT NULL) AND ${which}`,
  );
}

/** Keeps what waits, without trying: there is no way to where it should go. */
async function holdWhere(tx: Tx, which: Statement, why: string, now: Date): Promise<void> {
  await execute(
    tx,
    sql`UPDATE outbox SET parkedAt = ${now}, lastError = ${why}
        WHERE sentAt IS NULL AND parkedAt IS NULL AND claimedUntil IS NULL AND ${which}`,
  );
}

/** What goes to the channel of one club: its own messages, and what stands in the threads of its ideas. */
function inChannelOf(clubId: string): Statement {
  return sql`(recipient = ${recipientOf.channel(clubId)} OR (recipient LIKE ${recipientOf.thread('%')}
          AND ideaId IN (SELECT id FROM ideas WHERE clubId = ${clubId})))`;
}

/** Tries a parked message again that an administrator may know of. */
export async function retryMessage(tx: Tx, id: string, now: Date): Promise<boolean> {
  const known = sql`id IN (SELECT o.id FROM outbox o WHERE o.id = ${id} AND o.parkedAt IS NOT NULL AND ${MAY_BE_KNOWN})`;
  return (await retryWhere(tx, known, now)) === 1;
}

/** Tries everything again that was parked for one recipient: they are back. */
export async function retryMessagesTo(tx: Tx, recipient: string, now: Date): Promise<void> {
  await retryWhere(tx, sql`recipient = ${recipient}`, now);
}

/** Tries everything again that was parked for the channel of one club: the bot is back in its team. */
export async function retryMessagesOfClub(tx: Tx, clubId: string, now: Date): Promise<void> {
  await retryWhere(tx, inChannelOf(clubId), now);
}

/** Keeps what waits for the channel of one club, without trying: the bot is no longer in its team. */
export function holdMessagesOfClub(tx: Tx, clubId: string, why: string, now: Date): Promise<void> {
  return holdWhere(tx, inChannelOf(clubId), why, now);
}

/** Keeps what waits for one recipient, without trying: there is no way to them yet. */
export function holdMessagesTo(tx: Tx, recipient: string, why: string, now: Date): Promise<void> {
  return holdWhere(tx, sql`recipient = ${recipient}`, why, now);
}

/** When the next message is due; null when none waits. */
export async function nextDueAt(tx: Tx): Promise<Date | null> {
  const [next] = await repo(tx, Outbox).find({
    select: { id: true, nextAttemptAt: true },
    where: { sentAt: IsNull(), parkedAt: IsNull() },
    order: { nextAttemptAt: 'ASC' },
    take: 1,
  });
  return next?.nextAttemptAt ?? null;
}

/**
 * Whether somebody (or, without a recipient, anybody) was told that ideas wait for a club, since one that waits
 * still came in.
 */
export async function wasToldOfWaiting(tx: Tx, recipient: string | null = null): Promise<boolean> {
  const message: MessageName = 'noClub';
  const found = await rows<{ id: string }>(
    tx,
    sql`SELECT o.id FROM outbox o JOIN ideas i ON i.id = o.refId
        WHERE o.message = ${message} AND o.dropped IS NULL AND i.clubId IS NULL AND i.outcome = ${'open'}
          AND (${recipient} IS NULL OR o.recipient = ${recipient})`,
  );
  return found.length > 0;
}

/** How many messages wait, and how many are parked, of those that others may know of. */
export async function countMessages(tx: Tx): Promise<{ waiting: number; parked: number }> {
  const [row] = await rows<{ waiting: number | null; parked: number | null }>(
    tx,
    sql`SELECT SUM(CASE WHEN o.parkedAt IS NULL THEN 1 ELSE 0 END) AS waiting,
          SUM(CASE WHEN o.parkedAt IS NULL THEN 0 ELSE 1 END) AS parked
        FROM outbox o WHERE o.sentAt IS NULL AND ${MAY_BE_KNOWN}`,
  );
  return { waiting: row?.waiting ?? 0, parked: row?.parked ?? 0 };
}
