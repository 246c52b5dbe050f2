import { formatClock, formatDate, formatTime } from './dates';
import { isTextKey, t, type Language } from './t';

/** Codes in the params of an error that have words of their own: `outcome: 'parked'` becomes "geparkeerd". */
const WORDS: Readonly<Record<string, string>> = {
  outcome: 'outcomeLower',
  stage: 'stage',
  missing: 'requirement',
  decision: 'decisionTo',
  verdict: 'clubVerdict',
};

/**
 * The sentence for a refusal. Params hold codes and ISO instants, free of any language; here they become
 * words and times. `not_allowed` with a known `action` says who may do it instead.
 */
export function errorText(
  language: Language,
  code: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  if (code === 'not_allowed') {
    const key = `notAllowed.${params['action'] ?? ''}`;
    return t(language, isTextKey(key) ? key : 'errors.not_allowed');
  }
  const words: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    const key = `${WORDS[name] ?? ''}.${value}`;
    if (isTextKey(key)) words[name] = t(language, key);
    else if (name === 'time') words[name] = timeText(language, String(value));
    else words[name] = name === 'date' ? formatDate(language, String(value)) : value;
  }
  const key = `errors.${code}`;
  // A code without a sentence cannot be (test/i18n): were it to happen, the code itself helps the help desk.
  return isTextKey(key) ? t(language, key, words) : t(language, 'general.ourFaultNoText', { code });
}

/** A time comes as an instant, or as what the clock in Amsterdam showed: "14:02". */
function timeText(language: Language, time: string): string {
  return time.includes('T') ? formatTime(language, time) : formatClock(language, time);
}
