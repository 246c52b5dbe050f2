import type { Overview } from '../../../../src/contracts/api';
import { EmptyState } from '../../components/EmptyState';
import { useTexts } from '../../lib/texts';
import { CameInCard } from './CameInCard';
import { FlowCard } from './FlowCard';
import { MoneyCard } from './MoneyCard';
import { OutcomesCard } from './OutcomesCard';
import styles from './Overview.module.css';
import { PromiseCard } from './PromiseCard';
import { StagesCard } from './StagesCard';

/** All the numbers of one period; what to do when there are none. */
export function OverviewView({ overview }: { readonly overview: Overview }) {
  const { t } = useTexts();
  if (overview.cameIn.total.count === 0) {
    return <EmptyState title={t('overview.emptyTitle')}>{t('overview.emptyText')}</EmptyState>;
  }
  return (
    <div className={styles.grid}>
      <CameInCard cameIn={overview.cameIn} />
      <PromiseCard promise={overview.promise} />
      <FlowCard flow={overview.flow} club={overview.scope.club} />
      <StagesCard stages={overview.stages} stuckIn={overview.stuckIn} scope={overview.scope} />
      <OutcomesCard outcomes={overview.outcomes} />
      <MoneyCard money={overview.money} scope={overview.scope} />
    </div>
  );
}
