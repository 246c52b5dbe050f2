import * as cards from '../../../bot/cards';
import * as linked from './linked';
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
  event,
  formId,
  filledForm,
  similar,
  asked,
  timeline,
  longTimeline,
  tried,
  detail,
  mine,
  dialog,
} from './views';

const KEPT_UNTIL = '2026-12-20T09:30:00.000Z';

/** The cards in a chat, and those of the dialogs. */
export const chatFixtures: readonly Fixture[] = [
  chat('welcome', (l) => cards.welcome({ firstName: 'Fatima' }, l)),
  chat('welcome: no name', (l) => cards.welcome({ firstName: '' }, l)),
  chat('help', (l) => cards.help({ isAdministrator: false }, l)),
  chat('help: administrator', (l) => cards.help({ isAdministrator: true }, l)),
  chat('ideaForm: new', (l) => cards.ideaForm(filledForm, l)),
  chat('ideaForm: empty', (l) => cards.ideaForm({ ...emptyForm, themes: [] }, l)),
  chat('ideaForm: asks for a name, and hints', (l) =>
    cards.ideaForm({ ...filledForm, title: '', text: 'Bel 06-12345678', names: ['Fatima El Amrani'] }, l),
  ),
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
  chat('ideaOrQuestion', (l) => cards.ideaOrQuestion({ draftId: formId, text: emoji(500) }, l)),
  chat('leftForm', (l) => cards.leftForm({ draftId: formId, text: long(4000), keptUntil: KEPT_UNTIL }, l)),
  chat('leftForm: empty', (l) => cards.leftForm(null, l)),
  chat('throwAway', (l) => cards.throwAway({ draftId: formId, text: long(800), keptUntil: KEPT_UNTIL }, l)),
  chat('thrownAway', (l) => cards.thrownAway('Een bank bij de ingang', l)),
  inDialog('ideaFormDialog', (l) => cards.ideaFormDialog({ ...filledForm, similar }, l)),
  chat('receipt', (l) =>
    linked.receipt(
      { ...idea, respondBy: '2026-12-04', unnamed: true, hasClub: true, searchEndsOn: '2026-11-25' },
      l,
    ),
  ),
  chat('receipt: no club', (l) =>
    linked.receipt(
      { ...idea, respondBy: '2026-12-04', unnamed: false, hasClub: false, searchEndsOn: null },
      l,
    ),
  ),
  chat('myIdeas', (l) =>
    linked.myIdeas(
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
  chat('myIdeas: a question waits, and no club', (l) =>
    linked.myIdeas(
      {
        items: [
          mine({ question: { questionId: asked.questionId, askedBy: asked.askedBy } }),
          mine({ ...other, waitsForClub: true, promise: 'overdue' }),
        ],
        page: 0,
        hasMore: false,
      },
      l,
    ),
  ),
  chat('myIdeas: none', (l) => linked.myIdeas({ items: [], page: 0, hasMore: false }, l)),
  chat('myIdeas: past the end', (l) => linked.myIdeas({ items: [], page: 2, hasMore: false }, l)),
  chat('ideaDetail: question', (l) => linked.ideaDetail(detail, l)),
  chat('ideaDetail: two questions, overdue', (l) =>
    linked.ideaDetail(
      { ...detail, promise: 'overdue', questions: [asked, { ...asked, questionId: 'b' }] },
      l,
    ),
  ),
  chat('ideaDetail: taken on', (l) =>
    linked.ideaDetail(
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
    linked.ideaDetail(
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
  chat('ideaDetail: no club', (l) =>
    linked.ideaDetail(
      {
        ...detail,
        promise: 'overdue',
        questions: [],
        timeline: [{ ...timeline[0]!, isReader: true }],
        waitsForClub: { administratorKnows: true },
      },
      l,
    ),
  ),
  chat('ideaDetail: own support', (l) =>
    linked.ideaDetail(
      {
        ...detail,
        role: 'supporter',
        questions: [],
        timeline: [
          event({ kind: 'supported', at: '2026-11-21T09:12:00.000Z', isReader: true }),
          event({ kind: 'supported', at: '2026-11-22T09:12:00.000Z' }),
        ],
        canEdit: false,
        canWithdraw: false,
      },
      l,
    ),
  ),
  chat('ideaDetail: longest', (l) =>
    linked.ideaDetail(
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
  chat('answerOrIdea', (l) =>
    cards.answerOrIdea({ draftId: formId, text: 'Ja, ook voor het rijbewijs.', questions: [asked] }, l),
  ),
  chat('answerOrIdea: longest', (l) =>
    cards.answerOrIdea(
      {
        draftId: formId,
        text: long(20_000),
        questions: ['a', 'b', 'c'].map((questionId) => ({ ...asked, questionId, text: long(1000) })),
      },
      l,
    ),
  ),
  chat('question: from the chat', (l) =>
    cards.question({ ...asked, draftId: formId, answer: 'Ja, ook voor het rijbewijs.' }, l),
  ),
  chat('withdrawn', (l) => cards.withdrawn(idea, l)),
  chat('personMessage: question', (l) => linked.personMessage({ message: 'question', question: asked }, l)),
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
        linked.personMessage(
          { message: 'response', idea, decision, role, isUnnamed: false, isLate: false },
          l,
        ),
      ),
    ),
  ),
  ...[takeOn, declineDecision].map((decision) =>
    chat(`personMessage: response ${decision.kind} to who is unnamed`, (l) =>
      linked.personMessage(
        { message: 'response', idea, decision, role: 'submitter', isUnnamed: true, isLate: true },
        l,
      ),
    ),
  ),
  chat('personMessage: response longest', (l) =>
    linked.personMessage(
      {
        message: 'response',
        idea,
        decision: { ...takeOn, reason: emoji(2000) },
        role: 'submitter',
        isUnnamed: false,
        isLate: false,
      },
      l,
    ),
  ),
  ...(['submitter', 'supporter'] as const).flatMap((role) => [
    chat(`personMessage: voteStarted ${role}`, (l) =>
      linked.personMessage({ message: 'voteStarted', idea, role, closesAt: openRound.closesAt }, l),
    ),
    chat(`personMessage: broughtBack ${role}`, (l) =>
      linked.personMessage({ message: 'broughtBack', idea, role, respondBy: '2027-03-15' }, l),
    ),
    chat(`personMessage: progress ${role}`, (l) =>
      linked.personMessage({ message: 'progress', idea, role, event: longTimeline[12]! }, l),
    ),
    ...(['worked', 'partly', 'stopped'] as const).map((outcome) =>
      chat(`personMessage: experiment ${outcome} ${role}`, (l) =>
        linked.personMessage({ message: 'progress', idea, role, event: tried(outcome) }, l),
      ),
    ),
    chat(`personMessage: anchored ${role}`, (l) =>
      linked.personMessage(
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
  chat('personMessage: experiment longest', (l) =>
    linked.personMessage(
      { message: 'progress', idea, role: 'submitter', event: tried('stopped', emoji(1000)) },
      l,
    ),
  ),
  chat('personMessage: supported', (l) =>
    linked.personMessage({ message: 'supported', idea, supporters: 1 }, l),
  ),
  chat('personMessage: supported again', (l) =>
    linked.personMessage({ message: 'supported', idea, supporters: 4 }, l),
  ),
  chat('personMessage: withdrawn', (l) => linked.personMessage({ message: 'withdrawn', idea }, l)),
  ...(['remindLead', 'remindManager'] as const).flatMap((message) =>
    [true, false].map((flag) =>
      chat(`personMessage: ${message} ${flag ? 'missed' : 'no club'}`, (l) =>
        linked.personMessage({ message, idea, respondBy: '2026-12-04', isMissed: flag, hasClub: flag }, l),
      ),
    ),
  ),
  ...(['stepLate', 'experimentLate'] as const).flatMap((message) =>
    [null, 'Daan van den Berg'].map((owner) =>
      chat(`personMessage: ${message}${owner === null ? '' : ' of a colleague'}`, (l) =>
        linked.personMessage({ message, idea, text: takeOn.firstStep, dueOn: '2026-12-04', owner }, l),
      ),
    ),
  ),
  chat('personMessage: stepLate longest', (l) =>
    linked.personMessage(
      { message: 'stepLate', idea, text: emoji(500), dueOn: '2026-12-04', owner: emoji(200) },
      l,
    ),
  ),
  ...[1, 3].map((waiting) =>
    chat(`personMessage: noClub, ${waiting}`, (l) =>
      linked.personMessage({ message: 'noClub', waiting, idea }, l),
    ),
  ),
  chat('personMessage: projectLeader', (l) =>
    linked.personMessage(
      {
        message: 'projectLeader',
        idea,
        firstStep: takeOn.firstStep,
        firstStepOn: '2026-12-14',
        appointedBy: 'Lidia de Vries',
      },
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
            message: null,
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
