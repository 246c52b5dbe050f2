import {
  createTranslator,
  type KeysOf,
  type Language,
  type TextParams,
  type Translator,
} from '../translator';
import type { texts as dutch } from './dutch';

/** The tree of all texts of the tab. */
export type TabTexts = typeof dutch;
/** A key of tab/nl.json, or of the words that the bot uses too (dutch.ts). */
export type TabTextKey = KeysOf<TabTexts>;
export type { Language, TextParams };

const held = new Map<Language, Translator<TabTextKey>>();

/** Takes in the words of a language. A reader has one, so the browser fetches only that (tab/src/lib/loadTexts.ts). */
export function holdTexts(language: Language, texts: TabTexts): void {
  held.set(language, createTranslator<TabTexts>(language, texts));
}

/** Every word of the tab, in the language of the reader, once its words are held. */
export function t(language: Language, key: TabTextKey, params?: TextParams): string {
  return held.get(language)?.translate(key, params) ?? '';
}

/** Whether `key` is a text of the tab: for codes that come from outside. */
export function isTabTextKey(key: string): key is TabTextKey {
  return [...held.values()].some((texts) => texts.isKey(key));
}
