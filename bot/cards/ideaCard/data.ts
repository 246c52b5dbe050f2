import type { IdeaCardView, Language } from '../../../src/contracts/views';
import type { PromiseState } from '../../../src/domain/promise';
import { formatDate, formatInstant, t } from '../../../src/i18n';
import type { TabLinks } from '../../links';
import type { CardAction } from '../actions';
import { decisionBlock, type DecisionBlock } from '../decisionParts';
import { unfoldedTexts, type LongText } from '../longText';
import { dateNear, metaOf, part, refText, type Base, type Color, type Meta, type Part } from '../parts';
import { clip, isClipped, plainLine, wireBytes } from '../plain';
import { ideaActions, voteActions } from './buttons';
import { roundBlock, type RoundBlock } from './round';

/** The card of an idea in the club's channel. Rendered anew on every vote, so it is kept cheap. */
export interface IdeaCardData extends Base, Meta, DecisionBlock, RoundBlock {
  readonly ideaId: string;
  readonly hasRefresh: boolean;
  readonly refreshTitle: string;
  readonly refreshFor: readonly string[];
  readonly byline: string;
  readonly text: string;
  readonly isCutHere: boolean;
  readonly cutHere: string;
  readonly hasMore: boolean;
  readonly readMore: string;
  readonly readLess: string;
  readonly full: readonly Part[];
  readonly parts: readonly Part[];
  readonly hasNotes: boolean;
  readonly notes: string;
  readonly hasPromise: boolean;
  readonly promise: string;
  readonly promiseColor: Color;
  readonly hasHint: boolean;
  readonly hint: string;
  readonly hasLink: boolean;
  readonly link: string;
  readonly openInTab: string;
  readonly canVote: boolean;
  readonly voteActions: readonly CardAction[];
  readonly actions: readonly CardAction[];
}

/** How much of each text the channel sees at first. */
const SHORT = { text: 600, problem: 280, elsewhere: 180, precedent: 160, reason: 500, result: 500 } as const;
/** How many there are shown of what could be many. */
const MOST = { alike: 3, precedents: 3 } as const;

const PROMISE_COLOR: Readonly<Record<PromiseState, Color>> = {
  onTime: 'default',
  dueSoon: 'warning',
  overdue: 'attention',
  kept: 'good',
  none: 'default',
};

function bylineOf(view: IdeaCardView, language: Language): string {
  const name = view.submitter === null ? t(language, 'general.colleagueFirst') : plainLine(view.submitter);
  const line = t(language, 'idea.byline', { name, date: formatDate(language, view.submittedOn) });
  return view.theme === null ? line : `${line} · ${plainLine(view.theme)}`;
}

function partsOf(view: IdeaCardView, language: Language): readonly Part[] {
  const parts: Part[] = [];
  if (view.result !== null) {
    parts.push(part(clip(view.result, SHORT.result), t(language, 'idea.result')));
  }
  // With a decision on the card the project leader stands there, next to the first step.
  if (view.projectLeader !== null && view.decision === null) {
    parts.push(part(plainLine(view.projectLeader), t(language, 'decision.projectLeader')));
  }
  if (view.problem !== null) {
    parts.push(part(clip(view.problem, SHORT.problem), t(language, 'idea.problem')));
  }
  if (view.seenElsewhere !== null) {
    const text = clip(view.seenElsewhere, SHORT.elsewhere);
    parts.push(part(text, t(language, 'idea.seenElsewhere')));
  }
  if (view.precedents.length > 0) {
    const lines = view.precedents.slice(0, MOST.precedents).map(({ text, addedBy }) => {
      return t(language, 'idea.precedentBy', {
        text: clip(text, SHORT.precedent),
        name: plainLine(addedBy),
      });
    });
    const count = view.precedents.length - lines.length;
    if (count > 0) lines.push(t(language, 'idea.precedentsMore', { count }));
    parts.push(part(lines.join('\n\n'), t(language, 'idea.precedents')));
  }
  if (view.alike.length > 0) {
    parts.push(part(view.alike.slice(0, MOST.alike).map(refText).join('\n\n'), t(language, 'idea.alike')));
  }
  return parts;
}

function promiseOf(view: IdeaCardView, language: Language): string {
  const { promise, respondBy, submittedOn } = view;
  if (promise === 'none') return '';
  if (promise === 'kept') return t(language, 'promise.kept');
  return t(language, `promise.${promise}`, { date: dateNear(language, respondBy, submittedOn) });
}

