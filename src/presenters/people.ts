import { isAble } from '../domain/abilities';
import type { Club, KnownPerson, Me, PersonData } from '../contracts/api';
import type { ClubState } from '../domain/club';
import type { Actor } from '../domain/policy';
import { iso, presentRef } from './common';

/** The reader: roles, clubs, and what they may do apart from any idea. */
export function presentMe(data: {
  readonly reader: Actor & { readonly name: string; readonly language: 'nl' | 'en' };
  readonly aadObjectId: string;
  readonly clubs: readonly { readonly id: string; readonly name: string }[];
  readonly themes: readonly string[];
  readonly today: string;
}): Me {
  const { reader, clubs } = data;
  return {
    personId: data.aadObjectId,
    name: reader.name,
    language: reader.language,
    isManager: reader.isManager,
    isAdministrator: reader.isAdministrator,
    clubs: clubs.flatMap(({ id, name }) => {
      const role = reader.clubs.get(id);
      return role === undefined ? [] : [{ clubId: id, name, role }];
    }),
    allClubs: clubs.map(({ id, name }) => ({ clubId: id, name })),
    themes: [...data.themes],
    today: data.today,
    abilities: {
      canSubmit: isAble(reader, 'submitIdea', {}),
      canSeeDashboard: isAble(reader, 'seeDashboard', {}),
      canExport: isAble(reader, 'exportIdeas', {}),
      canAdminister: isAble(reader, 'administer', {}),
      canFindPeople: isAble(reader, 'findPeople', {}),
    },
  };
}

export function presentPerson(person: {
  readonly aadObjectId: string;
  readonly name: string;
  readonly kind: 'employee' | 'guest';
  readonly isManager: boolean;
  readonly isAdministrator: boolean;
  readonly clubs: readonly string[];
}): KnownPerson {
  const { aadObjectId, name, kind, isManager, isAdministrator, clubs } = person;
  return { personId: aadObjectId, name, kind, isManager, isAdministrator, clubs: [...clubs] };
}

/** The deep link of Teams to a channel. */
function channelLink(club: {
  readonly name: string;
  readonly channelId: string;
  readonly teamAadGroupId: string | null;
  readonly tenantId: string | null;
}): string {
  const path = `${encodeURIComponent(club.channelId)}/${encodeURIComponent(club.name)}`;
  const url = new URL(`https://teams.microsoft.com/l/channel/${path}`);
  if (club.teamAadGroupId !== null) url.searchParams.set('groupId', club.teamAadGroupId);
  if (club.tenantId !== null) url.searchParams.set('tenantId', club.tenantId);
  return url.href;
}

function presentRequest(
  request: NonNullable<Parameters<typeof presentClubSettings>[0]['request']>,
): NonNullable<Club['request']> {
  const { askedBy, teamName, willBeDefault, judgedBy, rejectReason, canJudge } = request;
  return {
    ...{ askedBy, teamName, willBeDefault, judgedBy, rejectReason, canJudge },
    askedAt: request.askedAt.toISOString(),
    themes: [...request.themes],
  };
}

/** A club for who administers it. */
export function presentClubSettings(data: {
  readonly club: {
    readonly id: string;
    readonly name: string;
    readonly isDefault: boolean;
    readonly isActive: boolean;
    readonly channelId: string;
    readonly teamAadGroupId: string | null;
    readonly tenantId: string | null;
  };
  readonly state: ClubState;
  readonly request:
    | (Omit<NonNullable<Club['request']>, 'askedAt' | 'themes'> & {
        readonly askedAt: Date;
        readonly themes: readonly string[];
      })
    | null;
  readonly memberCount: number;
  readonly people: readonly {
    readonly name: string;
    readonly aadObjectId: string;
    readonly isLead: boolean;
  }[];
  readonly themes: readonly string[];
}): Club {
  const people = data.people.map(({ aadObjectId, name, isLead }) => ({
    personId: aadObjectId,
    name,
    isLead,
  }));
  const bare = ({
    personId,
    name,
  }: {
    personId: string;
    name: string;
  }): { personId: string; name: string } => ({
    personId,
    name,
  });
  return {
    clubId: data.club.id,
    name: data.club.name,
    isDefault: data.club.isDefault,
    isActive: data.club.isActive,
    state: data.state,
    request: data.request === null ? null : presentRequest(data.request),
    channelUrl: channelLink(data.club),
    memberCount: data.memberCount,
    leads: people.filter((person) => person.isLead).map(bare),
    members: people.map(bare),
    themes: [...data.themes],
  };
}

