import { CheckmarkCircle24Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { EmptyState } from '../../components/EmptyState';
import { useTexts } from '../../lib/texts';
import { ParkedLine } from './ParkedLine';
import { PartFrame } from './PartFrame';
import styles from './Settings.module.css';
import { useParkedMessages } from './queries';

/** Messages that kept failing, each with a way to try again. */
export function OutboxPart() {
  const { t } = useTexts();
  const parked = useParkedMessages();
  return (
    <PartFrame title={t('settings.outbox')} intro={t('settings.outboxPart.intro')} query={parked}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('settings.outboxPart.empty')} icon={<CheckmarkCircle24Regular />} />
        ) : (
          <ul className={styles.cards}>
            {items.map((message) => (
              <ParkedLine key={message.messageId} message={message} />
            ))}
          </ul>
        )
      }
    </PartFrame>
  );
}
