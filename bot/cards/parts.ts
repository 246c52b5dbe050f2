import { shorten } from '../../src/domain/text/characters';
import type { IdeaRef, Language, ProblemView } from '../../src/contracts/views';
import type { Outcome, Stage } from '../../src/domain/stage';
import { errorText, formatDate, t } from '../../src/i18n';
import { clip, plain, plainLine, wireBytes } from './plain';

/** Pieces that several cards share: the quiet line above a title, the sentence of a refusal, a piece of text. */

/** Colours of text that Teams knows in every theme. */
export type Color = 'default' | 'accent' | 'good' | 'warning' | 'attention';
export type Tone = 'default' | 'emphasis' | 'accent' | 'good' | 'warning' | 'attention';

/** What every template begins with. */
export interface Base {
  /** For clients that cannot show the card at all. */
  readonly fallbackText: string;
}

/** Number, stage and outcome: small, above the title. */
export interface Meta {
  readonly number: string;
  readonly title: string;
  readonly stage: string;
  readonly hasOutcome: boolean;
  readonly outcome: string;
  readonly outcomeColor: Color;
}

const OUTCOME_COLOR: Readonly<Record<Outcome, Color>> = {
  open: 'default',
  anchored: 'good',
  parked: 'warning',
  declined: 'default',
  merged: 'accent',
  withdrawn: 'default',
};

/** The longest title that the domain lets through; older or imported ones are cut here. */
const TITLE = 140;

/** A title as it stands on a card. */
export function titleOf(idea: IdeaRef): string {
  return clip(idea.title, TITLE, plainLine);
}

/** The lines above and with the title of an idea. */
export function metaOf(
  idea: IdeaRef & { readonly stage: Stage; readonly outcome: Outcome },
  language: Language,
): Meta {
  return {
    number: idea.number,
    title: titleOf(idea),
    stage: t(language, `stage.${idea.stage}`),
    hasOutcome: idea.outcome !== 'open',
    outcome: t(language, `outcome.${idea.outcome}`),
    outcomeColor: OUTCOME_COLOR[idea.outcome],
  };
}

/** The sentence of a refusal on top of a form; `hasProblem` false leaves it out. */
export interface Problem {
  readonly hasProblem: boolean;
  readonly problem: string;
}

/** What went wrong, in a sentence, or nothing. */
export function problemOf(problem: ProblemView | null, language: Language): Problem {
  if (problem === null) return { hasProblem: false, problem: '' };
  return { hasProblem: true, problem: plain(errorText(language, problem.code, problem.params)) };
}

/** A piece of running text, with a small label above it when there is one. */
export interface Part {
  readonly hasLabel: boolean;
  readonly label: string;
  readonly text: string;
  readonly style: Tone;
}

/** A sentence of ours (may hold Markdown of ours). What people typed goes through `plain` first. */
export function part(text: string, label = '', style: Tone = 'default'): Part {
  return { hasLabel: label !== '', label, text, style };
}

/** Words of a person, set apart from ours. */
export function quote(text: string, label = ''): Part {
  return part(plain(text), label, 'emphasis');
}

/** "K-2026-0042: Digitale wachtrij", for a line of facts. */
export function refText(idea: IdeaRef): string {
  return `${idea.number}: ${titleOf(idea)}`;
}

/** A date in bold stays bold next to a year. The year of `near` is left out, as people do. */
export function dateNear(language: Language, date: string, near: string): string {
  return formatDate(language, date, Number(near.slice(0, 4)));
}

/** What may be in the inputs of one form, so that the card stays under Teams' limit whatever was typed. */
const MOST_TYPED_BYTES = 18_000;

/**
 * The typed values, each as long as it can be: only when all together would not fit on a card, the longest
 * is cut, and `wasCut` says so, for the form to tell where the rest is.
 */
export function typedValues<K extends string>(
  values: Readonly<Record<K, string>>,
  room: number = MOST_TYPED_BYTES,
): { readonly values: Readonly<Record<K, string>>; readonly wasCut: boolean } {
  const kept: Record<K, string> = { ...values };
  let over = wireBytes(kept) - room;
  const wasCut = over > 0;
  while (over > 0) {
    const keys = Object.keys(kept) as K[];
    const longest = keys.reduce((a, b) => (wireBytes(kept[b]) > wireBytes(kept[a]) ? b : a));
    const text = kept[longest];
    const share = Math.max(0, 1 - over / wireBytes(text));
    kept[longest] = shorten(text, Math.max(40, Math.floor(text.length * Math.min(share, 0.95))));
    over = wireBytes(kept) - room;
  }
  return { values: kept, wasCut };
}
