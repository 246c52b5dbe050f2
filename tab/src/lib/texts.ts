import { createContext, useContext } from 'react';
import { formatDate, formatDay, formatInstant, localDateOf } from '../../../src/i18n/dates';
import { t, type Language, type TabTextKey, type TextParams } from '../../../src/i18n/tab';

/** The language of the reader. */
export const LanguageContext = createContext<Language>('nl');

/** The words of a page, bound to the reader's language. */
export interface Texts {
  readonly language: Language;
  readonly t: (key: TabTextKey, params?: TextParams) => string;
  /** "vrijdag 4 december", of a day or an instant; the year when it is another than this one. */
  readonly date: (dayOrInstant: string) => string;
  /** "4 december". */
  readonly day: (dayOrInstant: string) => string;
  /** "vrijdag 27 november 17.00 uur". */
  readonly moment: (instant: string) => string;
  /** "1.234". */
  readonly number: (value: number) => string;
  /** "€ 1.234", from eurocents. */
  readonly money: (cents: number) => string;
}

const localDay = (value: string) => (value.includes('T') ? localDateOf(value) : value);

function textsIn(language: Language): Texts {
  const year = Number(localDateOf(new Date().toISOString()).slice(0, 4));
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const numbers = new Intl.NumberFormat(locale);
  const euros = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  });
  const cents = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  return {
    language,
    t: (key, params) => t(language, key, params),
    date: (value) => formatDate(language, localDay(value), year),
    day: (value) => formatDay(language, localDay(value), year),
    moment: (value) => formatInstant(language, value, year),
    number: (value) => numbers.format(value),
    money: (value) => (value % 100 === 0 ? euros : cents).format(value / 100),
  };
}

/** Made once a language: hundreds of cards ask for them while somebody scrolls. */
const made = new Map<Language, Texts>();

/** The words, dates and numbers of the reader. */
export function useTexts(): Texts {
  const language = useContext(LanguageContext);
  const known = made.get(language);
  if (known) return known;
  const texts = textsIn(language);
  made.set(language, texts);
  return texts;
}
