import en from './en.json';
import nl from './nl.json';
import { createTranslator, type KeysOf } from './translator';

export type { Language, TextParams } from './translator';

/** A key of nl.json, such as `errors.guest`; plural forms (`_one`, `_other`) go by their common name. */
export type TextKey = KeysOf<typeof nl>;

const texts = createTranslator({ nl, en });

/**
 * Every word that people read, in their own language. The keys are those of nl.json: a key that does not
 * exist is a compile error, and test/i18n proves that both languages have the same keys and values to fill in.
 */
export const t = texts.translate;

/** Whether `key` is a text of ours: for codes that come from outside, such as the kind of a parked message. */
export const isTextKey = texts.isKey;
