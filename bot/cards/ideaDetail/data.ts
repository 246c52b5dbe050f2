import type { IdeaInChatView, Language, OpenQuestionView } from '../../../src/contracts/views';
import { formatDate, t } from '../../../src/i18n';
import type { TabLinks } from '../../links';
import { openInTab, press, sendForm, unfold, type CardAction } from '../actions';
import { decisionBlock, type DecisionBlock } from '../decisionParts';
import { eventDay, eventText } from '../events';
import { unfoldedTexts } from '../longText';
import { metaOf, type Base, type Meta } from '../parts';
import { clip, plain, plainLine, wireBytes } from '../plain';
import { promiseToYou, type PromiseLine } from '../promise';

export interface IdeaDetailData extends Base, Meta, DecisionBlock, PromiseLine {
  readonly hasRoleNote: boolean;
  readonly roleNote: string;
  readonly questions: readonly {
    readonly asked: string;
    readonly text: string;
    readonly hasMore: boolean;
    readonly more: string;
  }[];
  readonly text: string;
  readonly hasMore: boolean;
  readonly readMore: string;
  readonly readLess: string;
  readonly fullText: string;
  readonly hasTimeline: boolean;
  readonly timelineTitle: string;
  readonly timeline: readonly { readonly day: string; readonly text: string }[];
  readonly hasEarlier: boolean;
  readonly earlier: string;
  readonly actions: readonly CardAction[];
}

const SHORT_TEXT = 600;
const REASON = 2000;
const MOST_EVENTS = 12;
/** The elements of the template around the data. */
const LAYOUT_BYTES = 7000;

/** Where the idea is in plain words, and what the reader has to do with it. */
function roleNoteOf(view: IdeaInChatView, language: Language): string {
  const notes: string[] = [];
  const { waitsForClub } = view;
  if (waitsForClub !== null) {
    const told = waitsForClub.administratorKnows ? 'detail.waitsForClubTold' : 'detail.waitsForClub';
    notes.push(t(language, told));
  } else if (view.outcome === 'open') notes.push(`${t(language, `stageNow.${view.stage}`)}.`);
  if (view.role === 'supporter') notes.push(t(language, 'detail.supported'));
  if (view.role === 'submitter' && view.unnamed) notes.push(t(language, 'detail.unnamed'));
  return notes.join(' ');
}

/** The answer to the first question unfolds here; two answers on one card could not be told apart. */
function answerAction(question: OpenQuestionView, language: Language): CardAction {
  return unfold(
    t(language, 'actions.answerThis'),
    [
      {
        type: 'Input.Text',
        id: 'answer',
        label: t(language, 'question.label'),
        placeholder: t(language, 'question.placeholder'),
        isMultiline: true,
        isRequired: true,
        errorMessage: t(language, 'question.error'),
      },
      {
        type: 'TextBlock',
        text: t(language, question.unnamed ? 'question.unnamed' : 'question.named'),
        size: 'small',
        isSubtle: true,
        wrap: true,
      },
    ],
    [
      sendForm(t(language, 'actions.answerQuestion'), 'answerQuestion', {
        questionId: question.questionId,
        draftId: '',
      }),
    ],
    'positive',
  );
}

/** Withdrawing cannot be undone, so it asks once more. */
function withdrawAction(ideaId: string, language: Language): CardAction {
  return unfold(
    t(language, 'actions.withdrawIdea'),
    [
      { type: 'TextBlock', text: t(language, 'detail.withdrawTitle'), weight: 'bolder', wrap: true },
      { type: 'TextBlock', text: t(language, 'detail.withdrawText'), wrap: true, spacing: 'small' },
    ],
    [press(t(language, 'actions.withdrawIdeaSure'), 'withdrawIdea', { ideaId }, 'destructive')],
  );
}

function actionsOf(
  view: IdeaInChatView,
  open: OpenQuestionView | undefined,
  language: Language,
  links: TabLinks,
): CardAction[] {
  const { ideaId } = view;
  return [
    ...(open === undefined ? [] : [answerAction(open, language)]),
    ...(view.canEdit ? [press(t(language, 'actions.editIdea'), 'editIdea', { ideaId })] : []),
    ...(view.canWithdraw ? [withdrawAction(ideaId, language)] : []),
    ...openInTab(t(language, 'actions.openInTab'), links.toIdea(view)),
    press(t(language, 'actions.showMyIdeas'), 'showMyIdeas', { page: 0 }),
  ];
}

function promiseOf(view: IdeaInChatView, language: Language): PromiseLine {
  if (view.outcome === 'parked' && view.parkedUntil !== null && view.decision === null) {
    const date = formatDate(language, view.parkedUntil, Number(view.respondBy.slice(0, 4)));
    return {
      hasPromise: true,
      promise: t(language, 'detail.parkedUntil', { date }),
      promiseColor: 'default',
    };
  }
  return promiseToYou(view.promise, view.respondBy, language, view.waitsForClub !== null);
}

export function ideaDetailData(view: IdeaInChatView, language: Language, links: TabLinks): IdeaDetailData {
  const meta = metaOf(view, language);
  const promise = promiseOf(view, language);
  const roleNote = roleNoteOf(view, language);
  const waiting = view.questions.filter(({ answered }) => !answered);
  const [open, ...later] = waiting;
  // The newest is what people come for, so it stands on top.
  const events = [...view.timeline].sort((a, b) => b.at.localeCompare(a.at));
  const earlier = Math.max(0, events.length - MOST_EVENTS);
  const data: IdeaDetailData = {
    fallbackText: [`${view.number}: ${meta.title}`, meta.stage, promise.promise].filter(Boolean).join('. '),
    ...meta,
    ...decisionBlock(view.decision, language, REASON),
    ...promise,
    hasRoleNote: roleNote !== '',
    roleNote,
    questions:
      open === undefined
        ? []
        : [
            {
              asked: t(language, 'question.asked', { name: plainLine(open.askedBy) }),
              text: plain(open.text),
              hasMore: later.length > 0,
              more: t(language, 'detail.moreQuestions', { count: later.length }),
            },
          ],
    text: clip(view.text, SHORT_TEXT),
    hasMore: false,
    readMore: t(language, 'general.readMore'),
    readLess: t(language, 'general.readLess'),
    fullText: '',
    hasTimeline: events.length > 0,
    timelineTitle: t(language, 'detail.timeline'),
    timeline: events.slice(0, MOST_EVENTS).map((event) => ({
      day: eventDay(event, language),
      text: eventText(event, language, view.role === 'submitter'),
    })),
    hasEarlier: earlier > 0,
    earlier: t(language, 'detail.earlier', { count: earlier }),
    actions: actionsOf(view, open, language, links),
  };
  const texts = [{ label: '', text: view.text, limit: SHORT_TEXT }];
  const full = unfoldedTexts(texts, wireBytes(data) + LAYOUT_BYTES, view.number, language);
  return full.length === 0
    ? data
    : { ...data, hasMore: true, fullText: full.map(({ text }) => text).join('\n\n') };
}
