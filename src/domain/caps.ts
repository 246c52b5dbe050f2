import { DomainError, type ErrorCode } from './errors';

/**
 * How much of something there may be at once, so that one person cannot stand in the way of all. Far above what
 * people do, far below what hinders anybody.
 */
export const CAPS = {
  /** Ideas that one person tells in 24 hours. */
  ideasADay: 50,
  /** Unanswered questions about one open idea, whoever asked: its submitter answers them in a spare minute. */
  questionsOnIdea: 8,
  /** Unanswered questions of one person about one open idea. */
  questionsOfAskerOnIdea: 3,
  /** Unanswered questions of one person about all open ideas. */
  questionsOfAsker: 20,
  precedentsOnIdea: 30,
  precedentsOfPersonOnIdea: 10,
  /** Steps of one idea, done or not. */
  stepsOnIdea: 100,
  /** Experiments with one idea, ended or not. */
  experimentsOnIdea: 50,
  /** Partners of one idea, also those that were taken away. */
  partnersOnIdea: 100,
  /** Themes of the organisation. */
  themes: 100,
} as const;

export type Cap = keyof typeof CAPS;

const CODES: Readonly<Record<Cap, ErrorCode>> = {
  ideasADay: 'too_many_ideas',
  questionsOnIdea: 'too_many_questions_on_idea',
  questionsOfAskerOnIdea: 'too_many_questions_of_yours',
  questionsOfAsker: 'too_many_questions_of_yours',
  precedentsOnIdea: 'too_many_precedents',
  precedentsOfPersonOnIdea: 'too_many_precedents',
  stepsOnIdea: 'too_many_steps',
  experimentsOnIdea: 'too_many_experiments',
  partnersOnIdea: 'too_many_partners',
  themes: 'too_many_themes',
};

/**
 * Whether one more fits, where so many are present.
 * @throws DomainError with a code that says of what there are enough
 */
export function assertRoom(cap: Cap, present: number): void {
  if (present >= CAPS[cap]) throw new DomainError(CODES[cap], { limit: CAPS[cap] });
}

/**
 * Texts that one person typed and has not sent. They are kept for them, up to so many; the oldest makes room for
 * a new one, and they are told so: its form still stands in their chat with the words in it.
 */
export const DRAFTS_KEPT = 20;
/** An emptied draft only tells that its message was dealt with; Teams repeats messages within minutes. */
export const EMPTY_DRAFT_HOURS = 24;
