import type { ClubOfferView, Language } from '../../../src/contracts/views';
import { formatList, t } from '../../../src/i18n';
import { sendForm, type CardAction } from '../actions';
import { problemOf, typedValues, type Base, type Problem } from '../parts';
import { plainLine } from '../plain';

export interface ClubOfferData extends Base, Problem {
  readonly heading: string;
  readonly text: string;
  readonly name: string;
  readonly nameLabel: string;
  readonly nameError: string;
  readonly themes: string;
  readonly themesLabel: string;
  readonly themesPlaceholder: string;
  readonly themesNote: string;
  readonly leadNote: string;
  readonly actions: readonly CardAction[];
}

const MOST_FREE_THEMES = 12;

export function clubOfferData(view: ClubOfferView, language: Language): ClubOfferData {
  const { values } = typedValues({ name: view.name, themes: view.themes });
  const text = t(language, 'clubOffer.text', { team: plainLine(view.teamName) });
  const free = view.freeThemes.slice(0, MOST_FREE_THEMES).map(plainLine);
  const note = [t(language, 'clubOffer.themesNote')];
  if (free.length > 0) note.push(t(language, 'clubOffer.free', { themes: formatList(language, free) }));
  return {
    fallbackText: t(language, 'clubOffer.heading'),
    ...problemOf(view.problemWith, language),
    heading: t(language, 'clubOffer.heading'),
    text,
    ...values,
    nameLabel: t(language, 'clubOffer.name'),
    nameError: t(language, 'clubOffer.nameError'),
    themesLabel: t(language, 'clubOffer.themes'),
    themesPlaceholder: t(language, 'clubOffer.themesPlaceholder'),
    themesNote: note.join(' '),
    leadNote: t(language, 'clubOffer.leadNote'),
    actions: [sendForm(t(language, 'actions.setUpClub'), 'setUpClub', {})],
  };
}
