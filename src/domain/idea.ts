import { DomainError } from './errors';
import type { Outcome } from './stage';

/** How long texts may be, in characters. */
export const LIMITS = {
  title: 120,
  text: 4000,
  /** What is kept of something typed in the chat until it is sent; longer is no message but a document. */
  draft: 20_000,
  problem: 2000,
  seenElsewhere: 500,
  reason: 2000,
  question: 1000,
  answer: 2000,
  voteReason: 500,
  precedent: 500,
  step: 500,
  expectation: 500,
  test: 500,
  findings: 1000,
  lesson: 1000,
  partner: 120,
  partnerNote: 500,
  clubName: 80,
  clubRejection: 500,
  theme: 60,
  result: 1000,
} as const;

/** Stands in a filter for a club where there is none yet: the ideas that wait for one. */
export const NO_CLUB = 'none';

/** What a submitter fills in. Only title and text are required. */
export interface IdeaText {
  readonly title: string;
  readonly text: string;
  readonly problem: string | null;
  readonly theme: string | null;
  readonly seenElsewhere: string | null;
  readonly unnamed: boolean;
}

/** `K-2026-0042`: the number that people say to each other. Beyond 9,999 a year it simply grows longer. */
export function ideaNumber(year: number, sequence: number): string {
  return `K-${year}-${String(sequence).padStart(4, '0')}`;
}

/**
 * Checks and tidies a text that may be left out: null when nothing is left of it.
 * @throws DomainError `text_too_long` above `limit` characters
 */
export function optionalText(value: string | null, limit: number): string | null {
  const text = value?.trim() ?? '';
  if (text.length > limit) throw new DomainError('text_too_long', { limit, length: text.length });
  return text === '' ? null : text;
}

/**
 * Checks and tidies a text that must be there.
 * @throws DomainError `missing` when nothing is left of it, `text_too_long` above `limit` characters
 */
export function requiredText(
  value: string,
  limit: number,
  missing:
    | 'text_required'
    | 'arranged_required'
    | 'result_required'
    | 'reason_required'
    | 'question_required'
    | 'answer_required'
    | 'precedent_required'
    | 'club_name_required'
    | 'first_step_required'
    | 'expectation_required'
    | 'test_required'
    | 'findings_required'
    | 'lesson_required'
    | 'partner_required',
): string {
  const text = value.trim();
  if (text === '') throw new DomainError(missing);
  if (text.length > limit) throw new DomainError('text_too_long', { limit, length: text.length });
  return text;
}

/** Whether people would take two names for one: capitals and spaces around them make no difference. */
export function isSameName(one: string, other: string): boolean {
  const tidy = (name: string): string => name.replace(/\s+/g, ' ').trim().toLocaleLowerCase('nl');
  return tidy(one) === tidy(other);
}

/**
 * Checks and tidies what a submitter filled in.
 * @throws DomainError `title_required`, `title_too_long`, `text_required` or `text_too_long`
 */
export function checkIdeaText(input: IdeaText): IdeaText {
  const title = input.title.replace(/\s+/g, ' ').trim();
  if (title === '') throw new DomainError('title_required');
  if (title.length > LIMITS.title)
    throw new DomainError('title_too_long', { limit: LIMITS.title, length: title.length });
  return {
    title,
    text: requiredText(input.text, LIMITS.text, 'text_required'),
    problem: optionalText(input.problem, LIMITS.problem),
    theme: optionalText(input.theme, LIMITS.theme),
    seenElsewhere: optionalText(input.seenElsewhere, LIMITS.seenElsewhere),
    unnamed: input.unnamed,
  };
}

const TITLE_AIM = 80;

/**
 * Proposes a title from somebody's own words: the first sentence, cut at a word when it is long, without
 * its full stop, starting with a capital. Empty when there are no words.
 */
export function proposeTitle(text: string): string {
  const line = text.trim().split(/\n/, 1)[0] ?? '';
  const first = (/^.*?[.!?…](?=\s|$)/.exec(line)?.[0] ?? line).replace(/\s+/g, ' ').trim();
  const sentence = first.replace(/[.…,;:\s]+$/, '');
  const cut =
    sentence.length <= TITLE_AIM
      ? sentence
      : `${sentence
          .slice(0, TITLE_AIM)
          .replace(/\s+\S*$/, '')
          .replace(/[,;:\s]+$/, '')}…`;
  // In Dutch the ij is one letter: IJsvrij.
  return cut.replace(/^(?:ij|.)/u, (first) => first.toLocaleUpperCase('nl'));
}

/** Whether an idea waits for a club to look at it: there is none yet, or none for its theme. */
export function waitsForClub(idea: { readonly outcome: Outcome; readonly clubId: string | null }): boolean {
  return idea.outcome === 'open' && idea.clubId === null;
}
