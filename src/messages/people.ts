import { findUser } from '../db/repositories/users';
import { message } from './message';

/* What somebody hears about themselves. */

/** Somebody was made a manager or administrator: what that is, and that it is so. */
export const rolesGiven = message('rolesGiven', {
  read: ({ tx }, { person }) => findUser(tx, person),
  isStillTrue: ({ isManager, isAdministrator }) => isManager || isAdministrator,
  view: ({ isManager, isAdministrator }) => ({ message: 'rolesGiven', isManager, isAdministrator }),
});
