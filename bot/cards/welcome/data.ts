import type { Language } from '../../../src/contracts/views';
import { t } from '../../../src/i18n';
import { press, type CardAction } from '../actions';
import type { Base } from '../parts';
import { plainLine } from '../plain';

export interface WelcomeView {
  /** Empty when it is not known. */
  readonly firstName: string;
  /** The promise of this organisation, in working days. */
  readonly responseDays?: number;
}

export interface WelcomeData extends Base {
  readonly title: string;
  readonly text: string;
  readonly exampleLabel: string;
  readonly example: string;
  readonly howTo: string;
  readonly actions: readonly CardAction[];
}

const RESPONSE_DAYS = 10;

export function welcomeData(view: WelcomeView, language: Language): WelcomeData {
  const firstName = plainLine(view.firstName.trim());
  const title =
    firstName === '' ? t(language, 'welcome.titleNoName') : t(language, 'welcome.title', { firstName });
  const text = t(language, 'welcome.text', { days: view.responseDays ?? RESPONSE_DAYS });
  return {
    fallbackText: `${title} ${text}`,
    title,
    text,
    exampleLabel: t(language, 'welcome.exampleLabel'),
    example: t(language, 'welcome.example'),
    howTo: t(language, 'welcome.howTo'),
    actions: [press(t(language, 'actions.showMyIdeas'), 'showMyIdeas', { page: 0 })],
  };
}
