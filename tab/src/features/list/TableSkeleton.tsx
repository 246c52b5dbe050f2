import { Skeleton } from '../../components/Skeleton';
import styles from './ListPage.module.css';

/** Rows that are being loaded. */
export function TableSkeleton() {
  return (
    <div className={styles.skeleton} aria-hidden="true">
      {Array.from({ length: 8 }, (_one, index) => (
        <div key={index}>
          <Skeleton width={`${70 - (index % 3) * 12}%`} />
        </div>
      ))}
    </div>
  );
}
