import { countWaitingIdeas, findWaitingIdeas } from '../db/repositories/ideas';
import { presentRef } from '../presenters/common';
import { always, message } from './message';

/* What administrators hear about the organisation as a whole. */

/** Ideas wait, and there is no club for them. Nothing is told when a club came meanwhile, or they were withdrawn. */
export const noClub = message('noClub', {
  read: async ({ tx }) => {
    const [oldest] = await findWaitingIdeas(tx, 1);
    return oldest === undefined ? null : { oldest, waiting: await countWaitingIdeas(tx) };
  },
  isStillTrue: always,
  view: ({ oldest, waiting }) => ({ message: 'noClub', waiting, idea: presentRef(oldest) }),
});
