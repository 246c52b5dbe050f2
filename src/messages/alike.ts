import { findPrecedent } from '../db/repositories/precedents';
import { presentRef } from '../presenters/common';
import { always, message } from './message';

/* What is like an idea: seen elsewhere, or sent in twice. Told in the thread. */

export const precedentAdded = message('precedentAdded', {
  read: async (reading, { idea, precedent }) => {
    const found = await reading.idea(idea);
    const added = found === null ? null : await findPrecedent(reading.tx, precedent);
    if (found === null || added === null) return null;
    const names = await reading.names(added.addedById);
    return { idea: found, text: added.text, addedBy: names.get(added.addedById) ?? '' };
  },
  isStillTrue: always,
  view: ({ idea, text, addedBy }) => ({ message: 'precedentAdded', idea: presentRef(idea), addedBy, text }),
});

export const mergedFrom = message('mergedFrom', {
  read: async (reading, what) => {
    const idea = await reading.idea(what.idea);
    const from = idea === null ? null : await reading.idea(what.from);
    return idea === null || from === null ? null : { idea, from };
  },
  isStillTrue: ({ idea, from }) => from.mergedIntoId === idea.id,
  view: ({ idea, from }) => ({ message: 'mergedFrom', idea: presentRef(idea), from: presentRef(from) }),
});
