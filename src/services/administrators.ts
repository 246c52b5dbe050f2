import { appendAudit } from '../db/repositories/audit';
import { oneAtATime } from '../db/repositories/locks';
import { findUserByAadId, findUsersWithRole, updateUser } from '../db/repositories/users';
import { changesBetween } from '../domain/audit';
import { command, type Kiem } from './kiem';
import type { Identity } from './people';

/**
 * Makes somebody whom `KIEM_ADMINISTRATORS` names the first administrator. The setting counts only as long as
 * there is none: afterwards administrators give and take the role themselves, and nobody whose role was taken
 * gets it back by being on that list (docs/decisions/0019).
 * @returns whether they are administrator by this
 */
export async function becomeFirstAdministrator(kiem: Kiem, identity: Identity): Promise<boolean> {
  const isOpen = await kiem.db.read(
    async (tx) => (await findUsersWithRole(tx, 'isAdministrator')).length === 0,
  );
  if (!isOpen) return false;
  return command(kiem, async (tx, now) => {
    await oneAtATime(tx, 'administrators');
    if ((await findUsersWithRole(tx, 'isAdministrator')).length > 0) return false;
    const person = await findUserByAadId(tx, identity.aadObjectId);
    if (person?.kind !== 'employee') return false;
    await updateUser(tx, person.id, { isAdministrator: true, updatedAt: now });
    const changes = changesBetween({ isAdministrator: false }, { isAdministrator: true });
    await appendAudit(
      tx,
      { actorId: person.id, action: 'firstAdministrator', subjectId: person.id, changes },
      now,
    );
    return true;
  });
}
