import type { CardAbilities } from '../../../src/contracts/abilities';
/** Views as the services give them, of one idea through its life, for the fixtures of the cards. */
import type {
  DialogView,
  EventView,
  IdeaCardView,
  IdeaInChatView,
  IdeaFormView,
  MyIdeaView,
  OpenQuestionView,
  RoundView,
} from '../../../src/contracts/views';

/** The name that must never show on the card of an unnamed idea. */
export const SECRET_NAME = 'Fatima el Amrani';

export const idea = {
  ideaId: '0190a1b2-0000-7000-8000-000000000042',
  number: 'K-2026-0042',
  title: 'Op maandag met een afspraak naar de balie',
};
export const other = {
  ideaId: '0190a1b2-0000-7000-8000-000000000007',
  number: 'K-2026-0007',
  title: 'Digitale wachtrij voor de publiekshal',
};
export const third = {
  ideaId: '0190a1b2-0000-7000-8000-000000000031',
  number: 'K-2026-0031',
  title: 'Aan de balie alleen met pin betalen',
};
export const formId = '0190a1b2-0000-7000-8000-00000000f00d';
const text =
  'Op maandag staat de wachtrij tot buiten. Mensen komen voor een paspoort en staan dan drie kwartier te wachten, ook ouderen. Kunnen we op maandagochtend alleen op afspraak werken, en de rest van de week zoals nu?';
const reason =
  'De wachttijd op maandag is al twee jaar het grootste punt in de klantmeting. Dit kost weinig en we kunnen het klein proberen.';

/** As long as the domain lets through, and heavy: signs that are escaped, emoji of four bytes, new lines. */
export const long = (length: number) =>
  'Veel tekst met *sterren*, [haken], regels\n- en streepjes 👩‍👩‍👧 😀 “quotes” \\ en €. '
    .repeat(100)
    .slice(0, length);
export const emoji = (length: number) => '😀'.repeat(length / 2);

export const nobody: CardAbilities = {
  canVote: false,
  canStartVote: false,
  canAsk: false,
  canAddPrecedent: false,
  canMerge: false,
  canCloseRound: false,
  canDecide: false,
  canExplainDelay: false,
};
export const memberMay: CardAbilities = { ...nobody, canAsk: true, canAddPrecedent: true, canMerge: true };
export const leadMay: CardAbilities = { ...memberMay, canDecide: true, canExplainDelay: true };

