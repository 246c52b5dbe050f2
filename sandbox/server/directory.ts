import { readFileSync } from 'node:fs';
import { z } from 'zod';

const bilingual = z.object({ nl: z.string().min(1), en: z.string().min(1) });

const person = z.object({
  id: z.string().startsWith('29:'),
  aadObjectId: z.uuid(),
  name: z.string().min(1),
  givenName: z.string(),
  surname: z.string(),
  email: z.string(),
  userPrincipalName: z.string(),
  userRole: z.enum(['user', 'guest']),
  tenantId: z.uuid(),
  jobTitle: z.string(),
  locale: z.enum(['nl-NL', 'en-GB']),
});

const channel = z.object({ id: z.string().startsWith('19:'), name: z.string().min(1) });

const team = z.object({
  id: z.string().startsWith('19:'),
  aadGroupId: z.uuid(),
  name: z.string().min(1),
  channels: z.array(channel).min(1),
  members: z.array(z.uuid()),
  owners: z.array(z.uuid()),
});

const commands = z.object({
  bot: z.array(z.object({ title: z.string(), description: bilingual })).default([]),
  search: z.array(z.object({ id: z.string(), title: bilingual, parameter: z.string() })).default([]),
  message: z.array(z.object({ id: z.string(), title: bilingual })).default([]),
  examples: z.object({ nl: z.array(z.string()), en: z.array(z.string()) }).default({ nl: [], en: [] }),
});

const directorySchema = z
  .object({
    tenantId: z.uuid(),
    organisation: z.string().min(1),
    bot: z.object({ id: z.string().startsWith('28:'), name: z.string().min(1) }),
    people: z.array(person).min(1),
    teams: z.array(team),
    commands: commands.default({ bot: [], search: [], message: [], examples: { nl: [], en: [] } }),
  })
  .superRefine((value, context) => {
    const known = new Set(value.people.map((one) => one.aadObjectId));
    for (const one of value.teams) {
      for (const id of [...one.members, ...one.owners]) {
        if (!known.has(id)) context.addIssue(`team "${one.name}" names ${id}, who is not among the people`);
      }
      if (one.channels[0]?.id !== one.id) {
        context.addIssue(`the first channel of team "${one.name}" must carry the id of the team (General)`);
      }
    }
  });

export type Directory = z.infer<typeof directorySchema>;
/** What may be left out of a directory: `commands`. */
export type DirectoryInput = z.input<typeof directorySchema>;
export type Person = z.infer<typeof person>;
export type Team = z.infer<typeof team>;
export type Channel = z.infer<typeof channel>;
export type Locale = Person['locale'];

/** Checks a directory and fills in its defaults; throws an error that names what is wrong. */
export function parseDirectory(value: unknown): Directory {
  const result = directorySchema.safeParse(value);
  if (!result.success) throw new Error(`This directory is not usable:\n${z.prettifyError(result.error)}`);
  return result.data;
}

/** Reads and checks a directory file. */
export function loadDirectory(file: string): Directory {
  return parseDirectory(JSON.parse(readFileSync(file, 'utf8')));
}
