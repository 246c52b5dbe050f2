import { z } from 'zod';
import { id, language } from './common';

export const clubOfMe = z.object({ clubId: id, name: z.string(), role: z.enum(['member', 'lead']) });

/** The reader: who they are, and what they may do apart from any idea. */
export const me = z.object({
  personId: id,
  name: z.string(),
  language,
  isManager: z.boolean(),
  isAdministrator: z.boolean(),
  clubs: z.array(clubOfMe),
  /** Clubs to filter by, and themes to choose from. */
  allClubs: z.array(z.object({ clubId: id, name: z.string() })),
  themes: z.array(z.string()),
  /** Today in Europe/Amsterdam. */
  today: z.iso.date(),
  abilities: z.object({
    canSubmit: z.boolean(),
    canSeeDashboard: z.boolean(),
    canExport: z.boolean(),
    canAdminister: z.boolean(),
    canFindPeople: z.boolean(),
  }),
});
export type Me = z.infer<typeof me>;

/** Local mode only: a token for a person whom Kiem knows. */
export const localTokenBody = z.strictObject({ aadObjectId: id });
export const localToken = z.object({ token: z.string(), expiresIn: z.number().int() });
export type LocalToken = z.infer<typeof localToken>;
