import * as cards from '../../../bot/cards';
import type {
  DialogView,
  EventView,
  IdeaAbilities,
  IdeaCardView,
  IdeaDetailView,
  IdeaFormView,
  Language,
  MyIdeaView,
  OpenQuestionView,
  RoundView,
} from '../../../src/contracts/views';
import type { Card } from '../../../bot/cards';

/** One card in one telling state. `contains` are words of the submitter that must not be on it. */
export interface Fixture {
  readonly name: string;
  /** Where it is read: the width and the place in the gallery. */
  readonly place: 'chat' | 'channel' | 'dialog';
  readonly render: (language: Language) => Card;
  /** True when the submitter of this idea is unnamed and the reader is not the submitter. */
  readonly unnamed?: boolean;
}

/** The name that must never show on the card of an unnamed idea. */
export const SECRET_NAME = 'Fatima el Amrani';

export const idea = {
  ideaId: '0190a1b2-0000-7000-8000-000000000042',
  number: 'K-2026-0042',
  title: 'Op maandag met een afspraak naar de balie',
};
const other = {
  ideaId: '0190a1b2-0000-7000-8000-000000000007',
  number: 'K-2026-0007',
  title: 'Digitale wachtrij voor de publiekshal',
};
const third = {
  ideaId: '0190a1b2-0000-7000-8000-000000000031',
  number: 'K-2026-0031',
  title: 'Aan de balie alleen met pin betalen',
};
const formId = '0190a1b2-0000-7000-8000-00000000f00d';
const text =
  'Op maandag staat de wachtrij tot buiten. Mensen komen voor een paspoort en staan dan drie kwartier te wachten, ook ouderen. Kunnen we op maandagochtend alleen op afspraak werken, en de rest van de week zoals nu?';
const reason =
  'De wachttijd op maandag is al twee jaar het grootste punt in de klantmeting. Dit kost weinig en we kunnen het klein proberen.';

/** As long as the domain lets through, and heavy: signs that are escaped, emoji of four bytes, new lines. */
export const long = (length: number) =>
  'Veel tekst met *sterren*, [haken], regels\n- en streepjes 👩‍👩‍👧 😀 “quotes” \\ en €. '
    .repeat(100)
    .slice(0, length);
const emoji = (length: number) => '😀'.repeat(length / 2);

const nobody: IdeaAbilities = {
  canVote: false,
  canStartVote: false,
  canAsk: false,
  canAddPrecedent: false,
  canMerge: false,
  canCloseRound: false,
  canDecide: false,
  canExplainDelay: false,
};
const memberMay: IdeaAbilities = { ...nobody, canAsk: true, canAddPrecedent: true, canMerge: true };
const leadMay: IdeaAbilities = { ...memberMay, canDecide: true, canExplainDelay: true };

const openRound: RoundView = {
  isOpen: true,
  closesAt: '2026-11-27T16:00:00.000Z',
  memberCount: 12,
  votesCast: 7,
  quorum: 4,
  tally: null,
  ownChoice: null,
  ownReason: null,
  advice: null,
  reasons: [],
};
const votedRound: RoundView = {
  ...openRound,
  tally: { for: 5, doubt: 2, against: 0 },
  ownChoice: 'for',
  ownReason: 'Bij ons in Zuid werkt dit al.',
  reasons: [
    { choice: 'for', reason: 'Bij ons in Zuid werkt dit al.' },
    { choice: 'doubt', reason: 'Wat doen we met mensen die niet digitaal kunnen plannen?' },
  ],
};
const closedRound: RoundView = {
  ...votedRound,
  isOpen: false,
  ownChoice: null,
  ownReason: null,
  votesCast: 9,
  tally: { for: 6, doubt: 2, against: 1 },
  advice: 'positive',
};
const closedWith = (advice: RoundView['advice'], f: number, doubt: number, against: number): RoundView => ({
  ...closedRound,
  advice,
  votesCast: f + doubt + against,
  tally: { for: f, doubt, against },
  reasons: [],
});

