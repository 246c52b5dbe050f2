import { CalendarClock16Regular } from '@fluentui/react-icons/svg/calendar-clock';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { ClockAlarm16Filled } from '@fluentui/react-icons/svg/clock-alarm';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { IdeaListItem } from '../../../src/contracts/api';
import { useTexts } from '../lib/texts';
import styles from './PromiseMark.module.css';

const icons = {
  kept: CheckmarkCircle16Regular,
  onTime: Clock16Regular,
  dueSoon: ClockAlarm16Filled,
  overdue: Warning16Filled,
} as const;

interface Props {
  readonly idea: Pick<IdeaListItem, 'promise' | 'respondBy' | 'parkedUntil'>;
}

/** How the promise of a response stands: a sign, words and a date, so that nobody needs its colour. */
export function PromiseMark({ idea }: Props) {
  const { t, day } = useTexts();
  if (idea.parkedUntil !== null) {
    return (
      <span className={styles.mark}>
        <CalendarClock16Regular aria-hidden="true" />
        {t('promiseMark.parked', { date: day(idea.parkedUntil) })}
      </span>
    );
  }
  if (idea.promise === 'none') return null;
  const Icon = icons[idea.promise];
  return (
    <span className={styles.mark} data-promise={idea.promise}>
      <Icon aria-hidden="true" />
      {t(`promiseMark.${idea.promise}`, { date: day(idea.respondBy) })}
    </span>
  );
}
