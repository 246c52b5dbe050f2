import { Button } from '@fluentui/react-components';
import { Link, useNavigate } from 'react-router';
import type { WaitingItem } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { doingOf, type Doing } from './doing';
import styles from './WaitingPanel.module.css';

interface Props {
  readonly item: WaitingItem;
  readonly onDo: (doing: Exclude<Doing, { readonly to: string }>) => void;
}

/** One thing that waits: what, about which idea, by when, and the button to act on it. */
export function WaitingLine({ item, onDo }: Props) {
  const { t, day, money } = useTexts();
  const navigate = useNavigate();
  const { kind, press, dueOn, idea } = item;
  const text =
    kind === 'parked'
      ? t('waiting.parked', { count: item.count ?? 0 })
      : t(`waiting.${kind}`, { what: item.what ?? '', amount: money(item.amount ?? 0) });
  const act = () => {
    const doing = doingOf(item);
    if ('to' in doing) void navigate(doing.to);
    else onDo(doing);
  };
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        {idea !== null && (
          <Link className={styles.idea} to={`/ideas/${idea.ideaId}`}>
            {idea.number} {idea.title}
          </Link>
        )}
        <span className={styles.what}>{text}</span>
        {dueOn !== null && press !== 'now' && (
          <span className={styles.day} data-press={press}>
            {t(`waiting.${press}`, { date: day(dueOn) })}
          </span>
        )}
      </div>
      <Button
        size="small"
        aria-label={idea === null ? undefined : `${t(`waiting.do.${kind}`)}: ${idea.number}`}
        onClick={act}
      >
        {t(`waiting.do.${kind}`)}
      </Button>
    </li>
  );
}
