import { z } from 'zod';
import { cleanText, oneLine } from '../domain/text/characters';

/**
 * The door through which typed text comes in, from a card, a dialog or a request: cut and made whole before anything
 * reads it (see docs/decisions/0018). How long a field may be is a rule of the domain, so that too much is answered by
 * a sentence.
 */
export const typed = z.string().overwrite((text) => cleanText(text));

/** Words that somebody looks for, on one line. */
export const searched = z
  .string()
  .max(200)
  .overwrite((words) => oneLine(words));
