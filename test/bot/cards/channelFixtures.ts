import * as cards from '../../../bot/cards';
import * as linked from './linked';
import type { ClubRequestView, IdeaCardView } from '../../../src/contracts/views';
import { type Fixture } from './fixture';
import {
  idea,
  other,
  long,
  emoji,
  nobody,
  memberMay,
  leadMay,
  openRound,
  votedRound,
  closedRound,
  closedWith,
  searchCard,
  votingCard,
  takeOn,
  parkDecision,
  declineDecision,
  mergeDecision,
  delayDecision,
  longestCard,
  asked,
  dialog,
} from './views';

const waitingClub: ClubRequestView = {
  ...{ clubId: 'c1', name: 'Groen', state: 'waiting', teamName: 'Duurzaam', memberCount: 3 },
  ...{ askedBy: 'Marieke Jansen', askedAt: '2026-11-20T09:30:00.000Z', themes: ['Duurzaamheid'] },
  ...{ willBeDefault: true, administrators: ['Priya Ramdin'], judgedBy: null, rejectReason: null },
  ...{ canJudge: true, reason: '', problemWith: null },
};
const clubRequests: readonly (readonly [string, ClubRequestView])[] = [
  ['waits', waitingClub],
  ['nobody to approve it', { ...waitingClub, administrators: [], memberCount: 1, teamName: null }],
  ['no reason given', { ...waitingClub, themes: [], problemWith: { code: 'reason_required', params: {} } }],
  ['approved', { ...waitingClub, state: 'approved', judgedBy: 'Priya Ramdin', canJudge: false }],
  [
    'rejected',
    {
      ...{ ...waitingClub, state: 'rejected', judgedBy: 'Priya Ramdin', canJudge: false },
      rejectReason: long(500),
    },
  ],
];

const channel = (name: string, view: IdeaCardView, unnamed = view.submitter === null): Fixture => ({
  name: `ideaCard: ${name}`,
  place: 'channel',
  unnamed,
  render: (language) => linked.ideaCard(view, language),
});
const withoutName = { submitter: null };
const decided = {
  ...votingCard,
  promise: 'kept' as const,
  openQuestions: 0,
  abilities: memberMay,
  round: closedRound,
};

