import { holdTexts, type Language } from '../../../src/i18n/tab';

/** Fetches the words of the reader's language; the other one stays on the server. */
export async function loadTexts(language: Language): Promise<void> {
  const { texts } =
    language === 'nl'
      ? await import('../../../src/i18n/tab/dutch')
      : await import('../../../src/i18n/tab/english');
  holdTexts(language, texts);
}
