import type { Lang } from './api';
import type { Translate } from './i18n';

const tag = (lang: Lang) => (lang === 'en' ? 'en-GB' : 'nl-NL');
const ZONE = 'Europe/Amsterdam';

/** The time of day. */
export function clock(at: string, lang: Lang): string {
  return new Intl.DateTimeFormat(tag(lang), { hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(
    new Date(at),
  );
}

/** The day, as a key to compare with. */
export function dayKey(at: string | Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date(at));
}

/** The day in words. */
export function dayName(at: string, lang: Lang, t: Translate): string {
  const day = dayKey(at);
  if (day === dayKey(new Date())) return t('today');
  if (day === dayKey(new Date(Date.now() - 86_400_000))) return t('yesterday');
  return new Intl.DateTimeFormat(tag(lang), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: ZONE,
  }).format(new Date(at));
}