export const openRound: RoundView = {
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
export const votedRound: RoundView = {
  ...openRound,
  tally: { for: 5, doubt: 2, against: 0 },
  ownChoice: 'for',
  ownReason: 'Bij ons in Zuid werkt dit al.',
  reasons: [
    { choice: 'for', reason: 'Bij ons in Zuid werkt dit al.' },
    { choice: 'doubt', reason: 'Wat doen we met mensen die niet digitaal kunnen plannen?' },
  ],
};
export const closedRound: RoundView = {
  ...votedRound,
  isOpen: false,
  ownChoice: null,
  ownReason: null,
  votesCast: 9,
  tally: { for: 6, doubt: 2, against: 1 },
  advice: 'positive',
};
export const closedWith = (
  advice: RoundView['advice'],
  f: number,
  doubt: number,
  against: number,
): RoundView => ({
  ...closedRound,
  advice,
  votesCast: f + doubt + against,
  tally: { for: f, doubt, against },
  reasons: [],
});

export const searchCard: IdeaCardView = {
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
export const votingCard: IdeaCardView = {
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
  firstStepOn: null,
  projectLeader: null,
  promised: null,
  mergedInto: null,
};
export const takeOn = {
  ...decisionBase,
  kind: 'takeOn' as const,
  firstStep: 'Eén ochtend proberen aan balie 3.',
  firstStepOn: '2026-12-14',
  projectLeader: 'Youssef Bakker',
};
export const parkDecision = { ...decisionBase, kind: 'park' as const, until: '2027-03-01' };
export const declineDecision = { ...decisionBase, kind: 'decline' as const };
export const mergeDecision = { ...decisionBase, kind: 'merge' as const, mergedInto: other };
export const delayDecision = {
  ...decisionBase,
  kind: 'explainDelay' as const,
  until: '2026-12-16',
  promised: '2026-12-04',
};

export const longestCard: IdeaCardView = {
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

export const emptyForm: IdeaFormView = {
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
  names: [],
};
export const filledForm: IdeaFormView = { ...emptyForm, title: idea.title, text };
export const similar = [
  {
    ...other,
    text: 'Een scherm in de hal met je nummer, zodat je in de tussentijd even weg kunt.',
    stage: 'implementation' as const,
    outcome: 'open' as const,
    supporters: 4,
    canSupport: true,
    isOwn: false,
    isSupporting: true,
  },
  {
    ...third,
    text: 'Minder contant geld, snellere rij.',
    stage: 'selection' as const,
    outcome: 'declined' as const,
    supporters: 0,
    canSupport: false,
    isOwn: true,
    isSupporting: false,
  },
];

export const asked: OpenQuestionView = {
  questionId: '0190a1b2-0000-7000-8000-0000000000a1',
  idea,
  askedBy: 'Lidia de Vries',
  text: 'Geldt dit ook voor mensen die een rijbewijs komen ophalen? En hoe doen we het met spoed?',
  unnamed: true,
  answer: '',
  answered: false,
  draftId: '',
  problemWith: null,
};

export const event = (over: Partial<EventView> & Pick<EventView, 'kind' | 'at'>): EventView => ({
  actor: null,
  isSubmitter: false,
  isReader: false,
  data: {},
  count: 1,
  ...over,
});
export const timeline: readonly EventView[] = [
  event({ kind: 'submitted', at: '2026-11-20T09:12:00.000Z', isSubmitter: true }),
  event({ kind: 'routed', at: '2026-11-20T09:12:01.000Z' }),
  event({ kind: 'questionAsked', at: '2026-11-23T13:40:00.000Z', actor: 'Lidia de Vries' }),
  event({ kind: 'questionAnswered', at: '2026-11-23T15:02:00.000Z', isSubmitter: true }),
  event({ kind: 'voteStarted', at: '2026-11-25T16:00:00.000Z' }),
  event({ kind: 'voted', at: '2026-11-26T08:00:00.000Z', count: 7 }),
];
export const longTimeline: readonly EventView[] = [
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
  event({
    kind: 'experimentStarted',
    at: '2027-01-13T10:00:00.000Z',
    actor: 'Sanne Kok',
    data: { expected: 'Korter wachten.', test: 'Twee maandagen aan balie 3.', dueOn: '2027-01-26' },
  }),
  event({
    kind: 'partnerAdded',
    at: '2027-01-13T10:05:00.000Z',
    actor: 'Sanne Kok',
    data: { name: 'Seniorenraad *Zuid*', joins: 'advises' },
  }),
  event({ kind: 'partnerRemoved', at: '2027-01-14T10:05:00.000Z', data: { name: 'Seniorenraad' } }),
];
/** What came of trying it out. */
export const tried = (outcome: string, words = 'Op maandag was de rij weg, op dinsdag niet.'): EventView =>
  event({
    kind: 'experimentEnded',
    at: '2027-01-26T10:00:00.000Z',
    actor: 'Sanne Kok',
    data: {
      ...{ outcome, test: words.slice(0, 500), findings: words },
      learned: `${words.slice(0, 980)} Geleerd.`,
    },
  });
export const detail: IdeaInChatView = {
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
  waitsForClub: null,
  canEdit: true,
  canWithdraw: true,
};
export const mine = (over: Partial<MyIdeaView>): MyIdeaView => ({
  ...idea,
  role: 'submitter',
  stage: 'search',
  outcome: 'open',
  promise: 'onTime',
  respondBy: '2026-12-04',
  lastNews: timeline[2] ?? null,
  waitsForClub: false,
  question: null,
  ...over,
});

export const dialog: DialogView = {
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
