import { createInstance, type TFunction } from 'i18next';

export type Language = 'nl' | 'en';

type Leaves<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Leaves<T[K], `${Path}${K}.`>;
}[keyof T & string];
type WithoutPlural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

/** The keys of a tree of texts, such as `errors.guest`; plural forms (`_one`, `_other`) go by their common name. */
export type KeysOf<Texts> = WithoutPlural<Leaves<Texts>>;
/** Values for the gaps in a text. `count` chooses the plural form. */
export type TextParams = Readonly<Record<string, string | number>>;

/** The words of one program in both languages. */
export interface Translator<Key extends string> {
  /** The text of `key`, with `params` filled in as they are: what people typed is never expanded. */
  readonly translate: (language: Language, key: Key, params?: TextParams) => string;
  /** Whether `key` is a text of ours: for codes that come from outside. */
  readonly isKey: (key: string) => key is Key;
}

interface Interpolator {
  interpolate(text: string, params: TextParams, language: string, options: object): string;
}

/** Makes a translator of texts that are the same tree in both languages; the Dutch one says which keys exist. */
export function createTranslator<Texts extends object>(texts: {
  readonly nl: Texts;
  readonly en: object;
}): Translator<KeysOf<Texts>> {
  type Key = KeysOf<Texts>;
  const i18n = createInstance();
  void i18n.init({
    lng: 'nl',
    fallbackLng: 'nl',
    resources: { nl: { translation: texts.nl }, en: { translation: texts.en } },
    initAsync: false,
    showSupportNotice: false,
    // Cards and pages escape in their own way; HTML entities in a card would show as they are.
    interpolation: { escapeValue: false },
  });
  const fixed: Readonly<Record<Language, TFunction>> = {
    nl: i18n.getFixedT('nl'),
    en: i18n.getFixedT('en'),
  };
  const openTexts: Readonly<Record<Language, Map<string, string>>> = { nl: new Map(), en: new Map() };

  /**
   * The text of a key with its gaps still open, in the plural form for `count`. Finding it is most of the work
   * of i18next, and cards ask for the same few hundred texts on every vote: so each is looked up once.
   */
  function openText(language: Language, key: string, count: number | undefined): string {
    // Dutch and English have one form for 1 and one for all other numbers (test/i18n proves it).
    const form = count === undefined || count === 1 ? key : `${key}_other`;
    const known = openTexts[language].get(form);
    if (known !== undefined) return known;
    const options = { skipInterpolation: true, nest: false };
    const text = fixed[language](key, count === undefined ? options : { ...options, count });
    openTexts[language].set(form, text);
    return text;
  }

  return {
    translate: (language, key, params) => {
      if (params === undefined) return openText(language, key, undefined);
      const count = params['count'];
      const text = openText(language, key, typeof count === 'number' ? count : undefined);
      return (i18n.services.interpolator as Interpolator).interpolate(text, params, language, {});
    },
    isKey: (key): key is Key =>
      [key, `${key}_other`].some((form) => typeof i18n.getResource('nl', 'translation', form) === 'string'),
  };
}