const searchCard: IdeaCardView = {
  ...idea,
  text,
  problem: 'Mensen wachten te lang, en de collega’s aan de balie krijgen de boze gezichten.',
  theme: 'Dienstverlening',
  seenElsewhere: 'Haarlem: https://www.haarlem.nl/afspraak_maken',
  submitter: SECRET_NAME,
  isOwn: false,
  submittedOn: '2026-11-20',
  respondBy: '2026-12-04',
  promise: 'onTime',
  stage: 'search',
  outcome: 'open',
  searchEndsAt: '2026-11-25T16:00:00.000Z',
  parkedUntil: null,
  mergedInto: null,
  supporters: 0,
  alike: [],
  precedents: [],
  openQuestions: 0,
  round: null,
  decision: null,
  projectLeader: null,
  result: null,
  abilities: { ...memberMay, canStartVote: true },
  refreshFor: ['29:1lead', '29:1member'],
};
const votingCard: IdeaCardView = {
  ...searchCard,
  stage: 'selection',
  searchEndsAt: null,
  supporters: 3,
  alike: [other],
  precedents: [
    { text: 'Gouda doet dit sinds 2024, zij delen hun planning graag.', addedBy: 'Youssef Bakker' },
  ],
  openQuestions: 1,
  round: openRound,
  abilities: { ...memberMay, canVote: true },
};
const decisionBase = {
  reason,
  decidedBy: 'Lidia de Vries',
  decidedOn: '2026-12-02',
  until: null,
  firstStep: null,
  mergedInto: null,
};
const takeOn = {
  ...decisionBase,
  kind: 'takeOn' as const,
  firstStep: 'Maandag 14 december één ochtend proberen aan balie 3.',
};
const parkDecision = { ...decisionBase, kind: 'park' as const, until: '2027-03-01' };
const declineDecision = { ...decisionBase, kind: 'decline' as const };
const mergeDecision = { ...decisionBase, kind: 'merge' as const, mergedInto: other };
const delayDecision = { ...decisionBase, kind: 'explainDelay' as const, until: '2026-12-16' };

const longestCard: IdeaCardView = {
  ...votingCard,
  title: long(120).replace(/\n/g, ' '),
  text: long(4000),
  problem: long(2000),
  seenElsewhere: long(500),
  alike: [other, third, other, third],
  precedents: Array.from({ length: 9 }, () => ({ text: long(500), addedBy: 'Youssef Bakker' })),
  round: {
    ...votedRound,
    ownReason: long(500),
    reasons: Array.from({ length: 5 }, () => ({ choice: 'doubt' as const, reason: long(500) })),
  },
  abilities: { ...memberMay, canVote: true, canCloseRound: true, canExplainDelay: true },
  refreshFor: Array.from({ length: 60 }, (_, i) => `29:1${'aB3-_x9Zq7'.repeat(9)}${i}`),
};

const emptyForm: IdeaFormView = {
  mode: 'new',
  ideaId: null,
  formId,
  title: '',
  text: '',
  problem: '',
  theme: '',
  themes: ['Dienstverlening', 'Duurzaam', 'Sociaal', 'Openbare ruimte'],
  seenElsewhere: '',
  unnamed: false,
  similar: [],
  problemWith: null,
};
const filledForm: IdeaFormView = { ...emptyForm, title: idea.title, text };
const similar = [
  {
    ...other,
    text: 'Een scherm in de hal met je nummer, zodat je in de tussentijd even weg kunt.',
    stage: 'implementation' as const,
    outcome: 'open' as const,
    supporters: 4,
    canSupport: true,
  },
  {
    ...third,
    text: 'Minder contant geld, snellere rij.',
    stage: 'selection' as const,
    outcome: 'declined' as const,
    supporters: 0,
    canSupport: false,
  },
];

const asked: OpenQuestionView = {
  questionId: '0190a1b2-0000-7000-8000-0000000000a1',
  idea,
  askedBy: 'Lidia de Vries',
  text: 'Geldt dit ook voor mensen die een rijbewijs komen ophalen? En hoe doen we het met spoed?',
  unnamed: true,
  answer: '',
  answered: false,
  problemWith: null,
};

