import { Page } from '../../components/Page';
import { Skeleton } from '../../components/Skeleton';
import { useTexts } from '../../lib/texts';
import styles from './IdeaPage.module.css';

/** The shape of the page while the idea is on its way. */
export function IdeaSkeleton() {
  const { t } = useTexts();
  return (
    <Page title={t('idea.loading')} hideTitle>
      <div className={styles.page}>
        <span className="visually-hidden" role="status">
          {t('idea.loading')}
        </span>
        <div className={styles.top}>
          <Skeleton width="min(26rem, 80%)" height={28} />
          <Skeleton width="min(18rem, 60%)" />
          <Skeleton height={56} />
        </div>
        <div className={styles.text}>
          <Skeleton height={180} />
          <Skeleton height={220} />
        </div>
        <div className={styles.side}>
          <Skeleton height={120} />
          <Skeleton height={160} />
        </div>
      </div>
    </Page>
  );
}
