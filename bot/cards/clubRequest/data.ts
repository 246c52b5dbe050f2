import type { ClubRequestView, Language } from '../../../src/contracts/views';
import { formatInstant, formatList, t } from '../../../src/i18n';
import { press, sendForm, type CardAction } from '../actions';
import { problemOf, quote, typedValues, type Base, type Part, type Problem } from '../parts';
import { plainLine } from '../plain';

export interface ClubRequestData extends Base, Problem {
  readonly heading: string;
  readonly hasText: boolean;
  readonly text: string;
  /** A reason that was given, in the words of who gave it. */
  readonly quotes: readonly Part[];
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly canJudge: boolean;
  readonly question: string;
  readonly gets: string;
  readonly reasonLabel: string;
  readonly reasonHint: string;
  readonly reason: string;
  readonly actions: readonly CardAction[];
}

/** Enough to know whom to ask. */
const MOST_NAMES = 5;

/** For whom the card is: in the channel one reads what was asked, an administrator decides. */
type Audience = 'channel' | 'administrator';

function textOf(view: ClubRequestView, language: Language, audience: Audience): string {
  const name = plainLine(view.judgedBy ?? '');
  if (view.state === 'approved') return t(language, 'clubRequest.approvedBy', { name });
  if (view.state === 'rejected') {
    const text = t(language, 'clubRequest.rejectedBy', { name });
    return audience === 'channel' ? `${text} ${t(language, 'clubRequest.again')}` : text;
  }
  if (audience === 'administrator') return '';
  if (view.administrators.length === 0) return t(language, 'clubRequest.noAdministrator');
  const names = formatList(language, view.administrators.slice(0, MOST_NAMES).map(plainLine));
  return t(language, 'clubRequest.waitsFor', { names });
}

function actionsOf(view: ClubRequestView, language: Language, audience: Audience): readonly CardAction[] {
  const { clubId } = view;
  if (audience === 'channel') return [press(t(language, 'actions.refresh'), 'setUpClub', {})];
  if (!view.canJudge) return [];
  const { style: _positive, ...reject } = sendForm(t(language, 'actions.rejectClub'), 'rejectClub', {
    clubId,
  });
  return [press(t(language, 'actions.approveClub'), 'approveClub', { clubId }, 'positive'), reject];
}

export function clubRequestData(
  view: ClubRequestView,
  language: Language,
  audience: Audience,
): ClubRequestData {
  const heading = t(language, `clubRequest.${view.state}`, { name: plainLine(view.name) });
  const text = textOf(view, language, audience);
  const name = plainLine(view.askedBy);
  const themes =
    view.themes.length === 0
      ? t(language, 'club.noThemes')
      : formatList(language, view.themes.map(plainLine));
  const gets = [t(language, 'clubRequest.gets', { count: view.memberCount, name })];
  if (view.willBeDefault) gets.push(t(language, 'club.default'));
  const canJudge = audience === 'administrator' && view.canJudge;
  return {
    fallbackText: heading,
    ...problemOf(view.problemWith, language),
    heading,
    hasText: text !== '',
    text,
    quotes:
      view.rejectReason === null ? [] : [quote(view.rejectReason, t(language, 'clubRequest.reasonGiven'))],
    facts: [
      { title: t(language, 'clubRequest.askedBy'), value: name },
      { title: t(language, 'clubRequest.askedAt'), value: formatInstant(language, view.askedAt) },
      {
        title: t(language, 'clubRequest.team'),
        value: view.teamName === null ? t(language, 'clubRequest.teamUnknown') : plainLine(view.teamName),
      },
      { title: t(language, 'club.membersLabel'), value: String(view.memberCount) },
      { title: t(language, 'club.themesLabel'), value: themes },
    ],
    canJudge,
    question: t(language, 'clubRequest.question'),
    gets: gets.join(' '),
    reasonLabel: t(language, 'clubRequest.reason'),
    reasonHint: t(language, 'clubRequest.reasonHint'),
    reason: typedValues({ reason: view.reason }).values.reason,
    actions: actionsOf(view, language, audience),
  };
}
