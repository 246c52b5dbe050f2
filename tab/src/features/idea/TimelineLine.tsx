import type { TimelineEvent } from '../../../../src/contracts/api';
import { formatTime } from '../../../../src/i18n/dates';
import { useTexts } from '../../lib/texts';
import styles from './Timeline.module.css';
import { eventText } from './eventText';
import parts from './parts.module.css';

interface Props {
  readonly event: TimelineEvent;
  readonly isOwn: boolean;
}

/** One thing that happened: what, by whom, when. What was decided or written stands out. */
export function TimelineLine({ event, isOwn }: Props) {
  const texts = useTexts();
  const { language, date } = texts;
  return (
    <li className={styles.line} data-kind={event.kind}>
      <p className={parts.typed}>{eventText(texts, event, isOwn)}</p>
      <p className={parts.small}>
        <time dateTime={event.at}>{`${date(event.at)}, ${formatTime(language, event.at)}`}</time>
      </p>
    </li>
  );
}
