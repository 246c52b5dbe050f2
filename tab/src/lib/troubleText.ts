import { ApiError } from './problem';
import { SignInNeeded } from './session';
import type { Texts } from './texts';

/** What to tell somebody whose request failed: the sentence of the API when there is one. */
export function troubleText(texts: Texts, error: unknown): string {
  if (error instanceof SignInNeeded) return texts.t('signIn.failedText');
  if (!(error instanceof ApiError)) return texts.t('trouble.unknown');
  if (error.detail !== null) return error.detail;
  if (error.status === 0) return texts.t('trouble.noConnection');
  return texts.t('trouble.unknown');
}
