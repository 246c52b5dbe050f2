import type { Language } from '../../src/contracts/views';
import type { LocalDate } from '../../src/domain/calendar';
import type { PromiseState } from '../../src/domain/promise';
import { formatDate, t } from '../../src/i18n';
import type { Color } from './parts';

/** The promise as its submitter reads it: when they hear, without alarm for what is the club's worry. */
export interface PromiseLine {
  readonly hasPromise: boolean;
  readonly promise: string;
  readonly promiseColor: Color;
}

/** A promise that was kept needs no line: the response itself is there. */
export function promiseToYou(
  state: PromiseState,
  respondBy: LocalDate,
  language: Language,
  waitsForClub: boolean,
): PromiseLine {
  const hasPromise = state !== 'none' && state !== 'kept';
  // Without a club there is nobody of the club who knows.
  const key = state === 'overdue' && waitsForClub ? 'overdueNoClub' : state;
  return {
    hasPromise,
    promise: hasPromise ? t(language, `promiseToYou.${key}`, { date: formatDate(language, respondBy) }) : '',
    promiseColor: state === 'overdue' ? 'warning' : 'default',
  };
}