/** The cards in the channel of the club. */
export const channelFixtures: readonly Fixture[] = [
  channel('search, for members', searchCard),
  channel('search, unnamed', {
    ...searchCard,
    ...withoutName,
    precedents: votingCard.precedents,
    openQuestions: 2,
  }),
  channel('search, for the lead', {
    ...searchCard,
    abilities: { ...leadMay, canStartVote: true },
    promise: 'dueSoon',
  }),
  channel('search, own idea', { ...searchCard, isOwn: true, abilities: nobody }),
  channel('voting, before own vote', votingCard),
  channel('voting, nobody voted', { ...votingCard, ...withoutName, round: { ...openRound, votesCast: 0 } }),
  channel('voting, after own vote', { ...votingCard, round: votedRound }),
  channel('voting, after own vote without reason', {
    ...votingCard,
    round: {
      ...votedRound,
      ownChoice: 'against',
      ownReason: null,
      votesCast: 1,
      tally: { for: 0, doubt: 0, against: 1 },
    },
  }),
  channel('voting, for the lead', {
    ...votingCard,
    promise: 'overdue',
    round: votedRound,
    abilities: { ...memberMay, canVote: true, canCloseRound: true, canExplainDelay: true },
  }),
  channel('closed, for the lead', { ...votingCard, round: closedRound, abilities: leadMay }),
  channel('closed, negative', {
    ...votingCard,
    round: closedWith('negative', 1, 2, 6),
    abilities: memberMay,
  }),
  channel('closed, undecided', {
    ...votingCard,
    round: closedWith('undecided', 3, 4, 2),
    abilities: memberMay,
  }),
  channel('closed, none', { ...votingCard, round: closedWith('none', 1, 0, 0), abilities: memberMay }),
  channel('more time', {
    ...votingCard,
    round: closedRound,
    decision: delayDecision,
    promise: 'kept',
    abilities: leadMay,
  }),
  channel('taken on', {
    ...decided,
    ...withoutName,
    stage: 'implementation',
    decision: takeOn,
    projectLeader: 'Youssef Bakker',
  }),
  channel('anchoring', { ...decided, stage: 'anchoring', decision: takeOn, projectLeader: 'Youssef Bakker' }),
  channel('anchored', {
    ...decided,
    stage: 'anchoring',
    outcome: 'anchored',
    decision: takeOn,
    projectLeader: 'Youssef Bakker',
    result: 'De wachttijd op maandag is gehalveerd. Twee balies zijn vrij voor spoed.',
  }),
  channel('parked', { ...decided, outcome: 'parked', parkedUntil: '2027-03-01', decision: parkDecision }),
  channel('declined', { ...decided, outcome: 'declined', decision: declineDecision }),
  channel('merged', { ...decided, outcome: 'merged', mergedInto: other, decision: mergeDecision }),
  channel('withdrawn', {
    ...searchCard,
    outcome: 'withdrawn',
    promise: 'none',
    abilities: nobody,
    refreshFor: [],
  }),
  channel('longest', longestCard),
  channel('longest, all emoji', {
    ...longestCard,
    text: emoji(4000),
    problem: emoji(2000),
    seenElsewhere: emoji(500),
  }),
  channel('longest, decided', {
    ...longestCard,
    abilities: memberMay,
    stage: 'implementation',
    decision: { ...takeOn, reason: emoji(2000), firstStep: long(500) },
    result: long(1000),
  }),
  ...[
    { message: 'questionAsked', idea, askedBy: 'Lidia de Vries', text: asked.text } as const,
    {
      message: 'questionAnswered',
      idea,
      askedBy: 'Lidia de Vries',
      question: asked.text,
      answer: 'Ja, ook voor het rijbewijs.',
      submitter: null,
    } as const,
    {
      message: 'precedentAdded',
      idea,
      addedBy: 'Youssef Bakker',
      text: 'Gouda doet dit sinds 2024.',
    } as const,
    { message: 'mergedFrom', idea, from: other } as const,
    { message: 'threadBroughtBack', idea, respondBy: '2027-03-15' } as const,
    ...[takeOn, parkDecision, declineDecision, mergeDecision, delayDecision].map(
      (decision) => ({ message: 'decided', idea, decision }) as const,
    ),
    ...[2, 1, 0].map(
      (workingDaysLeft) =>
        ({ message: 'remindDueSoon', idea, respondBy: '2026-12-04', workingDaysLeft }) as const,
    ),
    { message: 'remindOverdue', idea, respondBy: '2026-12-04' } as const,
    { message: 'signOfLife', idea, since: '2026-11-02' } as const,
    {
      message: 'threadExperiment',
      idea,
      event: {
        kind: 'experimentEnded',
        at: '2026-11-30T09:00:00.000Z',
        actor: 'Tom Visser',
        isSubmitter: false,
        isReader: false,
        data: {
          test: 'Een week aan balie 3',
          outcome: 'worked',
          findings: 'Het loopt door.',
          learned: 'Begin klein.',
        },
        count: 1,
      },
    } as const,
    { message: 'threadAnchored', idea, submitter: null, result: 'De wachttijd is gehalveerd.' } as const,
    {
      message: 'threadAnchored',
      idea,
      submitter: 'Joost Meijer',
      result: 'De wachttijd is gehalveerd.',
    } as const,
  ].map((view, i): Fixture => ({
    name: `threadMessage: ${view.message} ${i}`,
    place: 'channel',
    unnamed: true,
    render: (l) => cards.threadMessage(view, l),
  })),
  ...[
    { ...searchCard, submitter: null, supporters: 3 },
    { ...searchCard, submitter: 'Joost Meijer', text: long(4000), outcome: 'anchored' as const },
  ].map((view, i): Fixture => ({
    name: `sharedIdea: ${i}`,
    place: 'channel',
    unnamed: true,
    render: (l) => cards.sharedIdea(view, l),
  })),
  {
    name: 'clubOffer',
    place: 'channel',
    render: (l) =>
      cards.clubOffer(
        {
          teamName: 'Slimmer werken',
          name: 'Slimmer werken',
          themes: '',
          freeThemes: ['Sociaal', 'Duurzaam'],
          problemWith: null,
        },
        l,
      ),
  },
  {
    name: 'clubOffer: refused',
    place: 'channel',
    render: (l) =>
      cards.clubOffer(
        {
          teamName: 'Slimmer werken',
          name: '',
          themes: 'Balie',
          freeThemes: [],
          problemWith: { code: 'club_name_required', params: {} },
        },
        l,
      ),
  },
  ...clubRequests.map(([name, request]): Fixture => ({
    name: `clubRequest: ${name}`,
    place: 'channel',
    render: (l) => cards.clubRequest(request, l),
  })),
  ...clubRequests.map(([name, request]): Fixture => ({
    name: `clubRequest for an administrator: ${name}`,
    place: 'chat',
    render: (l) => cards.clubToJudge(request, l),
  })),
  ...[true, false].map((canAppointLead): Fixture => ({
    name: `club: ${canAppointLead ? 'for a lead' : 'for a member'}`,
    place: 'channel',
    render: (l) =>
      cards.club(
        {
          clubId: 'c1',
          name: 'Slimmer werken',
          memberCount: 12,
          leads: canAppointLead ? ['Lidia de Vries'] : ['Lidia de Vries', 'Youssef Bakker'],
          themes: canAppointLead ? ['Dienstverlening', 'Sociaal'] : [],
          isDefault: canAppointLead,
          waitingIdeas: canAppointLead ? 3 : 0,
          guests: canAppointLead ? 1 : 0,
          canAppointLead,
          people: dialog.people,
          problemWith: canAppointLead ? null : { code: 'not_allowed', params: { action: 'appointLead' } },
        },
        l,
      ),
  })),
];
