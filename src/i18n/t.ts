import en from './en.json';
import nl from './nl.json';
import { createTranslator, type KeysOf, type Language, type TextParams } from './translator';

export type { Language, TextParams } from './translator';

/** A key of nl.json, such as `errors.guest`; plural forms (`_one`, `_other`) go by their common name. */
export type TextKey = KeysOf<typeof nl>;

const dutch = createTranslator('nl', nl);
const texts = { nl: dutch, en: createTranslator<typeof nl>('en', en) };

/**
 * Every word that people read, in their own language. The keys are those of nl.json: a key that does not
 * exist is a compile error, and test/i18n proves that both languages have the same keys and values to fill in.
 */
export function t(language: Language, key: TextKey, params?: TextParams): string {
  return texts[language].translate(key, params);
}

/** Whether `key` is a text of ours: for codes that come from outside, such as the kind of a parked message. */
export function isTextKey(key: string): key is TextKey {
  return dutch.isKey(key);
}
