import { useSearchParams } from 'react-router';
import { Page } from '../../components/Page';
import { PageTrouble } from '../../components/PageTrouble';
import { useTexts } from '../../lib/texts';
import { useMe } from '../me/useMe';
import { OverviewFilters } from './OverviewFilters';
import styles from './Overview.module.css';
import { OverviewSkeleton } from './OverviewSkeleton';
import { OverviewView } from './OverviewView';
import { readAddress, writeAddress } from './period';
import { useOverview } from './useOverview';

/** The overview of a period and a club, both in the address. */
export function Overview() {
  const { t } = useTexts();
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const chosen = readAddress(params, me.today);
  const overview = useOverview(chosen);
  const content = () => {
    if (overview.data) {
      return (
        <div
          className={styles.content}
          data-old={overview.isPlaceholderData}
          aria-busy={overview.isPlaceholderData}
        >
          <OverviewView overview={overview.data} />
        </div>
      );
    }
    if (overview.isError)
      return <PageTrouble error={overview.error} onRetry={() => void overview.refetch()} />;
    return <OverviewSkeleton />;
  };
  return (
    <Page title={t('overview.title')}>
      <div className={styles.page}>
        <p className={styles.intro}>{t('overview.intro')}</p>
        <OverviewFilters
          key={`${chosen.period} ${chosen.from} ${chosen.to}`}
          chosen={chosen}
          onChoose={(next) => setParams(writeAddress(next), { replace: true })}
        />
        <p className="visually-hidden" role="status">
          {overview.isPlaceholderData ? t('overview.updating') : ''}
        </p>
        {content()}
      </div>
    </Page>
  );
}
