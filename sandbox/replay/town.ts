import { createHash } from 'node:crypto';
import { parseDirectory, type Directory, type Person, type Team } from '../server';
import type { Ballot, Election, Project } from './pabulib';

/** What Kiem takes at most. */
const LIMITS = { title: 120, theme: 60, clubName: 80 } as const;

/** The object id of the administrator of every replay. */
export const ADMINISTRATOR = '6b69656d-0000-4000-8000-0000000000ad';

/** A project as somebody will tell it to the bot. */
export interface Idea {
  readonly project: Project;
  readonly submitter: Person;
  readonly title: string;
  /** The theme as the file has it, tidied; a club may have to give it another name. */
  readonly theme: string;
}

/** A Teams tenant made from an election: who is in it, and what they will do. */
export interface Town {
  readonly directory: Directory;
  readonly team: Team;
  readonly lead: Person;
  /** Administers a Kiem that has nobody else for that, when `KIEM_ADMINISTRATORS` names them. */
  readonly administrator: Person;
  readonly ideas: readonly Idea[];
  readonly voters: readonly { readonly person: Person; readonly ballot: Ballot }[];
  readonly clubName: string;
  /** What tells the themes of this file from those of another, such as `Bloemenbuurt 2020`. */
  readonly label: string;
  readonly themes: readonly string[];
}

/** A line of text that fits, cut with a `…` when it is too long (never within a character). */
export function fit(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  return `${line
    .slice(0, limit - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

/** A theme with a suffix, for when another club has the theme itself. */
export function suffixed(theme: string, suffix: string): string {
  const tail = ` (${fit(suffix, 36)})`;
  return fit(theme, LIMITS.theme - tail.length) + tail;
}

/** `Buurtbudget Bloemenbuurt`, begun in 2020, is `Bloemenbuurt 2020`. */
function labelOf(meta: Election['meta']): string {
  const place = (meta.get('description') ?? meta.get('unit') ?? '').split(/\s+/).at(-1) ?? '';
  const [year = ''] = /\d{4}/.exec(meta.get('date_begin') ?? '') ?? [];
  return [place, year].filter((word) => word !== '').join(' ') || 'Buurtbudget';
}

/** Themes are typed with commas between them; of several categories the first counts. */
function themeOf(project: Project, otherwise: string): string {
  const [first = ''] = project.category.split(/[,;\n]/);
  return fit(first.trim() === '' ? otherwise : first, LIMITS.theme);
}

/** The same run gives the same ids; another run gives others, so that both fit in one database. */
function makeIds(runId: string) {
  const digest = (what: string) => createHash('sha256').update(`${runId} ${what}`).digest();
  const uuid = (what: string) => {
    const hex = digest(what).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
  return { uuid, opaque: (what: string) => digest(what).toString('base64url') };
}

/** Makes the tenant: the voters and a lead are the team; each project has a submitter who is not in it. */
export function makeTown(election: Election, runId: string): Town {
  const { uuid, opaque } = makeIds(runId);
  const tenantId = uuid('tenant');
  const label = labelOf(election.meta);
  const personOf = (role: string, key: string, name: string, jobTitle: string): Person => {
    const aadObjectId = uuid(`${role} ${key}`);
    const email = `${aadObjectId}@voorbeeld.nl`;
    return {
      id: `29:1${opaque(`${role} ${key}`)}`,
      aadObjectId,
      name,
      givenName: name.split(' ')[0] ?? name,
      surname: name.split(' ').slice(1).join(' '),
      email,
      userPrincipalName: email,
      userRole: 'user',
      tenantId,
      jobTitle,
      locale: 'nl-NL',
    };
  };
  const administrator = {
    ...personOf('administrator', '', 'Functioneel beheerder', 'Functioneel beheerder'),
    aadObjectId: ADMINISTRATOR,
  };
  const lead = personOf('lead', '', `Clubtrekker ${label}`, 'Clubtrekker');
  const voters = election.ballots.map((ballot) => ({
    ballot,
    person: personOf('voter', ballot.voterId, `Clublid ${ballot.voterId}`, 'Clublid'),
  }));
  const ideas = election.projects.map((project) => ({
    project,
    submitter: personOf('submitter', project.id, `Indiener ${project.id}`, 'Indiener'),
    title: fit(project.name, LIMITS.title),
    theme: themeOf(project, label),
  }));
  const description = election.meta.get('description') ?? label;
  const channelId = `19:${opaque('channel')}@thread.tacv2`;
  const members = [lead, ...voters.map((voter) => voter.person)].map((person) => person.aadObjectId);
  const directory = parseDirectory({
    tenantId,
    organisation: `Gemeente ${election.meta.get('unit') ?? label}`,
    bot: { id: `28:${uuid('bot')}`, name: 'Kiem' },
    people: [
      administrator,
      lead,
      ...voters.map((voter) => voter.person),
      ...ideas.map((idea) => idea.submitter),
    ],
    teams: [
      {
        id: channelId,
        aadGroupId: uuid('team'),
        name: fit(`${description} ${runId}`, LIMITS.clubName),
        channels: [{ id: channelId, name: 'Innovatieclub' }],
        members,
        owners: [lead.aadObjectId],
      },
    ],
  });
  const [team] = directory.teams;
  if (team === undefined) throw new Error('The directory lost its team');
  // One spelling a theme: `groen` and `Groen` are the same to people.
  const themes = new Map(ideas.map((idea) => [idea.theme.toLocaleLowerCase('nl'), idea.theme]));
  return {
    directory,
    team,
    lead,
    administrator,
    voters,
    label,
    ideas: ideas.map((idea) => ({
      ...idea,
      theme: themes.get(idea.theme.toLocaleLowerCase('nl')) ?? idea.theme,
    })),
    clubName: team.name,
    themes: [...themes.values()],
  };
}
