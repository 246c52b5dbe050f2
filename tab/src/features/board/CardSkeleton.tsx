import { Skeleton } from '../../components/Skeleton';
import styles from './CardSkeleton.module.css';

/** Cards that are being loaded. */
export function CardSkeleton({ count = 4 }: { readonly count?: number }) {
  return (
    <div className={styles.cards} aria-hidden="true">
      {Array.from({ length: count }, (_one, index) => (
        <div key={index} className={styles.card}>
          <Skeleton width="40%" height={12} />
          <Skeleton width="90%" />
          <Skeleton width="60%" />
          <Skeleton width="70%" height={12} />
        </div>
      ))}
    </div>
  );
}
