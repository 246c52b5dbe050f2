import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Clock20Regular } from '@fluentui/react-icons/svg/clock';
import { ClockAlarm20Filled } from '@fluentui/react-icons/svg/clock-alarm';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { IdeaView } from '../../../../src/contracts/api';
import { localDateOf } from '../../../../src/i18n/dates';
import { useTexts, type Texts } from '../../lib/texts';
import { shownDelay } from './responses';
import { Section } from './Section';
import styles from './PromiseSection.module.css';
import parts from './parts.module.css';

const ICONS = {
  kept: CheckmarkCircle20Filled,
  onTime: Clock20Regular,
  dueSoon: ClockAlarm20Filled,
  overdue: Warning20Filled,
  none: Clock20Regular,
} as const;

function promiseText({ t, date }: Texts, idea: IdeaView): string {
  const by = date(idea.respondBy);
  if (idea.promise === 'kept' && idea.respondedAt !== null) {
    const isLate = localDateOf(idea.respondedAt) > idea.respondBy;
    const on = date(idea.respondedAt);
    return isLate
      ? t('idea.promise.keptLate', { date: on, promised: by })
      : t('idea.promise.kept', { date: on });
  }
  if (idea.promise === 'kept' || idea.promise === 'none') return t('idea.promise.none');
  return idea.isOwn
    ? t(`promiseToYou.${idea.promise}`, { date: by })
    : t(`idea.promise.${idea.promise}`, { date: by });
}

/** The promise of a response: by when, how it stands, and why it takes longer when somebody said so. */
export function PromiseSection({ idea }: { readonly idea: IdeaView }) {
  const texts = useTexts();
  const { t, date } = texts;
  const Icon = ICONS[idea.promise];
  const { canDecide, canExplainDelay } = idea.abilities;
  const delay = shownDelay(idea);
  return (
    <Section title={t('idea.promise.heading')}>
      <p className={styles.state} data-promise={idea.promise}>
        <Icon aria-hidden="true" />
        <span>{promiseText(texts, idea)}</span>
      </p>
      {idea.promise === 'overdue' && (canDecide || canExplainDelay) && (
        <p className={parts.quiet}>{t('idea.promise.overdueHelp')}</p>
      )}
      {delay !== null && (
        <div>
          <h3>{t('idea.promise.delay')}</h3>
          <p className={parts.quote}>{delay.reason}</p>
          <p className={parts.small}>
            {t('idea.promise.delayBy', { name: delay.decidedBy, date: date(delay.decidedAt) })}
          </p>
        </div>
      )}
    </Section>
  );
}
