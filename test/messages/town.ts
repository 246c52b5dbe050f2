import { Clubs } from '../../src/db/entities/clubs';
import { Decisions } from '../../src/db/entities/decisions';
import { Experiments } from '../../src/db/entities/experiments';
import { Ideas } from '../../src/db/entities/ideas';
import { Precedents } from '../../src/db/entities/precedents';
import { Questions } from '../../src/db/entities/questions';
import { Rounds } from '../../src/db/entities/rounds';
import { Steps } from '../../src/db/entities/steps';
import { Supporters } from '../../src/db/entities/supporters';
import { TeamMembers } from '../../src/db/entities/team';
import { Events } from '../../src/db/entities/timeline';
import { Users } from '../../src/db/entities/users';
import { repo } from '../../src/db/entity';
import type { Tx } from '../../src/db/transaction';

/** A Wednesday, on which the promise of Friday is due soon. */
export const NOW = new Date('2026-12-02T10:00:00Z');
export const PROMISED = '2026-12-04';
const THEN = new Date('2026-11-20T09:30:00Z');

const person = (id: string, name: string) => ({
  id,
  aadObjectId: `aad-${id}`,
  teamsId: `29:${id}`,
  name,
  language: 'nl' as const,
  kind: 'employee' as const,
  isManager: false,
  isAdministrator: false,
  conversationId: `a:${id}`,
  serviceUrl: 'http://teams.test',
  tenantId: null,
  unreachableSince: null,
  createdAt: THEN,
  updatedAt: THEN,
});

const club = {
  id: 'club',
  name: 'Innovatieclub Zuid',
  teamId: 't',
  teamAadGroupId: null,
  channelId: 'c',
  serviceUrl: 'http://teams.test',
  tenantId: null,
  language: 'nl' as const,
  isDefault: true,
  isActive: true,
  teamName: 'Zuid',
  askedById: 'lead',
  askedAt: THEN,
  wantedThemes: [],
  approvedAt: THEN,
  rejectedAt: null,
  judgedById: 'administrator',
  rejectReason: null,
  rosterReadAt: null,
  createdAt: THEN,
};

const idea = {
  id: 'idea',
  number: 'K-2026-0042',
  formId: 'form',
  title: 'Eén maandag met afspraken',
  text: 'Op maandag staat de wachtrij tot buiten.',
  problem: null,
  theme: null,
  seenElsewhere: null,
  unnamed: false,
  submitterId: 'submitter',
  source: 'chat' as const,
  clubId: 'club',
  stage: 'search' as const,
  outcome: 'open' as const,
  submittedAt: THEN,
  stageSince: THEN,
  respondBy: PROMISED,
  respondedAt: null,
  searchEndsAt: null,
  parkedUntil: null,
  mergedIntoId: null,
  lastSignAt: THEN,
  result: 'De wachttijd is gehalveerd.',
  cardActivityId: '1',
  version: 1,
};

const decision = {
  id: 'decision',
  formId: 'decisionForm',
  ideaId: 'idea',
  kind: 'takeOn' as const,
  reason: 'Dit helpt de balie.',
  decidedById: 'lead',
  decidedAt: NOW,
  until: null,
  mergedIntoId: null,
  firstStep: 'Eén maandag proberen',
};

/** One idea with something of everything, a club, and people for each part. */
export async function buildTown(tx: Tx): Promise<void> {
  const people = ['submitter', 'supporter', 'lead', 'worker', 'manager', 'administrator'];
  for (const name of people)
    await repo(tx, Users).insert({ ...person(name, `Name of ${name}`), isManager: name === 'manager' });
  await repo(tx, Clubs).insert(club);
  await repo(tx, Ideas).insert(idea);
  await repo(tx, Ideas).insert({
    ...idea,
    ...{ id: 'merged', number: 'K-2026-0043', formId: 'mergedForm', outcome: 'merged', mergedIntoId: 'idea' },
  });
  await repo(tx, Decisions).insert(decision);
  const ofIdea = { ideaId: 'idea' };
  await repo(tx, TeamMembers).insert({ id: 'tm', ...ofIdea, userId: 'worker', role: 'projectLeader' });
  await repo(tx, Supporters).insert({ id: 's', ...ofIdea, userId: 'supporter', since: THEN });
  const step = { text: 'Eén maandag proberen', dueOn: '2026-12-01', ownerId: 'worker', doneAt: null };
  await repo(tx, Steps).insert({ id: 'step', ...ofIdea, ...step, createdAt: NOW });
  await repo(tx, Experiments).insert({
    ...{
      id: 'experiment',
      ...ofIdea,
      expected: 'Minder wachten',
      test: 'Een week meten',
      dueOn: '2026-12-01',
    },
    ...{ startedById: 'worker', startedAt: THEN, outcome: null, findings: null, learned: null },
    ...{ endedById: null, endedAt: null },
  });
  await repo(tx, Rounds).insert({
    ...{ id: 'round', ...ofIdea, openedAt: THEN, closesAt: NOW, closedAt: null, memberCount: 6, quorum: 3 },
    ...{ forCount: 3, doubtCount: 1, againstCount: 0, advice: null },
  });
  await repo(tx, Questions).insert({
    ...{ id: 'question', formId: 'qf', ...ofIdea, askedById: 'lead', text: 'Hoeveel mensen zijn dat?' },
    ...{ askedAt: THEN, answer: null, answeredAt: null },
  });
  const precedent = { formId: 'pf', addedById: 'lead', text: 'Gouda doet dit al.', addedAt: THEN };
  await repo(tx, Precedents).insert({ id: 'precedent', ...ofIdea, ...precedent });
  const event = { kind: 'stepDone' as const, at: NOW, actorId: 'worker', data: { text: 'Klaar' } };
  await repo(tx, Events).insert({ id: 'event', ...ofIdea, ...event });
}
