import type { Language } from '../../../src/i18n/tab';

/** The three looks of Teams. */
export type ThemeName = 'default' | 'dark' | 'contrast';

/** What stands around the tab: Teams, the sandbox that speaks as Teams, or a plain browser. */
export interface Host {
  readonly kind: 'teams' | 'browser';
  readonly language: Language;
  readonly theme: ThemeName;
  /** `settings`: this is the page where a channel chooses its club. */
  readonly frame: 'content' | 'settings';
  /** Where a deep link wants to go, such as `/ideas/0190…`; null for the first page. */
  readonly openAt: string | null;
  /** The host changed its look. */
  onTheme(listener: (theme: ThemeName) => void): void;
  /** A token for the API; null when nobody has signed in yet (plain browser only). */
  getToken(): Promise<string | null>;
  /** Opens something else in Teams, such as a channel, by its deep link. */
  openLink(url: string): void;
  /** Hands on a link to this view. `copied`: it is on the clipboard. */
  share(path: string, label: string): Promise<'shared' | 'copied'>;
}

/** The language of a locale: everybody who does not read Dutch reads English. */
export function languageOf(locale: string | undefined): Language {
  return locale === undefined || locale.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}

/** The look of Teams by its name there. */
export function themeOf(name: string | undefined): ThemeName {
  return name === 'dark' || name === 'contrast' ? name : 'default';
}
