import { appendAudit } from '../db/repositories/audit';
import { oneAtATime } from '../db/repositories/locks';
import type { ClubRow } from '../db/entities/clubs';
import { findClub, findWaitingClubs, judgeWaitingClub } from '../db/repositories/clubs';
import { findMembership, memberIds, removeMembers } from '../db/repositories/memberships';
import { findUser, namesOf } from '../db/repositories/users';
import type { Tx } from '../db/transaction';
import { changesBetween } from '../domain/audit';
import { isSaidBefore, type Verdict } from '../domain/club';
import { assertAble } from '../domain/abilities';
import { DomainError } from '../domain/errors';
import { LIMITS, requiredText } from '../domain/idea';
import type { Actor } from '../domain/policy';
import { enqueue } from '../outbox/enqueue';
import { assertClubNameFree, beginClub, loadClub, type ClubData } from './clubs';
import { command, type Kiem } from './kiem';
import { loadActor, type Identity } from './people';

/**
 * A club that waits, or was judged, for an administrator.
 * @throws DomainError `not_allowed`, `club_unknown` when nobody asks for it any more
 */
export async function viewClubRequest(kiem: Kiem, identity: Identity, clubId: string): Promise<ClubData> {
  return kiem.db.read(async (tx) => {
    const actor = await loadActor(tx, identity);
    assertAble(actor, 'administer', {});
    return loadClub(tx, clubId, actor);
  });
}

/**
 * The clubs that wait for an administrator, the oldest first.
 * @throws DomainError `not_allowed`
 */
export async function listClubRequests(kiem: Kiem, identity: Identity): Promise<ClubData[]> {
  return kiem.db.read(async (tx) => {
    const actor = await loadActor(tx, identity);
    assertAble(actor, 'administer', {});
    const waiting: ClubData[] = [];
    for (const club of await findWaitingClubs(tx)) waiting.push(await loadClub(tx, club.id, actor));
    return waiting;
  });
}

/** The judge, and the club when there is still something to say about it. */
async function judge(
  tx: Tx,
  identity: Identity,
  clubId: string,
  verdict: Verdict,
): Promise<{ readonly actor: Actor; readonly waiting: ClubRow | null }> {
  await oneAtATime(tx, 'clubs');
  const actor = await loadActor(tx, identity);
  assertAble(actor, 'administer', {});
  const club = await findClub(tx, clubId);
  if (club === null) throw new DomainError('club_unknown');
  const names = await namesOf(
    tx,
    [club.judgedById].flatMap((id) => id ?? []),
  );
  const isDone = isSaidBefore(club, actor, verdict, () => ({
    club: club.name,
    name: names.get(club.judgedById ?? '') ?? '',
    time: (club.approvedAt ?? club.rejectedAt ?? club.createdAt).toISOString(),
  }));
  return { actor, waiting: isDone ? null : club };
}

/** The club needs somebody who decides: who asked must still be in the team, and be a colleague. */
async function assertHasLead(tx: Tx, club: ClubRow): Promise<void> {
  const asker = club.askedById === null ? null : await findUser(tx, club.askedById);
  const membership = asker === null ? null : await findMembership(tx, club.id, asker.id);
  if (asker?.kind !== 'employee' || membership === null) throw new DomainError('club_without_lead');
}

/**
 * An administrator approves a club that waits: it begins, and who asked for it leads it. The same again by the
 * same person changes nothing.
 * @throws DomainError `not_allowed`, `club_unknown`, `club_judged`, `club_name_taken`, `club_without_lead`
 */
export async function approveClub(kiem: Kiem, identity: Identity, clubId: string): Promise<ClubData> {
  return command(kiem, async (tx, now) => {
    const { actor, waiting } = await judge(tx, identity, clubId, 'approved');
    if (waiting !== null) {
      await assertClubNameFree(tx, waiting.name, clubId);
      await assertHasLead(tx, waiting);
      await beginClub(kiem, tx, clubId, actor.userId, now);
      await enqueue(tx, 'clubApproved', { club: clubId, at: now.toISOString() }, now);
    }
    return loadClub(tx, clubId, await loadActor(tx, identity));
  });
}

/**
 * An administrator says no to a club that waits, with the reason that who asked for it reads. Its channel is
 * nobody's again, and its people are in no club.
 * @throws DomainError `not_allowed`, `club_unknown`, `club_judged`, `reason_required`, `text_too_long`
 */
export async function rejectClub(
  kiem: Kiem,
  identity: Identity,
  input: { readonly clubId: string; readonly reason: string },
): Promise<ClubData> {
  const { clubId } = input;
  return command(kiem, async (tx, now) => {
    const { actor, waiting } = await judge(tx, identity, clubId, 'rejected');
    if (waiting !== null) {
      const rejectReason = requiredText(input.reason, LIMITS.clubRejection, 'reason_required');
      const judgement = { rejectedAt: now, judgedById: actor.userId, rejectReason };
      if (!(await judgeWaitingClub(tx, clubId, judgement))) throw new DomainError('changed_meanwhile');
      await enqueue(tx, 'clubRejected', { club: clubId, at: now.toISOString() }, now);
      await removeMembers(tx, clubId, await memberIds(tx, clubId));
      const changes = changesBetween(
        { state: 'waiting' },
        { state: 'rejected', name: waiting.name, reason: rejectReason },
      );
      await appendAudit(
        tx,
        { actorId: actor.userId, action: 'clubRejected', subjectId: clubId, changes },
        now,
      );
    }
    return loadClub(tx, clubId, actor);
  });
}