const event = (over: Partial<EventView> & Pick<EventView, 'kind' | 'at'>): EventView => ({
  actor: null,
  isSubmitter: false,
  data: {},
  count: 1,
  ...over,
});
const timeline: readonly EventView[] = [
  event({ kind: 'submitted', at: '2026-11-20T09:12:00.000Z', isSubmitter: true }),
  event({ kind: 'routed', at: '2026-11-20T09:12:01.000Z' }),
  event({ kind: 'questionAsked', at: '2026-11-23T13:40:00.000Z', actor: 'Lidia de Vries' }),
  event({ kind: 'questionAnswered', at: '2026-11-23T15:02:00.000Z', isSubmitter: true }),
  event({ kind: 'voteStarted', at: '2026-11-25T16:00:00.000Z' }),
  event({ kind: 'voted', at: '2026-11-26T08:00:00.000Z', count: 7 }),
];
const longTimeline: readonly EventView[] = [
  ...timeline,
  event({ kind: 'supported', at: '2026-11-26T08:01:00.000Z', count: 3 }),
  event({ kind: 'precedentAdded', at: '2026-11-26T08:02:00.000Z', actor: 'Youssef Bakker' }),
  event({ kind: 'voteClosed', at: '2026-11-27T16:00:00.000Z', data: { advice: 'positive' } }),
  event({
    kind: 'delayExplained',
    at: '2026-11-30T09:00:00.000Z',
    actor: 'Lidia de Vries',
    data: { until: '2026-12-16' },
  }),
  event({ kind: 'takenOn', at: '2026-12-02T10:00:00.000Z', actor: 'Lidia de Vries' }),
  event({ kind: 'teamAppointed', at: '2026-12-02T10:00:01.000Z', actor: 'Lidia de Vries' }),
  event({
    kind: 'stepAdded',
    at: '2026-12-02T10:00:02.000Z',
    actor: 'Lidia de Vries',
    data: { text: 'Balie 3 op maandag' },
  }),
  event({
    kind: 'levelAnchored',
    at: '2027-01-12T10:00:00.000Z',
    actor: 'Sanne Kok',
    data: { level: 'organisation' },
  }),
];
const detail: IdeaDetailView = {
  ...idea,
  text,
  role: 'submitter',
  stage: 'search',
  outcome: 'open',
  promise: 'onTime',
  respondBy: '2026-12-04',
  parkedUntil: null,
  unnamed: true,
  decision: null,
  timeline: timeline.slice(0, 3),
  questions: [asked],
  canEdit: true,
  canWithdraw: true,
};
const mine = (over: Partial<MyIdeaView>): MyIdeaView => ({
  ...idea,
  role: 'submitter',
  stage: 'search',
  outcome: 'open',
  promise: 'onTime',
  respondBy: '2026-12-04',
  lastNews: timeline[2] ?? null,
  ...over,
});

const dialog: DialogView = {
  idea,
  formId,
  typed: {},
  problemWith: null,
  candidates: [other, third],
  people: [
    { name: 'Youssef Bakker', aadObjectId: '7f3a0000-0000-4000-8000-000000000001' },
    { name: 'Sanne Kok', aadObjectId: '7f3a0000-0000-4000-8000-000000000002' },
  ],
  round: closedRound,
  minDate: '2026-12-03',
  proposedDate: '2026-12-16',
};

const channel = (name: string, view: IdeaCardView, unnamed = view.submitter === null): Fixture => ({
  name: `ideaCard: ${name}`,
  place: 'channel',
  unnamed,
  render: (language) => cards.ideaCard(view, language),
});
const chat = (name: string, render: Fixture['render']): Fixture => ({ name, place: 'chat', render });
const inDialog = (name: string, render: Fixture['render']): Fixture => ({ name, place: 'dialog', render });

const withoutName = { submitter: null };
const decided = {
  ...votingCard,
  promise: 'kept' as const,
  openQuestions: 0,
  abilities: memberMay,
  round: closedRound,
};

