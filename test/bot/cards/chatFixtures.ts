import * as cards from '../../../bot/cards';
import { chat, inDialog, type Fixture } from './fixture';
import {
  idea,
  other,
  third,
  long,
  emoji,
  openRound,
  takeOn,
  parkDecision,
  declineDecision,
  mergeDecision,
  delayDecision,
  emptyForm,
  filledForm,
  similar,
  asked,
  timeline,
  longTimeline,
  detail,
  mine,
  dialog,
} from './views';

/** The cards in a chat, and those of the dialogs. */
export const chatFixtures: readonly Fixture[] = [
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