interface Deed {
  readonly ideaId: string;
  readonly number: string;
  readonly title: string;
  readonly unnamed: number | boolean;
  readonly text: string;
  readonly more: string | null;
  readonly at: string | Date;
}

const refOf = (deed: Deed): ReturnType<typeof presentRef> => presentRef({ ...deed, id: deed.ideaId });

/** What was written in two fields, as one text. */
const bothOf = ({ text, more }: Deed): string => (more === null ? text : `${text}\n${more}`);

/** What Kiem stores about somebody, as the service let it through. */
export function presentPersonData(data: {
  readonly person: {
    readonly aadObjectId: string;
    readonly name: string;
    readonly language: 'nl' | 'en';
    readonly kind: 'employee' | 'guest';
    readonly isManager: boolean;
    readonly isAdministrator: boolean;
    readonly createdAt: Date;
  };
  readonly includesUnnamed: boolean;
  readonly stored: {
    readonly clubs: readonly {
      readonly name: string;
      readonly isLead: number | boolean;
      readonly joinedAt: string | Date;
    }[];
    readonly drafts: readonly { readonly text: string; readonly createdAt: string | Date }[];
  } & Readonly<
    Record<
      | 'ideas'
      | 'supports'
      | 'votes'
      | 'questions'
      | 'answers'
      | 'precedents'
      | 'decisions'
      | 'team'
      | 'steps'
      | 'experiments'
      | 'findings'
      | 'partners',
      readonly Deed[]
    >
  >;
}): PersonData {
  const { person, stored } = data;
  return {
    person: {
      personId: person.aadObjectId,
      name: person.name,
      language: person.language,
      kind: person.kind,
      isManager: person.isManager,
      isAdministrator: person.isAdministrator,
      knownSince: data.includesUnnamed ? person.createdAt.toISOString() : null,
    },
    includesUnnamed: data.includesUnnamed,
    clubs: stored.clubs.map((club) => ({
      name: club.name,
      isLead: Boolean(club.isLead),
      since: iso(club.joinedAt),
    })),
    ideas: stored.ideas.map((deed) => ({
      ...refOf(deed),
      text: deed.text,
      submittedAt: iso(deed.at),
      unnamed: Boolean(deed.unnamed),
    })),
    drafts: stored.drafts.map((draft) => ({ text: draft.text, createdAt: iso(draft.createdAt) })),
    supports: stored.supports.map(refOf),
    votes: stored.votes.map((deed) => ({
      idea: refOf(deed),
      choice: deed.text,
      reason: deed.more,
      castAt: iso(deed.at),
    })),
    questions: stored.questions.map((deed) => ({
      idea: refOf(deed),
      text: deed.text,
      askedAt: iso(deed.at),
    })),
    answers: stored.answers.map((deed) => ({ idea: refOf(deed), text: deed.text, answeredAt: iso(deed.at) })),
    precedents: stored.precedents.map((deed) => ({
      idea: refOf(deed),
      text: deed.text,
      addedAt: iso(deed.at),
    })),
    decisions: stored.decisions.map((deed) => ({
      idea: refOf(deed),
      kind: deed.more ?? '',
      reason: deed.text,
      decidedAt: iso(deed.at),
    })),
    team: stored.team.map((deed) => ({ idea: refOf(deed), role: deed.text })),
    steps: stored.steps.map((deed) => ({ idea: refOf(deed), text: deed.text, dueOn: deed.more ?? '' })),
    experiments: stored.experiments.map((deed) => ({
      idea: refOf(deed),
      text: bothOf(deed),
      startedAt: iso(deed.at),
    })),
    findings: stored.findings.map((deed) => ({
      idea: refOf(deed),
      text: bothOf(deed),
      endedAt: iso(deed.at),
    })),
    partners: stored.partners.map((deed) => ({
      idea: refOf(deed),
      text: bothOf(deed),
      addedAt: iso(deed.at),
    })),
  };
}
