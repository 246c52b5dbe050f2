import type { TimelineEvent } from '../../../../src/contracts/api';
import { isTabTextKey } from '../../../../src/i18n/tab';
import type { Texts } from '../../lib/texts';

type Line = Pick<TimelineEvent, 'kind' | 'actor' | 'isSubmitter' | 'person' | 'data' | 'count'>;

/** Votes are secret and supporters are counted: in these lines nobody is named. */
function isCounted(kind: Line['kind']): kind is 'supported' | 'voted' | 'voteChanged' | 'voteTakenBack' {
  return kind === 'supported' || kind === 'voted' || kind === 'voteChanged' || kind === 'voteTakenBack';
}

/** Who did it, at the start of a sentence: you, a name, "Een collega" or Kiem itself. */
function actorText(texts: Texts, event: Line, readerIsSubmitter: boolean): string {
  if (event.isSubmitter && readerIsSubmitter) return texts.t('app.youFirst');
  if (event.actor !== null) return event.actor;
  return texts.t(event.isSubmitter ? 'app.colleagueFirst' : 'app.kiem');
}

/** What is tried, and with whom: null when the line tells of something else, or has nothing more to tell. */
function tryingText({ t }: Texts, { kind, data }: Line, actor: string): string | null {
  const { test, name } = data;
  if (kind === 'experimentStarted' && typeof test === 'string')
    return t('event.experimentStartedText', { actor, text: test });
  if (kind === 'experimentEnded') {
    const key = `experimentOutcome.${String(data['outcome'])}`;
    return isTabTextKey(key) ? t('event.experimentEndedAs', { actor, outcome: t(key) }) : null;
  }
  if (typeof name !== 'string') return null;
  if (kind === 'partnerRemoved') return t('event.partnerRemovedNamed', { actor, name });
  if (kind !== 'partnerAdded' && kind !== 'partnerChanged') return null;
  const joins = `partnerWay.${String(data['joins'])}`;
  return isTabTextKey(joins) ? t(`event.${kind}As`, { actor, name, joins: t(joins).toLowerCase() }) : null;
}

/** One line of the timeline in words. */
export function eventText(texts: Texts, event: Line, readerIsSubmitter: boolean): string {
  const { t } = texts;
  const { kind, data } = event;
  if (isCounted(kind)) return t(`event.${kind}`, { count: event.count });
  const actor = actorText(texts, event, readerIsSubmitter);
  const { until, into, from, text, level, advice } = data;
  if (typeof until === 'string' && (kind === 'parked' || kind === 'delayExplained')) {
    return t(`event.${kind}Until`, { actor, until: texts.date(until) });
  }
  if (kind === 'merged' && typeof into === 'string') return t('event.mergedInto', { actor, number: into });
  if (kind === 'mergedFrom' && typeof from === 'string') {
    return t('event.mergedFromNumber', { actor, number: from });
  }
  if (kind === 'stepAdded' && typeof text === 'string') return t('event.stepAddedText', { actor, text });
  if (kind === 'stepDone' && typeof text === 'string') return t('event.stepDoneText', { actor, text });
  const tried = tryingText(texts, event, actor);
  if (tried !== null) return tried;
  if (kind === 'levelAnchored') {
    const key = `level.${String(level)}`;
    if (isTabTextKey(key)) return t('event.levelAnchoredAs', { actor, level: t(key) });
  }
  if (kind === 'voteClosed') {
    const key = `advice.${String(advice)}`;
    if (isTabTextKey(key)) return t('event.voteClosedAdvice', { actor, advice: t(key) });
  }
  if (kind === 'teamAppointed' && event.person !== null) {
    const role = `idea.team.${String(data['role'] ?? 'projectLeader')}`;
    if (isTabTextKey(role)) {
      return t('idea.timeline.appointed', { actor, person: event.person, role: t(role).toLowerCase() });
    }
  }
  return t(`event.${kind}`, { actor });
}
