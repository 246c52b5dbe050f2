import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PageTrouble } from '../../components/PageTrouble';
import { Skeleton } from '../../components/Skeleton';
import { useTexts } from '../../lib/texts';
import styles from './Settings.module.css';

interface Props<Data> {
  readonly title: string;
  readonly intro: string;
  readonly query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'isError' | 'refetch'>;
  readonly children: (data: Data) => ReactNode;
}

/** A part of the settings: its heading, what it is about, and its content once that is there. */
export function PartFrame<Data>({ title, intro, query, children }: Props<Data>) {
  const { t } = useTexts();
  const content = () => {
    if (query.data !== undefined) return children(query.data);
    if (query.isError) return <PageTrouble error={query.error} onRetry={() => void query.refetch()} />;
    return (
      <>
        <span className="visually-hidden" role="status">
          {t('settings.loading')}
        </span>
        <Skeleton height={64} />
        <Skeleton height={64} />
        <Skeleton height={64} />
      </>
    );
  };
  return (
    <div className={styles.part}>
      <div>
        <h2>{title}</h2>
        <p className={styles.intro}>{intro}</p>
      </div>
      {content()}
    </div>
  );
}