function notesOf(view: IdeaCardView, language: Language): string {
  const { supporters, openQuestions } = view;
  const notes: string[] = [];
  if (supporters > 0) notes.push(t(language, 'general.supporters', { count: supporters }));
  if (openQuestions > 0) notes.push(t(language, 'idea.openQuestions', { count: openQuestions }));
  return notes.join(' · ');
}

/** One quiet line that says what can be done now, also where buttons do not show. */
function hintOf(view: IdeaCardView, language: Language): string {
  if (view.outcome === 'parked' && view.parkedUntil !== null && view.decision === null) {
    return t(language, 'idea.parkedUntil', { date: dateNear(language, view.parkedUntil, view.submittedOn) });
  }
  if (view.outcome === 'merged' && view.mergedInto !== null && view.decision === null) {
    return `${t(language, 'decision.mergedInto')} ${refText(view.mergedInto)}`;
  }
  if (view.outcome === 'withdrawn') return t(language, 'idea.withdrawn');
  if (view.outcome !== 'open') return '';
  if (view.isOwn) return t(language, 'idea.ownIdea');
  if (view.stage === 'search' && view.searchEndsAt !== null) {
    return t(language, 'idea.searchUntil', { instant: formatInstant(language, view.searchEndsAt) });
  }
  return '';
}

function longTexts(view: IdeaCardView, language: Language): readonly LongText[] {
  const texts: LongText[] = [{ label: '', text: view.text, limit: SHORT.text }];
  const add = (label: string, text: string | null | undefined, limit: number) => {
    if (text !== null && text !== undefined) texts.push({ label, text, limit });
  };
  add(t(language, 'decision.reason'), view.decision?.reason, SHORT.reason);
  add(t(language, 'idea.result'), view.result, SHORT.result);
  add(t(language, 'idea.problem'), view.problem, SHORT.problem);
  add(t(language, 'idea.seenElsewhere'), view.seenElsewhere, SHORT.elsewhere);
  for (const { text } of view.precedents.slice(0, MOST.precedents)) {
    add(t(language, 'idea.precedents'), text, SHORT.precedent);
  }
  return texts;
}

/** The elements of the template around the data, and what JSON adds to it. */
const LAYOUT_BYTES = 5200;

/** Everything that the template of the channel card asks for. */
export function ideaCardData(view: IdeaCardView, language: Language, links: TabLinks): IdeaCardData {
  const link = links.toIdea(view);
  const meta = metaOf(view, language);
  const promise = promiseOf(view, language);
  const hint = hintOf(view, language);
  const notes = notesOf(view, language);
  const votes = voteActions(view, language);
  const folded: IdeaCardData = {
    fallbackText: t(language, 'idea.fallback', { number: view.number, title: meta.title, promise }),
    ...meta,
    ...decisionBlock(view.decision, language, SHORT.reason),
    ...roundBlock(view, language),
    ideaId: view.ideaId,
    hasRefresh: view.refreshFor.length > 0,
    refreshTitle: t(language, 'actions.refresh'),
    refreshFor: view.refreshFor,
    byline: bylineOf(view, language),
    text: clip(view.text, SHORT.text),
    isCutHere: false,
    cutHere: '',
    hasMore: false,
    readMore: t(language, 'general.readMore'),
    readLess: t(language, 'general.readLess'),
    full: [],
    parts: partsOf(view, language),
    hasNotes: notes !== '',
    notes,
    hasPromise: promise !== '',
    promise,
    promiseColor: PROMISE_COLOR[view.promise],
    hasHint: hint !== '',
    hint,
    hasLink: link !== null,
    link: link ?? '',
    openInTab: t(language, 'actions.openInTab'),
    canVote: votes.length > 0,
    voteActions: votes,
    actions: ideaActions(view, language),
  };
  return withFullTexts(view, folded, language);
}

/** Puts the whole of what was cut behind "Lees verder"; nothing is measured when nothing was cut. */
function withFullTexts(view: IdeaCardView, folded: IdeaCardData, language: Language): IdeaCardData {
  const texts = longTexts(view, language);
  if (!texts.some(({ text, limit }) => isClipped(text, limit))) return folded;
  const full = unfoldedTexts(texts, wireBytes(folded) + LAYOUT_BYTES, view.number, language);
  if (full.length > 0) return { ...folded, hasMore: true, full };
  return { ...folded, isCutHere: true, cutHere: t(language, 'general.cutHere', { number: view.number }) };
}
