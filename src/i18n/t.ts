import { createInstance, type TFunction } from 'i18next';
import en from './en.json';
import nl from './nl.json';

/**
 * Every word that people read, in their own language. The keys are those of nl.json: a key that does not
 * exist is a compile error, and test/i18n proves that both languages have the same keys and values to fill in.
 */
export type Language = 'nl' | 'en';

type Leaves<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Leaves<T[K], `${Path}${K}.`>;
}[keyof T & string];
type WithoutPlural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

/** A key of nl.json, such as `errors.guest`; plural forms (`_one`, `_other`) go by their common name. */
export type TextKey = WithoutPlural<Leaves<typeof nl>>;
/** Values for the gaps in a text. `count` chooses the plural form. */
export type TextParams = Readonly<Record<string, string | number>>;

const i18n = createInstance();
void i18n.init({
  lng: 'nl',
  fallbackLng: 'nl',
  resources: { nl: { translation: nl }, en: { translation: en } },
  initAsync: false,
  showSupportNotice: false,
  // Cards and pages escape in their own way; HTML entities in a card would show as they are.
  interpolation: { escapeValue: false },
});

const translate: Readonly<Record<Language, TFunction>> = {
  nl: i18n.getFixedT('nl'),
  en: i18n.getFixedT('en'),
};

const openTexts: Readonly<Record<Language, Map<string, string>>> = { nl: new Map(), en: new Map() };

/**
 * The text of a key with its gaps still open, in the plural form for `count`. Finding it is most of the work
 * of i18next, and cards ask for the same few hundred texts on every vote: so each is looked up once.
 */
function openText(language: Language, key: TextKey, count: number | undefined): string {
  // Dutch and English have one form for 1 and one for all other numbers (test/i18n proves it).
  const form = count === undefined || count === 1 ? key : `${key}_other`;
  const known = openTexts[language].get(form);
  if (known !== undefined) return known;
  const options = { skipInterpolation: true, nest: false };
  const text = translate[language](key, count === undefined ? options : { ...options, count });
  openTexts[language].set(form, text);
  return text;
}

interface Interpolator {
  interpolate(text: string, params: TextParams, language: string, options: object): string;
}

/** The text of `key` in `language`, with `params` filled in as they are: what people typed is never expanded. */
export function t(language: Language, key: TextKey, params?: TextParams): string {
  if (params === undefined) return openText(language, key, undefined);
  const count = params['count'];
  const text = openText(language, key, typeof count === 'number' ? count : undefined);
  return (i18n.services.interpolator as Interpolator).interpolate(text, params, language, {});
}

/** Whether `key` is a text of ours: for codes that come from outside, such as the kind of a parked message. */
export function isTextKey(key: string): key is TextKey {
  return [key, `${key}_other`].some(
    (form) => typeof i18n.getResource('nl', 'translation', form) === 'string',
  );
}
