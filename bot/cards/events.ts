import type { EventView, Language } from '../../src/contracts/views';
import { formatDate, formatDay, isTextKey, localDateOf, t } from '../../src/i18n';
import { plainLine, shorten } from './plain';

/** Events in which nobody is named: votes are secret, supporters are counted. */
const COUNTED = ['supported', 'voted', 'voteChanged', 'voteTakenBack'] as const;
type CountedKind = (typeof COUNTED)[number];

function isCounted(kind: EventView['kind']): kind is CountedKind {
  return (COUNTED as readonly string[]).includes(kind);
}

function actorOf(event: EventView, language: Language, readerIsSubmitter: boolean): string {
  if (event.isSubmitter && readerIsSubmitter) return t(language, 'general.youFirst');
  if (event.actor !== null) return plainLine(event.actor);
  return t(language, event.isSubmitter ? 'general.colleagueFirst' : 'general.kiem');
}

/** One line of the timeline: who did what. The one who did it is "Je", a name, "Een collega" or Kiem itself. */
export function eventText(event: EventView, language: Language, readerIsSubmitter: boolean): string {
  const { kind, data } = event;
  if (isCounted(kind)) return t(language, `event.${kind}`, { count: event.count });
  const actor = actorOf(event, language, readerIsSubmitter);
  const { until, into, from, text, level, advice } = data;
  if (typeof until === 'string' && (kind === 'parked' || kind === 'delayExplained')) {
    const year = Number(localDateOf(event.at).slice(0, 4));
    return t(language, `event.${kind}Until`, { actor, until: formatDate(language, until, year) });
  }
  if (kind === 'merged' && typeof into === 'string')
    return t(language, 'event.mergedInto', { actor, number: into });
  if (kind === 'mergedFrom' && typeof from === 'string') {
    return t(language, 'event.mergedFromNumber', { actor, number: from });
  }
  if (kind === 'stepAdded' && typeof text === 'string') {
    return t(language, 'event.stepAddedText', { actor, text: plainLine(shorten(text, 160)) });
  }
  if (kind === 'levelAnchored') {
    const key = `level.${String(level)}`;
    if (isTextKey(key)) return t(language, 'event.levelAnchoredAs', { actor, level: t(language, key) });
  }
  if (kind === 'voteClosed') {
    const key = `advice.${String(advice)}`;
    if (isTextKey(key)) return t(language, 'event.voteClosedAdvice', { actor, advice: t(language, key) });
  }
  return t(language, `event.${kind}`, { actor });
}

/** The day on which it happened: "20 november". */
export function eventDay(event: EventView, language: Language): string {
  return formatDay(language, localDateOf(event.at));
}
