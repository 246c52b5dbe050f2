import { DomainError } from './errors';
import type { Outcome } from './stage';
import { cleanText, isBlank, oneLine } from './text/characters';

/** How long texts may be, in UTF-16 units: as a database column and the input of a card or browser count them. */
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

/** The number that somebody typed or clicked, as it is kept: `k-2026-9` is `K-2026-0009`; null when it is none. */
export function readIdeaNumber(typed: string): string | null {
  const [, year, sequence] = /^k-(\d{4})-(\d{1,9})$/i.exec(typed) ?? [];
  return year === undefined ? null : ideaNumber(Number(year), Number(sequence));
}

/** What is missing when a text is empty. */
type Missing =
  | 'title_required'
  | 'text_required'
  | 'arranged_required'
  | 'result_required'
  | 'reason_required'
  | 'question_required'
  | 'answer_required'
  | 'precedent_required'
  | 'theme_required'
  | 'club_name_required'
  | 'first_step_required'
  | 'expectation_required'
  | 'test_required'
  | 'findings_required'
  | 'lesson_required'
  | 'partner_required';

/** What is left of a text is measured, not how it was typed. Nothing to see is nothing. */
function measured(text: string, limit: number, tooLong: 'text_too_long' | 'title_too_long'): string {
  if (isBlank(text)) return '';
  if (text.length > limit) throw new DomainError(tooLong, { limit, length: text.length });
  return text;
}

/**
 * Checks and tidies a text that may be left out: null when nothing is left of it.
 * @throws DomainError `text_too_long` above `limit` characters
 */
export function optionalText(value: string | null, limit: number): string | null {
  const text = measured(cleanText(value ?? '').trim(), limit, 'text_too_long');
  return text === '' ? null : text;
}

/**
 * Checks and tidies a text that must be there.
 * @throws DomainError `missing` when nothing is left of it, `text_too_long` above `limit` characters
 */
export function requiredText(value: string, limit: number, missing: Missing): string {
  const text = optionalText(value, limit);
  if (text === null) throw new DomainError(missing);
  return text;
}

/**
 * Checks and tidies what must be there and stands on one line: a title, a name, a theme.
 * @throws DomainError `missing` when nothing is left of it, `tooLong` above `limit` characters
 */
export function requiredLine(
  value: string,
  limit: number,
  missing: Missing,
  tooLong: 'text_too_long' | 'title_too_long' = 'text_too_long',
): string {
  const line = measured(oneLine(value), limit, tooLong);
  if (line === '') throw new DomainError(missing);
  return line;
}

/** The same for what may be left out. */
function optionalLine(value: string | null, limit: number): string | null {
  const line = measured(oneLine(value ?? ''), limit, 'text_too_long');
  return line === '' ? null : line;
}

/**
 * Checks and tidies what a submitter filled in.
 * @throws DomainError `title_required`, `title_too_long`, `text_required` or `text_too_long`
 */
export function checkIdeaText(input: IdeaText): IdeaText {
  return {
    title: requiredLine(input.title, LIMITS.title, 'title_required', 'title_too_long'),
    text: requiredText(input.text, LIMITS.text, 'text_required'),
    problem: optionalText(input.problem, LIMITS.problem),
    theme: optionalLine(input.theme, LIMITS.theme),
    seenElsewhere: optionalText(input.seenElsewhere, LIMITS.seenElsewhere),
    unnamed: input.unnamed,
  };
}

/** Whether an idea waits for a club to look at it: there is none yet, or none for its theme. */
export function waitsForClub(idea: { readonly outcome: Outcome; readonly clubId: string | null }): boolean {
  return idea.outcome === 'open' && idea.clubId === null;
}
