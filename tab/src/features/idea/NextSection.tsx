import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle20Regular } from '@fluentui/react-icons/svg/circle';
import { Link } from 'react-router';
import type { IdeaView } from '../../../../src/contracts/api';
import { useTexts, type Texts } from '../../lib/texts';
import { NextActions } from './NextActions';
import styles from './NextSection.module.css';
import { Section } from './Section';
import parts from './parts.module.css';

/** Where the idea stands and what comes next, in a sentence. */
function nowText({ t, moment, date }: Texts, idea: IdeaView): string | null {
  switch (idea.outcome) {
    case 'parked':
      return idea.parkedUntil === null
        ? t('idea.next.parkedNoDate')
        : t('idea.next.parked', { date: date(idea.parkedUntil) });
    case 'merged':
    case 'declined':
    case 'withdrawn':
    case 'anchored':
      return t(`idea.next.${idea.outcome}`);
    case 'open':
      break;
  }
  if (idea.club === null) return t('idea.next.searchNoClub');
  if (idea.round !== null && idea.stage === 'selection') {
    return idea.round.isOpen
      ? t('idea.next.roundOpen', { moment: moment(idea.round.closesAt) })
      : t('idea.next.roundClosed');
  }
  return idea.stage === 'search' && idea.searchEndsAt !== null
    ? t('idea.next.search', { moment: moment(idea.searchEndsAt) })
    : null;
}

const TO = {
  search: 'idea.next.toSearch',
  selection: 'idea.next.toSelection',
  implementation: 'idea.next.toImplementation',
  anchoring: 'idea.next.toAnchoring',
  anchored: 'idea.next.toAnchored',
} as const;

/** What comes next: where it goes, what that needs (met or not), and what the reader may do for it. */
export function NextSection({ idea }: { readonly idea: IdeaView }) {
  const texts = useTexts();
  const { t } = texts;
  const now = nowText(texts, idea);
  const isOpen = idea.outcome === 'open';
  return (
    <Section title={t('idea.next.heading')} look="accent">
      {isOpen && idea.next !== null && <p className={styles.to}>{t(TO[idea.next])}</p>}
      {now !== null && <p className={isOpen ? parts.quiet : styles.to}>{now}</p>}
      {idea.mergedInto !== null && (
        <Link to={`/ideas/${idea.mergedInto.ideaId}`}>
          {`${idea.mergedInto.number} ${idea.mergedInto.title}`}
        </Link>
      )}
      {isOpen && idea.needs.length > 0 && (
        <ul className={styles.needs} aria-label={t('idea.next.needs')}>
          {idea.needs.map(({ requirement, isMet }) => (
            <li key={requirement} data-met={isMet}>
              {isMet ? (
                <CheckmarkCircle20Filled aria-hidden="true" />
              ) : (
                <Circle20Regular aria-hidden="true" />
              )}
              <span>
                {t(`requirement.${requirement}`)}
                <span className="visually-hidden">{`: ${t(isMet ? 'idea.next.met' : 'idea.next.notMet')}`}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <NextActions idea={idea} />
    </Section>
  );
}