/** Every card of Kiem in the states that tell most about it. */
export const fixtures: readonly Fixture[] = [
  chat('welcome', (l) => cards.welcome({ firstName: 'Fatima' }, l)),
  chat('welcome: no name', (l) => cards.welcome({ firstName: '' }, l)),
  chat('help', (l) => cards.help(l)),
  chat('ideaForm: new', (l) => cards.ideaForm(filledForm, l)),
  chat('ideaForm: empty', (l) => cards.ideaForm({ ...emptyForm, themes: [] }, l)),
  chat('ideaForm: similar', (l) => cards.ideaForm({ ...filledForm, similar }, l)),
  chat('ideaForm: edit', (l) =>
    cards.ideaForm(
      {
        ...filledForm,
        mode: 'edit',
        ideaId: idea.ideaId,
        theme: 'Sociaal',
        problem: 'Lang wachten.',
        unnamed: true,
      },
      l,
    ),
  ),
  chat('ideaForm: refused', (l) =>
    cards.ideaForm(
      {
        ...filledForm,
        text: long(20_000),
        problemWith: { code: 'text_too_long', params: { limit: 4000, length: 20_000 } },
      },
      l,
    ),
  ),
  inDialog('ideaFormDialog', (l) => cards.ideaFormDialog({ ...filledForm, similar }, l)),
  chat('receipt', (l) =>
    cards.receipt(
      { ...idea, respondBy: '2026-12-04', unnamed: true, hasClub: true, searchEndsOn: '2026-11-25' },
      l,
    ),
  ),
  chat('receipt: no club', (l) =>
    cards.receipt(
      { ...idea, respondBy: '2026-12-04', unnamed: false, hasClub: false, searchEndsOn: null },
      l,
    ),
  ),
  chat('myIdeas', (l) =>
    cards.myIdeas(
      {
        items: [
          mine({}),
          mine({
            ...other,
            role: 'supporter',
            stage: 'implementation',
            promise: 'kept',
            lastNews: longTimeline[10] ?? null,
          }),
          mine({ ...third, outcome: 'declined', promise: 'kept', lastNews: null }),
          mine({ promise: 'overdue', lastNews: timeline[5] ?? null, stage: 'selection' }),
        ],
        page: 0,
        hasMore: true,
      },
      l,
    ),
  ),
  chat('myIdeas: none', (l) => cards.myIdeas({ items: [], page: 0, hasMore: false }, l)),
  chat('myIdeas: past the end', (l) => cards.myIdeas({ items: [], page: 2, hasMore: false }, l)),
  chat('ideaDetail: question', (l) => cards.ideaDetail(detail, l)),
  chat('ideaDetail: two questions, overdue', (l) =>
    cards.ideaDetail({ ...detail, promise: 'overdue', questions: [asked, { ...asked, questionId: 'b' }] }, l),
  ),
  chat('ideaDetail: taken on', (l) =>
    cards.ideaDetail(
      {
        ...detail,
        stage: 'implementation',
        promise: 'kept',
        decision: takeOn,
        timeline: longTimeline,
        questions: [],
        canEdit: false,
        canWithdraw: true,
      },
      l,
    ),
  ),
  chat('ideaDetail: parked, supporter', (l) =>
    cards.ideaDetail(
      {
        ...detail,
        role: 'supporter',
        outcome: 'parked',
        promise: 'kept',
        parkedUntil: '2027-03-01',
        questions: [],
        canEdit: false,
        canWithdraw: false,
      },
      l,
    ),
  ),
  chat('ideaDetail: longest', (l) =>
    cards.ideaDetail(
      {
        ...detail,
        title: long(120).replace(/\n/g, ' '),
        text: long(4000),
        decision: { ...takeOn, reason: long(2000), firstStep: long(500) },
        timeline: [...longTimeline, ...longTimeline],
        questions: [{ ...asked, text: long(1000) }],
      },
      l,
    ),
  ),
  chat('question', (l) => cards.question(asked, l)),
  chat('question: refused', (l) =>
    cards.question({ ...asked, unnamed: false, problemWith: { code: 'answer_required', params: {} } }, l),
  ),
  chat('question: answered', (l) =>
    cards.question(
      { ...asked, answered: true, answer: 'Ja, ook voor het rijbewijs. Spoed houdt een eigen balie.' },
      l,
    ),
  ),
  chat('withdrawn', (l) => cards.withdrawn(idea, l)),
  chat('personMessage: question', (l) => cards.personMessage({ message: 'question', question: asked }, l)),
  ...(['submitter', 'supporter'] as const).flatMap((role) =>
    [
      takeOn,
      parkDecision,
      { ...parkDecision, until: null },
      declineDecision,
      mergeDecision,
      delayDecision,
    ].map((decision, i) =>
      chat(`personMessage: response ${decision.kind} ${i} to ${role}`, (l) =>
        cards.personMessage({ message: 'response', idea, decision, role }, l),
      ),
    ),
  ),
  chat('personMessage: response longest', (l) =>
    cards.personMessage(
      { message: 'response', idea, decision: { ...takeOn, reason: emoji(2000) }, role: 'submitter' },
      l,
    ),
  ),
  ...(['submitter', 'supporter'] as const).flatMap((role) => [
    chat(`personMessage: voteStarted ${role}`, (l) =>
      cards.personMessage({ message: 'voteStarted', idea, role, closesAt: openRound.closesAt }, l),
    ),
    chat(`personMessage: broughtBack ${role}`, (l) =>
      cards.personMessage({ message: 'broughtBack', idea, role, respondBy: '2027-03-15' }, l),
    ),
    chat(`personMessage: progress ${role}`, (l) =>
      cards.personMessage({ message: 'progress', idea, role, event: longTimeline[12]! }, l),
    ),
    chat(`personMessage: anchored ${role}`, (l) =>
      cards.personMessage(
        {
          message: 'anchored',
          idea,
          role,
          submittedOn: '2026-11-20',
          result: 'De wachttijd op maandag is gehalveerd.\nTwee balies zijn vrij voor spoed.',
        },
        l,
      ),
    ),
  ]),
  chat('personMessage: supported', (l) =>
    cards.personMessage({ message: 'supported', idea, supporters: 1 }, l),
  ),
  chat('personMessage: supported again', (l) =>
    cards.personMessage({ message: 'supported', idea, supporters: 4 }, l),
  ),
  chat('personMessage: withdrawn', (l) => cards.personMessage({ message: 'withdrawn', idea }, l)),
  chat('personMessage: remindLead', (l) =>
    cards.personMessage({ message: 'remindLead', idea, respondBy: '2026-12-04' }, l),
  ),
  chat('personMessage: remindManager', (l) =>
    cards.personMessage({ message: 'remindManager', idea, respondBy: '2026-12-04' }, l),
  ),
  chat('personMessage: projectLeader', (l) =>
    cards.personMessage(
      { message: 'projectLeader', idea, firstStep: takeOn.firstStep, appointedBy: 'Lidia de Vries' },
      l,
    ),
  ),
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
    { message: 'broughtBack', idea, respondBy: '2027-03-15' } as const,
    ...[takeOn, parkDecision, declineDecision, mergeDecision, delayDecision].map(
      (decision) => ({ message: 'decided', idea, decision }) as const,
    ),
    ...[2, 1, 0, -1].map(
      (workingDaysLeft) =>
        ({ message: 'remindThread', idea, respondBy: '2026-12-04', workingDaysLeft }) as const,
    ),
    { message: 'signOfLife', idea, since: '2026-11-02' } as const,
    { message: 'anchored', idea, submitter: null, result: 'De wachttijd is gehalveerd.' } as const,
    { message: 'anchored', idea, submitter: 'Joost Meijer', result: 'De wachttijd is gehalveerd.' } as const,
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
          canAppointLead,
          people: dialog.people,
          problemWith: canAppointLead ? null : { code: 'not_allowed', params: { action: 'appointLead' } },
        },
        l,
      ),
  })),
  chat('parkedMessages', (l) =>
    cards.parkedMessages(
      {
        messages: [
          {
            messageId: 'm1',
            message: 'response',
            idea,
            recipient: null,
            parkedAt: '2026-12-02T13:02:00.000Z',
            attempts: 8,
            error: '403 Forbidden: BotNotInConversationRoster',
          },
          {
            messageId: 'm2',
            message: 'unheard',
            idea: null,
            recipient: 'Lidia de Vries',
            parkedAt: '2026-12-02T13:02:00.000Z',
            attempts: 1,
            error: long(900),
          },
        ],
      },
      l,
    ),
  ),
  chat('parkedMessages: none', (l) => cards.parkedMessages({ messages: [] }, l)),
  chat('note: good', (l) =>
    cards.note({ text: l === 'nl' ? 'Je reden is bewaard.' : 'Your reason is saved.', tone: 'good' }, l),
  ),
  chat('note: plain', (l) => cards.note({ title: 'Kiem', text: 'K-2026-0042', tone: 'plain' }, l)),
  chat('note: warning', (l) =>
    cards.note({ text: 'Deze stemronde is gesloten. De uitslag staat op de kaart.', tone: 'warning' }, l),
  ),
  ...(Object.keys(cards.dialogCards) as (keyof typeof cards.dialogCards)[]).flatMap((name) => [
    inDialog(`dialog ${name}`, (l) => cards.dialogCards[name](dialog, l)),
    inDialog(`dialog ${name}: refused`, (l) =>
      cards.dialogCards[name](
        {
          ...dialog,
          candidates: [],
          round: null,
          typed: {
            reason: long(2500),
            question: 'Hoe?',
            precedent: 'Gouda',
            target: 'K-1',
            firstStep: 'Klein',
            until: '2026-12-20',
          },
          problemWith: { code: 'text_too_long', params: { limit: 2000, length: 2500 } },
        },
        l,
      ),
    ),
  ]),
];
