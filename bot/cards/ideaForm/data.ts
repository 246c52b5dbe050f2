import type { IdeaFormView, Language, SimilarIdeaView } from '../../../src/contracts/views';
import { isBlank, shorten } from '../../../src/domain/text/characters';
import { findPersonal } from '../../../src/domain/text/personal';
import { formatList, t } from '../../../src/i18n';
import { press, sendDialog, sendForm, type CardAction } from '../actions';
import { problemOf, titleOf, typedValues, type Base } from '../parts';
import { plain, plainLine } from '../plain';

/** Where the form stands: as a card in the chat, or in a dialog that was opened from a message. */
export type FormPlace = 'chat' | 'dialog';

interface SimilarData {
  readonly meta: string;
  readonly title: string;
  readonly text: string;
  readonly canSupport: boolean;
  readonly isMine: boolean;
  readonly mine: string;
  readonly actions: readonly CardAction[];
}

export interface IdeaFormData extends Base {
  readonly hasProblem: boolean;
  readonly problemSentence: string;
  readonly hasIntro: boolean;
  readonly intro: string;
  readonly hasHint: boolean;
  readonly hint: string;
  readonly wasCut: boolean;
  readonly cutNote: string;
  readonly hasSimilar: boolean;
  readonly similarTitle: string;
  readonly similarText: string;
  readonly similar: readonly SimilarData[];
  readonly title: string;
  readonly titleLabel: string;
  readonly titlePlaceholder: string;
  readonly titleError: string;
  readonly text: string;
  readonly textLabel: string;
  readonly textPlaceholder: string;
  readonly textError: string;
  readonly unnamed: 'true' | 'false';
  readonly unnamedTitle: string;
  readonly unnamedNote: string;
  readonly moreIsOpen: boolean;
  readonly moreIsClosed: boolean;
  readonly moreTitle: string;
  readonly problem: string;
  readonly problemLabel: string;
  readonly problemPlaceholder: string;
  readonly hasThemes: boolean;
  readonly theme: string;
  readonly themeLabel: string;
  readonly themePlaceholder: string;
  readonly themes: readonly { readonly title: string; readonly value: string }[];
  readonly seenElsewhere: string;
  readonly seenElsewhereLabel: string;
  readonly seenElsewherePlaceholder: string;
  readonly actions: readonly CardAction[];
}

const MOST_SIMILAR = 3;
const SIMILAR_TEXT = 160;
const MOST_THEMES = 40;

function similarData(
  idea: SimilarIdeaView,
  view: IdeaFormView,
  language: Language,
  place: FormPlace,
): SimilarData {
  const where =
    idea.outcome === 'open' ? (`stage.${idea.stage}` as const) : (`outcome.${idea.outcome}` as const);
  const meta = [idea.number, t(language, where)];
  if (idea.supporters > 0) meta.push(t(language, 'general.supporters', { count: idea.supporters }));
  // In a dialog only the form itself can be sent.
  const canSupport = idea.canSupport && place === 'chat';
  return {
    meta: meta.join(' · '),
    title: titleOf(idea),
    text: plain(shorten(idea.text, SIMILAR_TEXT)),
    canSupport,
    isMine: idea.isOwn || idea.isSupporting,
    mine: t(language, idea.isOwn ? 'form.similarOwn' : 'form.similarSupported'),
    actions: canSupport
      ? [
          press(t(language, 'actions.supportIdea'), 'supportIdea', {
            ideaId: idea.ideaId,
            formId: view.formId,
          }),
        ]
      : [],
  };
}

function actionsOf(view: IdeaFormView, language: Language, place: FormPlace): readonly CardAction[] {
  const { formId, ideaId } = view;
  if (place === 'dialog') {
    return [sendDialog(t(language, 'actions.submitIdea'), 'submitIdeaFromMessage', { formId })];
  }
  if (view.mode === 'edit' && ideaId !== null) {
    return [
      sendForm(t(language, 'actions.saveIdea'), 'saveIdea', { formId, ideaId }),
      press(t(language, 'actions.back'), 'showIdea', { ideaId }),
    ];
  }
  return [
    sendForm(t(language, 'actions.submitIdea'), 'submitIdea', { formId }),
    press(t(language, 'actions.leaveForm'), 'leaveForm', { formId }),
  ];
}

