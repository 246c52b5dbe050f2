import { PlugDisconnected20Regular } from '@fluentui/react-icons/svg/plug-disconnected';
import { useConnection } from '../lib/connection';
import { useTexts } from '../lib/texts';
import styles from './OfflineBanner.module.css';

/** Says that the connection is lost, for as long as it is. */
export function OfflineBanner() {
  const { t } = useTexts();
  const isUp = useConnection();
  return (
    <div role="status" className={isUp ? 'visually-hidden' : styles.banner}>
      {!isUp && (
        <>
          <PlugDisconnected20Regular aria-hidden="true" />
          <p>
            <strong>{t('trouble.offlineTitle')}</strong> {t('trouble.offlineText')}
          </p>
        </>
      )}
    </div>
  );
}
