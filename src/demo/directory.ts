import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Place } from '../services/clubs';
import type { TeamsPerson } from '../services/people';
import { CAST, type Who } from './story';

/** The channel in which the club of Voorbeeldstad meets. */
const CLUB_CHANNEL = 'Innovatieclub';

const directorySchema = z.object({
  people: z.array(
    z.object({
      id: z.string(),
      aadObjectId: z.string(),
      name: z.string(),
      userRole: z.enum(['user', 'guest']),
      locale: z.string(),
    }),
  ),
  teams: z
    .array(
      z.object({
        id: z.string(),
        aadGroupId: z.string(),
        name: z.string(),
        channels: z.array(z.object({ id: z.string(), name: z.string() })),
        members: z.array(z.string()),
      }),
    )
    .min(1),
});

/** A colleague as the directory knows them, with the language of their Teams. */
export interface Colleague extends TeamsPerson {
  readonly language: 'nl' | 'en';
}

/** The people of the municipality, and the club: where it meets and who is in it. */
export interface Town {
  readonly colleagues: readonly Colleague[];
  readonly club: Place & { readonly name: string; readonly roster: readonly TeamsPerson[] };
}

/**
 * Reads the directory with which the sandbox runs too.
 * @throws Error that names what is missing from the file
 */
export function readTown(file: string, serviceUrl: string): Town {
  const parsed = directorySchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} is no directory: ${z.prettifyError(parsed.error)}`);
  const { people, teams } = parsed.data;
  const everyone = people.map((person) => ({
    aadObjectId: person.aadObjectId,
    teamsId: person.id,
    name: person.name,
    isGuest: person.userRole === 'guest',
    language: person.locale.startsWith('nl') ? ('nl' as const) : ('en' as const),
  }));
  const known = new Set(everyone.map((person) => person.aadObjectId));
  const missing = (Object.keys(CAST) as Who[]).filter((who) => !known.has(CAST[who]));
  if (missing.length > 0) throw new Error(`${file} lacks ${missing.join(', ')}: see src/demo/story.ts`);
  const team = teams.find(({ channels }) => channels.some(({ name }) => name === CLUB_CHANNEL));
  const channel = team?.channels.find(({ name }) => name === CLUB_CHANNEL);
  if (team === undefined || channel === undefined)
    throw new Error(`${file} has no team with a channel ${CLUB_CHANNEL}`);
  const members = new Set(team.members);
  return {
    colleagues: everyone.filter((person) => !person.isGuest),
    club: {
      name: team.name,
      teamId: team.id,
      teamAadGroupId: team.aadGroupId,
      channelId: channel.id,
      serviceUrl,
      roster: everyone.filter((person) => members.has(person.aadObjectId)),
    },
  };
}
