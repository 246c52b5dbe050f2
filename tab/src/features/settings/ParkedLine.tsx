import { Button } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { Link } from 'react-router';
import { z } from 'zod';
import type { ParkedMessage } from '../../../../src/contracts/api';
import { call } from '../../lib/api';
import { useTexts } from '../../lib/texts';
import { showToast } from '../../lib/toasts';
import { troubleText } from '../../lib/troubleText';
import styles from './Settings.module.css';
import { settingsKeys } from './queries';
import { useSaved } from './useSaved';

/** One message that could not be delivered: what, to whom, why, and a way to try again. */
export function ParkedLine({ message }: { readonly message: ParkedMessage }) {
  const texts = useTexts();
  const { t, moment } = texts;
  const { idea, recipient } = message;
  const what = t(`message.${message.message ?? 'other'}`);
  const retry = useSaved({
    save: () => call(z.null(), { method: 'POST', path: `/outbox/${message.messageId}/retry` }),
    touches: [settingsKeys.parked],
    done: () => t('settings.outboxPart.retried'),
  });
  return (
    <li className={styles.card}>
      <div className={styles.typed}>
        <h3>{what}</h3>
        <p>
          {recipient === null
            ? t('settings.outboxPart.toChannel')
            : t('settings.outboxPart.to', { name: recipient })}
        </p>
        {idea && <Link to={`/ideas/${idea.ideaId}`}>{`${idea.number} ${idea.title}`}</Link>}
        <p className={styles.small}>
          {t('settings.outboxPart.stopped', {
            count: message.attempts,
            moment: moment(message.parkedAt),
          })}
        </p>
        <p className={styles.small}>{`${t('settings.outboxPart.why')}: ${message.error}`}</p>
      </div>
      <div className={styles.buttons}>
        <Button
          icon={<ArrowClockwise20Regular />}
          aria-label={t('settings.outboxPart.retryThis', { message: what })}
          disabledFocusable={retry.isPending}
          onClick={() => {
            if (retry.isPending) return;
            retry.mutate(undefined, { onError: (error) => showToast('trouble', troubleText(texts, error)) });
          }}
        >
          {t('settings.outboxPart.retry')}
        </Button>
      </div>
    </li>
  );
}
