import { shorten } from '../../src/domain/text/characters';
import type { EventView, Language } from '../../src/contracts/views';
import { formatDate, formatDay, isTextKey, localDateOf, t } from '../../src/i18n';
import { plainLine } from './plain';

/** Events in which nobody is named: votes are secret, supporters are counted. */
const COUNTED = ['supported', 'voted', 'voteChanged', 'voteTakenBack'] as const;
type CountedKind = (typeof COUNTED)[number];

function isCounted(kind: EventView['kind']): kind is CountedKind {
  return (COUNTED as readonly string[]).includes(kind);
}

function actorOf(event: EventView, language: Language, readerIsSubmitter: boolean): string {
  if (event.isReader) return t(language, 'general.youFirst');
  if (event.isSubmitter && readerIsSubmitter) return t(language, 'general.youFirst');
  if (event.actor !== null) return plainLine(event.actor);
  return t(language, event.isSubmitter ? 'general.colleagueFirst' : 'general.kiem');
}

/** What is tried, and with whom: null when the line tells of something else, or has nothing more to tell. */
function tryingText({ kind, data }: EventView, language: Language, actor: string): string | null {
  const { test } = data;
  if (kind === 'experimentStarted' && typeof test === 'string')
    return t(language, 'event.experimentStartedText', { actor, text: plainLine(shorten(test, 160)) });
  if (kind === 'experimentEnded') {
    const key = `experimentOutcome.${String(data['outcome'])}`;
    return isTextKey(key)
      ? t(language, 'event.experimentEndedAs', { actor, outcome: t(language, key) })
      : null;
  }
  if (typeof data['name'] !== 'string') return null;
  const name = plainLine(shorten(data['name'], 160));
  if (kind === 'partnerRemoved') return t(language, 'event.partnerRemovedNamed', { actor, name });
  if (kind !== 'partnerAdded' && kind !== 'partnerChanged') return null;
  const key = `partnerWay.${String(data['joins'])}`;
  if (!isTextKey(key)) return null;
  return t(language, `event.${kind}As`, { actor, name, joins: t(language, key).toLowerCase() });
}

/** One line of the timeline: who did what. The one who did it is "Je", a name, "Een collega" or Kiem itself. */
export function eventText(event: EventView, language: Language, readerIsSubmitter: boolean): string {
  const { kind, data } = event;
  if (event.isReader && (kind === 'supported' || kind === 'supportEnded')) {
    return t(language, `event.${kind}ByYou`);
  }
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
  if (kind === 'stepDone' && typeof text === 'string') {
    return t(language, 'event.stepDoneText', { actor, text: plainLine(shorten(text, 160)) });
  }
  const tried = tryingText(event, language, actor);
  if (tried !== null) return tried;
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