function introOf(view: IdeaFormView, language: Language): string {
  if (view.mode === 'edit') return t(language, 'form.introEdit');
  if (isBlank(view.text)) return t(language, 'form.introEmpty');
  return t(language, view.title === '' ? 'form.introName' : 'form.introNew');
}

/** What in the words may say who somebody is; a hint, for the person who sends them decides. */
function hintOf(view: IdeaFormView, language: Language): string {
  const kinds = findPersonal([view.title, view.text, view.problem, view.seenElsewhere].join('\n'));
  const found = [
    ...view.names.map((name) => t(language, 'personal.name', { name: plainLine(name) })),
    ...kinds.map((kind) => t(language, `personal.${kind}`)),
  ];
  return found.length === 0 ? '' : t(language, 'personal.hint', { found: formatList(language, found) });
}

export function ideaFormData(view: IdeaFormView, language: Language, place: FormPlace): IdeaFormData {
  const { title, text, problem, seenElsewhere } = view;
  const { values, wasCut } = typedValues({ title, text, problem, seenElsewhere });
  const similar = view.similar.slice(0, MOST_SIMILAR).map((idea) => similarData(idea, view, language, place));
  const problemWith = problemOf(view.problemWith, language);
  const hasThemes = view.themes.length > 0;
  // A theme that is not offered (any more) would show as an empty choice and be lost without a word.
  const theme = view.themes.includes(view.theme) ? view.theme : '';
  const hint = hintOf(view, language);
  // Nothing short was said: whoever said it is asked to name it.
  const asksName = title === '' && !isBlank(text);
  const moreIsOpen = problem !== '' || theme !== '' || seenElsewhere !== '';
  return {
    fallbackText: t(language, 'form.fallback'),
    hasProblem: problemWith.hasProblem,
    problemSentence: problemWith.problem,
    // The sentence of a refusal says what to do; thanks above it would be beside the point.
    hasIntro: !problemWith.hasProblem,
    intro: introOf(view, language),
    hasHint: hint !== '',
    hint,
    wasCut,
    cutNote: t(language, 'form.valueCut'),
    hasSimilar: similar.length > 0,
    similarTitle: t(language, 'form.similarTitle'),
    similarText: t(
      language,
      similar.some(({ canSupport }) => canSupport) ? 'form.similarText' : 'form.similarTextDialog',
    ),
    similar,
    ...values,
    titleLabel: t(language, 'form.title'),
    titlePlaceholder: t(language, asksName ? 'form.titleAsked' : 'form.titlePlaceholder'),
    titleError: t(language, 'form.titleError'),
    textLabel: t(language, 'form.text'),
    textPlaceholder: t(language, 'form.textPlaceholder'),
    textError: t(language, 'form.textError'),
    unnamed: view.unnamed ? 'true' : 'false',
    unnamedTitle: t(language, 'form.unnamed'),
    unnamedNote: [
      t(language, 'form.unnamedNote'),
      ...(view.mode === 'edit' && !view.unnamed ? [t(language, 'form.unnamedLater')] : []),
    ].join(' '),
    moreIsOpen,
    moreIsClosed: !moreIsOpen,
    moreTitle: t(language, 'actions.tellMore'),
    problemLabel: t(language, 'form.problem'),
    problemPlaceholder: t(language, 'form.problemPlaceholder'),
    hasThemes,
    theme,
    themeLabel: t(language, 'form.theme'),
    themePlaceholder: t(language, 'form.themePlaceholder'),
    themes: view.themes.slice(0, MOST_THEMES).map((name) => ({ title: name, value: name })),
    seenElsewhereLabel: t(language, 'form.seenElsewhere'),
    seenElsewherePlaceholder: t(language, 'form.seenElsewherePlaceholder'),
    actions: actionsOf(view, language, place),
  };
}
