import type { DialogView, Language } from '../../src/contracts/views';
import { t } from '../../src/i18n';
import { problemOf, refText, typedValues, type Base, type Problem } from './parts';

/** What the head of every dialog about an idea holds. */
export interface DialogData extends Base, Problem {
  /** "K-2026-0042: Digitale wachtrij". */
  readonly about: string;
  readonly intro: string;
  readonly wasCut: boolean;
  readonly cutNote: string;
}

/** The advice of the club, for who is about to decide. */
export interface AdviceData {
  readonly hasAdvice: boolean;
  readonly advice: string;
  readonly tally: string;
}

/** The head of a dialog, and the values of its inputs: what was typed before, else what is proposed. */
export function dialogOf<K extends string>(
  view: DialogView,
  language: Language,
  intro: string,
  proposed: Readonly<Record<K, string>>,
): { readonly head: DialogData; readonly values: Readonly<Record<K, string>> } {
  const typed: Record<K, string> = { ...proposed };
  for (const key of Object.keys(proposed) as K[]) typed[key] = view.typed[key] ?? proposed[key];
  const { values, wasCut } = typedValues(typed);
  const about = refText(view.idea);
  return {
    head: {
      fallbackText: `${about}. ${intro}`,
      ...problemOf(view.problemWith, language),
      about,
      intro,
      wasCut,
      cutNote: t(language, 'form.valueCut'),
    },
    values,
  };
}

/** What the club advises, when its round has closed. */
export function adviceOf(view: DialogView, language: Language): AdviceData {
  const { round } = view;
  const advice = round?.advice ?? null;
  if (round === null || advice === null) return { hasAdvice: false, advice: '', tally: '' };
  const { tally } = round;
  return {
    hasAdvice: true,
    advice: t(language, `advice.${advice}`),
    tally:
      tally === null
        ? t(language, 'idea.votesCast', { count: round.votesCast, members: round.memberCount })
        : t(language, 'dialogs.tally', { for: tally.for, doubt: tally.doubt, against: tally.against }),
  };
}
