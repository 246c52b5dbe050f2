import { Link } from 'react-router';
import { EmptyState } from '../components/EmptyState';
import { Page } from '../components/Page';
import { useTexts } from '../lib/texts';

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTexts();
  return (
    <Page title={t('trouble.notFoundTitle')} hideTitle>
      <EmptyState
        title={t('trouble.notFoundTitle')}
        actions={<Link to="/board">{t('trouble.toBoard')}</Link>}
      >
        {t('trouble.notFoundText')}
      </EmptyState>
    </Page>
  );
}
