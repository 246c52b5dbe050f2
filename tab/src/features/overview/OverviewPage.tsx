import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { useTexts } from '../../lib/texts';
import { useMe } from '../me/useMe';
import { Overview } from './Overview';

/** How it goes: what came in, the promise, the flow, the outcomes, the money. For members, managers and administrators. */
export default function OverviewPage() {
  const { t } = useTexts();
  const me = useMe();
  if (me.abilities.canSeeDashboard) return <Overview />;
  return (
    <Page title={t('overview.title')} hideTitle>
      <EmptyState title={t('trouble.noAccess')}>{t('overview.noAccessText')}</EmptyState>
    </Page>
  );
}
