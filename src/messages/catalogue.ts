import type { Said } from '../domain/messages';
import * as alike from './alike';
import * as clubs from './clubs';
import type { Message } from './message';
import * as organisation from './organisation';
import * as people from './people';
import * as progress from './progress';
import * as questions from './questions';
import * as reminders from './reminders';
import * as response from './response';
import * as work from './work';

/** Every message by name: each name of `domain/messages.ts` is here, or this does not compile. */
export const CATALOGUE: { readonly [Name in Said]: Message<Name> } = {
  ...alike,
  ...clubs,
  ...organisation,
  ...people,
  ...progress,
  ...questions,
  ...reminders,
  ...response,
  ...work,
};
