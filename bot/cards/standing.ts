import type { Language, StandingView } from '../../src/contracts/views';
import { formatDate, formatInstant, formatList, t } from '../../src/i18n';
import { plainLine } from './plain';

/** By when somebody hears, or that it is known already. */
function promiseSentence(view: StandingView, language: Language): string {
  const { promise, respondBy, nextSignOn, isOwn } = view;
  if (promise === 'none') return '';
  if (promise === 'kept') {
    return nextSignOn === null
      ? ''
      : t(language, isOwn ? 'standing.nextSign' : 'standing.nextSignOfOther', {
          date: formatDate(language, nextSignOn),
        });
  }
  const date = formatDate(language, respondBy);
  if (!isOwn) return t(language, `standing.${promise === 'overdue' ? 'overdue' : 'respondBy'}`, { date });
  return t(
    language,
    promise === 'overdue' && view.now === 'waitsForClub'
      ? 'promiseToYou.overdueNoClub'
      : `promiseToYou.${promise}`,
    { date },
  );
}

/** Who has it, by name: never whoever told it. */
function whoHasIt(view: StandingView, language: Language): string {
  const running = view.now === 'implementation' || view.now === 'anchoring';
  if (running && view.projectLeader !== null)
    return t(language, 'standing.projectLeader', { name: plainLine(view.projectLeader) });
  if (view.club === null) return '';
  const club = plainLine(view.club);
  if (view.leads.length === 0) return t(language, 'standing.withClub', { club });
  const names = formatList(language, view.leads.map(plainLine));
  return t(language, 'standing.withClubAndLead', { club, names, count: view.leads.length });
}

function nowSentence(view: StandingView, language: Language): string {
  switch (view.now) {
    case 'search':
      return view.searchEndsOn === null
        ? t(language, 'standing.search')
        : t(language, 'standing.searchUntil', { date: formatDate(language, view.searchEndsOn) });
    case 'voting':
      return t(language, 'standing.voting', {
        closes: view.closesAt === null ? '' : formatInstant(language, view.closesAt),
      });
    case 'parked':
      return view.parkedUntil === null
        ? t(language, 'standing.parked')
        : t(language, 'standing.parkedUntil', { date: formatDate(language, view.parkedUntil) });
    case 'merged':
      return view.mergedInto === null
        ? t(language, 'standing.merged')
        : t(language, 'standing.mergedInto', { number: view.mergedInto });
    default:
      return t(language, `standing.${view.now}`);
  }
}

const OVER: readonly StandingView['now'][] = ['anchored', 'parked', 'declined', 'merged', 'withdrawn'];

/** In a few sentences: by when they hear, what happens now, and who has it. */
export function standingText(view: StandingView, language: Language, first: 'promise' | 'now'): string {
  const promise = promiseSentence(view, language);
  const now = nowSentence(view, language);
  const who = OVER.includes(view.now) || view.now === 'waitsForClub' ? '' : whoHasIt(view, language);
  const sentences = first === 'promise' ? [promise, now, who] : [now, who, promise];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
