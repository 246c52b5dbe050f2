import { clubState, type ClubRequestFacts } from '../../domain/club';
import type { ClubRow } from '../entities/clubs';
import type { Tx } from '../transaction';
import { findActiveClubs } from './clubs';
import { findUsersWithRole, namesOf } from './users';

/** What was asked for and what became of it; null for a club from before clubs were asked for. */
export async function findClubRequest(tx: Tx, club: ClubRow): Promise<ClubRequestFacts | null> {
  if (club.askedById === null) return null;
  const names = await namesOf(
    tx,
    [club.askedById, club.judgedById].flatMap((id) => id ?? []),
  );
  const administrators = await findUsersWithRole(tx, 'isAdministrator');
  return {
    state: clubState(club),
    askedBy: names.get(club.askedById) ?? '',
    askedAt: club.askedAt ?? club.createdAt,
    teamName: club.teamName,
    themes: club.wantedThemes ?? [],
    judgedBy: club.judgedById === null ? null : (names.get(club.judgedById) ?? ''),
    rejectReason: club.rejectReason,
    administrators: administrators.map((one) => one.name),
    willBeDefault: !(await findActiveClubs(tx)).some((one) => one.isDefault && one.id !== club.id),
  };
}
