import type { Actor } from '../../domain/policy';
import { Users } from '../entities/users';
import { repo } from '../entity';
import { rows, sql } from '../sql';
import type { Tx } from '../transaction';

/** An actor with what is needed to speak to them. */
export interface ActorRow extends Actor {
  readonly name: string;
  readonly language: 'nl' | 'en';
  readonly teamsId: string | null;
}

interface RawActor {
  id: string;
  name: string;
  language: 'nl' | 'en';
  kind: 'employee' | 'guest';
  teamsId: string | null;
  isManager: boolean | number;
  isAdministrator: boolean | number;
  clubId: string | null;
  isLead: boolean | number | null;
}

/** Who somebody is and in which active clubs, in one query. Null when Kiem does not know them. */
export async function findActor(tx: Tx, aadObjectId: string): Promise<ActorRow | null> {
  const found = await rows<RawActor>(
    tx,
    sql`SELECT u.id, u.name, u.language, u.kind, u.teamsId, u.isManager, u.isAdministrator, m.clubId, m.isLead
        FROM users u
        LEFT JOIN memberships m ON m.userId = u.id
        LEFT JOIN clubs c ON c.id = m.clubId
        WHERE u.aadObjectId = ${aadObjectId} AND (m.id IS NULL OR (c.isActive = ${true} AND c.approvedAt IS NOT NULL))`,
  );
  const [first] = found;
  if (first === undefined) return findActorWithoutClub(tx, aadObjectId);
  return toActor(first, found);
}

/** Somebody whose only clubs are no longer active. */
async function findActorWithoutClub(tx: Tx, aadObjectId: string): Promise<ActorRow | null> {
  const user = await repo(tx, Users).findOneBy({ aadObjectId });
  return user === null ? null : { ...user, userId: user.id, clubs: new Map() };
}

function toActor(user: RawActor, memberships: readonly RawActor[]): ActorRow {
  const clubs = new Map<string, 'member' | 'lead'>();
  for (const { clubId, isLead } of memberships)
    if (clubId !== null) clubs.set(clubId, isLead ? 'lead' : 'member');
  return {
    userId: user.id,
    name: user.name,
    language: user.language,
    kind: user.kind,
    teamsId: user.teamsId,
    isManager: Boolean(user.isManager),
    isAdministrator: Boolean(user.isAdministrator),
    clubs,
  };
}
