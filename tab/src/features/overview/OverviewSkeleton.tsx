import { Skeleton } from '../../components/Skeleton';
import { useTexts } from '../../lib/texts';
import styles from './Overview.module.css';

/** The shape of the overview while its numbers are on their way. */
export function OverviewSkeleton() {
  const { t } = useTexts();
  return (
    <div className={styles.grid}>
      <span className="visually-hidden" role="status">
        {t('overview.loading')}
      </span>
      <Skeleton height={220} />
      <Skeleton height={220} />
      <div className={styles.wide}>
        <Skeleton height={380} />
      </div>
      <Skeleton height={220} />
      <Skeleton height={220} />
    </div>
  );
}
