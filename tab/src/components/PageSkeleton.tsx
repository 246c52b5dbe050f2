import { useTexts } from '../lib/texts';
import { Skeleton } from './Skeleton';
import styles from './Skeleton.module.css';

/** A page that is being loaded. */
export function PageSkeleton() {
  const { t } = useTexts();
  return (
    <div className={styles.page}>
      <span className="visually-hidden" role="status">
        {t('app.loading')}
      </span>
      <Skeleton width="12rem" height={28} />
      <Skeleton height={40} />
      <Skeleton height={96} />
      <Skeleton height={96} />
      <Skeleton height={96} />
    </div>
  );
}
